#include "analyse/text_change.h"

#include <algorithm>
#include <cstdint>
#include <set>

#include "analyse/text_items.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::analyse {

namespace {

// Pairs of places of a longest common subsequence by form, both ascending.
using Pairing = std::vector<std::pair<std::size_t, std::size_t>>;

Pairing common_subsequence(const Items& x, const Items& y) {
  constexpr std::size_t most_steps = 4'000'000;
  const auto same = [&](std::size_t i, std::size_t j) { return x[i].key == y[j].key; };
  std::size_t head = 0;
  while (head < x.size() && head < y.size() && same(head, head)) ++head;
  // The end is left aside only where the table would be too large: of two equally long ways, the first figure that fits
  // is the likelier one (项目40个 -> 项目45个,其中十亿元项目2个).
  std::size_t tail = 0;
  const bool large = x.size() - head > 0 && y.size() - head > most_steps / (x.size() - head);
  while (large && tail < x.size() - head && tail < y.size() - head && same(x.size() - 1 - tail, y.size() - 1 - tail))
    ++tail;
  const std::size_t n = x.size() - head - tail;
  const std::size_t m = y.size() - head - tail;
  Pairing pairs;
  for (std::size_t i = 0; i < head; ++i) pairs.emplace_back(i, i);
  if (n > 0 && m > 0 && n <= most_steps / m) {
    std::vector<std::uint32_t> length((n + 1) * (m + 1), 0);  // of the rest from (i, j) on
    const auto cell = [&](std::size_t i, std::size_t j) -> std::uint32_t& { return length[i * (m + 1) + j]; };
    for (std::size_t i = n; i-- > 0;)
      for (std::size_t j = m; j-- > 0;)
        cell(i, j) = same(head + i, head + j) ? cell(i + 1, j + 1) + 1 : std::max(cell(i + 1, j), cell(i, j + 1));
    for (std::size_t i = 0, j = 0; i < n && j < m;) {
      if (same(head + i, head + j))
        pairs.emplace_back(head + i++, head + j++);
      else
        ++(cell(i + 1, j) >= cell(i, j + 1) ? i : j);
    }
  }
  for (std::size_t k = tail; k > 0; --k) pairs.emplace_back(x.size() - k, y.size() - k);
  return pairs;
}

// The words alone: forms, each figure one sign, no marks.
std::vector<std::u32string> words(const Items& items, const std::vector<Figure>& figures) {
  std::vector<std::u32string> all;
  std::size_t next = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (next < figures.size() && figures[next].begin == i) {
      all.push_back(U"#");
      i = figures[next++].end - 1;
    } else if (!items[i].is_mark) {
      all.push_back(items[i].form);
    }
  }
  return all;
}

// How many of the six items before a figure are paired with one of the six before the other.
std::size_t paired_before(const std::vector<std::size_t>& partner, std::size_t i, std::size_t j) {
  constexpr std::size_t reach = 6;
  std::size_t count = 0;
  for (std::size_t k = j - std::min(j, reach); k < j; ++k)
    if (partner[k] < i && partner[k] + reach >= i) ++count;
  return count;
}

// The pairs of figures that stand at the same place: all in order where the words are the same, else those that measure
// the same and whose numbers are paired between paired words: two before, two behind the figure, one on either side, or
// three of the six before where no other figure of either text measures that.
std::vector<std::pair<Figure, Figure>> same_places(const Items& x, const Items& y, const std::vector<Figure>& in_x,
                                                   const std::vector<Figure>& in_y, const Pairing& pairs,
                                                   bool same_words) {
  std::vector<std::pair<Figure, Figure>> found;
  if (same_words) {
    for (std::size_t k = 0; k < in_x.size() && k < in_y.size(); ++k) found.emplace_back(in_x[k], in_y[k]);
    return found;
  }
  std::vector<std::size_t> partner(y.size(), SIZE_MAX);
  for (const auto& [i, j] : pairs) partner[j] = i;
  // How many of the two words on one side of the figures are paired, the nearest first.
  const auto paired = [&](std::size_t i, std::size_t j, bool before) {
    std::size_t count = 0;
    for (; count < 2; ++count) {
      if (before ? i == 0 || j == 0 : i >= x.size() || j >= y.size()) break;
      if (before) --i, --j;
      if (y[j].is_mark || partner[j] != i) break;
      if (!before) ++i, ++j;
    }
    return count;
  };
  for (const Figure& figure : in_y) {
    const std::size_t i = partner[figure.begin];
    const auto it = std::find_if(in_x.begin(), in_x.end(), [&](const Figure& f) { return f.begin == i; });
    if (it == in_x.end()) continue;
    const std::size_t before = paired(i, figure.begin, true);
    const std::size_t behind = paired(it->hedge, figure.hedge, false);
    const bool words_of_letters = before > 0 && y[figure.begin - 1].form.size() > 1;
    const auto alone = [&](const Items& items, const std::vector<Figure>& figures) {
      return std::count_if(figures.begin(), figures.end(),
                           [&](const Figure& f) { return items[f.begin].key == y[figure.begin].key; }) == 1;
    };
    const bool only_one = y[figure.begin].key.size() > 1 && alone(x, in_x) && alone(y, in_y) &&
                          paired_before(partner, i, figure.begin) >= 3;
    if (before + behind >= 2 || words_of_letters || only_one) found.emplace_back(*it, figure);
  }
  return found;
}

