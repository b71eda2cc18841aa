// Does not compile once a model type gains or loses a field. Then: carry the field in schema.cpp, save_rows.cpp,
// load_rows.cpp, graph_json.cpp and read_graph_json.cpp (and raise the version of the tables), let RandomPlan fill it,
// and add it here. Without this a new field would get lost between import and load unseen, for its default equals
// itself.
#include <gtest/gtest.h>

#include "store/sample_plan.h"

namespace dutygraph::store {
namespace {

TEST(ModelFieldsTest, AreAllCarried) {
  const ResolvedPlan sample = test::sample_plan();
  [[maybe_unused]] const auto& [plan, units, assignments, index_units] = sample;
  [[maybe_unused]] const auto& [info, lists, tasks, index, defaults, stated, findings] = plan;
  [[maybe_unused]] const auto& [plan_id, plan_title, plan_number, date, publisher, plan_place, year] = info;
  [[maybe_unused]] const auto& [list_id, list_title] = lists.at(0);
  [[maybe_unused]] const auto& [id, list, number, part, section, title, text, mentions, open, due, has_clause, mark,
                                place] = tasks.at(0);
  [[maybe_unused]] const auto& [m_printed, m_role, m_label, m_order, separator, m_rule, m_open, m_place] =
      mentions.at(0);
  [[maybe_unused]] const auto& [columns, rows, index_place] = index.value();
  [[maybe_unused]] const auto& [column_list, column_role] = columns.at(0);
  [[maybe_unused]] const auto& [row_unit, cells, row_place, row_printed] = rows.at(0);
  [[maybe_unused]] const auto& [numbers, cell_column, cell_place, cell_printed] = cells.at(0);
  [[maybe_unused]] const auto& [default_mentions, from_task] = defaults.at(0);
  [[maybe_unused]] const auto& [s_collective, s_members, s_place] = stated.at(0);
  [[maybe_unused]] const auto& [f_rule, severity, f_task, f_unit, f_place, message, evidence] = findings.at(0);
  [[maybe_unused]] const auto& [u_id, name, short_name, kind, unit_class, function, aliases, members, closed] =
      units.at(0);
  [[maybe_unused]] const auto& [a_printed, a_rule, by_person] = aliases.at(0);
  [[maybe_unused]] const auto& [e_task, e_unit, e_role, e_label, e_printed, e_order, e_rule, via, e_place] =
      assignments.at(0);
  [[maybe_unused]] const auto& [line, column] = e_place;
  const Decisions decided = test::sample_decisions();
  [[maybe_unused]] const auto& [names, roster] = decided;
  [[maybe_unused]] const auto& [d_printed, d_unit, author, reason] = names.at(0);
  [[maybe_unused]] const auto& [r_name, r_aliases, r_members, r_class, r_function] = roster.at(0);
  EXPECT_EQ(line, 3U);
  EXPECT_EQ(column, 12U);
}

}  // namespace
}  // namespace dutygraph::store
