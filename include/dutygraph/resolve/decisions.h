// What a person says of names, before it is believed: is it sound in itself, and does the plan print such names?
//
// Nothing here changes a plan; resolve(plan, naming, decisions) does.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dutygraph/model/decisions.h"
#include "dutygraph/model/error.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::resolve {

// What is wrong with decisions in themselves: an empty name, a name decided twice, a chain (a name that is put under
// one that is itself put under another) or a cycle of them, a roster that names a unit, an alias or a member twice,
// gives one alias to two units, or puts a collective into a collective. Nothing where all is well. O(names · log
// names).
std::optional<Failure> check(const Decisions& decisions);

// `decisions` with `one` added; `one.printed` and `one.unit` may differ from the plan's printing in width and blanks,
// and `one.unit` may be a unit's id. Failure(wrong_use): the plan prints no such name, or knows no such unit (both with
// the closest ones it knows); the name is already decided otherwise; the two are of different kinds (a person, a unit,
// a collective); check() finds something. O(names · name length²).
Result<Decisions> decide(Decisions decisions, NameDecision one, const ResolvedPlan& plan);

// `decisions` without the one on `printed`. Failure(wrong_use) where there is none.
Result<Decisions> undo(Decisions decisions, std::string_view printed);

// The names that decisions speak of (printed, a roster's units and aliases) and the plan prints nowhere, in the order
// of the decisions, each once: they are kept, and do nothing. O(names · log names).
std::vector<std::string> absent_names(const Decisions& decisions, const ResolvedPlan& plan);

// The names of the plan that are most like `name`, best first; `most` of them at most. O(names · name length²).
std::vector<std::string> close_names(const ResolvedPlan& plan, std::string_view name, std::size_t most = 5);

}  // namespace dutygraph::resolve
