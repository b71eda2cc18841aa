// A roster as a person writes it: which names a unit goes by, who is in a collective.
//
// JSON: an array of entries, or {"roster": [...]}, each {"name": "各镇街", "aliases": ["各镇"], "members": ["甲镇",
// "乙镇"], "class": "town", "function": "财政"}; all but the name may be missing. CSV: a header row with name, aliases,
// members, class, function (or 名称, 别名, 成员, 类别, 职能) in any order, an entry a row, several names in a cell
// parted by ; or 、. Format: docs/schema/roster.schema.json.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dutygraph/model/decisions.h"
#include "dutygraph/model/error.h"

namespace dutygraph::store {

// Reads either, told apart by the first character. Failure(unreadable), with the line or the path of the value: bytes
// that are no UTF-8, broken JSON or CSV, a key or column that has no meaning, a class that is none, an entry without a
// name. What contradicts itself is found by resolve::check. O(size).
Result<std::vector<RosterEntry>> read_roster(std::string_view bytes);

}  // namespace dutygraph::store
