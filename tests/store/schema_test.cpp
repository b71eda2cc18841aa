#include "store/schema.h"

#include <gtest/gtest.h>

#include <set>

#include "dutygraph/model/resolved_plan.h"
#include "store/connection.h"
#include "store/open.h"
#include "store/temp_folder.h"

namespace dutygraph::store {
namespace {

struct SchemaTest : testing::Test {
  test::TempFolder folder;
  std::unique_ptr<Connection> connection = open_connection(folder / "s.db", OpenMode::create, {});

  std::vector<std::string> column(std::string_view sql) {
    std::vector<std::string> values;
    Statement row = connection->prepare(sql);
    row.bind();
    while (row.step()) values.push_back(row.text(0));
    return values;
  }
};

template <class Enum>
std::vector<std::string> names_up_to(Enum last) {
  std::vector<std::string> names;
  for (int i = 0; i <= static_cast<int>(last); ++i) names.emplace_back(to_string(static_cast<Enum>(i)));
  return names;
}

// Numbers in the database outlive the program: a model whose enumerators move must not go unseen.
TEST_F(SchemaTest, WordListsAgreeWithTheModel) {
  EXPECT_EQ(column("SELECT name FROM role ORDER BY role"), names_up_to(Role::inform));
  EXPECT_EQ(column("SELECT name FROM unit_kind ORDER BY kind"), names_up_to(UnitKind::collective));
  EXPECT_EQ(column("SELECT name FROM unit_class ORDER BY class"), names_up_to(UnitClass::other));
  EXPECT_EQ(column("SELECT name FROM severity ORDER BY severity"), names_up_to(Severity::note));
  EXPECT_EQ(connection->integer("SELECT min(role) + (SELECT min(kind) FROM unit_kind) FROM role"), 0);
}

TEST_F(SchemaTest, EveryTableIsStrictAndMarked) {
  EXPECT_EQ(
      column("SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite%'"),
      std::vector<std::string>());
  EXPECT_EQ(connection->integer("PRAGMA application_id"), application_id);
  EXPECT_EQ(connection->integer("PRAGMA user_version"), schema_version);
  EXPECT_EQ(column("PRAGMA journal_mode"), std::vector<std::string>{"wal"});
}

TEST_F(SchemaTest, PlanTablesAreAllThatBelongToAPlanChildrenFirst) {
  const auto tables = column(
      "SELECT t.name FROM pragma_table_list t WHERE schema = 'main' AND t.name <> 'plan'"
      " AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.name = 'plan')");
  std::vector<std::string> order(plan_tables, plan_tables + plan_table_count);
  order.insert(order.end(), decision_tables, decision_tables + decision_table_count);
  EXPECT_EQ(std::set<std::string>(order.begin(), order.end()), std::set<std::string>(tables.begin(), tables.end()));
  std::set<std::string> emptied;
  for (const std::string& table : order) {
    emptied.insert(table);
    for (const std::string& child : column("SELECT name FROM pragma_table_list WHERE EXISTS (SELECT 1 FROM"
                                           " pragma_foreign_key_list(name) WHERE \"table\" = '" +
                                           table + "')"))
      EXPECT_TRUE(emptied.contains(child)) << child << " points at " << table << " and is emptied later";
  }
}

// Deleting rows of a plan must not scan other plans: every foreign key begins with `plan`, so does every child's key.
TEST_F(SchemaTest, EveryForeignKeyBeginsWithThePlan) {
  EXPECT_EQ(column("SELECT t.name || '.' || f.\"from\" FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f"
                   " WHERE f.seq = 0 AND f.\"from\" <> 'plan'"),
            std::vector<std::string>());
}

TEST_F(SchemaTest, DeletingAPlanByHandTakesAllItsRows) {
  connection->execute(
      "INSERT INTO plan (plan, id, tasks, units, assignments) VALUES (1, 'a', 1, 1, 1);"
      "INSERT INTO list VALUES (1, 0, 'main', NULL);"
      "INSERT INTO word VALUES (1, 0, 'w');"
      "INSERT INTO task (plan, task, id, list, number, text, has_clause, mark, line, col)"
      " VALUES (1, 0, 'main-1', 0, 1, '', 1, '', 1, 1);"
      "INSERT INTO unit VALUES (1, 0, 'u1', 'n', 'n', 0, 0, NULL, 0);"
      "INSERT INTO mention VALUES (1, 0, 0, 0, 0, 0, 0, 0, NULL, 0, 1, 1);"
      "INSERT INTO assignment VALUES (1, 0, 0, 0, 0, NULL, 0, 0, 0, NULL, 1, 1);"
      "DELETE FROM plan");
  for (const char* table : {"list", "word", "task", "unit", "mention", "assignment"})
    EXPECT_EQ(connection->integer(std::string("SELECT count(*) FROM ") + table), 0) << table;
}

TEST_F(SchemaTest, TheHandbookNamesEveryTableAndColumn) {
  const std::string handbook = test::read_bytes(TEST_SOURCE_DIR "/docs/DATABASE.md");
  ASSERT_FALSE(handbook.empty());
  const auto tables = column("SELECT name FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%'");
  ASSERT_GT(tables.size(), 20U);
  for (const std::string& table : tables) {
    EXPECT_NE(handbook.find("`" + table + "`"), std::string::npos) << table;
    for (const std::string& name : column("SELECT name FROM pragma_table_info('" + table + "')"))
      EXPECT_NE(handbook.find("`" + name + "`"), std::string::npos) << table << "." << name;
  }
}

// Every ```sql block of the handbook runs.
TEST_F(SchemaTest, TheHandbooksQueriesRun) {
  const std::string handbook = test::read_bytes(TEST_SOURCE_DIR "/docs/DATABASE.md");
  int blocks = 0;
  for (std::size_t at = handbook.find("```sql\n"); at != std::string::npos; at = handbook.find("```sql\n", at)) {
    at += 7;
    const std::string block = handbook.substr(at, handbook.find("```", at) - at);
    EXPECT_NO_THROW(connection->execute(block.c_str())) << block;
    ++blocks;
  }
  EXPECT_GT(blocks, 2);
}

}  // namespace
}  // namespace dutygraph::store
