#include "parse/clause.h"

#include <algorithm>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "parse/brackets.h"

namespace dutygraph::parse {

namespace {

constexpr std::size_t npos = std::u32string_view::npos;

bool ends_sentence(char32_t c) {
  return c == U'。' || c == U';' || c == U'!' || c == U'?' || c == U'.' || c == U'…' || c == U'”' || c == U')' ||
         c == U'〕';
}

bool is_people(const std::optional<Role>& role) { return role == Role::oversee; }

// Takes the names and marks of one label into the clause.
void take(Clause& clause, NameList list) {
  const bool first = clause.list.names.empty();
  for (Name& name : list.names) {
    if (first && name.separator.empty())
      clause.list.names.push_back(std::move(name));
    else
      clause.list.names.push_back(std::move(name));
  }
  for (Role role : list.open)
    if (std::find(clause.list.open.begin(), clause.list.open.end(), role) == clause.list.open.end())
      clause.list.open.push_back(role);
  if (list.due) clause.list.due = std::move(list.due);
  clause.list.each_leads |= list.each_leads;
  clause.list.first_listed |= list.first_listed;
  clause.list.from_now_on |= list.from_now_on;
  clause.list.not_repeated |= list.not_repeated;
  clause.list.verbs += list.verbs;
}

std::vector<Label> labels_in(const Chars& chars, std::size_t begin, std::size_t end, const Words& words) {
  std::vector<Label> labels;
  std::size_t from = begin;
  for (std::size_t i = begin; i < end; ++i) {
    if (chars.folded[i] != U':') continue;
    if (auto label = label_before(chars, i, from, words)) {
      labels.push_back(*label);
      from = i + 1;
    }
  }
  return labels;
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

ListContext context_of(const Chars& chars, const Label& label, const ListContext& outer) {
  ListContext context = outer;
  context.role = static_cast<Role>(label.value);
  context.label = text::squeeze(chars.print(label.begin, label.colon));
  context.people = is_people(context.role);
  return context;
}

// Labels without a colon at the very beginning of a bracket: (牵头单位 县财政局).
std::optional<Label> bare_label(const Chars& chars, std::size_t begin, std::size_t end, const Words& words) {
  const std::size_t length = words.labels.beginning(chars.fold(begin, std::min(end, begin + words.labels.longest())));
  if (length < 4 || begin + length >= end) return std::nullopt;  // 牵头县… is no label
  return Label{begin, begin + length - 1, words.labels.find(chars.fold(begin, begin + length)), true};
}

class ClauseFinder {
 public:
  ClauseFinder(const Chars& chars, std::size_t begin, const Words& words)
      : chars_(chars), begin_(begin), words_(words) {}

  std::vector<Clause> run() {
    if (std::none_of(chars_.folded.begin() + static_cast<std::ptrdiff_t>(begin_), chars_.folded.end(),
                     [](char32_t c) { return closing_of(c) != U'\0'; }))
      return {};
    partner_ = match_brackets(chars_.folded);
    std::size_t outer_end = begin_;  // end of the outermost bracket that is being walked through
    for (std::size_t i = begin_; i < chars_.size(); ++i) {
      if (closing_of(chars_.folded[i]) == U'\0') continue;
      const bool outermost = i >= outer_end;
      const std::size_t close = partner_[i];
      if (auto clause = labelled(i, close, outermost)) {
        i = clause->end - 1;
        outer_end = clause->end;
        clauses_.push_back(std::move(*clause));
        continue;
      }
      if (!outermost || close == npos) continue;
      if (auto clause = unlabelled(i, close)) {
        i = close;
        clauses_.push_back(std::move(*clause));
      }
      outer_end = close + 1;
    }
    return std::move(clauses_);
  }

 private:
  std::optional<Clause> labelled(std::size_t open, std::size_t close, bool outermost) const {
    const std::size_t end = close == npos ? chars_.size() : close;
    bool is_clause = label_at(chars_, open + 1, end, words_).has_value();
    if (!is_clause && outermost && close != npos) {
      const auto labels = labels_in(chars_, open + 1, end, words_);
      is_clause = std::any_of(labels.begin(), labels.end(),
                              [](const Label& label) { return label.known && label.value != Words::due_label; });
    }
    if (!is_clause) return std::nullopt;
    Clause clause = read_labelled(chars_, open + 1, end, {}, words_);
    clause.begin = open;
    clause.end = close == npos ? chars_.size() : close + 1;
    if (close == npos) {
      // Only the line it begins in is the evidence: the bracket should stand at the clause's end.
      clause.slips.push_back({"unclosed-bracket", open, end});
    } else if ((chars_.raw[open] < 0x80) != (chars_.raw[close] < 0x80)) {
      clause.slips.push_back({"mixed-brackets", open, close + 1});
    }
    return clause;
  }

  // (X牵头,Y配合), (X、Y), (牵头单位 X): only where a sentence has ended or the paragraph ends, and only with units in
  // it.
  std::optional<Clause> unlabelled(std::size_t open, std::size_t close) const {
    if (close < open + 3) return std::nullopt;
    const bool at_end = ends_paragraph(close + 1);
    const bool after_sentence = follows_sentence(open);
    if (!at_end && !after_sentence) return std::nullopt;
    Clause clause;
    if (const auto label = bare_label(chars_, open + 1, close, words_)) {
      clause.list = read_names(chars_, label->colon + 1, close,
                               context_of(chars_, {label->begin, label->colon + 1, label->value, true}, {}), words_);
      clause.slips.push_back({"label-without-colon", label->begin, label->colon + 1});
    } else {
      clause.list = read_names(chars_, open + 1, close, {}, words_);
      const bool bare = clause.list.verbs == 0;
      if (bare && !(at_end && after_sentence)) return std::nullopt;
    }
    if (clause.list.names.empty() || !all_plausible(clause.list)) return std::nullopt;
    clause.begin = open;
    clause.end = close + 1;
    if ((chars_.raw[open] < 0x80) != (chars_.raw[close] < 0x80))
      clause.slips.push_back({"mixed-brackets", open, close + 1});
    return clause;
  }

  bool all_plausible(const NameList& list) const {
    return std::all_of(list.names.begin(), list.names.end(), [&](const Name& name) {
      return name.end - name.begin <= 40 && words_.is_unit_like(chars_.fold(name.begin, name.end));
    });
  }

  bool ends_paragraph(std::size_t i) const {
    while (i < chars_.size() && (text::is_blank(chars_.raw[i]) || ends_sentence(chars_.folded[i]))) ++i;
    return i == chars_.size() || closing_of(chars_.folded[i]) != U'\0';
  }

  bool follows_sentence(std::size_t open) const {
    std::size_t i = open;
    while (i > begin_ && text::is_blank(chars_.raw[i - 1])) --i;
    return i > begin_ && ends_sentence(chars_.folded[i - 1]);
  }

  const Chars& chars_;
  std::size_t begin_;
  const Words& words_;
  std::vector<std::size_t> partner_;
  std::vector<Clause> clauses_;
};

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

}  // namespace

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
    const std::size_t stop = i + 1 < labels.size() ? labels[i + 1].begin : end;
    const std::size_t from = i == 0 ? begin : labels[i - 1].colon + 1;
    if (i > 0 && label.value == labels[i - 1].value && chars.print(from, label.begin).empty()) {
      clause.slips.push_back({"repeated-label", labels[i - 1].begin, label.colon + 1});
    } else if (i > 0) {
      clause.separators.push_back(separator_before(chars, from, label));
    }
    if (!label.known) clause.slips.push_back({"unknown-label", label.begin, label.colon});
    if (label.value == Words::due_label) {
      std::size_t due_begin = label.colon + 1;
      std::size_t due_end = stop;
      chars.trim(due_begin, due_end);
      while (due_end > due_begin && (chars.folded[due_end - 1] == U';' || chars.folded[due_end - 1] == U',' ||
                                     chars.folded[due_end - 1] == U'。'))
        --due_end;
      if (due_end > due_begin) clause.list.due = chars.print(due_begin, due_end);
      continue;
    }
    take(clause, read_names(chars, label.colon + 1, stop, context_of(chars, label, context), words));
  }
  return clause;
}

std::vector<Clause> find_clauses(const Chars& paragraph, std::size_t begin, const Words& words) {
  return ClauseFinder(paragraph, begin, words).run();
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
