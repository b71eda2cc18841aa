#include "dutygraph/report/proof_sheet.h"

#include <gtest/gtest.h>

namespace dutygraph::report {
namespace {

Finding finding(Place place, const std::string& evidence, Severity severity = Severity::warning) {
  return {"a-rule", severity, "main-1", std::nullopt, place, "what <is> wrong", evidence};
}

// The table's row of a line, from its text on.
std::string row(const std::string& html, int line) {
  const std::string mark = "<td class=\"l\">" + std::to_string(line) + "</td><td>";
  const auto begin = html.find(mark);
  if (begin == std::string::npos) return "no such row";
  return html.substr(begin + mark.size(), html.find("</td><td class=\"c\">", begin) - begin - mark.size());
}

TEST(ProofSheet, MarksTheEvidenceAndPutsTheMessageBesideIt) {
  const std::string html = proof_sheet("plan", {"甲乙丙丁"}, {finding({1, 2}, "乙丙")});
  EXPECT_EQ(row(html, 1), "甲<a class=\"n warning\" id=\"p1\" href=\"#f1\">1</a><mark class=\"warning\">乙丙</mark>丁");
  EXPECT_NE(html.find("main-1: what &lt;is&gt; wrong"), std::string::npos);
  EXPECT_NE(html.find("default-src 'none'"), std::string::npos);
}

TEST(ProofSheet, EvidenceGoesOnOverLinesAndBlanks) {
  const std::string html =
      proof_sheet("plan", {"（牵头：县卫", "", "生 健康局)好"}, {finding({1, 5}, "县卫⏎生健康局)")});
  EXPECT_NE(row(html, 1).find("<mark class=\"warning\">县卫</mark>"), std::string::npos);
  const std::string joined =
      proof_sheet("plan", {"（牵头：县卫", "", "生 健康局)好"}, {finding({1, 5}, "县卫生健康局)")});
  EXPECT_EQ(row(joined, 3), "<mark class=\"warning\">生 健康局)</mark>好");
  EXPECT_EQ(row(joined, 2), "");
}

TEST(ProofSheet, OverlappingFindingsShowTheGravest) {
  const std::string html = proof_sheet(
      "plan", {"甲乙丙"}, {finding({1, 1}, "甲乙丙", Severity::note), finding({1, 2}, "乙", Severity::error)});
  EXPECT_NE(row(html, 1).find("<mark class=\"note\">甲</mark>"), std::string::npos);
  EXPECT_NE(row(html, 1).find("<mark class=\"error\">乙</mark>"), std::string::npos);
  EXPECT_NE(row(html, 1).find("<mark class=\"note\">丙</mark>"), std::string::npos);
}

TEST(ProofSheet, TextIsData) {
  const std::string html = proof_sheet("<b>", {"<script>alert(1)</script>&"}, {finding({1, 1}, "<script>")});
  EXPECT_EQ(html.find("<script"), std::string::npos);
  EXPECT_EQ(html.find("<b>:"), std::string::npos);
  EXPECT_NE(row(html, 1).find("&lt;script&gt;"), std::string::npos);
}

TEST(ProofSheet, PlacesOutsideTheTextStandOnTop) {
  const std::string html =
      proof_sheet("plan", {"甲"}, {finding({}, ""), finding({9, 1}, "乙"), finding({1, 40}, "丙")});
  EXPECT_LT(html.find("id=\"f1\""), html.find("<table>"));
  EXPECT_LT(html.find("id=\"f2\""), html.find("<table>"));
  EXPECT_GT(html.find("id=\"f3\""), html.find("<table>"));
}

TEST(ProofSheet, SpeaksChinese) {
  EXPECT_NE(proof_sheet("计划", {"甲"}, {}, {"zh"}).find("没有发现问题"), std::string::npos);
}

}  // namespace
}  // namespace dutygraph::report
