// Writes the load format: numbers as they are, no rounding, so that anyone can recompute them.
#include "dutygraph/store/load_json.h"

#include "store/json_values.h"

namespace dutygraph::store {

std::string load_json(const LoadReport& report, const ResolvedPlan& resolved) {
  Json units = Json::array();
  for (const UnitLoad& load : report.units)
    units.push_back(Json::object({{"unit", load.name},
                                  {"kind", to_string(resolved.units.at(load.unit).kind)},
                                  {"lead", load.lead},
                                  {"support", load.support},
                                  {"oversee", load.oversee},
                                  {"via", load.via},
                                  {"fractional", load.fractional},
                                  {"weighted", load.weighted},
                                  {"coordination", load.coordination},
                                  {"partners", load.partners},
                                  {"sections", load.sections}}));
  const std::size_t count = units.size();
  return print({{"format", "dutygraph.load"},
                {"version", 1},
                {"plan", resolved.plan.info.id},
                {"units", std::move(units)},
                {"summary",
                 {{"gini", report.gini},
                  {"hhi", report.hhi},
                  {"tasks", report.tasks},
                  {"units", count},
                  {"lead_weight", report.lead_weight},
                  {"support_weight", report.support_weight},
                  {"via", report.via_included}}}});
}

}  // namespace dutygraph::store
