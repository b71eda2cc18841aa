// A printed list of names, as it stands behind a label or in front of a verb, cut into names.
//
// Separators: 、 , ; and a cell's line break; 和 及 以及 与 & and blanks only between what is a unit on both sides.
// Marks such as 等 are cut and remembered; verbs give the names before them a role; rules and deadlines inside a list
// are set apart.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dutygraph/model/plan.h"
#include "parse/chars.h"
#include "parse/words.h"

namespace dutygraph::parse {

// A name as a range of characters. `soft` line breaks inside it are dropped when it is printed.
struct Name {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string separator;  // what stood before it, folded; empty for the first of the list
  Role role = Role::support;
  std::string label;
  std::string rule;
  bool open = false;    // 等 stands right behind it
  bool marked = false;  // its role stands in brackets behind it: 县教育局(牵头)
};

// What one list tells besides its names.
struct NameList {
  std::vector<Name> names;
  std::vector<Role> open;  // roles whose names end with 等
  std::optional<std::string> due;
  bool each_leads = false;    // 分别牵头
  bool first_listed = false;  // the first name leads …
  bool from_now_on = false;   // … here and in all later tasks
  bool not_repeated = false;  // the collectives named here hold for all later tasks
  int verbs = 0;              // how many verbs gave roles
  std::vector<std::pair<std::size_t, std::size_t>> foreign_labels;  // Kapitan: in no list; cut off the name behind it
  std::vector<std::pair<std::size_t, std::size_t>> broken_names;    // over two lines of a cell
  bool line_breaks_part = false;                                    // a line break of the cell parted two names
};

struct ListContext {
  std::optional<Role> role;  // of the label; none: verbs decide, a bare list supports
  std::string label;
  bool people = false;      // names of people: blanks inside a name are padding
  bool cell = false;        // a table cell: a line break parts names where both sides are whole
  bool only_marks = false;  // a sheet: only ; 、 and line breaks part names
};

// Reads [begin, end) of `chars`. O(length) but for the bounded look-ups of words.
NameList read_names(const Chars& chars, std::size_t begin, std::size_t end, const ListContext& context,
                    const Words& words);

// 排在首位的为牵头单位, 下同, 不再单独列出: true where `text` is such a rule and no name; `list` keeps what it says.
bool take_rule(std::u32string_view text, const Words& words, NameList& list);

}  // namespace dutygraph::parse
