#include "read/pdf_words.h"

#include <gtest/gtest.h>

#include "dutygraph/model/error.h"

namespace dutygraph::read {
namespace {

std::string page(const std::string& words) {
  return "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title></title></head><body><doc>\n"
         "  <page width=\"595.3\" height=\"841.9\">\n" +
         words + "  </page>\n</doc></body></html>\n";
}

std::string word(const std::string& box, const std::string& text) {
  return "    <word " + box + ">" + text + "</word>\n";
}

const std::string box = R"(xMin="10.5" yMin="20" xMax="30.5" yMax="32")";

TEST(PdfWords, HaveTheirBoxes) {
  const auto pages = read_pdf_words(page(word(box, "牵头") + word(box, "A&amp;B")), "f.pdf");
  ASSERT_EQ(pages.size(), 1U);
  EXPECT_DOUBLE_EQ(pages[0].width, 595.3);
  ASSERT_EQ(pages[0].words.size(), 2U);
  EXPECT_EQ(pages[0].words[0].text, "牵头");
  EXPECT_DOUBLE_EQ(pages[0].words[0].box.left, 10.5);
  EXPECT_DOUBLE_EQ(pages[0].words[0].box.height(), 12);
  EXPECT_EQ(pages[0].words[1].text, "A&B");
}

TEST(PdfWords, WithoutABoxOrTextAreLeftOut) {
  const std::string bad = word(R"(xMin="10" yMin="20" xMax="10" yMax="32")", "flat") +
                          word(R"(xMin="10" yMin="20" xMax="nan" yMax="32")", "nan") +
                          word(R"(xMin="10" yMin="20" xMax="1e300" yMax="32")", "far") +
                          word(R"(yMin="20" xMax="30" yMax="32")", "no edge") + word(box, "\x01 ");
  const auto pages = read_pdf_words(page(bad + word(box, "a\x02z")), "f.pdf");
  ASSERT_EQ(pages[0].words.size(), 1U);
  EXPECT_EQ(pages[0].words[0].text, "az");
  EXPECT_THROW(read_pdf_words("<html><body><doc><page>", "f.pdf"), Error);
  EXPECT_TRUE(read_pdf_words(page(""), "f.pdf")[0].words.empty());
}

}  // namespace
}  // namespace dutygraph::read
