#include "dutygraph/report/export.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace dutygraph::report {
namespace {

// One task led by a unit with hostile letters in its name, supported by a collective with a member.
ResolvedPlan sample() {
  ResolvedPlan plan;
  plan.plan.info.id = "p'q";
  plan.plan.info.title = "计划 <&> \"一\"";
  Task task;
  task.id = "main-1";
  task.list = "main";
  task.number = 1;
  task.text = "办好'一件事'\\，\n<完>。";
  plan.plan.tasks = {task};
  for (const char* name : {"县<财&政>局'\\", "各镇街", "甲镇"}) {
    Unit unit;
    unit.id = "u" + std::to_string(plan.units.size() + 1);
    unit.name = unit.short_name = name;
    plan.units.push_back(unit);
  }
  plan.units[1].kind = UnitKind::collective;
  plan.units[1].members = {2};
  for (std::uint32_t u = 0; u < 3; ++u) {
    Assignment edge;
    edge.unit = u;
    edge.role = u == 0 ? Role::lead : Role::support;
    edge.printed = plan.units[u].name;
    edge.via = u == 2 ? 1 : no_unit;
    plan.assignments.push_back(edge);
  }
  return plan;
}

std::size_t count(const std::string& text, std::string_view word) {
  std::size_t n = 0;
  for (std::size_t at = 0; (at = text.find(word, at)) != std::string::npos; at += word.size()) ++n;
  return n;
}

TEST(Export, GraphmlHasEveryNodeAndEdgeWithItsAttributes) {
  const std::string xml = graphml(sample());
  EXPECT_EQ(count(xml, "<node id="), 4U);
  EXPECT_EQ(count(xml, "<edge id="), 3U);
  EXPECT_NE(xml.find("县&lt;财&amp;政&gt;局&#39;\\"), std::string::npos) << xml;
  EXPECT_NE(xml.find(">collective</data>"), std::string::npos);
  EXPECT_NE(xml.find("source=\"u1\" target=\"main-1\""), std::string::npos);
  EXPECT_NE(xml.find("<data key=\"weight\">1</data>"), std::string::npos);
}

TEST(Export, GexfHasWeightsAndLabels) {
  const std::string xml = gexf(sample());
  EXPECT_EQ(count(xml, "<node id="), 4U);
  EXPECT_EQ(count(xml, " weight=\"0.25\""), 2U);
  EXPECT_NE(xml.find("kind=\"lead\""), std::string::npos);
}

TEST(Export, DotIsEscaped) {
  const std::string text = dot(sample());
  EXPECT_NE(text.find("peripheries=2"), std::string::npos);
  EXPECT_EQ(count(text, " -- "), 3U);
  EXPECT_EQ(count(text, "\n<完>"), 0U);
}

TEST(Export, CypherLiteralsCannotBeLeft) {
  const std::string text = cypher(sample());
  EXPECT_NE(text.find("p\\'q"), std::string::npos);
  EXPECT_NE(text.find("局\\'\\\\'"), std::string::npos) << text;
  EXPECT_NE(text.find("\\u000A"), std::string::npos);
  EXPECT_EQ(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')), 1U + 4U + 3U);
  EXPECT_NE(text.find("[:LEAD {role: 'lead'"), std::string::npos);
}

TEST(Export, CsvTablesHoldTheSameGraph) {
  const auto tables = csv_tables(sample());
  ASSERT_EQ(tables.size(), 2U);
  EXPECT_EQ(tables[0].first, "nodes.csv");
  EXPECT_TRUE(tables[0].second.starts_with("id,type,label,kind,"));
  EXPECT_EQ(count(tables[1].second, "\r\n"), 4U);
  EXPECT_NE(tables[1].second.find("u3,main-1,support,,甲镇,0,,u2\r\n"), std::string::npos) << tables[1].second;
}

TEST(Export, Neo4jTablesHaveItsHeads) {
  const auto tables = neo4j_tables(sample());
  ASSERT_EQ(tables.size(), 3U);
  EXPECT_TRUE(tables[0].second.starts_with("id:ID,:LABEL,"));
  EXPECT_TRUE(tables[2].second.starts_with(":START_ID,:END_ID,:TYPE,"));
  EXPECT_NE(tables[2].second.find("u1,main-1,LEAD,"), std::string::npos);
}

TEST(Export, AnEmptyPlanIsAnEmptyGraph) {
  for (const std::string& text : {graphml({}), gexf({}), dot({}), cypher({})}) EXPECT_FALSE(text.empty());
}

}  // namespace
}  // namespace dutygraph::report
