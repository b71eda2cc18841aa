// A Document -> a Plan: tasks with their printed names, nothing resolved.
//
// The grammar of role clauses is data (share/dutygraph/roles.txt, units.txt, layout.txt) and an executable
// specification (tests/parse/spec/*.txt). One broken task never loses the others: it becomes a finding.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "dutygraph/model/document.h"
#include "dutygraph/model/plan.h"
#include "dutygraph/text/lexicon.h"

namespace dutygraph::parse {

struct Words;

// The word lists made ready for the parser. Cheap to copy; may be shared by threads.
class Grammar {
 public:
  explicit Grammar(const text::Lexicons& lexicons);
  const Words& words() const { return *words_; }

 private:
  std::shared_ptr<const Words> words_;
};

// The plan that `document` prints; a document without any role clause gives a plan without tasks. `id` is the plan's id
// (the file's stem where it is null). Linear in the length of the document.
Plan parse(const Document& document, const Grammar& grammar, const std::optional<std::string>& id = std::nullopt);

// What was recognised in a document that gave no task, in one line for its reader: "3 headings, 12 numbered paragraphs
// …".
std::string recognised(const Document& document, const Grammar& grammar);

}  // namespace dutygraph::parse
