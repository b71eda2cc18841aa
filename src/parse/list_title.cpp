#include "parse/list_title.h"

#include <algorithm>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::parse {

namespace {

constexpr std::size_t longest_title = 80;

std::u32string key_of(const Document& document, Span span) {
  std::u32string key = text::decode(text::fold(text::squeeze(document[span])));
  return key;
}

bool is_date(std::u32string_view key) {
  return key.size() <= 14 && key.size() >= 8 && (key.back() == U'日' || key[0] == U'2') &&
         std::all_of(key.begin(), key.end(), [](char32_t c) {
           return (c >= U'0' && c <= U'9') ||
                  std::u32string_view(U"年月日-/.〇零一二三四五六七八九十").find(c) != std::u32string_view::npos;
         });
}

// Short, no sentence, no addressee, no document number, no date.
bool could_be_title(const Document& document, const LooseLine& line) {
  if (line.noise) return false;
  const std::u32string key = key_of(document, line.span);
  if (key.size() < 4 || key.size() > longest_title || is_date(key)) return false;
  const char32_t last = key.back();
  if (std::u32string_view(U"。:;,.、!?").find(last) != std::u32string_view::npos || key.front() == U'(') return false;
  if (last == U'号' && key.find(U'〔') != std::u32string::npos) return false;
  return key.find(U'。') == std::u32string::npos;
}

// Chinese breaks anywhere; an English line above a title is an office's unless its last word or mark calls for more.
bool breaks_off(std::string_view line) {
  line = text::trim(line);
  if (line.empty() || static_cast<unsigned char>(line.back()) >= 0x80) return true;
  for (std::string_view end :
       {",", ":", " -", " for", " of", " the", " and", " to", " in", " on", " a", " by", " with"})
    if (line.ends_with(end)) return true;
  return line.back() >= '0' && line.back() <= '9';
}

}  // namespace

std::string print_title(std::string_view text) {
  const std::u32string characters = text::decode(text::trim(text));
  std::u32string title;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    if (!text::is_blank(characters[i])) {
      title.push_back(characters[i]);
      continue;
    }
    std::size_t next = i;
    while (next < characters.size() && text::is_blank(characters[next])) ++next;
    const bool latin = !title.empty() && title.back() < 0x250 && next < characters.size() && characters[next] < 0x250;
    if (latin) title.push_back(U' ');
    i = next - 1;
  }
  return text::encode(title);
}

std::optional<std::string> list_title(const Region& region, MarkerKind, const Document& document, const Words& words) {
  if (region.head) return print_title(document[*region.head]);
  std::size_t first_task = 0;
  while (first_task < region.items.size() && !region.items[first_task].has_clause) ++first_task;
  const LooseLine* best = nullptr;
  const LooseLine* above = nullptr;
  bool best_ends_well = false;
  const LooseLine* previous = nullptr;
  for (const LooseLine& line : region.loose) {
    if (line.items_before > first_task) break;
    if (line.title) return print_title(document[line.span]);
    if (could_be_title(document, line)) {
      const bool ends_well = words.title_ends.ending(key_of(document, line.span)) > 0;
      // In an annex the first line is its title; in the body the last good one above the list is.
      const bool better = best == nullptr || (region.annex ? false : ends_well || !best_ends_well);
      if (better) {
        best = &line;
        best_ends_well = ends_well;
        const bool broken = line.adjacent && previous != nullptr && breaks_off(document[previous->span]) &&
                            could_be_title(document, *previous) &&
                            words.title_ends.ending(key_of(document, previous->span)) == 0 &&
                            !words.is_unit_like(key_of(document, previous->span));
        above = broken ? previous : nullptr;
      } else if (region.annex && line.adjacent && previous == best && !best_ends_well && ends_well) {
        above = best;  // an annex's title over two lines
        best = &line;
        best_ends_well = true;
      }
    }
    previous = &line;
  }
  if (best == nullptr) return std::nullopt;
  std::string title = above != nullptr ? std::string(document[above->span]) : std::string();
  if (!title.empty() && static_cast<unsigned char>(title.back()) < 0x80) title += ' ';
  title += document[best->span];
  return print_title(title);
}

}  // namespace dutygraph::parse
