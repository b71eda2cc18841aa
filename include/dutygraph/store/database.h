// The database: resolved plans with their sources in one SQLite file. Tables and how to query them: docs/DATABASE.md.
//
// Every call is one transaction: it happens as a whole or not at all, whatever stops the program. Several processes may
// read while one writes; a writer that finds another one waits for Options::busy_timeout. One thread at a time a
// Database.
//
// All functions throw Error(Code::database), with the file, what is wrong and what to do, where the file is missing,
// locked, damaged, foreign, newer than this program, or can't be read or written.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dutygraph/model/decisions.h"
#include "dutygraph/model/error.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::store {

enum class OpenMode : std::uint8_t {
  read,    // nothing can be changed; works on files and folders that can't be written
  write,   // the file must be there
  create,  // a missing or empty file becomes an empty database
};

enum class Imported : std::uint8_t { added, unchanged, replaced };
std::string_view to_string(Imported imported);

struct PlanSummary {
  std::string id;
  std::optional<std::string> title;
  std::optional<std::string> place;
  std::optional<int> year;
  std::int64_t tasks = 0;
  std::int64_t units = 0;
  std::int64_t assignments = 0;
  friend bool operator==(const PlanSummary&, const PlanSummary&) = default;
};

struct Source {
  std::string file;   // the name under which it was imported
  std::string bytes;  // as it came
  friend bool operator==(const Source&, const Source&) = default;
};

struct DatabaseOptions {
  std::chrono::milliseconds busy_timeout{5000};  // how long to wait for another writer
};

class Database {
 public:
  // Opens `file` (UTF-8; never taken as a URI or as :memory:). No reading mode makes a file.
  static Database open(const std::string& file, OpenMode mode, const DatabaseOptions& options = {});
  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  // Keeps `resolved` under its plan's id, with the bytes it was read from and their file's name.
  // added: the id was not known. unchanged: the same bytes are there, nothing was written. replaced: `replace` was
  // given and the bytes or what was read from them differ. What a person decided about the plan's names stays; it must
  // have been applied: `applied` are the decisions that `resolved` was made with. Failure: other bytes under a known id
  // without `replace`; decisions that differ from those kept with the plan; a plan that contradicts itself (two tasks
  // of one id, an index that points at nothing). O(rows · log database).
  Result<Imported> import_plan(const ResolvedPlan& resolved, std::string_view source, std::string_view file,
                               bool replace = false, const Decisions& applied = {});

  // What a person decided about the names of a plan: names by printed text, the roster in its order. Nothing where the
  // id is not known. O(decisions).
  Decisions decisions(std::string_view id) const;
  // Puts `decisions` in the place of `before`, and `resolved`, which was made with them, in the place of the plan.
  // Failure: the id is not known; the plan or its decisions are no longer the ones that `resolved` was made from
  // (`stored`, `before`): another process was faster. O(rows · log database).
  std::optional<Failure> decide(const ResolvedPlan& resolved, const Decisions& decisions, const ResolvedPlan& stored,
                                const Decisions& before);

  // All plans by id (as bytes). O(plans).
  std::vector<PlanSummary> plans() const;
  // What was imported, equal in every field; nullopt where the id is not known. O(rows of the plan).
  std::optional<ResolvedPlan> load_plan(std::string_view id) const;
  std::optional<Source> source(std::string_view id) const;

  // Removes the plan, its source and what was decided about it; false where the id is not known.
  bool remove(std::string_view id);

 private:
  struct Impl;
  explicit Database(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace dutygraph::store
