#include "dutygraph/store/database.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <thread>

#include "store/random_plan.h"
#include "store/sample_plan.h"
#include "store/temp_folder.h"

namespace dutygraph::store {
namespace {

using test::sample_plan;
using test::TempFolder;

// Runs SQL past the class under test.
void sql(const std::string& file, const std::string& statements) {
  sqlite3* raw = nullptr;
  ASSERT_EQ(sqlite3_open(file.c_str(), &raw), SQLITE_OK);
  char* message = nullptr;
  EXPECT_EQ(sqlite3_exec(raw, statements.c_str(), nullptr, nullptr, &message), SQLITE_OK) << (message ? message : "");
  sqlite3_free(message);
  sqlite3_close(raw);
}

// All rows of a query, columns parted by |, rows by line feeds.
std::string query(const std::string& file, const std::string& statement) {
  sqlite3* raw = nullptr;
  EXPECT_EQ(sqlite3_open(file.c_str(), &raw), SQLITE_OK);
  std::string out;
  const auto collect = [](void* to, int count, char** values, char**) {
    for (int i = 0; i < count; ++i)
      *static_cast<std::string*>(to) += (values[i] ? values[i] : "NULL") + std::string(i + 1 < count ? "|" : "\n");
    return 0;
  };
  EXPECT_EQ(sqlite3_exec(raw, statement.c_str(), collect, &out, nullptr), SQLITE_OK) << sqlite3_errmsg(raw);
  sqlite3_close(raw);
  return out;
}

void expect_sound(const std::string& file) {
  EXPECT_EQ(query(file, "PRAGMA integrity_check"), "ok\n");
  EXPECT_EQ(query(file, "PRAGMA foreign_key_check"), "");
}

// Rows in all tables of plans together.
std::string row_counts(const std::string& file) {
  std::string counts;
  for (const char* table : {"plan",        "source",       "word",      "list",          "heading",
                            "task",        "open_role",    "mention",   "default_group", "default_mention",
                            "index_table", "index_column", "index_row", "index_cell",    "index_number",
                            "unit",        "alias",        "member",    "assignment",    "finding"})
    counts += query(file, std::string("SELECT count(*) FROM ") + table);
  return counts;
}

struct DatabaseTest : testing::Test {
  TempFolder folder;
  std::string file = folder / "d.db";
  Database database = Database::open(file, OpenMode::create);

  Imported import(const ResolvedPlan& plan, std::string_view bytes, bool replace = false) {
    const auto result = database.import_plan(plan, bytes, "demo.txt", replace);
    EXPECT_TRUE(result) << to_string(result.failure());
    return result ? *result : Imported::unchanged;
  }
};

TEST_F(DatabaseTest, GivesBackWhatWasImported) {
  EXPECT_EQ(import(sample_plan(), "bytes"), Imported::added);
  EXPECT_EQ(database.load_plan("demo-2025"), sample_plan());
  EXPECT_EQ(database.source("demo-2025"), (Source{"demo.txt", "bytes"}));
  const std::vector<PlanSummary> expected = {{"demo-2025", "示范县重点任务责任分工", "示范县", 2025, 2, 4, 4}};
  EXPECT_EQ(database.plans(), expected);
  expect_sound(file);
}

TEST_F(DatabaseTest, KnowsNothingOfOtherIds) {
  import(sample_plan(), "bytes");
  EXPECT_EQ(database.load_plan("demo-202"), std::nullopt);
  EXPECT_EQ(database.source(""), std::nullopt);
  EXPECT_FALSE(database.remove("DEMO-2025"));
}

TEST_F(DatabaseTest, GivesBackRandomPlans) {
  for (unsigned seed = 0; seed < 120; ++seed) {
    ResolvedPlan plan = test::RandomPlan(seed).make();
    plan.plan.info.id += std::to_string(seed);
    ASSERT_EQ(import(plan, std::to_string(seed)), Imported::added) << seed;
    ASSERT_EQ(database.load_plan(plan.plan.info.id), plan) << seed;
  }
  expect_sound(file);
  EXPECT_EQ(database.plans().size(), 120U);
}

TEST_F(DatabaseTest, GivesBackHostileBytesAsTheyCame) {
  for (const std::string& bytes : test::hostile_strings()) {
    ResolvedPlan plan = sample_plan();
    plan.plan.info.id = "x" + bytes;
    plan.plan.tasks[0].text = bytes + "\xff\xc0";  // no UTF-8: readers keep it out, the store does not lose it
    import(plan, bytes);
    EXPECT_EQ(database.load_plan(plan.plan.info.id), plan);
    EXPECT_EQ(database.source(plan.plan.info.id)->bytes, bytes);
    EXPECT_TRUE(database.remove(plan.plan.info.id));
  }
  EXPECT_TRUE(database.plans().empty());
}

TEST_F(DatabaseTest, ListsPlansById) {
  for (const char* id : {"c", "a", "乙", "b"}) {
    ResolvedPlan plan = sample_plan();
    plan.plan.info.id = id;
    import(plan, id);
  }
  std::vector<std::string> ids;
  for (const PlanSummary& summary : database.plans()) ids.push_back(summary.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"a", "b", "c", "乙"}));
}

