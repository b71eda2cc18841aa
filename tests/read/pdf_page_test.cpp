#include "read/pdf_page.h"

#include <gtest/gtest.h>

#include "pdf_pages.h"

namespace dutygraph::read {
namespace {

std::vector<std::string> texts(std::vector<PdfWord> words) {
  std::vector<std::string> all;
  for (const PdfLine& line : lines_of(std::move(words))) all.push_back(text_of(line));
  return all;
}

using Lines = std::vector<std::string>;

TEST(PdfPage, WordsOfOneLineStandBesideEachOther) {
  EXPECT_EQ(texts({word_at(100, 32, "丁"), word_at(60, 10, "乙"), word_at(10, 12, "甲"), word_at(10, 30, "丙")}),
            (Lines{"甲    乙", "丙        丁"}));
  EXPECT_EQ(texts({word_at(10, 10, "甲"), word_at(60, 17, "乙")}), (Lines{"甲", "乙"})) << "less than half in common";
  EXPECT_EQ(texts({}), Lines{});
}

TEST(PdfPage, BlanksStandWhereThereIsRoomForThem) {
  EXPECT_EQ(texts({word_at(10, 10, "县"), word_at(23, 10, "水利局")}), Lines{"县水利局"})
      << "a line spread to the margin";
  EXPECT_EQ(texts({word_at(10, 10, "李"), word_at(30, 10, "四")}), Lines{"李 四"});
  EXPECT_EQ(texts({word_at(10, 10, "至"), word_at(22, 10, "2025"), word_at(64, 10, "年")}), Lines{"至2025年"})
      << "what stands a little apart beside a number";
  EXPECT_EQ(texts({word_at(10, 10, "Port"), word_at(52, 10, "Office")}), Lines{"Port Office"});
}

TEST(PdfPage, LinesOfACellGoOnWhereTheyWereFull) {
  const auto cell = [](std::vector<PdfWord> words, double width) {
    return cell_text(lines_of(std::move(words)), width, U"县各");
  };
  EXPECT_EQ(cell({word_at(0, 0, "市自然资"), word_at(0, 20, "源局")}, 45), "市自然资源局");
  EXPECT_EQ(cell({word_at(0, 0, "李四"), word_at(0, 20, "王五")}, 45), "李四\n王五");
  EXPECT_EQ(cell({word_at(0, 0, "市水利局"), word_at(0, 20, "县财政局")}, 45), "市水利局\n县财政局");
  EXPECT_EQ(cell({word_at(0, 0, "Harbour"), word_at(0, 20, "Watch")}, 100), "Harbour Watch");
  EXPECT_EQ(cell({}, 45), "");
}

}  // namespace
}  // namespace dutygraph::read
