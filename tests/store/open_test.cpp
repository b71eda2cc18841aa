#include "store/open.h"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <thread>

#include "store/sample_plan.h"
#include "store/schema.h"
#include "store/temp_folder.h"

namespace dutygraph::store {
namespace {

using test::sample_plan;
using test::TempFolder;

const OpenMode all_modes[] = {OpenMode::read, OpenMode::write, OpenMode::create};

void make(const std::string& file, const std::string& statements) {
  sqlite3* raw = nullptr;
  ASSERT_EQ(sqlite3_open(file.c_str(), &raw), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(raw, statements.c_str(), nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(raw);
  sqlite3_close(raw);
}

// Opening (and listing, where opening does not look far enough) must fail with this word in what is wrong.
void expect_refused(const std::string& file, OpenMode mode, const std::string& word) {
  try {
    Database::open(file, mode, {std::chrono::milliseconds(1)}).plans();
    ADD_FAILURE() << "opened " << file;
  } catch (const Error& error) {
    EXPECT_EQ(error.failure().code, Code::database);
    EXPECT_EQ(error.failure().file, file);
    EXPECT_NE(error.failure().what.find(word), std::string::npos) << error.what();
    EXPECT_FALSE(error.failure().remedy.empty());
  }
}

struct OpenTest : testing::Test {
  TempFolder folder;
  std::string file = folder / "d.db";
  // A closed database with one plan.
  void make_good() {
    Database database = Database::open(file, OpenMode::create);
    ASSERT_TRUE(database.import_plan(sample_plan(), std::string(20000, 'x'), "demo.txt"));
  }
  std::size_t files() const {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder.path()), {}));
  }
};

TEST_F(OpenTest, ReadingAMissingFileMakesNone) {
  expect_refused(file, OpenMode::read, "no such database");
  expect_refused(file, OpenMode::write, "no such database");
  EXPECT_EQ(files(), 0U);
}

TEST_F(OpenTest, ReadingLeavesNoFilesBehind) {
  make_good();
  const std::string before = test::read_bytes(file);
  EXPECT_EQ(Database::open(file, OpenMode::read).plans().size(), 1U);
  EXPECT_EQ(files(), 1U);
  EXPECT_EQ(test::read_bytes(file), before);
}

TEST_F(OpenTest, CreatesOnceAndOpensAgain) {
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(Database::open(file, OpenMode::create).plans().empty());
  EXPECT_TRUE(Database::open(file, OpenMode::write).plans().empty());
}

TEST_F(OpenTest, SeveralMayCreateAtOnce) {
  for (int round = 0; round < 5; ++round) {
    const std::string name = folder / (std::to_string(round) + ".db");
    std::vector<std::string> failures(4);
    std::vector<std::thread> threads;
    for (std::string& failure : failures)
      threads.emplace_back([&failure, name] {
        try {
          Database::open(name, OpenMode::create).plans();
        } catch (const Error& error) {
          failure = error.what();
        }
      });
    for (std::thread& thread : threads) thread.join();
    for (const std::string& failure : failures) EXPECT_EQ(failure, "");
  }
}

TEST_F(OpenTest, AnEmptyFileIsADatabaseToBe) {
  test::write_bytes(file, "");
  expect_refused(file, OpenMode::read, "empty");
  expect_refused(file, OpenMode::write, "empty");
  EXPECT_EQ(test::read_bytes(file), "");
  EXPECT_TRUE(Database::open(file, OpenMode::create).plans().empty());
}

TEST_F(OpenTest, FoldersAndMissingFoldersAreRefused) {
  for (const OpenMode mode : all_modes) expect_refused(folder.path().string(), mode, "folder");
  expect_refused(folder / "none/d.db", OpenMode::create, "can't be opened");
  EXPECT_THROW(Database::open("", OpenMode::create), Error);
}

TEST_F(OpenTest, OtherFilesAreRefusedAndLeftAlone) {
  const std::string text = std::string(5000, 'a') + "县发展和改革局\n";
  test::write_bytes(file, text);
  for (const OpenMode mode : all_modes) expect_refused(file, mode, "no database");
  EXPECT_EQ(test::read_bytes(file), text);
  EXPECT_EQ(files(), 1U);
}

TEST_F(OpenTest, ForeignDatabasesAreRefusedAndLeftAlone) {
  make(file, "CREATE TABLE t (a); INSERT INTO t VALUES (1)");
  make(folder / "marked.db", "PRAGMA application_id = 7");
  make(folder / "versioned.db", "PRAGMA user_version = 7");
  for (const char* name : {"d.db", "marked.db", "versioned.db"}) {
    const std::string before = test::read_bytes(folder / name);
    for (const OpenMode mode : all_modes) expect_refused(folder / name, mode, "another program");
    EXPECT_EQ(test::read_bytes(folder / name), before);
  }
  EXPECT_EQ(files(), 3U);
}

TEST_F(OpenTest, NewerTablesAreRefused) {
  make_good();
  make(file, "PRAGMA user_version = " + std::to_string(schema_version + 1));
  const std::string before = test::read_bytes(file);
  for (const OpenMode mode : all_modes) expect_refused(file, mode, "newer dutygraph");
  EXPECT_EQ(test::read_bytes(file), before);
}

TEST_F(OpenTest, ATruncatedFileIsDamaged) {
  make_good();
  const std::string whole = test::read_bytes(file);
  for (const std::size_t size : {whole.size() - 1, whole.size() - 4096, std::size_t{5000}, std::size_t{4096}}) {
    test::write_bytes(file, whole.substr(0, size));
    for (const OpenMode mode : all_modes) expect_refused(file, mode, "damaged");
  }
  for (const std::size_t size : {std::size_t{1}, std::size_t{99}, std::size_t{300}}) {
    test::write_bytes(file, whole.substr(0, size));
    for (const OpenMode mode : all_modes) expect_refused(file, mode, "database");
  }
}

// Pages of zeros or noise: what is read is either what was written or an Error, never a crash or another plan.
TEST_F(OpenTest, OverwrittenPagesAreErrors) {
  make_good();
  const std::string whole = test::read_bytes(file);
  unsigned refused = 0;
  for (std::size_t page = 0; page * 4096 < whole.size(); ++page) {
    for (const char filler : {'\0', '\xff', 'a'}) {
      test::write_bytes(file, std::string(whole).replace(page * 4096, 4096, 4096, filler));
      try {
        const Database database = Database::open(file, OpenMode::read);
        const auto plan = database.load_plan("demo-2025");
        EXPECT_EQ(plan, sample_plan()) << page;
      } catch (const Error& error) {
        ++refused;
        EXPECT_EQ(error.failure().code, Code::database);
      }
    }
  }
  EXPECT_GT(refused, 3U);
}

TEST_F(OpenTest, AnExclusiveLockIsReported) {
  make_good();
  make(file, "PRAGMA journal_mode = DELETE");
  sqlite3* raw = nullptr;
  ASSERT_EQ(sqlite3_open(file.c_str(), &raw), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(raw, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr), SQLITE_OK);
  for (const OpenMode mode : all_modes) expect_refused(file, mode, "another program");
  sqlite3_close(raw);
  EXPECT_EQ(Database::open(file, OpenMode::read).plans().size(), 1U);
}

TEST_F(OpenTest, NamesAreNeverUrisOrMemory) {
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(folder.path());
  const std::vector<std::string> names = {":memory:", "file:x?mode=memory", "a?b%41#c.db", "县 局.db", "-x"};
  for (const std::string& name : names) {
    Database::open(name, OpenMode::create);
    EXPECT_TRUE(std::filesystem::exists(folder / name)) << name;
  }
  std::filesystem::current_path(before);
  EXPECT_EQ(files(), names.size());
}

// As another user where the tests run as root, who may write everywhere.
class AsNobody {
 public:
  AsNobody() : was_root_(geteuid() == 0) {
    if (was_root_ && seteuid(65534) != 0) was_root_ = false;
  }
  ~AsNobody() {
    if (was_root_ && seteuid(0) != 0) std::terminate();
  }
  AsNobody(const AsNobody&) = delete;
  AsNobody& operator=(const AsNobody&) = delete;