TEST_F(DatabaseTest, TheSameBytesChangeNothing) {
  import(sample_plan(), "bytes");
  sql(file, "PRAGMA wal_checkpoint(TRUNCATE)");
  const std::string before = test::read_bytes(file);
  const auto time = std::filesystem::last_write_time(file);
  EXPECT_EQ(import(sample_plan(), "bytes"), Imported::unchanged);
  EXPECT_EQ(import(sample_plan(), "bytes", true), Imported::unchanged);
  EXPECT_EQ(test::read_bytes(file + "-wal"), "");
  {
    const Database closed = std::move(database);
  }
  EXPECT_EQ(test::read_bytes(file), before);
  EXPECT_EQ(std::filesystem::last_write_time(file), time);
}

TEST_F(DatabaseTest, OtherBytesUnderAKnownIdAreRefusedOrReplaceIt) {
  import(sample_plan(), "bytes");
  ResolvedPlan other = sample_plan();
  other.plan.tasks.pop_back();
  other.plan.info.title = "另一份";
  const auto refused = database.import_plan(other, "Bytes", "demo.txt");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.failure().code, Code::database);
  EXPECT_NE(refused.failure().remedy.find("--replace"), std::string::npos);
  EXPECT_EQ(database.load_plan("demo-2025"), sample_plan());
  EXPECT_EQ(database.source("demo-2025")->bytes, "bytes");

  EXPECT_EQ(import(other, "Bytes", true), Imported::replaced);
  EXPECT_EQ(database.load_plan("demo-2025"), other);
  EXPECT_EQ(database.plans()[0].title, "另一份");
  EXPECT_EQ(database.plans()[0].tasks, 1);
  expect_sound(file);
}

TEST_F(DatabaseTest, ReplacingKeepsTheKeyThatDecisionsWillPointAt) {
  import(sample_plan(), "bytes");
  const std::string key = query(file, "SELECT plan FROM plan");
  import(sample_plan(), "other bytes", true);
  EXPECT_EQ(query(file, "SELECT plan FROM plan"), key);
}

TEST_F(DatabaseTest, TheSameBytesReadBetterReplaceOnlyOnRequest) {
  import(sample_plan(), "bytes");
  ResolvedPlan better = sample_plan();
  better.units[0].short_name = "发改";
  EXPECT_EQ(import(better, "bytes"), Imported::unchanged);
  EXPECT_EQ(database.load_plan("demo-2025"), sample_plan());
  EXPECT_EQ(import(better, "bytes", true), Imported::replaced);
  EXPECT_EQ(database.load_plan("demo-2025"), better);
}

TEST_F(DatabaseTest, ReplacingAndRemovingLeaveNoRowsBehind) {
  const std::string empty = row_counts(file);
  import(sample_plan(), "bytes");
  const std::string one = row_counts(file);
  for (unsigned seed = 0; seed < 30; ++seed) {
    ResolvedPlan plan = test::RandomPlan(seed).make();
    plan.plan.info.id = "demo-2025";
    EXPECT_EQ(import(plan, std::to_string(seed), true), Imported::replaced);
  }
  import(sample_plan(), "bytes", true);
  EXPECT_EQ(row_counts(file), one);
  EXPECT_TRUE(database.remove("demo-2025"));
  EXPECT_EQ(row_counts(file), empty);
  expect_sound(file);
}

