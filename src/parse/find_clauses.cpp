// The clauses that stand in brackets.
#include <algorithm>
#include <iterator>

#include "dutygraph/text/fold.h"
#include "parse/brackets.h"
#include "parse/clause.h"

namespace dutygraph::parse {

namespace {

constexpr std::size_t npos = std::u32string_view::npos;

bool ends_sentence(char32_t c) {
  return c == U'。' || c == U';' || c == U'!' || c == U'?' || c == U'.' || c == U'…' || c == U'”' || c == U')' ||
         c == U'〕';
}

// Labels without a colon at the very beginning of a bracket: (牵头单位 县财政局).
std::optional<Label> bare_label(const Chars& chars, std::size_t begin, std::size_t end, const Words& words) {
  const std::size_t length = words.labels.beginning(chars.fold(begin, std::min(end, begin + words.labels.longest())));
  if (length < 4 || begin + length >= end) return std::nullopt;  // 牵头县… is no label
  if (words.labels.find(chars.fold(begin, begin + length)) >= Words::due_label) return std::nullopt;
  return Label{begin, begin + length - 1, words.labels.find(chars.fold(begin, begin + length)), true};
}

class ClauseFinder {
 public:
  ClauseFinder(const Chars& chars, std::size_t begin, const Words& words)
      : chars_(chars), begin_(begin), words_(words) {}

  std::vector<Clause> run() {
    std::size_t done = begin_;       // all before it stands in a clause already
    std::size_t outer_end = begin_;  // end of the outermost bracket that is being walked through
    for (const BracketPair& bracket : bracket_pairs(chars_.folded, begin_)) {
      if (bracket.open < done) continue;
      const bool outermost = bracket.open >= outer_end;
      auto clause = labelled(bracket.open, bracket.close, outermost);
      if (!clause && outermost && bracket.close != npos) {
        clause = unlabelled(bracket.open, bracket.close);
        outer_end = bracket.close + 1;
      }
      if (!clause) continue;
      done = outer_end = clause->end;
      clauses_.push_back(std::move(*clause));
    }
    if (bare_at_end_) take_bare_parts();
    return std::move(clauses_);
  }

 private:
  // A(X);B(Y): each part of the sentence has its own units. Only where the last one does, too, and where no unit's name
  // stands before the bracket, which would be the second plate of that unit.
  void take_bare_parts() {
    for (Clause& part : bare_parts_) {
      const auto behind = std::find_if(clauses_.begin(), clauses_.end(),
                                       [&](const Clause& clause) { return clause.begin >= part.begin; });
      const bool inside = behind != clauses_.begin() && std::prev(behind)->end > part.begin;
      if (!inside) clauses_.insert(behind, std::move(part));
    }
  }

  bool ends_part(std::size_t open, std::size_t close, std::size_t names) const {
    std::size_t i = close + 1;
    while (i < chars_.size() && text::is_blank(chars_.raw[i])) ++i;
    const bool mark = i < chars_.size() && (chars_.folded[i] == U';' || chars_.folded[i] == U'。');
    constexpr std::size_t longest_unit = 20;
    const bool plate =
        names == 1 && words_.unit_ends.ending(chars_.fold(open > longest_unit ? open - longest_unit : 0, open)) > 0;
    return mark && !plate;
  }

  std::optional<Clause> labelled(std::size_t open, std::size_t close, bool outermost) const {
    const std::size_t end = close == npos ? chars_.size() : close;
    if (is_note(open)) return std::nullopt;
    const auto first = label_at(chars_, open + 1, end, words_);
    bool is_clause = first && first->value != Words::other_label;
    if (!is_clause && outermost && close != npos) {
      const auto labels = labels_in(chars_, open + 1, end, words_);
      is_clause =
          std::any_of(labels.begin(), labels.end(), [](const Label& label) { return label.known && label.is_role(); });
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

  // (X牵头,Y配合), (X、Y), (牵头单位 X): only where a sentence or a part of it ends, and only with units in it. A bare
  // list must close the paragraph, and stands behind a sentence unless it is the paragraph's only clause.
  std::optional<Clause> unlabelled(std::size_t open, std::size_t close) {
    if (close < open + 3 || is_note(open)) return std::nullopt;
    const bool at_end = ends_paragraph(close + 1);
    const bool after_sentence = follows_sentence(open);
    bool bare = false;
    Clause clause;
    if (const auto label = bare_label(chars_, open + 1, close, words_)) {
      if (!at_end && !after_sentence) return std::nullopt;
      clause.list = read_names(chars_, label->colon + 1, close,
                               context_of(chars_, {label->begin, label->colon + 1, label->value, true}, {}), words_);
      clause.slips.push_back({"label-without-colon", label->begin, label->colon + 1});
    } else {
      clause.list = read_names(chars_, open + 1, close, {}, words_);
      bare = clause.list.verbs == 0;
      if (bare && !(at_end && (after_sentence || (clauses_.empty() && is_last(close + 1))))) {
        if (ends_part(open, close, clause.list.names.size()) && plausible_units(chars_, clause.list, false, words_)) {
          clause.begin = open;
          clause.end = close + 1;
          bare_parts_.push_back(std::move(clause));
        }
        return std::nullopt;
      }
      if (bare && !after_sentence && follows_label(open)) return std::nullopt;  // 【责任单位】各镇(街道)
      if (!bare && !at_end && !after_sentence && !before_mark(close + 1)) return std::nullopt;
    }
    const bool most = clause.list.verbs > 0 && (at_end || after_sentence);
    if (!plausible_units(chars_, clause.list, most, words_)) return std::nullopt;
    bare_at_end_ |= bare && is_last(close + 1);
    for (const auto& [begin, end] : clause.list.foreign_labels) clause.slips.push_back({"unknown-label", begin, end});
    clause.begin = open;
    clause.end = close + 1;
    if ((chars_.raw[open] < 0x80) != (chars_.raw[close] < 0x80))
      clause.slips.push_back({"mixed-brackets", open, close + 1});
    return clause;
  }

  bool follows_label(std::size_t open) const {
    const auto labels = labels_in(chars_, begin_, open, words_);
    return std::any_of(labels.begin(), labels.end(), [](const Label& label) { return label.known && label.is_role(); });
  }

  bool is_note(std::size_t open) const {
    return words_.notes.beginning(chars_.fold(open + 1, std::min(chars_.size(), open + 8))) > 0;
  }

  // …(X牵头,Y配合), …: a part of the sentence ends behind the bracket.
  bool before_mark(std::size_t i) const {
    while (i < chars_.size() && text::is_blank(chars_.raw[i])) ++i;
    return i < chars_.size() && (chars_.folded[i] == U',' || chars_.folded[i] == U';' || chars_.folded[i] == U'。' ||
                                 chars_.folded[i] == U'、');
  }

  // Nothing but the sentence's own end behind it?
  bool is_last(std::size_t i) const {
    while (i < chars_.size() && (text::is_blank(chars_.raw[i]) || ends_sentence(chars_.folded[i]))) ++i;
    return i == chars_.size();
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
  std::vector<Clause> clauses_;
  std::vector<Clause> bare_parts_;  // within the sentence; clauses if the sentence ends with such a one
  bool bare_at_end_ = false;
};

}  // namespace

std::vector<Clause> find_clauses(const Chars& paragraph, std::size_t begin, const Words& words) {
  return ClauseFinder(paragraph, begin, words).run();
}

}  // namespace dutygraph::parse
