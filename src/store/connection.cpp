// The three handle classes, and what SQLite's result codes mean to a person.
// Source: sqlite.org/rescode.html, sqlite.org/security.html (the settings for files that others may have made).
#include "store/connection.h"

#include <sqlite3.h>

#include <utility>

namespace dutygraph::store {

namespace {

struct Meaning {
  const char* what;
  const char* remedy;
};

Meaning meaning_of(int code) {
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return {"another program is writing to the database", "wait until it is done and try again"};
    case SQLITE_NOTADB: return {"the file is no database", "name a database that dutygraph made"};
    case SQLITE_CORRUPT:
      return {"the database is damaged", "restore it from a copy, or import the documents into a new file"};
    case SQLITE_READONLY:
    case SQLITE_PERM: return {"the database can't be written", "check the permissions of the file and of its folder"};
    case SQLITE_CANTOPEN:
      return {"the database can't be opened", "check that the folder exists and may be read and written"};
    case SQLITE_FULL: return {"the disk is full", "free some space and try again; nothing was changed"};
    case SQLITE_IOERR:
      return {"the database can't be read or written", "check the disk, its space and its permissions"};
    case SQLITE_TOOBIG: return {"a value is too large for the database", "split the document"};
    case SQLITE_CONSTRAINT: return {"the database refused a row", "check the database for changes made by hand"};
    default: return {"the database refused", "check the file for changes made by other programs"};
  }
}

// A name SQLite can't take for a URI or for a database in memory.
std::string plain_name(const std::string& file) { return !file.empty() && file[0] == '/' ? file : "./" + file; }

std::string immutable_uri(const std::string& file) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : plain_name(file)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
    if (plain || c == '/' || c == '.' || c == '-' || c == '_')
      uri += c;
    else
      uri += {'%', digits[byte >> 4], digits[byte & 15]};
  }
  return uri + "?immutable=1";
}

}  // namespace

// ---- Connection

void Connection::Close::operator()(sqlite3* database) const noexcept { sqlite3_close_v2(database); }

Connection::Connection(std::string file, Access access, std::chrono::milliseconds busy_timeout)
    : file_(std::move(file)) {
  const bool immutable = access == Access::immutable;
  int flags = SQLITE_OPEN_NOMUTEX | (immutable ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI : SQLITE_OPEN_READWRITE);
  if (access == Access::create) flags |= SQLITE_OPEN_CREATE;
  sqlite3* raw = nullptr;
  const int code =
      sqlite3_open_v2((immutable ? immutable_uri(file_) : plain_name(file_)).c_str(), &raw, flags, nullptr);
  database_.reset(raw);
  if (code != SQLITE_OK) fail(code);
  sqlite3_extended_result_codes(raw, 1);
  sqlite3_busy_timeout(raw, static_cast<int>(busy_timeout.count()));
  sqlite3_db_config(raw, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  execute("PRAGMA cell_size_check = ON");
}

void Connection::execute(const char* sql) {
  const int code = sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

Statement Connection::prepare(std::string_view sql) {
  sqlite3_stmt* raw = nullptr;
  const int code = sqlite3_prepare_v2(database_.get(), sql.data(), static_cast<int>(sql.size()), &raw, nullptr);
  if (code != SQLITE_OK) fail(code);
  return Statement(this, raw);
}

std::int64_t Connection::integer(std::string_view sql) {
  Statement statement = prepare(sql);
  return statement.step() ? statement.integer(0) : 0;
}

void Connection::fail(int code) const {
  const Meaning meaning = meaning_of(code);
  std::string what = meaning.what;
  const char* detail = database_ ? sqlite3_errmsg(database_.get()) : sqlite3_errstr(code);
  what += std::string(" (SQLite: ") + detail + ", code " + std::to_string(code) + ")";
  throw SqliteError({Code::database, file_, 0, what, meaning.remedy}, code);
}

void Connection::damaged(const std::string& what) const {
  const Meaning meaning = meaning_of(SQLITE_CORRUPT);
  throw Error({Code::database, file_, 0, std::string(meaning.what) + " (" + what + ")", meaning.remedy});
}

// ---- Statement

void Statement::Finalize::operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }

void Statement::check(int code) const {
  if (code != SQLITE_OK) connection_->fail(code);
}

void Statement::restart() {
  sqlite3_reset(statement_.get());  // returns the last step's failure again, which step() has thrown already
  sqlite3_clear_bindings(statement_.get());
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  connection_->fail(code);
}

void Statement::bind_one(int index, std::int64_t value) { check(sqlite3_bind_int64(statement_.get(), index, value)); }

void Statement::bind_one(int index, std::string_view value) {
  const char* data = value.data() ? value.data() : "";  // a null pointer would bind NULL instead of empty text
  check(sqlite3_bind_text64(statement_.get(), index, data, value.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bind_one(int index, Blob value) {
  const char* data = value.bytes.data() ? value.bytes.data() : "";
  check(sqlite3_bind_blob64(statement_.get(), index, data, value.bytes.size(), SQLITE_STATIC));
}

void Statement::bind_one(int index, Key value) {
  if (value.value < 0)
    bind_one(index, nullptr);
  else
    bind_one(index, value.value);
}

void Statement::bind_one(int index, std::nullptr_t) { check(sqlite3_bind_null(statement_.get(), index)); }

bool Statement::is_null(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }

std::string Statement::text(int column) const {
  const void* data = sqlite3_column_blob(statement_.get(), column);  // text comes as its UTF-8 bytes
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
  return data ? std::string(static_cast<const char*>(data), size) : std::string();
}

std::optional<std::string> Statement::optional_text(int column) const {
  if (is_null(column)) return std::nullopt;
  return text(column);
}

std::optional<int> Statement::optional_int(int column) const {
  if (is_null(column)) return std::nullopt;
  return number<int>(column);
}

void Statement::out_of_range(int column) const {
  const char* name = sqlite3_column_name(statement_.get(), column);
  connection_->damaged(std::string("a number out of range in column ") + (name ? name : "?"));
}

// ---- Transaction

Transaction::Transaction(Connection& connection, Kind kind) : connection_(connection) {
  connection_.execute(kind == Kind::write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
  if (!open_) return;
  try {
    connection_.execute("ROLLBACK");
  } catch (const Error&) {  // SQLite has rolled back by itself after a full disk or an I/O error
  }
}

void Transaction::commit() {
  connection_.execute("COMMIT");
  open_ = false;
}

}  // namespace dutygraph::store