 private:
  bool was_root_;
};

TEST_F(OpenTest, AFolderThatCannotBeWrittenCanBeRead) {
  const std::string name = folder / "a?b%41#县.db";  // also goes through the URI of an immutable file
  file = name;
  make_good();
  ASSERT_EQ(chmod(name.c_str(), 0444), 0);
  ASSERT_EQ(chmod(folder.path().c_str(), 0555), 0);
  {
    const AsNobody nobody;
    EXPECT_EQ(Database::open(name, OpenMode::read).load_plan("demo-2025"), sample_plan());
    EXPECT_THROW(Database::open(name, OpenMode::write).remove("demo-2025"), Error);
    expect_refused(folder / "new.db", OpenMode::create, "can't be opened");
  }
  ASSERT_EQ(chmod(folder.path().c_str(), 0755), 0);
  EXPECT_EQ(files(), 1U);
}

TEST_F(OpenTest, AFileThatCannotBeReadIsReported) {
  make_good();
  ASSERT_EQ(chmod(file.c_str(), 0), 0);
  ASSERT_EQ(chmod(folder.path().c_str(), 0755), 0);
  const AsNobody nobody;
  for (const OpenMode mode : all_modes) expect_refused(file, mode, "can't be opened");
}

}  // namespace
}  // namespace dutygraph::store