TEST_F(DatabaseTest, APlanThatContradictsItselfIsRefused) {
  ResolvedPlan twice = sample_plan();
  twice.plan.tasks[1].id = twice.plan.tasks[0].id;
  const auto refused = database.import_plan(twice, "bytes", "demo.txt");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.failure().file, "demo.txt");
  EXPECT_NE(refused.failure().what.find("annex1-1"), std::string::npos);
  ResolvedPlan nameless = sample_plan();
  nameless.plan.info.id = "";
  EXPECT_FALSE(database.import_plan(nameless, "bytes", "demo.txt"));
  EXPECT_TRUE(database.plans().empty());
}

// A row is refused in the middle of the import, once in every table: the database must be as before, every time.
TEST_F(DatabaseTest, AFailingImportChangesNothing) {
  import(sample_plan(), "bytes");
  ResolvedPlan other = sample_plan();
  other.plan.info.title = "另一份";
  const std::string before = row_counts(file);
  for (const char* table : {"source", "word", "list", "heading", "task", "open_role", "mention", "default_group",
                            "default_mention", "index_table", "index_column", "index_row", "index_cell", "index_number",
                            "unit", "alias", "member", "assignment", "finding"}) {
    sql(file, std::string("CREATE TRIGGER stop AFTER INSERT ON ") + table + " BEGIN SELECT RAISE(ABORT, 'stop'); END");
    EXPECT_THROW(database.import_plan(other, "other bytes", "demo.txt", true), Error) << table;
    EXPECT_EQ(database.load_plan("demo-2025"), sample_plan()) << table;
    other.plan.info.id = "new";
    EXPECT_THROW(database.import_plan(other, "other bytes", "demo.txt"), Error) << table;
    other.plan.info.id = "demo-2025";
    sql(file, "DROP TRIGGER stop");
    EXPECT_EQ(row_counts(file), before) << table;
  }
  EXPECT_EQ(database.source("demo-2025")->bytes, "bytes");
  EXPECT_EQ(import(other, "other bytes", true), Imported::replaced);  // and it still works
  expect_sound(file);
}

TEST_F(DatabaseTest, AFailureNamesFileReasonAndRemedy) {
  sql(file, "CREATE TRIGGER stop AFTER INSERT ON unit BEGIN SELECT RAISE(ABORT, 'the reason'); END");
  try {
    database.import_plan(sample_plan(), "bytes", "demo.txt");
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.failure().code, Code::database);
    EXPECT_EQ(error.failure().file, file);
    EXPECT_NE(error.failure().what.find("the reason"), std::string::npos);
    EXPECT_FALSE(error.failure().remedy.empty());
  }
}

TEST_F(DatabaseTest, ReadersSeeOneStateWhileAnotherWrites) {
  import(sample_plan(), "bytes");
  const Database reader = Database::open(file, OpenMode::read);
  EXPECT_EQ(reader.plans().size(), 1U);
  ResolvedPlan second = sample_plan();
  second.plan.info.id = "second";
  import(second, "bytes");
  EXPECT_EQ(reader.plans().size(), 2U);
  sql(file, "BEGIN; UPDATE plan SET title = 'half done'; ROLLBACK");
  EXPECT_EQ(reader.load_plan("second"), second);
}

// A plan is read from many tables; what another process writes meanwhile must not get in between.
TEST_F(DatabaseTest, APlanIsReadFromOneState) {
  ResolvedPlan other = sample_plan();
  other.plan.tasks[0].text = "另一份";
  for (Unit& unit : other.units) unit.short_name += "改";
  import(other, "1");
  std::atomic<bool> done = false;
  std::thread reader([&] {
    const Database source = Database::open(file, OpenMode::read);
    for (int i = 0; i < 150; ++i) {
      const auto plan = source.load_plan("demo-2025");
      EXPECT_TRUE(plan == sample_plan() || plan == other);
    }
    done = true;
  });
  for (int i = 0; !done; ++i) import(i % 2 ? other : sample_plan(), std::to_string(i % 2), true);
  reader.join();
}

