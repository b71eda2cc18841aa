// The names of five real plans: which are one unit, and which only look alike. The pairs are written down here; the
// plans themselves are not in this repository, and where they are absent their tests skip and say so.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "dutygraph/parse/parse.h"
#include "dutygraph/read/read.h"
#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "resolve/support.h"

namespace dutygraph::resolve {
namespace {

using nlohmann::json;
using Names = std::vector<std::string>;

struct Group {
  const char* place;
  Names names;
};
void PrintTo(const Group& group, std::ostream* out) {
  *out << group.place << " " << testing::PrintToString(group.names);
}

class OneUnit : public ::testing::TestWithParam<Group> {};
TEST_P(OneUnit, Is) {
  const ResolvedPlan plan = resolved(GetParam().place, GetParam().names);
  EXPECT_EQ(plan.units.size(), 1U) << testing::PrintToString(names_of(plan));
}
INSTANTIATE_TEST_SUITE_P(
    RealPlans, OneUnit,
    ::testing::Values(
        Group{"金乡县", {"县发展和改革局", "县发展和改革委员会"}},
        Group{"金乡县", {"莱河新区建设指挥部", "县莱河新区建设指挥部"}}, Group{"嘉祥县", {"县科学技术局", "县科技局"}},
        Group{"嘉祥县", {"县人力资源和社会保障局", "县人力资源社会保障局"}}, Group{"嘉祥县", {"经开区", "县经开区"}},
        Group{"嘉祥县", {"嘉祥街道", "嘉祥街道办事处"}}, Group{"嘉鱼县", {"县交通局", "县交通运输局"}},
        Group{"嘉鱼县", {"县供电公司", "嘉鱼供电公司"}}, Group{"嘉鱼县", {"县政务数据局", "县政务服务和大数据管理局"}},
        Group{"嘉鱼县", {"县应急局", "县应急管理局"}}, Group{"嘉鱼县", {"县水利湖泊局", "县水利局"}},
        Group{"嘉鱼县", {"县发改局", "县发改局(县营商办)"}}, Group{"嘉鱼县", {"官桥镇", "官桥镇人民政府"}},
        Group{"嘉鱼县", {"簰洲湾镇", "簰洲湾镇人民政府"}}));

class StayApart : public ::testing::TestWithParam<Group> {};
TEST_P(StayApart, EachIsItsOwn) {
  const ResolvedPlan plan = resolved(GetParam().place, GetParam().names);
  EXPECT_EQ(names_of(plan), GetParam().names);
  for (const Unit& unit : plan.units) EXPECT_TRUE(unit.aliases.empty()) << unit.name;
}
INSTANTIATE_TEST_SUITE_P(
    RealPlans, StayApart,
    ::testing::Values(
        Group{"金乡县", {"县投资促进服务中心", "县投资促进发展中心"}},
        Group{"金乡县", {"县农业机械服务中心", "县农业机械化服务中心"}},
        Group{"金乡县", {"县消防救援局", "县消防救援大队"}},
        Group{"金乡县", {"县园林绿化服务中心", "县园林环卫事务中心"}},
        Group{"金乡县", {"市生态环境局金乡县分局", "市生态环境局嘉祥县分局", "市生态环境局嘉鱼分局"}},
        Group{"金乡县", {"县公安局", "县公安局交通管理大队"}}, Group{"金乡县", {"县安委会办公室", "县应急管理局"}},
        Group{"金乡县", {"县住房和城乡建设局", "县城乡建设指挥部", "莱河新区建设指挥部", "县房屋征收和住房保障中心"}},
        Group{"金乡县", {"县工业经济倍增指挥部", "制造强市金乡县建设指挥部", "县工业和信息化局"}},
        Group{"金乡县",
              {"县政府园区发展服务中心", "各产业园", "新材料产业园", "高端装备产业园", "食品产业园", "商贸物流园"}},
        Group{"金乡县", {"羊山镇", "羊山景区"}}, Group{"金乡县", {"金乡街道", "金乡县税务局", "金乡县供电公司"}},
        Group{"金乡县", {"食品产业园", "国家现代农业产业园"}},
        Group{"金乡县", {"县人才事业发展中心", "县人力资源和社会保障局"}},
        Group{"金乡县", {"县信访局", "县社会治理服务中心", "县水务局", "县城投公司", "金汇国投"}},
        Group{"嘉祥县", {"县经开区", "县经开区推进工作领导小组各成员单位"}},
        Group{"嘉祥县", {"县统计局", "县统计联席会议办公室各成员单位"}},
        Group{"嘉祥县",
              {"县人民医院", "县人民医院医共体各成员单位", "县双招双引工作领导小组各成员单位", "县安委会各成员单位",
               "县食安委各成员单位"}},
        Group{"嘉祥县", {"县文化和旅游局", "县文物旅游服务中心", "县曾子研究院"}},
        Group{"嘉祥县",
              {"县卫生健康局",
               "县疾控中心",
               "县市场监督管理局",
               "县检验检测中心",
               "县发展和改革局",
               "县能源事业发展中心",
               "县交通运输局",
               "县公路局",
               "县港航事业服务中心",
               "县农业农村局",
               "县乡村振兴局",
               "县畜牧兽医事业发展中心",
               "县农业机械化服务中心",
               "县教育和体育局",
               "县体育事业发展中心",
               "县财政局",
               "县金融工作服务中心",
               "县自然资源和规划局",
               "县规划发展服务中心",
               "县信访局",
               "县社会治理服务中心",
               "县委组织部",
               "县委编办"}},
        Group{"嘉祥县", {"各金融机构", "县金融工作服务中心", "各医疗机构", "县卫生健康局"}},
        Group{"嘉鱼县", {"县城投公司", "县城发集团", "县文旅发展集团", "县交建集团"}},
        Group{"嘉鱼县", {"县文旅局", "县文旅发展集团", "县交通局", "县交建集团", "县城管执法局", "县城发集团"}},
        Group{"嘉鱼县", {"县人行",           "县人社局",
                         "县人民医院",       "县科经局",
                         "县科协",           "县统计局",
                         "县审计局",         "县银保监",
                         "县财政局",         "县国资中心",
                         "县金融办",         "县市场监管局",
                         "县检测中心",       "县发改局",
                         "县重点项目办",     "县招商投资中心",
                         "县农业农村局",     "县乡村振兴局",
                         "县自然资源规划局", "县林业局",
                         "县水利湖泊局",     "市生态环境局嘉鱼分局",
                         "县委组织部",       "县委统战部",
                         "县委宣传部"}},
        Group{"嘉鱼县", {"县政府各部门", "县直各单位", "县直各相关单位", "县政府办公室"}}));

std::string norm(const std::string& text) { return text::squeeze(text); }

// As a careful reader's eye: officials are people or their offices, a collective says so in its name.
UnitKind kind_of(const std::string& name, Role role) {
  if (role == Role::oversee) return UnitKind::official;
  const bool collective = name.find("各") != std::string::npos || name.starts_with("相关") ||
                          name.ends_with("成员单位") || name.ends_with("的部门");
  return collective ? UnitKind::collective : UnitKind::unit;
}

class RealPlan : public ::testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    const std::string shared = TEST_SHARED_DIR;
    const std::string file = shared + "/corpus/" + GetParam() + ".txt";
    if (!std::filesystem::exists(file)) GTEST_SKIP() << "waits for the real plans in " << shared << "/corpus";
    const text::Lexicons lexicons;
    auto document = read::read_file(file, lexicons);
    ASSERT_TRUE(document) << to_string(document.failure());
    plan_ = resolve(parse::parse(*document, parse::Grammar(lexicons)), naming());
    golden_ = json::parse(std::ifstream(shared + "/golden/" + GetParam() + ".json"));
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) lines_.push_back(norm(line));
  }
  ResolvedPlan plan_;
  json golden_;
  Names lines_;
};

