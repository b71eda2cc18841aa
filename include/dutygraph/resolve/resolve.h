// Printed names -> units. Deterministic and conservative: nothing is merged on likeness alone, and every alias names
// its rule.
//
// A person's decisions come before every rule, and never change which unit any other name is.
//
// Rules, in this order:
//   exact          equal but for width and blanks
//   second-plate   X(Y), where Y is another name plate of X
//   shared-suffix  官桥镇、鱼岳镇人民政府: the suffix is printed once for several places
//   shared-prefix  省科技厅、工业和信息化厅: the prefix is printed once for several units
//   place-suffix   官桥镇 and 官桥镇人民政府 in one plan
//   lexicon        forms of one function in functions.txt, of one level and kind (县发改局, 县发展和改革委员会; but
//                  县应急委 coordinates and is not 县应急局)
//   place-prefix   县X, 金乡县X and X in one plan of that county
//   office         副县长李明 and 李明 in one plan, for officials
//   head-organisation  国家税务总局金乡县税务局 and 县税务局
#pragma once

#include <memory>

#include "dutygraph/model/decisions.h"
#include "dutygraph/model/resolved_plan.h"
#include "dutygraph/text/lexicon.h"

namespace dutygraph::resolve {

struct NameWords;

// The word lists made ready for resolving (units.txt, functions.txt). Cheap to copy; may be shared by threads.
class Naming {
 public:
  explicit Naming(const text::Lexicons& lexicons);
  const NameWords& words() const { return *words_; }

 private:
  std::shared_ptr<const NameWords> words_;
};

// Every printed name of the plan as a unit, official or collective, every mention as an edge; also the edges of the
// document's default units (rule default-units) and those through closed collectives (rules roster, stated-members,
// index-rows). Decisions on names that the plan does not print do nothing; an alias that a person made says so
// (Alias::by_person), its rule is the reason given, else "decision" or "roster". O(mentions · name length).
ResolvedPlan resolve(Plan plan, const Naming& naming, const Decisions& decisions = {});

}  // namespace dutygraph::resolve
