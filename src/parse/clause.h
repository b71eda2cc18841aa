// The role clauses of a paragraph: (牵头单位:X;责任单位:Y、Z等), (X牵头,Y配合), (X、Y), 由X牵头.
//
// A bracket is a clause when a label and a colon stand in it, or when verbs or a bare list of nothing but units close a
// sentence. A closing bracket that is missing or of the other width is read all the same and reported.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parse/chars.h"
#include "parse/names.h"
#include "parse/words.h"

namespace dutygraph::parse {

// A slip of form, as a range of characters; it becomes a Finding when its task is known.
struct Slip {
  std::string rule;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Where a label stands and what parts it from what is before it; wrong-separator is judged over the whole document.
struct LabelSeparator {
  char32_t mark = 0;      // ; or , or 、 or 0 (none)
  std::size_t begin = 0;  // of the mark, to the end of the label
  std::size_t end = 0;
};

// A printed label. Its names begin behind `colon`, which is the blank or the bracket where no colon is printed.
struct Label {
  std::size_t begin = 0;
  std::size_t colon = 0;
  int value = 0;  // Role, Words::due_label or Words::other_label
  bool known = true;
  bool is_role() const { return value < Words::due_label; }
};

struct Clause {
  std::size_t begin = 0;  // with its brackets
  std::size_t end = 0;
  NameList list;
  std::vector<Slip> slips;
  std::vector<LabelSeparator> separators;
};

// All role clauses in brackets of `paragraph` from `begin` on, in order. Linear in the length.
std::vector<Clause> find_clauses(const Chars& paragraph, std::size_t begin, const Words& words);

// 由X会同Y、Z等部门负责 in prose; nullopt where there is none. The clause is only its names: the sentence stays text.
std::optional<Clause> find_prose_clause(const Chars& paragraph, std::size_t begin, const Words& words);

// A clause without brackets at the paragraph's end: …。牵头单位:X;配合单位:Y or …。X牵头,Y配合。 `prose` is set for
// verbs, which a remark may use, too. O(length).
struct TailClause {
  Clause clause;
  bool prose = false;
};
std::optional<TailClause> find_tail_clause(const Chars& paragraph, std::size_t begin, const Words& words);

// What the names of a label are read with.
ListContext context_of(const Chars& chars, const Label& label, const ListContext& outer);

// Do the names of an unlabelled list look like units? `most`: half of them is enough, as verbs speak for the rest.
bool plausible_units(const Chars& chars, const NameList& list, bool most, const Words& words);

// Labels and their names in [begin, end): the inside of a bracket, lines of their own, a table cell. `context` holds
// for what stands before the first label.
Clause read_labelled(const Chars& chars, std::size_t begin, std::size_t end, const ListContext& context,
                     const Words& words);

// The label that ends right before the colon at `colon` (its begin), not beginning before `from`; nullopt where there
// is none.
std::optional<Label> label_before(const Chars& chars, std::size_t colon, std::size_t from, const Words& words);
// All labels of [begin, end), in order. O(length · longest label).
std::vector<Label> labels_in(const Chars& chars, std::size_t begin, std::size_t end, const Words& words);
// The label (and colon) that [begin, …) begins with.
std::optional<Label> label_at(const Chars& chars, std::size_t begin, std::size_t end, const Words& words);

}  // namespace dutygraph::parse
