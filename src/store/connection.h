// SQLite's C interface behind one small move-only class a handle: Connection, Statement, Transaction.
//
// Idea: a handle is closed exactly once, every return code is looked at, and every failure becomes an Error with the
// file, what is wrong and what to do. Limits: one thread at a time a Connection; Statements must not outlive theirs.
// Source: the classes of SQLiteCpp (github.com/SRombauts/SQLiteCpp), reduced to what this room needs.
#pragma once

#include <chrono>
#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "dutygraph/model/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace dutygraph::store {

// An Error that remembers SQLite's (extended) result code, for callers that know a way round it.
class SqliteError : public Error {
 public:
  SqliteError(Failure failure, int code) : Error(std::move(failure)), code_(code) {}
  int primary_code() const noexcept { return code_ & 0xFF; }

 private:
  int code_;
};

struct Blob {
  std::string_view bytes;
};

// A key that may be missing: a negative one is bound as NULL.
struct Key {
  std::int64_t value = -1;
};

class Statement {
 public:
  // Binds the parameters ?1, ?2 … in order, from nothing. Integers, optional integers, text, optional text, Blob,
  // nullptr. Text and blobs are not copied: they must live until the last step() is over.
  template <class... Values>
  Statement& bind(const Values&... values) {
    restart();
    int index = 0;
    (bind_one(++index, values), ...);
    return *this;
  }
  // Binds and runs to the end: for statements that return nothing.
  template <class... Values>
  void run(const Values&... values) {
    bind(values...);
    while (step()) {
    }
    restart();
  }
  // Moves to the next row; false behind the last one.
  bool step();

  // Columns of the row, from 0. `is_null` first where the column may be NULL; text and blobs are copied.
  bool is_null(int column) const;
  std::int64_t integer(int column) const;
  // Within what the type can hold, else the database is damaged.
  template <std::integral T>
  T number(int column) const {
    const std::int64_t value = integer(column);
    if (!std::in_range<T>(value)) out_of_range(column);
    return static_cast<T>(value);
  }
  std::string text(int column) const;
  std::optional<std::string> optional_text(int column) const;
  std::optional<int> optional_int(int column) const;

 private:
  friend class Connection;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const noexcept;
  };
  Statement(class Connection* connection, sqlite3_stmt* statement) : connection_(connection), statement_(statement) {}

  void restart();
  void bind_one(int index, std::int64_t value);
  void bind_one(int index, std::string_view value);
  void bind_one(int index, Blob value);
  void bind_one(int index, Key value);
  void bind_one(int index, std::nullptr_t);
  template <std::integral T>
  void bind_one(int index, T value) {
    bind_one(index, static_cast<std::int64_t>(value));
  }
  template <class T>
  void bind_one(int index, const std::optional<T>& value) {
    if (value)
      bind_one(index, *value);
    else
      bind_one(index, nullptr);
  }
  void check(int code) const;
  [[noreturn]] void out_of_range(int column) const;

  Connection* connection_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

class Connection {
 public:
  enum class Access : std::uint8_t {
    immutable,   // read, and trust that nobody writes: media and folders that can't be written
    read_write,  // the file must be there
    create,      // the file is made if it is missing
  };
  // Opens `file` (always taken as a file's name, never as :memory: or a URI) and switches on what keeps it safe:
  // foreign keys, defensive mode, untrusted schema, no double-quoted strings. Reads nothing yet. Throws
  // Error(Code::database).
  Connection(std::string file, Access access, std::chrono::milliseconds busy_timeout);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  const std::string& file() const { return file_; }
  // Runs one or several statements without parameters.
  void execute(const char* sql);
  Statement prepare(std::string_view sql);
  // The first column of the first row.
  std::int64_t integer(std::string_view sql);

  // Throws the Error for one of SQLite's result codes, with the connection's message where that says more.
  [[noreturn]] void fail(int code) const;
  // Throws the Error for content that this program did not write.
  [[noreturn]] void damaged(const std::string& what) const;

 private:
  struct Close {
    void operator()(sqlite3* database) const noexcept;
  };
  std::string file_;
  std::unique_ptr<sqlite3, Close> database_;
};

// Undone by the destructor unless committed.
class Transaction {
 public:
  enum class Kind : std::uint8_t { read, write };  // write takes the lock at once, read sees one state throughout
  Transaction(Connection& connection, Kind kind);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Connection& connection_;
  bool open_ = true;
};

}  // namespace dutygraph::store
