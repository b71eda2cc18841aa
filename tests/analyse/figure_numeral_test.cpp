#include "analyse/figure_numeral.h"

#include <gtest/gtest.h>

#include <string>

#include "dutygraph/text/utf8.h"

namespace dutygraph::analyse {
namespace {

// The text with each numeral that counts in brackets.
std::string marked(const std::string& utf8) {
  const std::u32string text = text::decode(utf8);
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = figure_numeral_end(text, at);
    if (end > at) {
      out += U"[" + text.substr(at, end - at) + U"]";
      at = end;
    } else {
      out.push_back(text[at++]);
    }
  }
  return text::encode(out);
}

TEST(FigureNumeral, BeforeAMeasure) {
  EXPECT_EQ(marked("四轮抽检、一期工程、两个镇、三季度"), "[四]轮抽检、[一]期工程、[两]个镇、[三]季度");
  EXPECT_EQ(marked("压减一成，三万亩，三千万元"), "压减[一]成，[三]万亩，[三千]万元");
}

TEST(FigureNumeral, OfSeveralCharacters) {
  EXPECT_EQ(marked("二〇二六年、“十五五”规划、二十大、一百零八户"),
            "[二〇二六]年、“[十五五]”规划、[二十]大、[一百零八]户");
  EXPECT_EQ(marked("十 二项"), "[十 二]项") << "blanks part nothing";
}

TEST(FigureNumeral, BehindAnOrdinal) { EXPECT_EQ(marked("第二轮、第三方"), "第[二]轮、第[三]方"); }

TEST(FigureNumeral, PartsOfWords) {
  for (const char* words :
       {"统一年检", "一体推进", "三农工作", "一网通办", "之一成为", "万一", "千万工程", "两高项目", "百姓", ""})
    EXPECT_EQ(marked(words), words);
}

}  // namespace
}  // namespace dutygraph::analyse
