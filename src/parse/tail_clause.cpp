// Clauses without brackets: a sentence of the prose, or what the paragraph ends with.
#include <algorithm>

#include "dutygraph/text/fold.h"
#include "parse/clause.h"

namespace dutygraph::parse {

namespace {

// Reads 由X会同Y、Z等部门负责… from behind 由 up to the sentence's end: names, then a verb, then whatever.
std::optional<Clause> prose_at(const Chars& chars, std::size_t begin, const Words& words) {
  std::size_t end = begin;
  while (end < chars.size() && end < begin + 200 && chars.folded[end] != U'。' && chars.folded[end] != U';') ++end;
  // The last verb of the sentence closes the list: X牵头,Y配合 is read whole.
  for (std::size_t stop = end; stop > begin + 2; --stop) {
    if (words.verbs.ending(chars.fold(begin, stop)) == 0) continue;
    NameList list = read_names(chars, begin, stop, {}, words);
    const bool plausible = list.verbs > 0 && !list.names.empty() &&
                           std::all_of(list.names.begin(), list.names.end(), [&](const Name& name) {
                             return name.end - name.begin <= 30 && words.is_unit_like(chars.fold(name.begin, name.end));
                           });
    if (!plausible) continue;
    Clause clause;
    clause.begin = clause.end = begin;
    clause.list = std::move(list);
    return clause;
  }
  return std::nullopt;
}

bool ends_sentence(char32_t c) { return std::u32string_view(U"。;!?.…)】〕]—”").find(c) != std::u32string_view::npos; }

// A label stands alone at the beginning, behind a sentence, or behind a blank where it is a Chinese one.
bool stands_alone(const Chars& chars, std::size_t from, const Label& label) {
  std::size_t i = label.begin;
  while (i > from && text::is_blank(chars.raw[i - 1])) --i;
  if (i == from || ends_sentence(chars.folded[i - 1])) return true;
  return i < label.begin && label.colon - label.begin >= 4 && text::is_han(chars.raw[label.begin]);
}

// …。牵头单位:X;配合单位:Y up to the paragraph's end.
std::optional<Clause> labelled_tail(const Chars& chars, std::size_t begin, const Words& words) {
  const std::vector<Label> labels = labels_in(chars, begin, chars.size(), words);
  const auto is_role = [](const Label& label) { return label.known && label.is_role(); };
  for (auto label = labels.begin(); label != labels.end(); ++label) {
    if (!label->known || !stands_alone(chars, begin, *label)) continue;
    if (std::none_of(label, labels.end(), is_role)) return std::nullopt;
    Clause clause = read_labelled(chars, label->begin, chars.size(), {}, words);
    const bool short_names = std::all_of(clause.list.names.begin(), clause.list.names.end(), [&](const Name& name) {
      const bool latin = chars.raw[name.begin] < 0x250;
      return name.end - name.begin <= (latin ? 60U : 12U) ||
             (name.end - name.begin <= 30 && words.is_unit_like(chars.fold(name.begin, name.end)));
    });
    if (clause.list.names.empty() || !short_names) return std::nullopt;
    return clause;
  }
  return std::nullopt;
}

// Ends like a unit or like the name of several: 各单位要抓好 only contains 各.
bool ends_as_unit(std::u32string_view name, const Words& words) {
  if (name.size() > 2 && name.back() == U')') name = name.substr(0, name.rfind(U'('));
  return name.size() >= 2 && (words.unit_ends.ending(name) > 0 || words.collective_ends.ending(name) > 0);
}

// …。X牵头,Y配合。 or …——X牵头: a last sentence of nothing but units and verbs.
std::optional<Clause> verb_tail(const Chars& chars, std::size_t begin, const Words& words) {
  std::size_t end = chars.size();
  while (end > begin && (text::is_blank(chars.raw[end - 1]) || chars.folded[end - 1] == U'。')) --end;
  if (words.verbs.ending(chars.fold(begin, end)) == 0) return std::nullopt;
  std::size_t start = end;
  while (start > begin && end - start < 200 && chars.folded[start - 1] != U'。' && chars.folded[start - 1] != U'—')
    --start;
  if (start == begin || end - start >= 200 || words.leading.beginning(chars.fold(start, end)) > 0) return std::nullopt;
  Clause clause;
  clause.list = read_names(chars, start, end, {}, words);
  const bool units = std::all_of(clause.list.names.begin(), clause.list.names.end(), [&](const Name& name) {
    return ends_as_unit(chars.fold(name.begin, name.end), words);
  });
  if (clause.list.names.empty() || clause.list.verbs == 0 || !units) return std::nullopt;
  while (start > begin && chars.folded[start - 1] == U'—') --start;
  clause.begin = start;
  clause.end = chars.size();
  return clause;
}

}  // namespace

std::optional<TailClause> find_tail_clause(const Chars& paragraph, std::size_t begin, const Words& words) {
  if (auto clause = labelled_tail(paragraph, begin, words)) return TailClause{std::move(*clause), false};
  if (auto clause = verb_tail(paragraph, begin, words)) return TailClause{std::move(*clause), true};
  return std::nullopt;
}

std::optional<Clause> find_prose_clause(const Chars& paragraph, std::size_t begin, const Words& words) {
  int tries = 0;
  for (std::size_t i = begin; i < paragraph.size() && tries < 20; ++i) {
    if (paragraph.folded[i] != U'由') continue;
    ++tries;
    if (auto clause = prose_at(paragraph, i + 1, words)) return clause;
  }
  return std::nullopt;
}

}  // namespace dutygraph::parse
