#include "parse/declared_total.h"

#include <gtest/gtest.h>

#include "dutygraph/parse/parse.h"
#include "dutygraph/read/read.h"

namespace dutygraph::parse {
namespace {

// The evidences of declared-total in a document.
std::vector<std::string> declared(const std::string& text) {
  static const text::Lexicons lexicons;
  static const Grammar grammar(lexicons);
  const auto document = read::read_bytes(text, "plan.txt", lexicons);
  EXPECT_TRUE(document);
  std::vector<std::string> all;
  for (const Finding& finding : parse(*document, grammar).findings)
    if (finding.rule == "declared-total") all.push_back(finding.evidence);
  return all;
}

// `first` and a list of three tasks under two headings.
std::string plan(const std::string& first) {
  return first +
         "\n一、提质\n1.培育商标4个。（牵头单位：县财政局）\n2.新增车辆20辆。（牵头单位：县商务局）\n"
         "二、增效\n3.推广植保5万亩。（牵头单位：县农业农村局）\n";
}

using Evidences = std::vector<std::string>;

TEST(DeclaredTotal, RightOnesAreSilent) {
  for (const char* said : {"全年共2个方面3项任务。", "重点工作共3项。", "分解为三项任务。", "共计２个方面、共３项。"})
    EXPECT_TRUE(declared(plan(said)).empty()) << said;
}

TEST(DeclaredTotal, WrongOnesAreTold) {
  EXPECT_EQ(declared(plan("全年共2个方面4项任务。")), Evidences{"共2个方面4项"});
  EXPECT_EQ(declared(plan("工作分为3大类3项。")), Evidences{"3大类3项"});
  EXPECT_EQ(declared(plan("重点工作共 146 项。")), Evidences{"共 146 项"});
  EXPECT_EQ(declared(plan("报告分解为一百二十项任务。")), Evidences{"分解为一百二十项"});
}

TEST(DeclaredTotal, OtherFiguresOfTheFrameAreTheirOwnAffair) {
  for (const char* said : {"去年完成20项改革。", "抓好6个方面工作。", "共12项目。", "共同推进5项改革。"})
    EXPECT_TRUE(declared(plan(said)).empty()) << said;
}

TEST(DeclaredTotal, AnAnnexIsHeldAgainstItself) {
  const std::string two =
      "附件1\n第一批任务（共2项）\n1.甲事。（牵头单位：县财政局）\n2.乙事。（牵头单位：县商务局）\n"
      "附件2\n第二批任务（共2项）\n1.丙事。（牵头单位：县财政局）\n";
  EXPECT_EQ(declared("共3项。\n" + two), Evidences{"共2项"});
}

TEST(DeclaredTotal, PartsOrNumbersMayBeMeant) {
  const std::string list =
      "1.甲事。\n(1)建房。（牵头单位：县财政局）\n(2)修路。（牵头单位：县商务局）\n"
      "2.乙事。（牵头单位：县财政局）\n";
  EXPECT_TRUE(declared("共2项。\n" + list).empty());
  EXPECT_TRUE(declared("共3项。\n" + list).empty());
  EXPECT_EQ(declared("共4项。\n" + list), Evidences{"共4项"});
}

}  // namespace
}  // namespace dutygraph::parse
