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
                               const Words& words) {
  std::vector<Piece> pieces;
  std::vector<std::size_t> cuts;  // where a further part begins
  MarkerKind kind = MarkerKind::none;
  for (const Clause& clause : clauses) {
    std::size_t i = clause.end;
    while (i < paragraph.size() &&
           (text::is_blank(paragraph.raw[i]) || paragraph.folded[i] == U';' || paragraph.folded[i] == U'。'))
      ++i;
    const Marker next = read_marker(paragraph, i, words);
    if (!is_part_mark(next) || i >= paragraph.size()) continue;
    kind = next.kind;
    cuts.push_back(i);
  }
  if (cuts.empty()) return pieces;
  // The first part begins inside the first piece: 5.开展行动。(1)…
  for (std::size_t i = marker.length; i < cuts[0]; ++i) {
    const Marker first = read_marker(paragraph, i, words);
    if (first.kind == kind && first.number == 1) {
      if (i > marker.length || marker.kind != first.kind) cuts.insert(cuts.begin(), i);
      break;
    }
  }
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

bool ends_in_clause(const Chars& text, const Words& words) {
  std::size_t end = text.size();
  while (end > 0 && (text::is_blank(text.raw[end - 1]) || text.folded[end - 1] == U'。' ||
                     text.folded[end - 1] == U'.' || text.folded[end - 1] == U';'))
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
