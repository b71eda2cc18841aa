// One small plan with a little of everything, written by hand.
#pragma once

#include "dutygraph/model/decisions.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::store::test {

inline Mention mention(std::string printed, Role role, std::uint32_t order, Place place, std::string separator = "") {
  return {std::move(printed),
          role,
          role == Role::lead ? "牵头单位" : "责任单位",
          order,
          std::move(separator),
          "",
          false,
          place};
}

inline Plan sample_parsed_plan() {
  Plan plan;
  plan.info = {"demo-2025", "示范县重点任务责任分工", "示政发〔2025〕1号", "2025-02-28", std::nullopt, "示范县", 2025};
  plan.lists = {{"annex1", "重点任务"}, {"annex2", std::nullopt}};
  Task first{"annex1-1",   "annex1",     1,     std::nullopt,    {"一、发展", "(一)产业"},
             std::nullopt, "扩大园区。", {},    {Role::support}, "6月底",
             true,         "1.",         {3, 1}};
  first.mentions = {mention("县发改局", Role::lead, 0, {3, 12}), mention("县财政局", Role::support, 0, {3, 23}),
                    mention("各镇街", Role::support, 1, {3, 28}, "、")};
  Task second{"annex2-5.1", "annex2", 5, 1, {}, "道路", "修路\n架桥", {}, {}, std::nullopt, false, "(1)", {9, 2}};
  first.mentions[2].open = true;
  plan.tasks = {first, second};
  plan.index = IndexTable{{{"annex1", Role::lead}, {"annex1", Role::support}, {"annex2", Role::lead}},
                          {{"县发改局", {{{1, 3}, 0, {20, 5}, "1、3"}, {{12}, 1, {20, 9}, "12"}}, {20, 1}, "县发改 局"},
                           {"县财政局", {{{5}, 2, {21, 6}, "5"}}, {21, 1}, "县财政局"}},
                          {19, 1}};
  plan.defaults = {{{mention("各镇街", Role::support, 0, {8, 4})}, 1}};
  plan.stated = {{"各镇街", {"东镇", "西镇"}, {2, 8}}};
  plan.findings = {
      {"stray-text", Severity::warning, "annex1-1", std::nullopt, {3, 30}, "text stands behind the clause", "余"},
      {"number-gap", Severity::note, std::nullopt, "县财政局", {9, 2}, "2 to 4 are missing", "5"}};
  return plan;
}

inline ResolvedPlan sample_plan() {
  ResolvedPlan resolved;
  resolved.plan = sample_parsed_plan();
  resolved.units = {
      {"u1",
       "县发展和改革局",
       "发改局",
       UnitKind::unit,
       UnitClass::bureau,
       "发展和改革",
       {{"县发改局", "lexicon", false}},
       {}},
      {"u2", "县财政局", "财政局", UnitKind::unit, UnitClass::bureau, "财政", {}, {}},
      {"u3", "各镇街", "各镇街", UnitKind::collective, UnitClass::town, std::nullopt, {{"各镇", "roster", true}}, {3}},
      {"u4", "东镇", "东镇", UnitKind::unit, UnitClass::town, std::nullopt, {}, {}}};
  resolved.units[2].closed = true;
  resolved.index_units = {0, 1};
  resolved.assignments = {{0, 0, Role::lead, "牵头单位", "县发改局", 0, "", no_unit, {3, 12}},
                          {0, 1, Role::support, "责任单位", "县财政局", 0, "", no_unit, {3, 23}},
                          {0, 2, Role::support, "责任单位", "各镇街", 1, "", no_unit, {3, 28}},
                          {0, 3, Role::support, "责任单位", "各镇街", 1, "collective", 2, {3, 28}}};
  return resolved;
}

inline Decisions sample_decisions() {
  return {{{"县发改局", "县发展和改革局", "张三", "a short form"}, {"县财政局", "县财政局", "", ""}},
          {{"各镇街", {"各镇"}, {"东镇", "西镇"}, UnitClass::town, std::nullopt},
           {"县发展和改革局", {}, {}, std::nullopt, "发展和改革"}}};
}

}  // namespace dutygraph::store::test
