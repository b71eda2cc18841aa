#include "read/pdf_heads.h"

#include <gtest/gtest.h>

#include <string_view>

namespace dutygraph::read {
namespace {

// Pages are parted by form feeds; what is left, a line each.
std::string without_running_heads(std::string_view text) {
  std::vector<PdfItems> pages(1);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\n\f"), text.size());
    if (end > 0) pages.back().push_back({{}, std::string(text.substr(0, end)), {}});
    if (end < text.size() && text[end] == '\f') pages.emplace_back();
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (pages.back().empty()) pages.pop_back();
  strip_running_heads(pages);
  std::string left;
  for (const PdfItems& page : pages)
    for (const PdfItem& item : page) left += item.table ? "[table]\n" : item.text + "\n";
  return left;
}

TEST(RunningHeads, PageNumbersGo) {
  EXPECT_EQ(without_running_heads("a\n   — 1 —\n\fb\n  — 2 —\n\f"), "a\nb\n");
  EXPECT_EQ(without_running_heads("a\n1\n\fb\n2\n\f"), "a\nb\n");
  EXPECT_EQ(without_running_heads("a\n第 1 页 共 2 页\n\fb\n第 2 页 共 2 页\n"), "a\nb\n");
  EXPECT_EQ(without_running_heads("a\n12\n\fb\n95\n\fc\n"), "a\n12\nb\n95\nc\n") << "numbers that do not count pages";
}

TEST(RunningHeads, HeadsGoButForTheFirst) {
  EXPECT_EQ(without_running_heads("县方案\n甲\n\f县方案\n乙\n\f县方案\n丙\n"), "县方案\n甲\n乙\n丙\n");
  EXPECT_EQ(without_running_heads("县方案\n甲\n\f县方案\n乙\n"), "县方案\n甲\n县方案\n乙\n")
      << "two pages tell nothing";
  EXPECT_EQ(without_running_heads("县报 第1期\n甲\n1\n\f县报 第1期\n乙\n2\n\f县报 第1期\n丙\n3\n"),
            "县报 第1期\n甲\n乙\n丙\n");
  EXPECT_EQ(without_running_heads(""), "");
}

TEST(RunningHeads, ATableIsNone) {
  std::vector<PdfItems> pages(3);
  for (PdfItems& page : pages) page.push_back({{}, {}, PdfTable{}});
  strip_running_heads(pages);
  for (const PdfItems& page : pages) EXPECT_EQ(page.size(), 1U);
}

}  // namespace
}  // namespace dutygraph::read
