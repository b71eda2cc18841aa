#include "parse/merged_cells.h"

#include <gtest/gtest.h>

#include "parse/support.h"

namespace dutygraph::parse {
namespace {

struct MergedCell {
  std::uint32_t row;
  std::uint32_t column;
  std::string text;
  std::uint32_t row_span = 1;
  std::uint32_t column_span = 1;
};

// A document that is one table.
Plan plan_of(const std::vector<MergedCell>& cells) {
  Document document = document_of("");
  Table table;
  for (const MergedCell& cell : cells) {
    const auto begin = static_cast<std::uint32_t>(document.text.size());
    document.text += cell.text;
    const auto end = static_cast<std::uint32_t>(document.text.size());
    document.text += '\n';
    table.cells.push_back({{begin, end}, cell.row, cell.column, cell.row_span, cell.column_span});
    table.rows = std::max(table.rows, cell.row + cell.row_span);
    table.columns = std::max(table.columns, cell.column + cell.column_span);
  }
  document.blocks.push_back({Block::Kind::table, {0, static_cast<std::uint32_t>(document.text.size())}, 0, 0});
  document.tables.push_back(std::move(table));
  return parse(document, grammar());
}

// "县财政局 牵头 县税务局 责任": the names of a task with their roles.
std::string names_of(const Task& task) {
  std::string names;
  for (const Mention& mention : task.mentions) names += mention.printed + (mention.role == Role::lead ? "+" : " ");
  return names;
}

TEST(MergedCells, AUnitBesideSeveralNumbersIsThatOfEach) {
  const Plan plan = plan_of({{0, 0, "序号"},
                             {0, 1, "工作任务"},
                             {0, 2, "牵头单位"},
                             {0, 3, "配合单位"},
                             {1, 0, "1"},
                             {1, 1, "修渠"},
                             {1, 2, "县水利局", 2},
                             {1, 3, "县财政局"},
                             {2, 0, "2"},
                             {2, 1, "护塘"},
                             {2, 3, "县税务局"},
                             {3, 0, "3"},
                             {3, 1, "植树"},
                             {3, 2, "县林业局"}});
  ASSERT_EQ(plan.tasks.size(), 3U);
  EXPECT_EQ(names_of(plan.tasks[0]), "县水利局+县财政局 ");
  EXPECT_EQ(names_of(plan.tasks[1]), "县水利局+县税务局 ");
  EXPECT_EQ(names_of(plan.tasks[2]), "县林业局+");
}

TEST(MergedCells, RowsOfOneNumberShareWhatStandsThere) {
  const Plan plan = plan_of({{0, 0, "序号"},
                             {0, 1, "工作任务"},
                             {0, 2, "牵头单位"},
                             {1, 0, "1", 2},
                             {1, 1, "修渠，"},
                             {1, 2, "县水利局", 2},
                             {2, 1, "并护塘"}});
  ASSERT_EQ(plan.tasks.size(), 1U);
  EXPECT_EQ(plan.tasks[0].text, "修渠，并护塘");
  EXPECT_EQ(names_of(plan.tasks[0]), "县水利局+");
}

TEST(MergedCells, PartsOfOneNumberHaveTheMergedLeaderEach) {
  const Plan plan = plan_of({{0, 0, "序号"},
                             {0, 1, "项目名称"},
                             {0, 2, "主要内容"},
                             {0, 3, "分管领导"},
                             {0, 4, "牵头单位"},
                             {1, 0, "1", 2},
                             {1, 1, "供水", 2},
                             {1, 2, "建水厂"},
                             {1, 3, "县水利局", 2},
                             {1, 4, "县水利局"},
                             {2, 2, "换管网"},
                             {2, 4, "县水务公司"}});
  ASSERT_EQ(plan.tasks.size(), 2U);
  EXPECT_EQ(plan.tasks[1].id, "main-1.2");
  EXPECT_EQ(names_of(plan.tasks[1]), "县水务公司+县水利局 ");
}

TEST(MergedCells, ANumberOverSeveralTitlesCountsThemAsItsParts) {
  const Plan plan = plan_of({{0, 0, "序号"},
                             {0, 1, "项目名称"},
                             {0, 2, "主办单位"},
                             {1, 0, "1", 2},
                             {1, 1, "收储地块"},
                             {1, 2, "县自然资源局", 2},
                             {2, 1, "安置职工"},
                             {3, 0, "2"},
                             {3, 1, "污水厂提标"},
                             {3, 2, "县水务局"}});
  ASSERT_EQ(plan.tasks.size(), 3U);
  EXPECT_EQ(plan.tasks[0].id, "main-1.1");
  EXPECT_EQ(plan.tasks[1].id, "main-1.2");
  EXPECT_EQ(plan.tasks[2].id, "main-2");
  EXPECT_EQ(names_of(plan.tasks[1]), "县自然资源局+");
}

TEST(MergedCells, AHeaderOverTwoColumnsEndsBehindThem) {
  const Plan plan = plan_of({{0, 0, "序号", 2},
                             {0, 1, "工作任务", 2},
                             {0, 2, "责任单位", 1, 2},
                             {1, 2, "牵头单位"},
                             {1, 3, "配合单位"},
                             {2, 0, "1"},
                             {2, 1, "修渠"},
                             {2, 2, "县水利局"},
                             {2, 3, "县财政局"}});
  ASSERT_EQ(plan.tasks.size(), 1U);
  EXPECT_EQ(names_of(plan.tasks[0]), "县水利局+县财政局 ");
}

}  // namespace
}  // namespace dutygraph::parse
