#include "report/workbook.h"

#include <gtest/gtest.h>

#include "report/unzipped.h"

namespace dutygraph::report {
namespace {

std::string book_with(const std::string& cell, const std::vector<std::string>& sheets = {"甲"}) {
  Workbook book("标题");
  for (const std::string& name : sheets) Workbook::text(book.sheet(name), 0, 0, cell, book.format());
  return book.bytes();
}

TEST(Workbook, TextsStayTexts) {
  const std::string bytes = book_with("=1+1");
  EXPECT_NE(unzipped(bytes, "xl/sharedStrings.xml").find("<t>=1+1</t>"), std::string::npos);
  EXPECT_EQ(unzipped(bytes, "xl/worksheets/sheet1.xml").find("<f>"), std::string::npos);
}

TEST(Workbook, TheSameBytesOnEveryRun) { EXPECT_EQ(book_with("县财政局"), book_with("县财政局")); }

TEST(Workbook, SheetNamesAreMadeAllowed) {
  const std::string bytes = book_with("甲", {"a/b", "a/b", "", std::string(40, 'x'), std::string(40, 'x'), "'q'"});
  const std::string names = unzipped(bytes, "xl/workbook.xml");
  EXPECT_NE(names.find("name=\"a b\""), std::string::npos);
  EXPECT_NE(names.find("name=\"a b 2\""), std::string::npos);
  EXPECT_NE(names.find("name=\"" + std::string(29, 'x') + " 2\""), std::string::npos);
}

TEST(Workbook, ALongCellIsCut) {
  std::string text;
  for (int i = 0; i < 40000; ++i) text += "长";
  const std::string strings = unzipped(book_with(text), "xl/sharedStrings.xml");
  EXPECT_GT(strings.size(), 32767U * 3);
  EXPECT_LT(strings.size(), 32767U * 3 + 1000);
}

TEST(Workbook, ABookThatIsNotFinishedLeavesNoFile) {
  const auto folder = std::filesystem::temp_directory_path();
  const auto count = [&] {
    std::size_t n = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
      n += entry.path().filename().string().starts_with("dutygraph-") ? 1U : 0U;
    return n;
  };
  const std::size_t before = count();
  {
    const Workbook book("x");
  }
  EXPECT_LE(count(), before);
}

}  // namespace
}  // namespace dutygraph::report
