#include "read/pdf_rules.h"

#include <gtest/gtest.h>

#include "dutygraph/model/error.h"

namespace dutygraph::read {
namespace {

std::vector<std::string> rules(const std::string& body) {
  std::vector<std::string> all;
  const auto pages = read_pdf_rules("<svg xmlns=\"http://www.w3.org/2000/svg\">" + body + "</svg>", "f.pdf");
  const auto rounded = [](double value) { return std::to_string(static_cast<int>(value + 0.5)); };
  for (const PdfRules& page : pages)
    for (const PdfBox& rule : page)
      all.push_back(rounded(rule.left) + " " + rounded(rule.top) + " " + rounded(rule.right) + " " +
                    rounded(rule.bottom));
  return all;
}

using Boxes = std::vector<std::string>;

TEST(PdfRules, StrokesAndThinBarsAreLines) {
  EXPECT_EQ(rules(R"(<path style="fill:none;stroke-width:0.5;stroke:rgb(0%,0%,0%);" d="M 10 20 L 110 20 "/>)"),
            Boxes{"10 20 110 20"});
  EXPECT_EQ(rules(R"(<path fill="black" d="M 10 20 L 110 20 L 110 20.5 L 10 20.5 Z M 10 20 "/>)"),
            Boxes{"10 20 110 21"});
  EXPECT_EQ(rules(R"(<path style="stroke:rgb(0%,0%,0%);fill:none;" d="M 10 20 L 110 20 L 110 60 L 10 60 Z"/>)"),
            (Boxes{"10 20 110 20", "110 20 110 60", "10 60 110 60", "10 20 10 60"}))
      << "a box has four";
}

TEST(PdfRules, MayBeOfAnyColourButWhite) {
  const auto drawn = [](const std::string& colour) {
    return rules("<path style='fill:none;stroke:" + colour + ";' d='M 10 20 L 110 20'/>");
  };
  EXPECT_EQ(drawn("rgb(100%,0%,0%)"), Boxes{"10 20 110 20"}) << "red";
  EXPECT_EQ(drawn("rgb(100%,100%,100%)"), Boxes{});
  EXPECT_EQ(drawn("rgb(100%, 100%, 100%)"), Boxes{});
}

TEST(PdfRules, ArePlacedByTheirMatrix) {
  EXPECT_EQ(rules("<g><path stroke='black' fill='none' d='M 10 20 L 110 20' transform='matrix(1,0,0,-1,5,800)'/></g>"),
            Boxes{"15 780 115 780"});
}

TEST(PdfRules, WhatIsNoLineIsLeftOut) {
  const std::string black = R"(<path style="stroke:rgb(0%,0%,0%);fill:none;" d=")";
  EXPECT_EQ(rules(black + R"(M 10 20 L 60 90"/>)"), Boxes{}) << "aslant";
  EXPECT_EQ(rules(black + R"(M 10 20 C 20 20 40 20 60 20"/>)"), Boxes{}) << "a curve";
  EXPECT_EQ(rules(black + R"(M 10 20 L 12 20"/>)"), Boxes{}) << "a dot";
  EXPECT_EQ(rules(R"(<path style="stroke:none;fill:rgb(80%,80%,80%);" d="M 10 20 L 90 20 L 90 60 L 10 60 Z"/>)"),
            Boxes{})
      << "a shade";
  EXPECT_EQ(rules(R"(<path style="stroke:rgb(100%,100%,100%);fill:none;" d="M 10 20 L 90 20"/>)"), Boxes{}) << "white";
  EXPECT_EQ(rules("<defs><g>" + black + R"(M 10 20 L 90 20"/></g></defs><clipPath>)" + black +
                  R"(M 10 20 L 90 20"/></clipPath>)"),
            Boxes{})
      << "no more than defined";
  EXPECT_EQ(rules(black + R"(M 10 x L 90 20"/>)"), Boxes{}) << "damaged";
  EXPECT_EQ(rules(black + R"(M 10 20 L 1e9 20"/>)"), Boxes{}) << "out of the world";
}

TEST(PdfRules, AreByPage) {
  const std::string line = R"(<path stroke="black" fill="none" d="M 10 20 L 110 20"/>)";
  const auto pages = read_pdf_rules(
      "<svg><pageSet><page>" + line + line + "</page><page><g/></page><page>" + line + "</page></pageSet></svg>",
      "f.pdf");
  ASSERT_EQ(pages.size(), 3U);
  EXPECT_EQ(pages[0].size(), 2U);
  EXPECT_EQ(pages[1].size(), 0U);
  EXPECT_EQ(pages[2].size(), 1U);
  EXPECT_THROW(read_pdf_rules("<svg><page>", "f.pdf"), Error);
}

TEST(PdfRules, ADrawingHasNone) {
  std::string many;
  for (int i = 0; i < 20'002; ++i) many += R"(<path stroke="black" fill="none" d="M 10 20 L 110 20"/>)";
  EXPECT_EQ(rules(many), Boxes{});
}

}  // namespace
}  // namespace dutygraph::read
