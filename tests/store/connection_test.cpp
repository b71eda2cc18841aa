#include "store/connection.h"

#include <gtest/gtest.h>

#include <limits>

#include "store/temp_folder.h"

namespace dutygraph::store {
namespace {

struct ConnectionTest : testing::Test {
  test::TempFolder folder;
  Connection connection{folder / "c.db", Connection::Access::create, std::chrono::milliseconds(1)};
};

TEST_F(ConnectionTest, BindsAndReadsEveryType) {
  const std::string text("a\0'县", 6);
  const std::optional<int> nothing;
  const std::optional<std::string> something = "x";
  Statement row = connection.prepare("SELECT ?, ?, ?, ?, ?, ?, ?, ?, typeof(?), typeof(?)");
  row.bind(std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::uint32_t>::max(), text, nothing,
           something, true, Key{7}, Key{}, Blob{text}, std::string_view());
  ASSERT_TRUE(row.step());
  EXPECT_EQ(row.integer(0), std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(row.number<std::uint32_t>(1), std::numeric_limits<std::uint32_t>::max());
  EXPECT_EQ(row.text(2), text);
  EXPECT_EQ(row.optional_int(3), std::nullopt);
  EXPECT_EQ(row.optional_text(4), "x");
  EXPECT_EQ(row.integer(5), 1);
  EXPECT_EQ(row.integer(6), 7);
  EXPECT_TRUE(row.is_null(7));
  EXPECT_EQ(row.text(8), "blob");
  EXPECT_EQ(row.text(9), "text");  // an empty view is empty text, not NULL
  EXPECT_FALSE(row.step());
}

TEST_F(ConnectionTest, NumbersOutOfRangeAreDamage) {
  Statement row = connection.prepare("SELECT ?");
  row.bind(std::int64_t{1} << 40);
  ASSERT_TRUE(row.step());
  EXPECT_EQ(row.number<std::int64_t>(0), std::int64_t{1} << 40);
  EXPECT_THROW(row.number<int>(0), Error);
}

TEST_F(ConnectionTest, StatementsRunAgainWithNewValues) {
  connection.execute("CREATE TABLE t (a INTEGER, b TEXT) STRICT");
  Statement insert = connection.prepare("INSERT INTO t VALUES (?, ?)");
  insert.run(1, "one");
  insert.run(2, nullptr);
  EXPECT_EQ(connection.integer("SELECT sum(a) FROM t WHERE b IS NULL OR b = 'one'"), 3);
}

TEST_F(ConnectionTest, SafeSettingsAreOn) {
  EXPECT_EQ(connection.integer("PRAGMA foreign_keys"), 1);
  EXPECT_EQ(connection.integer("PRAGMA trusted_schema"), 0);
  EXPECT_THROW(connection.prepare("SELECT \"no such column\""), Error);  // would be a string
  connection.execute("CREATE TABLE t (a) ");
  EXPECT_THROW(connection.execute("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = ''"),
               Error);  // defensive
}

TEST_F(ConnectionTest, ErrorsCarrySqlitesReason) {
  try {
    connection.execute("SELECT * FROM missing");
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.failure().code, Code::database);
    EXPECT_EQ(error.failure().file, folder / "c.db");
    EXPECT_NE(error.failure().what.find("no such table: missing"), std::string::npos);
  }
}

TEST_F(ConnectionTest, TransactionsAreUndoneUnlessCommitted) {
  connection.execute("CREATE TABLE t (a)");
  {
    const Transaction undone(connection, Transaction::Kind::write);
    connection.execute("INSERT INTO t VALUES (1)");
  }
  EXPECT_EQ(connection.integer("SELECT count(*) FROM t"), 0);
  {
    Transaction kept(connection, Transaction::Kind::write);
    connection.execute("INSERT INTO t VALUES (1)");
    kept.commit();
  }
  EXPECT_EQ(connection.integer("SELECT count(*) FROM t"), 1);
}

}  // namespace
}  // namespace dutygraph::store
