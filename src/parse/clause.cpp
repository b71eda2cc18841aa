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

// Takes the names and marks of one label into the clause.
void take(Clause& clause, NameList list) {
  if (clause.list.names.empty())
    clause.list.names = std::move(list.names);
  else
    std::move(list.names.begin(), list.names.end(), std::back_inserter(clause.list.names));
  for (Role role : list.open)
    if (std::find(clause.list.open.begin(), clause.list.open.end(), role) == clause.list.open.end())
      clause.list.open.push_back(role);
  if (list.due) clause.list.due = std::move(list.due);
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

// Where the names end that stand before `next`: 县交通局(联系人:…) ends before the bracket of what is no name.
std::size_t end_before(const Chars& chars, const Label& next) {
  std::size_t i = next.begin;
  while (i > 0 && text::is_blank(chars.folded[i - 1])) --i;
  const bool remark = next.value == Words::other_label && i > 0 && closing_of(chars.folded[i - 1]) != U'\0';
  return remark ? i - 1 : next.begin;
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
  const std::vector<Label> labels = labels_in(chars, begin, end, words);
  const std::size_t first = labels.empty() ? end : labels[0].begin;
  if (first > begin) {
    NameList before = read_names(chars, begin, first, context, words);
    // Words in front of the first label (注:, 其中) are names only where they look like it or the place says so.
    const bool names = context.role || before.verbs > 0;
    if (names) take(clause, std::move(before));
  }
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const Label& label = labels[i];
    const std::size_t stop = i + 1 < labels.size() ? end_before(chars, labels[i + 1]) : end;
    const std::size_t from = i == 0 ? begin : labels[i - 1].colon + 1;
    if (i > 0 && label.value == labels[i - 1].value && chars.print(from, label.begin).empty()) {
      clause.slips.push_back({"repeated-label", labels[i - 1].begin, label.colon + 1});
    } else if (i > 0 && closing_of(chars.folded[label.begin]) == U'\0' &&  // 【牵头单位】 parts by itself
               end_before(chars, label) == label.begin) {                // and so does (联系人:…)
      clause.separators.push_back(separator_before(chars, from, label));
    }
    if (said_before(chars, labels, i)) clause.slips.push_back({"repeated-label", label.begin, label.colon + 1});
    const bool blank = text::is_blank(chars.folded[label.colon]);
    if (blank) clause.slips.push_back({"label-without-colon", label.begin, label.colon});
    if (!label.known) clause.slips.push_back({"unknown-label", label.begin, label.colon});
    if (label.value == Words::other_label) continue;
    if (label.value == Words::due_label) {
      std::size_t due_begin = label.colon + 1;
      std::size_t due_end = stop;
      chars.trim(due_begin, due_end);
      while (due_end > due_begin && (chars.folded[due_end - 1] == U';' || chars.folded[due_end - 1] == U',' ||
                                     chars.folded[due_end - 1] == U'。' || chars.folded[due_end - 1] == U'.'))
        --due_end;
      if (due_end > due_begin) clause.list.due = chars.print(due_begin, due_end);
      continue;
    }
    take(clause, read_names(chars, label.colon + 1, stop, context_of(chars, label, context), words));
  }
  return clause;
}

}  // namespace dutygraph::parse