TEST_F(DatabaseTest, TwoWritersTakeTurns) {
  Database other = Database::open(file, OpenMode::write);
  ResolvedPlan plan = sample_plan();
  for (int i = 0; i < 10; ++i) {
    plan.plan.info.id = "p" + std::to_string(i);
    EXPECT_EQ(*(i % 2 ? other : database).import_plan(plan, "bytes", "demo.txt"), Imported::added);
  }
  EXPECT_EQ(*other.import_plan(plan, "bytes", "demo.txt"), Imported::unchanged);
  EXPECT_EQ(database.plans(), other.plans());
}

TEST_F(DatabaseTest, ALockIsReportedAfterTheWait) {
  sqlite3* raw = nullptr;
  ASSERT_EQ(sqlite3_open(file.c_str(), &raw), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(raw, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
  Database hasty = Database::open(file, OpenMode::write, {std::chrono::milliseconds(1)});
  try {
    hasty.import_plan(sample_plan(), "bytes", "demo.txt");
    ADD_FAILURE() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.failure().code, Code::database);
    EXPECT_NE(error.failure().what.find("another program"), std::string::npos);
  }
  EXPECT_TRUE(hasty.plans().empty());  // reading goes on
  sqlite3_close(raw);
  EXPECT_EQ(*hasty.import_plan(sample_plan(), "bytes", "demo.txt"), Imported::added);
}

TEST_F(DatabaseTest, AReaderCannotWrite) {
  import(sample_plan(), "bytes");
  Database reader = Database::open(file, OpenMode::read);
  EXPECT_THROW(reader.remove("demo-2025"), Error);
  EXPECT_THROW(reader.import_plan(sample_plan(), "other", "demo.txt", true), Error);
  EXPECT_EQ(database.load_plan("demo-2025"), sample_plan());
}

// Content that was changed by hand is either what the tables allow or is called damaged; it never breaks the program.
TEST_F(DatabaseTest, EditedRowsAreCalledDamaged) {
  const char* edits[] = {
      "UPDATE task SET number = 9999999999",
      "UPDATE mention SET printed_word = 9999",
      "UPDATE assignment SET unit = 77",
      "UPDATE assignment SET via = -5",
      "UPDATE mention SET task = 50",
      "DELETE FROM word WHERE word = 0",
      "DELETE FROM unit WHERE unit = 0",
      "UPDATE index_cell SET index_column = 9",
      "UPDATE index_row SET unit = 9",
      "UPDATE index_row SET unit = NULL WHERE index_row = 1",
      "UPDATE finding SET line = -1",
      "PRAGMA ignore_check_constraints = ON; UPDATE assignment SET role = 9",
      "PRAGMA ignore_check_constraints = ON; UPDATE unit SET kind = 200",
  };
  for (const char* edit : edits) {
    import(sample_plan(), edit, true);
    ASSERT_EQ(database.load_plan("demo-2025"), sample_plan());
    sql(file, edit);  // a connection without foreign keys
    EXPECT_THROW(database.load_plan("demo-2025"), Error) << edit;
  }
}

// A process that replaces one plan by another, over and over, is killed at some moment: one of the two is there, whole.
TEST(DatabaseKillTest, AKilledImportLeavesOneStateOrTheOther) {
  const TempFolder folder;
  const std::string file = folder / "d.db";
  ResolvedPlan other = sample_plan();
  other.plan.tasks.resize(1);
  for (int i = 0; i < 400; ++i) other.plan.findings.push_back(other.plan.findings[0]);
  {
    ASSERT_TRUE(Database::open(file, OpenMode::create).import_plan(sample_plan(), "0", "demo.txt"));
  }
  for (unsigned round = 0; round < 12; ++round) {
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      Database database = Database::open(file, OpenMode::write);
      for (int i = 0;; ++i)
        if (!database.import_plan(i % 2 ? sample_plan() : other, std::to_string(i % 2), "demo.txt", true)) _exit(1);
    }
    usleep(3000 + round * 1700);
    ASSERT_EQ(kill(child, SIGKILL), 0);
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status));
    const Database database = Database::open(file, OpenMode::read);
    const auto plan = database.load_plan("demo-2025");
    ASSERT_TRUE(plan == sample_plan() || plan == other) << round;
  }
  expect_sound(file);
}

}  // namespace
}  // namespace dutygraph::store
