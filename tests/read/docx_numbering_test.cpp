#include "read/docx_numbering.h"

#include <gtest/gtest.h>

#include "read/office_files.h"
#include "read/xml.h"

namespace dutygraph::read {
namespace {

// Numbers by the content of w:numbering and w:styles.
class Numbers {
 public:
  explicit Numbers(const std::string& numbering, const std::string& styles = "")
      : numbering_(word_part("numbering", numbering), "f", "p"),
        styles_(word_part("styles", styles), "f", "p"),
        counted_(numbering_.root(), styles_.root()) {}
  std::string next(int list, int level = 0) { return counted_.next(list, level); }
  DocxNumbering& counted() { return counted_; }

 private:
  Xml numbering_, styles_;
  DocxNumbering counted_;
};

TEST(DocxNumbering, LevelsBelowRestart) {
  Numbers numbers(
      abstract(0, level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "%3)")) +
      list(1, 0));
  EXPECT_EQ(numbers.next(1), "1. ");
  EXPECT_EQ(numbers.next(1, 1), "1.1 ");
  EXPECT_EQ(numbers.next(1, 1), "1.2 ");
  EXPECT_EQ(numbers.next(1, 2), "a) ");
  EXPECT_EQ(numbers.next(1), "2. ");
  EXPECT_EQ(numbers.next(1, 2), "a) ") << "a level may be left out";
  EXPECT_EQ(numbers.next(1, 1), "2.1 ");
}

TEST(DocxNumbering, ARestartMayBeTiedToALevelOrToNone) {
  Numbers numbers(abstract(0, level(0, "decimal", "%1、") +
                                  level(1, "decimal", "（%2）", "<w:lvlRestart w:val=\"0\"/>") +
                                  level(2, "decimal", "%3．", "<w:lvlRestart w:val=\"1\"/>")) +
                  list(1, 0));
  EXPECT_EQ(numbers.next(1), "1、");
  EXPECT_EQ(numbers.next(1, 1), "（1）");
  EXPECT_EQ(numbers.next(1, 2), "1．");
  EXPECT_EQ(numbers.next(1, 1), "（2）");
  EXPECT_EQ(numbers.next(1, 2), "2．") << "restarts behind the first level only";
  EXPECT_EQ(numbers.next(1), "2、");
  EXPECT_EQ(numbers.next(1, 1), "（3）") << "never restarts";
  EXPECT_EQ(numbers.next(1, 2), "1．");
}

TEST(DocxNumbering, ListsOfOneAbstractGoOnUnlessTheyOverride) {
  const std::string restart = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>";
  const std::string own = "<w:lvlOverride w:ilvl=\"0\">" + level(0, "upperRoman", "%1)") + "</w:lvlOverride>";
  Numbers numbers(abstract(0, level(0, "decimal", "%1、")) + list(1, 0) + list(2, 0) + list(3, 0, restart) +
                  list(4, 0, own));
  EXPECT_EQ(numbers.next(1), "1、");
  EXPECT_EQ(numbers.next(2), "2、");
  EXPECT_EQ(numbers.next(3), "1、");
  EXPECT_EQ(numbers.next(3), "2、");
  EXPECT_EQ(numbers.next(4), "III) ");
}

TEST(DocxNumbering, LegalNumbersAreDecimal) {
  Numbers numbers(abstract(0, level(0, "chineseCounting", "第%1章") + level(1, "decimal", "%1.%2", "<w:isLgl/>")) +
                  list(1, 0));
  EXPECT_EQ(numbers.next(1), "第一章");
  EXPECT_EQ(numbers.next(1, 1), "1.1 ");
}

TEST(DocxNumbering, TheStartIsTheListsOwn) {
  const std::string from_five =
      "<w:lvl w:ilvl=\"0\"><w:start w:val=\"5\"/><w:numFmt w:val=\"decimal\"/><w:lvlText "
      "w:val=\"%1\"/><w:suff w:val=\"nothing\"/></w:lvl>";
  Numbers numbers(abstract(0, from_five) + list(1, 0));
  EXPECT_EQ(numbers.next(1), "5");
  EXPECT_EQ(numbers.next(1), "6");
}

TEST(DocxNumbering, ANumberingMayStandInAStyle) {
  const std::string styles =
      "<w:style w:type=\"numbering\" w:styleId=\"N\"><w:pPr><w:numPr><w:numId "
      "w:val=\"2\"/></w:numPr></w:pPr></w:style>";
  Numbers numbers(abstract(0, "<w:numStyleLink w:val=\"N\"/>") + abstract(1, level(0, "decimal", "（%1）")) +
                      list(1, 0) + list(2, 1),
                  styles);
  EXPECT_EQ(numbers.next(1), "（1）");
}

TEST(DocxNumbering, BulletsAndUnknownLists) {
  Numbers numbers(abstract(0, level(0, "bullet", "\xEF\x82\xB7") + level(1, "bullet", "●") + level(2, "none", "")) +
                  list(1, 0) + list(9, 5));
  EXPECT_EQ(numbers.next(1), "• ");
  EXPECT_EQ(numbers.next(1, 1), "● ");
  EXPECT_EQ(numbers.next(1, 2), "");
  EXPECT_EQ(numbers.next(9), "");
  EXPECT_EQ(numbers.next(3), "");
  EXPECT_EQ(numbers.next(1, 800), "") << "past the last level";
  EXPECT_EQ(numbers.next(1, -5), "• ");
}

TEST(DocxNumbering, LevelsAreFoundByStyle) {
  Numbers numbers(abstract(0, level(0, "decimal", "%1") + level(3, "decimal", "%4", "<w:pStyle w:val=\"h4\"/>")) +
                  list(1, 0));
  EXPECT_EQ(numbers.counted().level_of_style(1, "h4"), 3);
  EXPECT_EQ(numbers.counted().level_of_style(1, "h5"), std::nullopt);
  EXPECT_EQ(numbers.counted().level_of_style(2, "h4"), std::nullopt);
}

}  // namespace
}  // namespace dutygraph::read
