// units: names, rules, suggestions, in both languages.
#include <gtest/gtest.h>

#include "cli/program.h"

namespace dutygraph::cli {
namespace {

class UnitsCommand : public Program {};

TEST_F(UnitsCommand, ChineseIsChineseThroughout) {
  file("p.txt", "1.甲。(牵头单位:县发展和改革局;责任单位:各镇)\n2.乙。(牵头领导:张三;牵头单位:县发改局)\n");
  const std::string out = ok({"units", "p.txt", "--lang", "zh"});
  for (const char* word : {"县发改局 [简称词表]", "部门", "集合名称", "性质"})
    EXPECT_NE(out.find(word), std::string::npos) << word << "\n" << out;
  for (const char* word : {"lexicon", "bureau", "collective", "unit"})
    EXPECT_EQ(out.find(word), std::string::npos) << word << "\n" << out;
  EXPECT_NE(ok({"units", "p.txt"}).find("bureau"), std::string::npos);
}

TEST_F(UnitsCommand, SuggestsWithEvidence) {
  file("p.txt", "1.甲。(牵头单位:县蓝莓发展公司)\n2.乙。(牵头单位:蓝莓公司)\n3.丙。(牵头单位:县蓝莓发展公司)\n");
  const auto found = read_json({"units", "p.txt", "--suggest"});
  EXPECT_EQ(found["format"], "dutygraph.suggestions");
  ASSERT_EQ(found["suggestions"].size(), 1U);
  EXPECT_EQ(found["suggestions"][0]["unit"], "县蓝莓发展公司");
  EXPECT_EQ(found["suggestions"][0]["other"], "蓝莓公司");
  const std::string english = ok({"units", "p.txt", "--suggest"});
  EXPECT_NE(english.find("differ by \"发展\" left out"), std::string::npos) << english;
  EXPECT_NE(english.find("dutygraph alias p"), std::string::npos) << english;
  const std::string chinese = ok({"units", "p.txt", "--suggest", "--lang", "zh"});
  EXPECT_NE(chinese.find("只少“发展”"), std::string::npos) << chinese;
  file("q.txt", small_plan);
  EXPECT_TRUE(read_json({"units", "q.txt", "--suggest"})["suggestions"].empty());
  EXPECT_NE(ok({"units", "q.txt", "--suggest"}).find("No names"), std::string::npos);
}

TEST_F(UnitsCommand, ASuggestionTakenOrRefusedIsGone) {
  file("p.txt", "1.甲。(牵头单位:县蓝莓发展公司)\n2.乙。(牵头单位:蓝莓公司)\n");
  ok({"import", "p.txt"});
  for (const char* unit : {"县蓝莓发展公司", "蓝莓公司"}) {
    EXPECT_EQ(read_json({"units", "p", "--suggest"})["suggestions"].size(), 1U);
    ok({"alias", "p", "蓝莓公司", unit});
    EXPECT_TRUE(read_json({"units", "p", "--suggest"})["suggestions"].empty()) << unit;
    ok({"alias", "--undo", "p", "蓝莓公司"});
  }
}

}  // namespace
}  // namespace dutygraph::cli
