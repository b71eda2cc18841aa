// The database's few operations, each one transaction around the rows of a plan.
#include "dutygraph/store/database.h"

#include "store/check_plan.h"
#include "store/connection.h"
#include "store/decision_rows.h"
#include "store/open.h"
#include "store/plan_rows.h"

namespace dutygraph::store {

struct Database::Impl {
  std::unique_ptr<Connection> connection;
};

namespace {

std::optional<std::int64_t> find_plan(Connection& connection, std::string_view id) {
  Statement row = connection.prepare("SELECT plan FROM plan WHERE id = ?");
  row.bind(id);
  if (!row.step()) return std::nullopt;
  return row.integer(0);
}

bool same_source(Connection& connection, std::int64_t plan, std::string_view bytes) {
  Statement row = connection.prepare("SELECT bytes = ? FROM source WHERE plan = ?");
  row.bind(Blob{bytes}, plan);
  return row.step() && row.integer(0) != 0;
}

std::int64_t insert_plan(Connection& connection, const PlanInfo& info) {
  Statement row =
      connection.prepare("INSERT INTO plan (id, tasks, units, assignments) VALUES (?, 0, 0, 0) RETURNING plan");
  row.bind(info.id);
  row.step();
  const std::int64_t plan = row.integer(0);
  while (row.step()) {
  }
  return plan;
}

// Fills the row `plan` and everything below it.
void write_plan(Connection& connection, std::int64_t plan, const ResolvedPlan& resolved, std::string_view source,
                std::string_view file) {
  const PlanInfo& info = resolved.plan.info;
  connection
      .prepare(
          "UPDATE plan SET title = ?, number = ?, date = ?, publisher = ?, place = ?, year = ?, tasks = ?, units = ?,"
          " assignments = ? WHERE plan = ?")
      .run(info.title, info.number, info.date, info.publisher, info.place, info.year, resolved.plan.tasks.size(),
           resolved.units.size(), resolved.assignments.size(), plan);
  connection.prepare("INSERT INTO source (plan, file, bytes) VALUES (?, ?, ?)").run(plan, file, Blob{source});
  save_rows(connection, plan, resolved);
}

// Why this plan can't be kept, whatever the database holds.
std::optional<Failure> unfit(const ResolvedPlan& resolved, std::string_view file) {
  if (resolved.plan.info.id.empty())
    return Failure{Code::wrong_use, std::string(file), 0, "the plan has no id", "give it one"};
  if (const auto what = contradiction(resolved))
    return Failure{Code::unreadable, std::string(file), 0, "the plan contradicts itself: " + *what,
                   "make ids and names unique in the document"};
  return std::nullopt;
}

Failure changed_meanwhile(const std::string& id) {
  return {Code::database, id, 0,
          "the plan or what was decided about its names was changed by another program meanwhile", "try again"};
}

std::optional<Source> read_source(Connection& connection, std::string_view id) {
  Statement row = connection.prepare("SELECT file, bytes FROM source JOIN plan USING (plan) WHERE id = ?");
  row.bind(id);
  if (!row.step()) return std::nullopt;
  return Source{row.text(0), row.text(1)};
}

}  // namespace

std::string_view to_string(Imported imported) {
  switch (imported) {
    case Imported::added: return "added";
    case Imported::unchanged: return "unchanged";
    case Imported::replaced: return "replaced";
  }
  return "";
}

Database::Database(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Database Database::open(const std::string& file, OpenMode mode, const DatabaseOptions& options) {
  return Database(std::make_unique<Impl>(Impl{open_connection(file, mode, options)}));
}

Result<Imported> Database::import_plan(const ResolvedPlan& resolved, std::string_view source, std::string_view file,
                                       bool replace, const Decisions& applied) {
  if (auto failure = unfit(resolved, file)) return *std::move(failure);
  Connection& connection = *impl_->connection;
  Transaction transaction(connection, Transaction::Kind::write);
  const std::string& id = resolved.plan.info.id;
  const auto known = find_plan(connection, id);
  if (!known) {
    write_plan(connection, insert_plan(connection, resolved.plan.info), resolved, source, file);
    transaction.commit();
    return Imported::added;
  }
  const bool same = same_source(connection, *known, source);
  // A newer program may read the same bytes better: only --replace asks for that.
  if (same && (!replace || load_rows(connection, *known) == resolved)) return Imported::unchanged;
  if (!replace)
    return Failure{Code::database, std::string(file), 0, "the database holds other bytes under the id " + id,
                   "import with --replace, or under another id with --as"};
  if (load_decisions(connection, *known) != applied) return changed_meanwhile(id);
  remove_rows(connection, *known);
  write_plan(connection, *known, resolved, source, file);
  transaction.commit();
  return Imported::replaced;
}

Decisions Database::decisions(std::string_view id) const {
  const Transaction transaction(*impl_->connection, Transaction::Kind::read);
  const auto plan = find_plan(*impl_->connection, id);
  return plan ? load_decisions(*impl_->connection, *plan) : Decisions();
}

std::optional<Failure> Database::decide(const ResolvedPlan& resolved, const Decisions& decisions,
                                        const ResolvedPlan& stored, const Decisions& before) {
  const std::string& id = resolved.plan.info.id;
  if (auto failure = unfit(resolved, id)) return failure;
  Connection& connection = *impl_->connection;
  Transaction transaction(connection, Transaction::Kind::write);
  const auto plan = find_plan(connection, id);
  if (!plan) return Failure{Code::unreadable, id, 0, "is no plan in " + connection.file(), "import it first"};
  if (load_decisions(connection, *plan) != before || load_rows(connection, *plan) != stored)
    return changed_meanwhile(id);
  const auto source = read_source(connection, id);
  if (!source) connection.damaged("a plan without its source");
  remove_rows(connection, *plan);
  write_plan(connection, *plan, resolved, source->bytes, source->file);
  save_decisions(connection, *plan, decisions);
  transaction.commit();
  return std::nullopt;
}

std::vector<PlanSummary> Database::plans() const {
  Statement row =
      impl_->connection->prepare("SELECT id, title, place, year, tasks, units, assignments FROM plan ORDER BY id");
  std::vector<PlanSummary> summaries;
  while (row.step())
    summaries.push_back({row.text(0), row.optional_text(1), row.optional_text(2), row.optional_int(3), row.integer(4),
                         row.integer(5), row.integer(6)});
  return summaries;
}

std::optional<ResolvedPlan> Database::load_plan(std::string_view id) const {
  const Transaction transaction(*impl_->connection, Transaction::Kind::read);
  const auto plan = find_plan(*impl_->connection, id);
  if (!plan) return std::nullopt;
  return load_rows(*impl_->connection, *plan);
}

std::optional<Source> Database::source(std::string_view id) const { return read_source(*impl_->connection, id); }

bool Database::remove(std::string_view id) {
  Connection& connection = *impl_->connection;
  Transaction transaction(connection, Transaction::Kind::write);
  const auto plan = find_plan(connection, id);
  if (!plan) return false;
  remove_rows(connection, *plan);
  remove_decisions(connection, *plan);
  connection.prepare("DELETE FROM plan WHERE plan = ?").run(*plan);
  transaction.commit();
  return true;
}

}  // namespace dutygraph::store
