#include "cli/session.h"

#include <fmt/core.h>
#include <sys/stat.h>

#include <algorithm>

#include "cli/output.h"
#include "dutygraph/draw/draw.h"
#include "dutygraph/read/read.h"
#include "dutygraph/store/database.h"
#include "dutygraph/store/graph_json.h"
#include "dutygraph/text/escape.h"
#include "dutygraph/text/fold.h"

namespace dutygraph::cli {

namespace {

bool exists(const std::string& path) {
  struct stat status{};
  return stat(path.c_str(), &status) == 0;
}

// An object with a key; {\rtf begins with a brace, too.
bool is_json(const std::string& bytes) {
  const std::string_view trimmed = text::trim(bytes);
  if (trimmed.empty() || trimmed.front() != '{') return false;
  const std::string_view inside = text::trim(trimmed.substr(1));
  return inside.empty() || inside.front() == '"' || inside.front() == '}';
}

read::ReadOptions limits(const Session& session) { return {std::size_t{session.max_mb} << 20U}; }

}  // namespace

std::string load_bytes(const Session& session, const std::string& path) {
  return value_of(read::load_bytes(path, limits(session)));
}

draw::Language Session::drawn_in() const { return chinese() ? draw::Language::zh : draw::Language::en; }

const char* say(const Session& session, const char* zh, const char* en) { return session.chinese() ? zh : en; }

text::Lexicons lexicons_of(const Session& session) {
  text::Lexicons lexicons;
  if (session.share.empty()) return lexicons;
  bool any = false;
  for (const std::string& name : lexicons.names()) {
    const std::string path = session.share + "/" + name + ".txt";
    if (!exists(path)) continue;
    std::vector<std::string> errors;
    lexicons.replace(name, text::parse_lexicon(load_bytes(session, path), &errors));
    if (!errors.empty())
      throw Error({Code::unreadable, path, 0, errors.front(), "write \"key: word word\" or begin a comment with #"});
    any = true;
  }
  if (!any) {
    std::string files;
    for (const std::string& name : lexicons.names()) files += (files.empty() ? "" : ", ") + name + ".txt";
    throw Error({Code::wrong_use, session.share, 0, "holds none of the word lists",
                 "--share takes a folder with one or more of " + files});
  }
  return lexicons;
}

Lists::Lists(const Session& session) : lexicons(lexicons_of(session)), grammar(lexicons), naming(lexicons) {}

namespace {

Plan plan_of(const Session& session, const Lists& lists, std::string bytes, const std::string& path,
             const std::string& id, std::vector<std::string>* notes, std::vector<std::string>* lines = nullptr) {
  const Document document = value_of(read::read_bytes(std::move(bytes), path, lists.lexicons, limits(session), lines));
  if (notes != nullptr) *notes = document.notes;
  Plan plan = parse::parse(document, lists.grammar, id.empty() ? std::nullopt : std::optional(id));
  if (plan.tasks.empty())
    throw Error({Code::nothing_found, path, 0,
                 "no task with a responsible unit found: " + parse::recognised(document, lists.grammar),
                 "name a document that prints units behind labels such as 牵头单位: or (Lead: …); new labels go into "
                 "roles.txt, see --share"});
  return plan;
}

}  // namespace

Plan parse_file(const Session& session, const std::string& path, const std::string& id,
                std::vector<std::string>* notes) {
  return plan_of(session, Lists(session), load_bytes(session, path), path, id, notes);
}

Loaded load_from(const Session& session, const Lists& lists, std::string bytes, const std::string& path,
                 const std::string& id, bool with_lines) {
  Loaded loaded;
  loaded.file = path;
  loaded.bytes = std::move(bytes);
  if (!is_json(loaded.bytes)) {
    Plan plan = plan_of(session, lists, loaded.bytes, path, id, &loaded.notes, with_lines ? &loaded.lines : nullptr);
    loaded.plan = resolve::resolve(std::move(plan), lists.naming);
    return loaded;
  }
  Result<ResolvedPlan> plan = store::read_graph_json(loaded.bytes);
  if (!plan) {
    Failure failure = plan.failure();
    failure.file = path;
    throw Error(failure);
  }
  loaded.plan = std::move(*plan);
  if (!id.empty()) loaded.plan.plan.info.id = id;
  return loaded;
}

namespace {

bool is_path(const std::string& plan) { return exists(plan) || plan.find('/') != std::string::npos; }

store::Database database_with(const Session& session, const std::string& plan) {
  if (!exists(session.database))
    throw Error({Code::unreadable, plan, 0, "is no file, and there is no database " + session.database,
                 "name a document, or name the database with --db FILE"});
  return store::Database::open(session.database, store::OpenMode::read);
}

}  // namespace

Error no_such_plan(const Session& session, const std::string& plan) {
  return Error({Code::unreadable, plan, 0, "is neither a file nor a plan in " + session.database,
                "dutygraph plans lists the plans"});
}

Decisions decisions_of(const Session& session, const std::string& plan) {
  return is_path(plan) ? Decisions() : database_with(session, plan).decisions(plan);
}

ResolvedPlan resolve_again(const Session& session, const ResolvedPlan& plan, const Decisions& decisions) {
  const auto prints_names = [](const Task& task) { return !task.mentions.empty(); };
  if (std::none_of(plan.plan.tasks.begin(), plan.plan.tasks.end(), prints_names))
    throw Error({Code::unreadable, plan.plan.info.id, 0, "holds no printed names to decide about",
                 "import the document itself, or a graph with the key mentions"});
  return resolve::resolve(plan.plan, resolve::Naming(lexicons_of(session)), decisions);
}

ResolvedPlan load_plan(const Session& session, const std::string& plan) {
  if (is_path(plan)) return load_with_source(session, plan).plan;
  auto found = database_with(session, plan).load_plan(plan);
  if (!found) throw no_such_plan(session, plan);
  return std::move(*found);
}

Loaded load_with_source(const Session& session, const std::string& plan) {
  if (is_path(plan)) {
    Loaded loaded = load_from(session, Lists(session), load_bytes(session, plan), plan, {}, true);
    for (const std::string& note : loaded.notes) fmt::print(stderr, "{}: {}\n", one_line(plan), note);
    return loaded;
  }
  const store::Database database = database_with(session, plan);
  auto found = database.load_plan(plan);
  auto source = database.source(plan);
  if (!found || !source) throw no_such_plan(session, plan);
  std::vector<std::string> lines = read::source_lines(source->bytes, source->file, lexicons_of(session));
  return {std::move(*found), std::move(source->bytes), std::move(source->file), {}, std::move(lines)};
}

}  // namespace dutygraph::cli
