#include "parse/clause.h"

#include <algorithm>
#include <iterator>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "parse/brackets.h"

namespace dutygraph::parse {

namespace {

constexpr std::size_t longest_unit = 40;

bool is_people(const std::optional<Role>& role) { return role == Role::oversee; }

// One deadline; two that differ, as of two roles, both.
void add_due(Clause& clause, std::optional<std::string> due) {
  if (!due || clause.list.due == due) return;
  clause.list.due = clause.list.due ? *clause.list.due + "；" + *due : std::move(*due);
}

// Takes the names and marks of one label into the clause.
void take(Clause& clause, NameList list) {
  if (clause.list.names.empty())
    clause.list.names = std::move(list.names);
  else
    std::move(list.names.begin(), list.names.end(), std::back_inserter(clause.list.names));
  for (Role role : list.open)
    if (std::find(clause.list.open.begin(), clause.list.open.end(), role) == clause.list.open.end())
      clause.list.open.push_back(role);
  add_due(clause, std::move(list.due));
  clause.list.each_leads |= list.each_leads;
  clause.list.first_listed |= list.first_listed;
  clause.list.from_now_on |= list.from_now_on;
  clause.list.not_repeated |= list.not_repeated;
  clause.list.verbs += list.verbs;
  clause.list.line_breaks_part |= list.line_breaks_part;
  for (const auto& [begin, end] : list.foreign_labels) clause.slips.push_back({"unknown-label", begin, end});
  for (const auto& [begin, end] : list.broken_names) clause.slips.push_back({"broken-name", begin, end});
}

// The mark right before a label, blanks skipped; 0 where there is none.
LabelSeparator separator_before(const Chars& chars, std::size_t from, const Label& label) {
  std::size_t i = label.begin;
  while (i > from && text::is_blank(chars.folded[i - 1]) && chars.folded[i - 1] != U'\n') --i;
  if (i == from) return {0, label.begin, label.colon};
  const char32_t c = chars.folded[i - 1];
  const bool mark = c == U';' || c == U',' || c == U'、' || c == U'。' || c == U'\n' || c == U'.';
  return {mark ? c : U'\0', mark ? i - 1 : label.begin, label.colon};
}

struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The brackets within the names that hold what is none: 县交通局(联系人:…,电话:…). The names go on behind them. Takes
// their labels out of `labels`. One that is not closed ends where the next role's label begins.
std::vector<Stretch> take_remarks(const Chars& chars, std::size_t begin, std::size_t end, std::vector<Label>& labels) {
  std::vector<Stretch> remarks;
  std::vector<Label> others;
  std::vector<std::size_t> next_role(labels.size() + 1, end);  // where it begins, by label
  for (std::size_t k = labels.size(); k-- > 0;)
    next_role[k] = labels[k].value == Words::other_label ? next_role[k + 1] : labels[k].begin;
  for (std::size_t k = 0; k < labels.size(); ++k) {
    const Label& label = labels[k];
    const bool other = label.value == Words::other_label;
    if (other && !remarks.empty() && label.begin < remarks.back().end) continue;
    std::size_t open = label.begin;
    while (open > begin && text::is_blank(chars.folded[open - 1])) --open;
    const char32_t close = open > begin ? closing_of(chars.folded[open - 1]) : U'\0';
    if (!other || close == U'\0') {
      others.push_back(label);
      continue;
    }
    const std::size_t length = chars.fold(label.colon, next_role[k]).find(close);
    remarks.push_back({open - 1, length == std::u32string_view::npos ? next_role[k] : label.colon + length + 1});
  }
  labels = std::move(others);
  return remarks;
}

// What is left of [begin, end) without the remarks.
std::vector<Stretch> between(const std::vector<Stretch>& remarks, std::size_t begin, std::size_t end) {
  std::vector<Stretch> pieces;
  auto remark = std::lower_bound(remarks.begin(), remarks.end(), begin,
                                 [](const Stretch& stretch, std::size_t at) { return stretch.end <= at; });
  for (; remark != remarks.end() && remark->begin < end; ++remark) {
    pieces.push_back({begin, remark->begin});
    begin = std::min(remark->end, end);
  }
  pieces.push_back({begin, end});
  return pieces;
}

// 责任单位:X;责任单位:Y on one line: one of the two labels is too many, or was meant to be another.
bool said_before(const Chars& chars, const std::vector<Label>& labels, std::size_t i) {
  const Label& label = labels[i];
  if (i == 0 || !label.is_role() || is_people(static_cast<Role>(label.value))) return false;
  const Label& last = labels[i - 1];
  const bool adjacent = chars.print(last.colon + 1, label.begin).empty();  // a slip of its own
  return !adjacent && chars.fold(last.begin, last.colon) == chars.fold(label.begin, label.colon) &&
         chars.fold(last.colon, label.begin).find(U'\n') == std::u32string_view::npos;
}

// What is wrong with the form of label `i`, and what parts it from the names before it.
void judge(Clause& clause, const Chars& chars, const std::vector<Label>& labels, std::size_t i, std::size_t begin) {
  const Label& label = labels[i];
  const std::size_t from = i == 0 ? begin : labels[i - 1].colon + 1;
  if (i > 0 && label.value == labels[i - 1].value && chars.print(from, label.begin).empty())
    clause.slips.push_back({"repeated-label", labels[i - 1].begin, label.colon + 1});
  else if (i > 0 && closing_of(chars.folded[label.begin]) == U'\0')  // 【牵头单位】 parts by itself
    clause.separators.push_back(separator_before(chars, from, label));
  if (said_before(chars, labels, i)) clause.slips.push_back({"repeated-label", label.begin, label.colon + 1});
  if (text::is_blank(chars.folded[label.colon]))
    clause.slips.push_back({"label-without-colon", label.begin, label.colon});
  if (!label.known) clause.slips.push_back({"unknown-label", label.begin, label.colon});
}

// What is printed behind the label of a deadline, without its closing mark.
std::optional<std::string> due_of(const Chars& chars, Stretch piece) {
  chars.trim(piece.begin, piece.end);
  const auto is_mark = [](char32_t c) { return c == U';' || c == U',' || c == U'。' || c == U'.'; };
  while (piece.end > piece.begin && is_mark(chars.folded[piece.end - 1])) --piece.end;
  if (piece.begin == piece.end) return std::nullopt;
  return chars.print(piece.begin, piece.end);
}

}  // namespace

ListContext context_of(const Chars& chars, const Label& label, const ListContext& outer) {
  ListContext context = outer;
  context.role = static_cast<Role>(label.value);
  std::size_t begin = label.begin;
  std::size_t end = label.colon;
  if (closing_of(chars.folded[begin]) != U'\0') ++begin;  // 【牵头单位】
  if (end > begin && is_closing(chars.folded[end - 1]) && begin > label.begin) --end;
  context.label = text::squeeze(chars.print(begin, end));
  context.people = is_people(context.role);
  return context;
}

bool plausible_units(const Chars& chars, const NameList& list, bool most, const Words& words) {
  std::size_t units = 0;
  for (const Name& name : list.names) {
    if (name.end - name.begin > longest_unit) return false;
    units += words.is_unit_like(chars.fold(name.begin, name.end));
  }
  return units > 0 && (most ? 2 * units >= list.names.size() : units == list.names.size());
}

Clause read_labelled(const Chars& chars, std::size_t begin, std::size_t end, const ListContext& context,
                     const Words& words) {
  Clause clause;
  clause.begin = begin;
  clause.end = end;
  std::vector<Label> labels = labels_in(chars, begin, end, words);
  const std::vector<Stretch> remarks = take_remarks(chars, begin, end, labels);
  for (const Stretch& piece : between(remarks, begin, labels.empty() ? end : labels[0].begin)) {
    if (piece.begin == piece.end) continue;
    NameList before = read_names(chars, piece.begin, piece.end, context, words);
    // Words in front of the first label (注:, 其中) are names only where they look like it or the place says so.
    if (context.role || before.verbs > 0) take(clause, std::move(before));
  }
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const Label& label = labels[i];
    const std::size_t stop = i + 1 < labels.size() ? labels[i + 1].begin : end;
    judge(clause, chars, labels, i, begin);
    if (label.value == Words::other_label) continue;
    const std::vector<Stretch> pieces = between(remarks, label.colon + 1, stop);
    if (label.value == Words::due_label) {
      add_due(clause, due_of(chars, pieces.front()));
      continue;
    }
    const ListContext own = context_of(chars, label, context);
    for (const Stretch& piece : pieces) take(clause, read_names(chars, piece.begin, piece.end, own, words));
  }
  return clause;
}

}  // namespace dutygraph::parse
