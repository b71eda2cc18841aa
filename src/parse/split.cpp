#include "parse/split.h"

#include <algorithm>

#include "dutygraph/text/fold.h"
#include "parse/brackets.h"

namespace dutygraph::parse {

namespace {

constexpr std::size_t longest_clause = 4000;

Chars slice(const Chars& chars, std::size_t begin, std::size_t end) {
  Chars piece;
  piece.raw = chars.raw.substr(begin, end - begin);
  piece.folded = chars.folded.substr(begin, end - begin);
  piece.at.assign(chars.at.begin() + static_cast<std::ptrdiff_t>(begin),
                  chars.at.begin() + static_cast<std::ptrdiff_t>(end));
  return piece;
}

bool is_part_mark(const Marker& marker) { return marker.kind == MarkerKind::sub || marker.kind == MarkerKind::circled; }

}  // namespace

std::vector<Piece> split_parts(const Chars& paragraph, const Marker& marker, const std::vector<Clause>& clauses,
                               const Marker& next, const Words& words) {
  std::vector<Piece> pieces;
  std::vector<std::size_t> cuts;  // where a further part begins
  MarkerKind kind = MarkerKind::none;
  for (const Clause& clause : clauses) {
    std::size_t i = clause.end;
    while (i < paragraph.size() &&
           (text::is_blank(paragraph.raw[i]) || paragraph.folded[i] == U';' || paragraph.folded[i] == U'。'))
      ++i;
    const Marker part = read_marker(paragraph, i, words);
    if (!is_part_mark(part) || i >= paragraph.size()) continue;
    kind = part.kind;
    cuts.push_back(i);
  }
  const bool goes_on_below = cuts.empty() && !clauses.empty() && is_part_mark(next) && next.number == 2;
  if (goes_on_below) kind = next.kind;
  if (cuts.empty() && !goes_on_below) return pieces;
  // The first part begins inside the first piece: 5.开展行动。(1)…
  const std::size_t end = goes_on_below ? clauses[0].begin : cuts[0];
  for (std::size_t i = marker.length; i < end; ++i) {
    const Marker first = read_marker(paragraph, i, words);
    if (first.kind == kind && first.number == 1) {
      if (i > marker.length || marker.kind != first.kind) cuts.insert(cuts.begin(), i);
      break;
    }
  }
  if (cuts.empty()) return pieces;
  cuts.insert(cuts.begin(), 0);
  cuts.push_back(paragraph.size());
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    if (cuts[i] == cuts[i + 1]) continue;
    Chars chars = slice(paragraph, cuts[i], cuts[i + 1]);
    const Marker own = i == 0 ? marker : read_marker(chars, 0, words);
    pieces.push_back({std::move(chars), own});
  }
  return pieces;
}

namespace {

// Where the last bracket that is not closed opens; npos where there is none, or a sentence ends inside it.
std::size_t open_bracket(const Chars& text) {
  std::size_t depth = 0;
  for (std::size_t i = text.size(); i > 0 && text.size() - i < longest_clause; --i) {
    const char32_t c = text.folded[i - 1];
    if (c == U'。' && depth == 0) break;
    if (is_closing(c)) ++depth;
    if (closing_of(c) == U'\0') continue;
    if (depth == 0) return i - 1;
    --depth;
  }
  return std::u32string_view::npos;
}

}  // namespace

bool clause_is_open(const Chars& text) { return open_bracket(text) != std::u32string_view::npos; }

bool labelled_clause_is_open(const Chars& text, const Words& words) {
  const std::size_t open = open_bracket(text);
  if (open == std::u32string_view::npos) return false;
  const auto label = label_at(text, open + 1, text.size(), words);
  return label && label->known && label->is_role();
}

bool ends_in_clause(const Chars& text, const Words& words) {
  std::size_t end = text.size();
  while (end > 0 &&
         (text::is_blank(text.raw[end - 1]) || text.folded[end - 1] == U'。' || text.folded[end - 1] == U'.'))
    --end;
  if (end == 0 || !is_closing(text.folded[end - 1])) return false;
  std::size_t depth = 0;
  std::size_t open = end;
  for (; open > 0 && end - open < longest_clause; --open) {
    const char32_t c = text.folded[open - 1];
    if (is_closing(c)) ++depth;
    if (closing_of(c) != U'\0' && --depth == 0) break;
  }
  if (depth != 0 || open == 0) return false;
  if (label_at(text, open, end, words)) return true;  // nearly all
  // The sentence before it matters for clauses without a label, so a little of it comes along.
  return !find_clauses(text, open > 3 ? open - 3 : 0, words).empty();
}

}  // namespace dutygraph::parse
