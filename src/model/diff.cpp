#include "dutygraph/model/diff.h"

namespace dutygraph {

std::string_view to_string(TaskChange::Kind kind) {
  switch (kind) {
    case TaskChange::Kind::text: return "text";
    case TaskChange::Kind::figure: return "figure";
    case TaskChange::Kind::lead: return "lead";
    case TaskChange::Kind::support: return "support";
  }
  return "";
}

std::string_view to_string(UnitMatch match) {
  switch (match) {
    case UnitMatch::name: return "name";
    case UnitMatch::alias: return "alias";
    case UnitMatch::core: return "core";
    case UnitMatch::function: return "function";
    case UnitMatch::person: return "person";
    case UnitMatch::only_old: return "only-old";
    case UnitMatch::only_new: return "only-new";
  }
  return "";
}

}  // namespace dutygraph
