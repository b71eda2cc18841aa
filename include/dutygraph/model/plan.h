// A plan as printed: what parse makes of a document, before any name is resolved.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dutygraph/model/finding.h"
#include "dutygraph/text/place.h"

namespace dutygraph {

// lead 牵头/主办/Accountable, support 责任/协办/配合/Responsible, oversee 牵头领导/分管领导, consult, inform.
enum class Role : std::uint8_t { lead, support, oversee, consult, inform };
inline constexpr std::array<Role, 5> all_roles = {Role::lead, Role::support, Role::oversee, Role::consult,
                                                  Role::inform};
std::string_view to_string(Role role);
std::optional<Role> role_from(std::string_view name);

struct PlanInfo {
  std::string id;  // the file's stem unless the user named it
  std::optional<std::string> title;
  std::optional<std::string> number;  // 金政发〔2025〕1号
  std::optional<std::string> date;    // of signing, ISO 8601
  std::optional<std::string> publisher;
  std::optional<std::string> place;  // 金乡县
  std::optional<int> year;
  friend bool operator==(const PlanInfo&, const PlanInfo&) = default;
};

struct List {
  std::string id;  // main, annex1 …
  std::optional<std::string> title;
  friend bool operator==(const List&, const List&) = default;
};

// One printed name in one role of one task.
struct Mention {
  std::string printed;  // as printed, broken lines joined, 等 removed
  Role role = Role::support;
  std::string label;        // the printed label or verb that gave the role: 责任单位, 牵头
  std::uint32_t order = 0;  // place among the names of this role in this task, from 0
  std::string separator;  // what stands between it and the name before it in the list, folded to half width; empty for
                          // the first
  std::string
      rule;  // empty where the text says so itself, else the rule that gave the role: first-listed, sole-responsible
  bool open = false;  // 等 stands right behind it
  Place place;        // where it begins
  friend bool operator==(const Mention&, const Mention&) = default;
};

struct Task {
  std::string id;    // LIST-NUMBER or LIST-NUMBER.PART, unique in the plan
  std::string list;  // id of its List
  int number = 0;
  std::optional<int> part;
  std::vector<std::string> section;  // headings as printed, outermost first
  std::optional<std::string> title;  // a table row's 项目名称
  std::string text;                  // without number and role clause
  std::vector<Mention> mentions;     // by role (enum order), then order
  std::vector<Role> open;            // roles whose list ends with, or has inside, 等
  std::optional<std::string> due;
  bool has_clause = true;  // false: no role clause at all was printed for it
  std::string mark;        // its number as printed (13. or （2）), else its first characters: what stands at `place`
  Place place;             // where its number begins
  friend bool operator==(const Task&, const Task&) = default;
};

// A row of the document's own unit -> task-number table, exactly as printed.
struct IndexCell {
  std::vector<int> numbers;
  std::uint32_t column = 0;  // printed column, from 0 behind the unit's name; index into IndexTable::columns
  Place place;
  std::string printed;
  friend bool operator==(const IndexCell&, const IndexCell&) = default;
};
struct IndexRow {
  std::string unit;              // blanks inside removed
  std::vector<IndexCell> cells;  // the filled ones
  Place place;
  std::string printed;
  friend bool operator==(const IndexRow&, const IndexRow&) = default;
};
struct IndexColumn {
  std::string list;  // id of the List its numbers belong to
  Role role = Role::support;
  friend bool operator==(const IndexColumn&, const IndexColumn&) = default;
};
struct IndexTable {
  std::vector<IndexColumn> columns;
  std::vector<IndexRow> rows;
  Place place;
  friend bool operator==(const IndexTable&, const IndexTable&) = default;
};

// Units that the document names once for all tasks of a list from one task on (以下…不再单独列出).
struct DefaultUnits {
  std::vector<Mention> mentions;
  std::uint32_t from_task = 0;  // index of the first task they hold for without naming them
  friend bool operator==(const DefaultUnits&, const DefaultUnits&) = default;
};

// Who stands behind a collective, in the document's own words: 所称各镇街,指甲镇、乙镇和丙街道.
struct StatedMembers {
  std::string collective;            // as printed
  std::vector<std::string> members;  // as printed, in order; all of them: a list that ends with 等 states nothing
  Place place;                       // where the collective's name begins
  friend bool operator==(const StatedMembers&, const StatedMembers&) = default;
};

struct Plan {
  PlanInfo info;
  std::vector<List> lists;
  std::vector<Task> tasks;  // in the document's order
  std::optional<IndexTable> index;
  std::vector<DefaultUnits> defaults;
  std::vector<StatedMembers> stated;  // by place
  std::vector<Finding> findings;      // what the parser itself saw; by place
  friend bool operator==(const Plan&, const Plan&) = default;
};

}  // namespace dutygraph
