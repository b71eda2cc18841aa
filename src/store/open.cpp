// Looks before it touches: a foreign, newer or damaged file is refused before anything is written to it.
//
// Reading opens the file for writing with query_only on: a truly read-only connection to a WAL database would leave its
// -wal and -shm files behind. Where the folder can't be written there are no such files to make; then, and only if no
// writer has left a log, the file is opened as immutable. Limit: a writer with more rights that begins meanwhile is not
// seen. Source: sqlite.org/wal.html#read_only_databases.
#include "store/open.h"

#include <sqlite3.h>

#include <filesystem>
#include <system_error>

#include "store/schema.h"

namespace dutygraph::store {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const std::string& file, std::string what, std::string remedy) {
  throw Error({Code::database, file, 0, std::move(what), std::move(remedy)});
}

std::uintmax_t size_of(const std::string& file) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(file, error);
  return error ? 0 : size;
}

bool has_log(const std::string& file) { return size_of(file + "-wal") > 0; }

void check_file(const std::string& file, OpenMode mode) {
  if (file.empty()) refuse("", "the database has no file name", "name one");
  std::error_code error;
  const fs::file_status status = fs::status(file, error);
  if (fs::is_directory(status)) refuse(file, "this is a folder, no database", "name a file in it");
  if (size_of(file) == 1)  // SQLite takes a file of one byte for an empty one and would write over it
    refuse(file, "the file is no database", "name a database that dutygraph made");
  if (mode == OpenMode::create) return;
  if (status.type() == fs::file_type::not_found)
    refuse(file, "there is no such database", "import a document first, or name another database");
}

// Is the file free of anything, so that a database may be made in it?
bool is_blank(Connection& connection) { return connection.integer("SELECT count(*) FROM sqlite_schema") == 0; }

// Inside a transaction, so that nobody shortens the file meanwhile.
// SQLite reads what a cut-off last page has lost as zeros. While a log stands beside the file, pages may be in it only.
void check_length(Connection& connection) {
  const std::int64_t expected = connection.integer("PRAGMA page_count") * connection.integer("PRAGMA page_size");
  if (!has_log(connection.file()) && std::cmp_less(size_of(connection.file()), expected))
    connection.damaged("the file is cut off");
}

// The version of the tables if the file is ours and this program knows it; 0: nothing in it yet. Else refused. All is
// read from one state: another process may be making the tables right now.
std::int64_t check_identity(Connection& connection) {
  const Transaction transaction(connection, Transaction::Kind::read);
  const std::int64_t application = connection.integer("PRAGMA application_id");
  const std::int64_t version = connection.integer("PRAGMA user_version");
  if (application == 0 && version == 0 && is_blank(connection)) return 0;
  if (application != application_id)
    refuse(connection.file(), "this is a database of another program", "name a database that dutygraph made");
  if (version > schema_version)
    refuse(connection.file(),
           "the database was made by a newer dutygraph (version " + std::to_string(version) +
               " of the tables; this program knows up to " + std::to_string(schema_version) + ")",
           "update dutygraph");
  if (version < 1) connection.damaged("version " + std::to_string(version) + " of the tables");
  check_length(connection);
  return version;
}

// The one step that SQLite does not wait for by itself, so it is tried again until the time is over. The file stays
// with a plain journal where the file system has no WAL.
void switch_to_log(Connection& connection, std::chrono::milliseconds busy_timeout) {
  constexpr std::chrono::milliseconds pause(5);
  for (auto waited = pause;; waited += pause) {
    try {
      return connection.prepare("PRAGMA journal_mode = WAL").run();
    } catch (const SqliteError& error) {
      if (error.primary_code() != SQLITE_BUSY || waited > busy_timeout) throw;
    }
    sqlite3_sleep(static_cast<int>(pause.count()));
  }
}

// Makes the tables of an empty file, or those that an older version lacks, as one step.
void bring_up(Connection& connection, std::chrono::milliseconds busy_timeout) {
  switch_to_log(connection, busy_timeout);
  Transaction transaction(connection, Transaction::Kind::write);
  const bool blank = connection.integer("PRAGMA application_id") == 0 && is_blank(connection);
  const std::int64_t version = connection.integer("PRAGMA user_version");  // another process may have been faster
  if (blank || (version > 0 && version < schema_version)) {
    for (std::int64_t v = version; v < schema_version; ++v) connection.execute(version_sql[v]);
    connection.execute(("PRAGMA application_id = " + std::to_string(application_id)).c_str());
    connection.execute(("PRAGMA user_version = " + std::to_string(schema_version)).c_str());
  }
  transaction.commit();
  check_identity(connection);
}

// A reader changes nothing in a file of an older version: it sees the tables that are missing as empty ones of its own.
void stand_in_for_missing_tables(Connection& connection, std::int64_t version) {
  if (version == schema_version) return;
  connection.execute("PRAGMA temp_store = MEMORY");
  for (std::int64_t v = version; v < schema_version; ++v) {
    std::string sql = version_sql[v];
    const std::string create = "CREATE TABLE ";
    for (std::size_t at = sql.find(create); at != std::string::npos; at = sql.find(create, at + 1))
      sql.replace(at, create.size(), "CREATE TEMP TABLE ");
    connection.execute(sql.c_str());
  }
}

std::unique_ptr<Connection> open_immutable(const std::string& file, const DatabaseOptions& options) {
  auto connection = std::make_unique<Connection>(file, Connection::Access::immutable, options.busy_timeout);
  const std::int64_t version = check_identity(*connection);
  if (version == 0) refuse(file, "the file is empty", "import a document first");
  stand_in_for_missing_tables(*connection, version);
  return connection;
}

std::unique_ptr<Connection> open_to_read(const std::string& file, const DatabaseOptions& options) {
  try {
    auto connection = std::make_unique<Connection>(file, Connection::Access::read_write, options.busy_timeout);
    connection->execute("PRAGMA query_only = ON");
    const std::int64_t version = check_identity(*connection);
    if (version == 0) refuse(file, "the file is empty", "import a document first");
    connection->execute("PRAGMA query_only = OFF");
    stand_in_for_missing_tables(*connection, version);
    connection->execute("PRAGMA query_only = ON");
    return connection;
  } catch (const SqliteError& error) {
    const bool no_log_possible = error.primary_code() == SQLITE_CANTOPEN || error.primary_code() == SQLITE_READONLY;
    if (!no_log_possible || has_log(file)) throw;
    return open_immutable(file, options);
  }
}

}  // namespace

std::unique_ptr<Connection> open_connection(const std::string& file, OpenMode mode, const DatabaseOptions& options) {
  check_file(file, mode);
  if (mode == OpenMode::read) return open_to_read(file, options);
  const auto access = mode == OpenMode::create ? Connection::Access::create : Connection::Access::read_write;
  auto connection = std::make_unique<Connection>(file, access, options.busy_timeout);
  const std::int64_t version = check_identity(*connection);
  if (version == 0 && mode == OpenMode::write) refuse(file, "the file is empty", "import a document first");
  if (version < schema_version) bring_up(*connection, options.busy_timeout);
  return connection;
}

}  // namespace dutygraph::store
