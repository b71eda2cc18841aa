#include <gtest/gtest.h>

#include "cli/program.h"

namespace dutygraph::cli {
namespace {

class AuditCommand : public Program {};

TEST_F(AuditCommand, ASoundPlanIsZeroAndAnErrorIsOne) {
  file("p.txt", small_plan);
  const auto sound = read_json({"audit", "p.txt"});
  EXPECT_EQ(sound["counts"]["error"], 0);
  file("bad.txt", "1.甲。(牵头单位:县水利局)\n2.乙。(责任单位:县财政局)\n");
  const Ran ran = run({"audit", "bad.txt", "--json"});
  EXPECT_EQ(ran.code, 1);
  const auto found = nlohmann::json::parse(ran.out);
  EXPECT_EQ(found["counts"]["error"], 1);
  bool no_lead = false;
  for (const auto& finding : found["findings"]) {
    if (finding["rule"] != "no-lead") continue;
    no_lead = true;
    EXPECT_EQ(finding["task"], "main-2");
    EXPECT_EQ(finding["line"], 2);
  }
  EXPECT_TRUE(no_lead) << ran.out;
}

TEST_F(AuditCommand, PrintsPlaceCaretAndRule) {
  file("bad.txt", "1.甲。(牵头单位:县水利局)\n2.乙。(责任单位:县财政局)\n");
  const Ran ran = run({"audit", "bad.txt"});
  EXPECT_EQ(ran.code, 1);
  for (const char* word : {"bad.txt:2:", "[no-lead]", "^"}) EXPECT_NE(ran.out.find(word), std::string::npos) << ran.out;
}

TEST_F(AuditCommand, TheProofSheetHasTheNumbersThatThePlanPrints) {
  run({"audit", sample("qinghuai-2025.txt"), "-o", "sheet.html", "--lang", "zh"});
  const std::string html = content("sheet.html");
  for (const char* word : {"附1-22: 附1-22：索引表列", "附1-75: ", "正文列县融媒体中心为附2-3的责任"})
    EXPECT_NE(html.find(word), std::string::npos) << word;
  EXPECT_EQ(html.find("annex1-"), std::string::npos);
}

TEST_F(AuditCommand, SeveritiesCanBeSet) {
  file("bad.txt", "1.甲。(牵头单位:县水利局)\n2.乙。(责任单位:县财政局)\n");
  EXPECT_EQ(run({"audit", "bad.txt", "--severity", "no-lead=warning"}).code, 0);
  EXPECT_EQ(run({"audit", "bad.txt", "--severity", "no-lead=off"}).out.find("no-lead"), std::string::npos);
  fails(2, {"no-such-rule"}, {"audit", "bad.txt", "--severity", "no-such-rule=error"});
  EXPECT_NE(ok({"audit", "--explain", "no-lead"}).find("no-lead"), std::string::npos);
  EXPECT_NE(ok({"audit", "--rules"}).find("no-lead"), std::string::npos);
  const auto one = read_json({"audit", "--explain", "no-lead"})["rules"];
  ASSERT_EQ(one.size(), 1U);
  EXPECT_EQ(one[0]["severity"], "error");
  EXPECT_GT(read_json({"audit", "--rules"})["rules"].size(), 20U);
}

TEST_F(AuditCommand, ThePlanInTheDatabaseIsProofreadAlike) {
  ok({"import", sample("qinghuai-2025.txt")});
  const Ran from_file = run({"audit", sample("qinghuai-2025.txt"), "--json"});
  const Ran kept = run({"audit", "qinghuai-2025", "--json"});
  EXPECT_EQ(kept.code, from_file.code);
  EXPECT_EQ(nlohmann::json::parse(kept.out)["counts"], nlohmann::json::parse(from_file.out)["counts"]);
}

}  // namespace
}  // namespace dutygraph::cli
