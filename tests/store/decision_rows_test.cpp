// What a person decided, kept with a plan (database.h: decisions, decide), and databases from before it.
#include "store/decision_rows.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include "dutygraph/store/database.h"
#include "store/random_plan.h"
#include "store/sample_plan.h"
#include "store/schema.h"
#include "store/temp_folder.h"

namespace dutygraph::store {
namespace {

using test::sample_decisions;
using test::sample_plan;

void sql(const std::string& file, const std::string& statements) {
  sqlite3* raw = nullptr;
  ASSERT_EQ(sqlite3_open(file.c_str(), &raw), SQLITE_OK);
  EXPECT_EQ(sqlite3_exec(raw, statements.c_str(), nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(raw);
  sqlite3_close(raw);
}

struct DecisionsTest : testing::Test {
  test::TempFolder folder;
  std::string file = folder / "d.db";
  Database open(OpenMode mode = OpenMode::create) { return Database::open(file, mode); }
  // Another resolving of the same plan.
  static ResolvedPlan other_plan() {
    ResolvedPlan plan = sample_plan();
    plan.units[1].name = "县财政局和国资中心";
    return plan;
  }
};

TEST_F(DecisionsTest, AreKeptWithThePlan) {
  Database database = open();
  EXPECT_EQ(database.decisions("demo-2025"), Decisions());
  ASSERT_TRUE(database.import_plan(sample_plan(), "bytes", "demo.txt"));
  EXPECT_EQ(database.decisions("demo-2025"), Decisions());
  EXPECT_FALSE(database.decide(other_plan(), sample_decisions(), sample_plan(), {}));
  EXPECT_EQ(database.decisions("demo-2025"), sample_decisions());
  EXPECT_EQ(*database.load_plan("demo-2025"), other_plan());
  EXPECT_EQ(*database.source("demo-2025"), (Source{"demo.txt", "bytes"})) << "the document stays";
}

TEST_F(DecisionsTest, OutliveANewImportAndGoWithThePlan) {
  Database database = open();
  ASSERT_TRUE(database.import_plan(sample_plan(), "bytes", "demo.txt"));
  ASSERT_FALSE(database.decide(sample_plan(), sample_decisions(), sample_plan(), {}));
  const auto unknowing = database.import_plan(sample_plan(), "other bytes", "demo.txt", true);
  ASSERT_FALSE(unknowing) << "a plan that was resolved without them must not take their place";
  EXPECT_EQ(unknowing.failure().code, Code::database);
  const auto replaced = database.import_plan(other_plan(), "other bytes", "demo.txt", true, sample_decisions());
  ASSERT_TRUE(replaced) << to_string(replaced.failure());
  EXPECT_EQ(*replaced, Imported::replaced);
  EXPECT_EQ(database.decisions("demo-2025"), sample_decisions());
  EXPECT_TRUE(database.remove("demo-2025"));
  EXPECT_EQ(database.decisions("demo-2025"), Decisions());
  ASSERT_TRUE(database.import_plan(sample_plan(), "bytes", "demo.txt"));
  EXPECT_EQ(database.decisions("demo-2025"), Decisions());
}

TEST_F(DecisionsTest, WhoeverDecidesOnWhatIsNoLongerThereIsTold) {
  Database database = open();
  const auto unknown = database.decide(sample_plan(), sample_decisions(), sample_plan(), {});
  ASSERT_TRUE(unknown);
  EXPECT_EQ(unknown->code, Code::unreadable);
  ASSERT_TRUE(database.import_plan(sample_plan(), "bytes", "demo.txt"));
  EXPECT_TRUE(database.decide(sample_plan(), sample_decisions(), other_plan(), {})) << "another plan is stored";
  EXPECT_TRUE(database.decide(sample_plan(), {}, sample_plan(), sample_decisions())) << "other decisions are stored";
  EXPECT_EQ(database.decisions("demo-2025"), Decisions());
  EXPECT_EQ(*database.load_plan("demo-2025"), sample_plan());
}

TEST_F(DecisionsTest, AnyTextComesBackAsItWas) {
  test::RandomPlan random(41);
  Database database = open();
  for (int round = 0; round < 60; ++round) {
    const ResolvedPlan plan = random.make();
    const Decisions decisions = random.decisions();
    if (database.load_plan(plan.plan.info.id)) continue;
    ASSERT_TRUE(database.import_plan(plan, "b", "f"));
    const auto failure = database.decide(plan, decisions, plan, {});
    ASSERT_FALSE(failure) << to_string(*failure);
    ASSERT_EQ(database.decisions(plan.plan.info.id), decisions);
  }
}

TEST_F(DecisionsTest, DeletingAPlanByHandTakesThem) {
  {
    Database database = open();
    ASSERT_TRUE(database.import_plan(sample_plan(), "bytes", "demo.txt"));
    ASSERT_FALSE(database.decide(sample_plan(), sample_decisions(), sample_plan(), {}));
  }
  sql(file, "PRAGMA foreign_keys = ON; DELETE FROM plan");
  Database database = open();
  ASSERT_TRUE(database.import_plan(sample_plan(), "bytes", "demo.txt"));
  EXPECT_EQ(database.decisions("demo-2025"), Decisions());
}

// A database as version 1 made it: its tables only, and a plan in them.
struct OldDatabaseTest : DecisionsTest {
  ResolvedPlan plan = sample_plan();
  void SetUp() override {
    plan.plan.stated.clear();  // version 1 knew none
    sql(file, std::string("PRAGMA journal_mode = WAL;") + version_sql[0] +
                  ";PRAGMA application_id = " + std::to_string(application_id) + "; PRAGMA user_version = 1");
    const std::string now = folder / "now.db";
    {
      Database database = Database::open(now, OpenMode::create);
      ASSERT_TRUE(database.import_plan(plan, "bytes", "demo.txt"));
    }
    std::string copy = "ATTACH '" + now + "' AS now;INSERT INTO plan SELECT * FROM now.plan;";
    for (const char* table : {"source", "word", "list", "heading", "task", "open_role", "mention", "default_group",
                              "default_mention", "unit", "alias", "member", "assignment", "finding", "index_table",
                              "index_column", "index_row", "index_cell", "index_number"})
      copy += std::string("INSERT INTO ") + table + " SELECT * FROM now." + table + ";";
    sql(file, copy);
  }
};

TEST_F(OldDatabaseTest, IsReadAsItIs) {
  const std::string before = test::read_bytes(file);
  {
    const Database database = open(OpenMode::read);
    EXPECT_EQ(*database.load_plan("demo-2025"), plan);
    EXPECT_EQ(database.decisions("demo-2025"), Decisions());
    EXPECT_EQ(database.plans().size(), 1U);
  }
  EXPECT_EQ(test::read_bytes(file), before) << "not a byte changed";
}

TEST_F(OldDatabaseTest, IsBroughtUpByTheFirstWriter) {
  {
    Database database = open(OpenMode::write);
    EXPECT_EQ(*database.load_plan("demo-2025"), plan);
    EXPECT_FALSE(database.decide(sample_plan(), sample_decisions(), plan, {}));
  }
  const Database database = open(OpenMode::read);
  EXPECT_EQ(*database.load_plan("demo-2025"), sample_plan()) << "with what it states, now";
  EXPECT_EQ(database.decisions("demo-2025"), sample_decisions());
  const std::string fresh = folder / "fresh.db";
  {
    Database::open(fresh, OpenMode::create);
  }
  const auto schema = [](const std::string& name) {
    std::string all;
    sqlite3* raw = nullptr;
    EXPECT_EQ(sqlite3_open(name.c_str(), &raw), SQLITE_OK);
    const auto collect = [](void* to, int, char** values, char**) {
      *static_cast<std::string*>(to) += values[0] ? values[0] : "";
      return 0;
    };
    EXPECT_EQ(sqlite3_exec(raw, "SELECT sql FROM sqlite_schema ORDER BY name", collect, &all, nullptr), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(raw, "PRAGMA user_version", collect, &all, nullptr), SQLITE_OK);
    sqlite3_close(raw);
    return all;
  };
  EXPECT_EQ(schema(file), schema(fresh));
}

}  // namespace
}  // namespace dutygraph::store
