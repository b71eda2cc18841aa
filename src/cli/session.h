// What every command shares: the global options, how a PLAN argument becomes a plan, and how results leave.
#pragma once

#include <fmt/core.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "dutygraph/model/decisions.h"
#include "dutygraph/model/document.h"
#include "dutygraph/model/error.h"
#include "dutygraph/model/resolved_plan.h"
#include "dutygraph/parse/parse.h"
#include "dutygraph/resolve/resolve.h"
#include "dutygraph/text/lexicon.h"

namespace dutygraph::draw {
enum class Language : std::uint8_t;  // draw/draw.h, which only the commands that draw need
}

namespace dutygraph::cli {

// What a Result holds; throws its failure as an Error.
template <class T>
T value_of(Result<T> result) {
  if (!result) throw Error(result.failure());
  return std::move(*result);
}

// The global options.
struct Session {
  std::string database;  // --db, else $DUTYGRAPH_DB, else dutygraph.db
  std::string language;  // zh or en
  std::string share;     // --share: a folder with own word lists, or empty
  unsigned max_mb = 64;
  bool json = false;

  bool chinese() const { return language == "zh"; }
  draw::Language drawn_in() const;
};

// The text in the session's language.
const char* say(const Session& session, const char* zh, const char* en);
// The same with {} filled in; both texts take the same arguments in the same order.
template <class... Args>
std::string sayf(const Session& session, const char* zh, const char* en, const Args&... args) {
  return fmt::format(fmt::runtime(say(session, zh, en)), args...);
}

// A document on its way in. Throws Error for whatever keeps it from being a plan.
struct Loaded {
  ResolvedPlan plan;
  std::string bytes;
  std::string file;
  std::vector<std::string> notes;
  std::vector<std::string> lines;  // of its source, as places count them; only with load_with_source
};

// The compiled-in word lists, with those of --share in their place.
text::Lexicons lexicons_of(const Session& session);

// The word lists made ready, once for any number of documents; may be shared by threads.
struct Lists {
  explicit Lists(const Session& session);
  text::Lexicons lexicons;
  parse::Grammar grammar;
  resolve::Naming naming;
};

Plan parse_file(const Session& session, const std::string& path, const std::string& id,
                std::vector<std::string>* notes = nullptr);
// The bytes of a document or of graph JSON, resolved; `path` names them.
Loaded load_from(const Session& session, const Lists& lists, std::string bytes, const std::string& path,
                 const std::string& id = {}, bool with_lines = false);
// PLAN: the path of a document, else the id of a plan in the database.
ResolvedPlan load_plan(const Session& session, const std::string& plan);
// What a person decided about the names of PLAN; nothing for a document.
Decisions decisions_of(const Session& session, const std::string& plan);
// The plan resolved again with decisions. Throws Error where it holds no printed names (a graph made elsewhere).
ResolvedPlan resolve_again(const Session& session, const ResolvedPlan& plan, const Decisions& decisions);
Error no_such_plan(const Session& session, const std::string& plan);
// The bytes of a file that is no plan, within --max-mb.
std::string load_bytes(const Session& session, const std::string& path);
// The same with the document's bytes and lines: those of the file, or those kept with the plan in the database.
Loaded load_with_source(const Session& session, const std::string& plan);

}  // namespace dutygraph::cli
