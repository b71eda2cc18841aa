// The two sides of an ego map: tasks a unit helps with, grouped by who leads them; tasks it leads, with whom it needs.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "draw/balance.h"
#include "draw/marks.h"
#include "draw/plan_view.h"

namespace dutygraph::draw {

// What a unit has to do.
struct EgoScope {
  std::uint32_t unit = 0;
  std::vector<std::uint32_t> own;          // tasks it leads, or oversees where it is an official; in the plan's order
  std::vector<std::uint32_t> helped;       // tasks it supports, or is consulted or informed; grouped by their leads
  std::vector<std::uint32_t> via;          // tasks that reach it only through collectives
  std::vector<std::uint32_t> collectives;  // these collectives
  std::vector<std::uint32_t> co_leads;     // units that lead its own tasks with it; of an official none
  std::vector<std::uint32_t> helpers;      // units that its own tasks name beside them
  std::vector<std::uint32_t> leaders;      // units that lead the tasks it helps with
  bool official = false;
};

EgoScope ego_scope(const PlanView& view, std::uint32_t unit);

// How much of the texts is shown: lines at most.
struct Detail {
  int card = 3;      // of a task it leads
  int headline = 1;  // of a task it helps with
  int names = 5;     // of a list of units
};

struct EgoColumns {
  double leader_x = 0, leader_w = 0, list_x = 0, list_w = 0;
  double self_x = 0, self_w = 0;
  double card_x = 0, card_w = 0, partner_x = 0, partner_w = 0;
  double number_w = 30;  // of the cards and lists
};

// One task in a list.
struct ListEntry {
  std::uint32_t task = 0;
  std::vector<std::string> lines;
};

// Tasks with the same leads.
struct LeaderGroup {
  std::vector<std::uint32_t> leaders;
  std::vector<std::string> names;
  std::vector<ListEntry> entries;
  bool collective = false;
  bool cut = false;
  bool names_cut = false;
  bool broken = false;    // a word of a name had to be broken
  double box_height = 0;  // of the leaders' box
  double list_height = 0;
  double height() const { return box_height > list_height ? box_height : list_height; }
};

// A task it leads and the units it needs for it.
struct OwnRow {
  Card card;
  std::vector<std::uint32_t> partners;
  std::vector<std::string> names;
  bool names_cut = false;
  bool broken = false;
  double partner_height = 0;
  double height() const { return card.height > partner_height ? card.height : partner_height; }
};

// The groups of helped[first, last).
std::vector<LeaderGroup> leader_groups(const PlanView& view, const Measure& measure, const EgoScope& scope, Range range,
                                       const EgoColumns& columns, const Detail& detail, Language language);

// How wide a column of lists must be for every headline on one line, in points.
double list_width(const PlanView& view, const Measure& measure, const EgoScope& scope, double number_w,
                  Language language);

// The rows of own[first, last).
std::vector<OwnRow> own_rows(const PlanView& view, const Measure& measure, const EgoScope& scope, Range range,
                             const EgoColumns& columns, const Detail& detail, Language language);

}  // namespace dutygraph::draw