void append(std::vector<TextPiece>& pieces, TextPiece::Kind kind, const std::u32string& text) {
  if (text.empty()) return;
  if (pieces.empty() || pieces.back().kind != kind) pieces.push_back({kind, {}});
  pieces.back().text += text::encode(text);
}

// One letter in common between two changes is no common text.
void drop_lone_pairs(const Items& x, const Items& y, Pairing& pairs) {
  const auto follows = [&](std::size_t k) {
    return pairs[k].first == pairs[k - 1].first + 1 && pairs[k].second == pairs[k - 1].second + 1;
  };
  Pairing kept;
  for (std::size_t k = 0; k < pairs.size(); ++k) {
    const auto [i, j] = pairs[k];
    const bool at_begin = i == 0 && j == 0;
    const bool at_end = i + 1 == x.size() && j + 1 == y.size();
    const bool alone = !(k > 0 && follows(k)) && !(k + 1 < pairs.size() && follows(k + 1));
    if (!alone || at_begin || at_end || x[i].form.size() > 1) kept.push_back(pairs[k]);
  }
  pairs = std::move(kept);
}

std::vector<TextPiece> pieces_of(const Items& x, const Items& y, const Pairing& pairs) {
  std::vector<TextPiece> pieces;
  std::size_t i = 0;
  std::size_t j = 0;
  const auto change_until = [&](std::size_t to_i, std::size_t to_j) {
    std::u32string removed;
    std::u32string added;
    for (; i < to_i; ++i) removed += x[i].printed;
    for (; j < to_j; ++j) added += y[j].printed;
    append(pieces, TextPiece::Kind::removed, removed);
    append(pieces, TextPiece::Kind::added, added);
  };
  for (const auto& [paired_i, paired_j] : pairs) {
    if (x[paired_i].value != y[paired_j].value) continue;  // a figure that changed
    change_until(paired_i, paired_j);
    append(pieces, TextPiece::Kind::same, y[paired_j].printed);
    i = paired_i + 1;
    j = paired_j + 1;
  }
  change_until(x.size(), y.size());
  return pieces;
}

// The forms of the words [begin, begin + run) of a text, as one string.
std::u32string run_of(const Items& words, std::size_t begin, std::size_t run) {
  std::u32string joined;
  for (std::size_t i = begin; i < begin + run; ++i) joined += words[i].form + U'\u001F';
  return joined;
}

constexpr std::size_t shortest_run = 4;

}  // namespace

TextChange compare_texts(std::string_view before, std::string_view after, const FigureWords& lists) {
  const Items x = items_of(text::decode(before), lists);
  const Items y = items_of(text::decode(after), lists);
  const std::vector<Figure> in_x = figures_of(x, lists);
  const std::vector<Figure> in_y = figures_of(y, lists);
  Pairing pairs = common_subsequence(x, y);
  TextChange change;
  change.reworded = words(x, in_x) != words(y, in_y);
  for (const auto& [old_figure, new_figure] : same_places(x, y, in_x, in_y, pairs, !change.reworded))
    if (!same_amount(x, old_figure, y, new_figure))
      change.figures.emplace_back(printed(x, old_figure), printed(y, new_figure));
  drop_lone_pairs(x, y, pairs);
  change.pieces = pieces_of(x, y, pairs);
  return change;
}

std::vector<TextPiece> held_against(std::string_view text, const std::vector<std::string>& others, TextPiece::Kind kind,
                                    const FigureWords& lists) {
  const auto words_only = [&](std::string_view utf8) {
    Items items = items_of(text::decode(utf8), lists);
    std::erase_if(items, [](const Item& item) { return item.is_mark; });
    return items;
  };
  std::set<std::u32string> runs;
  for (const std::string& other : others) {
    const Items words = words_only(other);
    for (std::size_t i = 0; i + shortest_run <= words.size(); ++i) runs.insert(run_of(words, i, shortest_run));
  }
  const Items words = words_only(text);
  std::vector<char> held(words.size(), 0);
  for (std::size_t i = 0; i + shortest_run <= words.size(); ++i)
    if (runs.contains(run_of(words, i, shortest_run)))
      std::fill_n(held.begin() + static_cast<std::ptrdiff_t>(i), shortest_run, char{1});
  std::vector<TextPiece> pieces;
  std::size_t word = 0;
  TextPiece::Kind now = kind;
  for (const Item& item : items_of(text::decode(text), lists)) {
    if (!item.is_mark) now = held[word++] != 0 ? TextPiece::Kind::same : kind;
    append(pieces, now, item.printed);
  }
  return pieces;
}

}  // namespace dutygraph::analyse