TEST_P(RealPlan, NoEdgeIsLostOrInventedAndTheirOrderStands) {
  std::map<std::pair<std::string, std::string>, Names> want, got;
  for (const json& task : golden_["tasks"])
    for (Role role : all_roles)
      for (const json& name : task.value(std::string(to_string(role)), json::array()))
        want[{task["id"], std::string(to_string(role))}].push_back(norm(name));
  for (const Assignment& edge : plan_.assignments)
    if (edge.via == no_unit)
      got[{plan_.plan.tasks[edge.task].id, std::string(to_string(edge.role))}].push_back(norm(edge.printed));
  EXPECT_EQ(got, want);
}

TEST_P(RealPlan, NamesAreTypedAndBeginWhereTheirPlaceSays) {
  for (const Assignment& edge : plan_.assignments) {
    if (edge.via != no_unit) continue;
    const std::string name = norm(edge.printed);
    EXPECT_EQ(plan_.units[edge.unit].kind, kind_of(name, edge.role)) << name;
    ASSERT_GE(edge.place.line, 1U);
    ASSERT_LE(edge.place.line, lines_.size());
    std::string below;
    for (std::size_t i = edge.place.line - 1; i < std::min<std::size_t>(edge.place.line + 4, lines_.size()); ++i)
      below += lines_[i];
    EXPECT_LT(below.find(name), lines_[edge.place.line - 1].size()) << name << " in line " << edge.place.line;
  }
}

