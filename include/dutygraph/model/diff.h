// Two plans held against each other: which tasks go on, how they changed, and what became of the units (METHODS: diff).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dutygraph/model/plan.h"

namespace dutygraph {

// A piece of a text that both versions have, or only the old, or only the new one.
struct TextPiece {
  enum class Kind : std::uint8_t { same, removed, added };
  Kind kind = Kind::same;
  std::string text;
  friend bool operator==(const TextPiece&, const TextPiece&) = default;
};

// What is different between a task and the task that continues it.
struct TaskChange {
  enum class Kind : std::uint8_t {
    text,     // reworded: more than blanks, width, punctuation and figures differ
    figure,   // a figure that is another one at the same place of the text
    lead,     // units added and removed among the leads
    support,  // the same among the supports
  };
  Kind kind = Kind::text;
  std::string before, after;                // text: the two texts; figure: the two figures as printed
  std::vector<std::string> added, removed;  // lead, support: names, in the order of their plan
  friend bool operator==(const TaskChange&, const TaskChange&) = default;
};
std::string_view to_string(TaskChange::Kind kind);

// A link of two tasks that is less certain asks a person for a second look.
inline constexpr double unsure_link = 0.8;

// A task that goes on as one task.
struct KeptTask {
  std::uint32_t before = 0, after = 0;  // indices into Plan::tasks of the old and of the new plan
  double similarity = 0;                // 0 to 1
  double certainty = 0;                 // that it is the same matter, 0 to 1
  std::vector<TaskChange> changes;      // text, figures in the new text's order, lead, support
  std::vector<TextPiece> pieces;        // the two texts, one within the other; blanks as printed
  friend bool operator==(const KeptTask&, const KeptTask&) = default;
};

// One task of one plan and the two or more of the other that it goes on in, or that go on in it.
struct TaskGroup {
  std::uint32_t one = 0;
  std::vector<std::uint32_t> many;                  // in the document's order
  std::vector<double> similarities, certainties;    // of each of `many`
  std::vector<TextPiece> one_pieces;                // `one`'s text; changed where none of `many` has it …
  std::vector<std::vector<TextPiece>> many_pieces;  // … and the text of each of `many`; changed where `one` lacks it
  friend bool operator==(const TaskGroup&, const TaskGroup&) = default;
};

// How a unit of one plan was found in the other.
enum class UnitMatch : std::uint8_t { name, alias, core, function, person, only_old, only_new };
std::string_view to_string(UnitMatch match);

struct UnitChange {
  std::string name;                     // in the new plan; in the old one where the new plan has none
  std::optional<std::string> old_name;  // where it differs
  UnitMatch match = UnitMatch::name;
  std::array<int, 2> lead{};     // tasks it leads: old, new
  std::array<int, 2> support{};  // tasks it supports and does not lead: old, new
  friend bool operator==(const UnitChange&, const UnitChange&) = default;
};

// Two units that may be one under a new name. Nothing is merged on this: a person decides.
struct LikelyRename {
  std::string before, after;
  int tasks = 0;        // continued tasks in which `after` stands where `before` stood
  int of = 0;           // continued tasks of `before`
  double likeness = 0;  // of the two names, 0 to 1
  friend bool operator==(const LikelyRename&, const LikelyRename&) = default;
};

struct PlanDiff {
  std::vector<KeptTask> kept;           // in the old plan's order
  std::vector<TaskGroup> split;         // one old task, several new ones; in the old plan's order
  std::vector<TaskGroup> merged;        // one new task, several old ones; in the new plan's order
  std::vector<std::uint32_t> dropped;   // old tasks without continuation
  std::vector<std::uint32_t> appeared;  // new tasks without predecessor
  std::vector<UnitChange> units;  // that lead or support; largest change of leads first, then of supports, then name
  std::vector<LikelyRename> renamed;  // best evidence first
  double floor = 0;                   // the certainty that a link had to exceed
  double repetition = 0;              // median similarity of the best assignment: how literally the plans agree
  bool other_place = false;           // the two plans name different places
  friend bool operator==(const PlanDiff&, const PlanDiff&) = default;
};

}  // namespace dutygraph
