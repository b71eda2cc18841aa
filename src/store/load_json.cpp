// Writes the load formats: numbers as they are, no rounding, so that anyone can recompute them.
#include "dutygraph/store/load_json.h"

#include "store/json_values.h"

namespace dutygraph::store {

namespace {

Json unit_value(const UnitLoad& load, const UnitVerdict& verdict, const std::string& why, UnitKind kind) {
  return Json::object({{"unit", load.name},
                       {"kind", to_string(kind)},
                       {"lead", load.lead},
                       {"support", load.support},
                       {"oversee", load.oversee},
                       {"via", load.via},
                       {"fractional", load.fractional},
                       {"weighted", load.weighted},
                       {"coordination", load.coordination},
                       {"partners", load.partners},
                       {"sections", load.sections},
                       {"interval", Json::array({verdict.interval.low, verdict.interval.high})},
                       {"rank", verdict.rank},
                       {"rank_interval", Json::array({verdict.rank_low, verdict.rank_high})},
                       {"rank_probability", verdict.rank_probability},
                       {"capacity", or_null(verdict.capacity)},
                       {"above_fence", verdict.above_fence},
                       {"over_capacity", verdict.over_capacity},
                       {"overloaded", verdict.overloaded},
                       {"why", why}});
}

Json summary_value(const LoadReport& report, const LoadVerdict& verdict) {
  Json top = Json::array();
  for (const TopShare& share : report.top) top.push_back(Json::object({{"top", share.top}, {"share", share.share}}));
  Json curve = Json::array();
  for (const LorenzPoint& point : report.lorenz) curve.push_back(Json::array({point.units, point.load}));
  return {{"gini", report.gini},
          {"hhi", report.hhi},
          {"top_shares", std::move(top)},
          {"lorenz", std::move(curve)},
          {"tasks", report.tasks},
          {"units", report.units.size()},
          {"lead_weight", report.lead_weight},
          {"support_weight", report.support_weight},
          {"via", report.via_included},
          {"leading_units", verdict.leading_units},
          {"q1", verdict.leading_units > 0 ? Json(verdict.q1) : Json(nullptr)},
          {"q3", verdict.leading_units > 0 ? Json(verdict.q3) : Json(nullptr)},
          {"fence", verdict.leading_units > 0 ? Json(verdict.fence) : Json(nullptr)},
          {"certain_ranks", verdict.certain_ranks},
          {"draws", verdict.draws},
          {"seed", verdict.seed}};
}

Json by_value(const char* by, const ResolvedPlan& resolved, Json rows) {
  return {{"format", "dutygraph.load-by"},       {"version", 1},           {"plan", resolved.plan.info.id}, {"by", by},
          {"tasks", resolved.plan.tasks.size()}, {"rows", std::move(rows)}};
}

}  // namespace

std::string load_json(const LoadReport& report, const LoadVerdict& verdict, const ResolvedPlan& resolved,
                      const LoadWords& words) {
  Json units = Json::array();
  for (std::size_t i = 0; i < report.units.size(); ++i)
    units.push_back(unit_value(report.units[i], verdict.units.at(i), words.why.at(i),
                               resolved.units.at(report.units[i].unit).kind));
  return print_cited({{"format", "dutygraph.load"},
                      {"version", 1},
                      {"plan", resolved.plan.info.id},
                      {"units", std::move(units)},
                      {"summary", summary_value(report, verdict)}},
                     words.cite);
}

std::string load_by_official_json(const std::vector<OfficialLoad>& loads, const ResolvedPlan& resolved) {
  Json rows = Json::array();
  for (const OfficialLoad& load : loads)
    rows.push_back(Json::object(
        {{"official", load.name}, {"oversee", load.oversee}, {"share", load.share}, {"lead_units", load.lead_units}}));
  return print(by_value("official", resolved, std::move(rows)));
}

std::string load_by_section_json(const std::vector<SectionLoad>& loads, const ResolvedPlan& resolved) {
  Json rows = Json::array();
  for (const SectionLoad& load : loads)
    rows.push_back(Json::object({{"list", load.list},
                                 {"section", load.section},
                                 {"tasks", load.tasks},
                                 {"share", load.share},
                                 {"lead_units", load.lead_units},
                                 {"units", load.units},
                                 {"busiest", or_null(load.busiest)},
                                 {"busiest_lead", load.busiest_lead}}));
  return print(by_value("section", resolved, std::move(rows)));
}

}  // namespace dutygraph::store