TEST_P(RealPlan, OneNameIsOneUnitAndOnlyKnownAliasesMeet) {
  static const std::map<std::string, std::vector<std::pair<std::string, std::string>>> same = {
      {"jinxiang-2026", {{"县发展和改革局", "县发展和改革委员会"}}},
      {"jiayu-2024",
       {{"县水利湖泊局", "县水利局"},
        {"县发改局", "县发改局(县营商办)"},
        {"官桥镇", "官桥镇人民政府"},
        {"鱼岳镇", "鱼岳镇人民政府"},
        {"新街镇", "新街镇人民政府"},
        {"潘家湾镇", "潘家湾镇人民政府"},
        {"高铁岭镇", "高铁岭镇人民政府"},
        {"渡普镇", "渡普镇人民政府"}}}};
  static const std::vector<std::pair<std::string, std::string>> either = {
      {"县市容环境卫生服务中心", "县环境卫生服务中心"}, {"县妇幼保健院", "县妇幼保健计划生育服务中心"}};
  std::map<std::string, std::set<std::uint32_t>> units_of;
  std::map<std::uint32_t, std::set<std::string>> printed_of;
  for (const Assignment& edge : plan_.assignments) {
    if (edge.via != no_unit) continue;
    units_of[norm(edge.printed)].insert(edge.unit);
    printed_of[edge.unit].insert(norm(edge.printed));
  }
  for (const auto& [name, units] : units_of) EXPECT_EQ(units.size(), 1U) << name;
  std::set<std::set<std::string>> fine;
  for (const auto& [a, b] : either) fine.insert({a, b});
  if (const auto pairs = same.find(GetParam()); pairs != same.end()) {
    for (const auto& [a, b] : pairs->second) {
      EXPECT_TRUE(units_of.contains(a) && units_of[a] == units_of[b]) << a << " and " << b << " are one";
      fine.insert({a, b});
    }
  }
  for (const auto& [unit, names] : printed_of)
    for (const std::string& a : names)
      for (const std::string& b : names)
        EXPECT_TRUE(a >= b || fine.contains({a, b})) << a << " and " << b << " are two";
}

TEST_P(RealPlan, EdgesThroughACollectiveStandBesideItsOwn) {
  std::set<std::tuple<std::uint32_t, Role, std::uint32_t>> own;
  std::set<std::pair<std::uint32_t, std::uint32_t>> named;
  for (const Assignment& edge : plan_.assignments) {
    if (edge.via != no_unit) continue;
    own.insert({edge.task, edge.role, edge.unit});
    named.insert({edge.task, edge.unit});
    const std::string name = norm(edge.printed);
    const bool bare_town = std::string(GetParam()) == "jiayu-2024" && name.ends_with("镇");
    EXPECT_TRUE(!bare_town || edge.rule == "shared-suffix") << name;
  }
  for (const Assignment& edge : plan_.assignments) {
    if (edge.via == no_unit) continue;
    const Unit& collective = plan_.units.at(edge.via);
    EXPECT_EQ(collective.kind, UnitKind::collective);
    EXPECT_TRUE(std::binary_search(collective.members.begin(), collective.members.end(), edge.unit));
    EXPECT_TRUE(own.contains({edge.task, edge.role, edge.via}));
    EXPECT_FALSE(named.contains({edge.task, edge.unit}));
  }
}

INSTANTIATE_TEST_SUITE_P(RealPlans, RealPlan,
                         ::testing::Values("jinxiang-2025", "jinxiang-2026", "jiaxiang-2024", "jiaxiang-2023",
                                           "jiayu-2024"),
                         [](const auto& test) {
                           std::string name = test.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

}  // namespace
}  // namespace dutygraph::resolve
