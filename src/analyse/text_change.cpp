#include "analyse/text_change.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>

#include "analyse/tokens.h"
#include "dutygraph/text/fold.h"
#include "dutygraph/text/numeral.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::analyse {

namespace {

// A token, or a mark between tokens.
struct Item {
  std::u32string form;     // folded; "#" for digits
  std::u32string printed;  // with the blank before it where that parts two words of letters
  std::u32string value;    // folded as printed: what tells two figures apart
  bool is_mark = false;
  bool joined = false;
};

std::u32string folded(std::u32string_view printed) {
  std::u32string made;
  for (const char32_t c : printed) made.push_back(text::fold(c));
  return made;
}

// What a token is worth when two are compared: a Chinese numeral as much as its digits.
std::u32string value_of(const Token& token) {
  const std::u32string form = folded(token.printed);
  if (!token.is_figure()) return form;
  const std::optional<int> number = text::parse_chinese(form);
  return number ? text::decode(std::to_string(*number)) : form;
}

bool is_wide(char32_t c) { return text::fold(c) >= 0x2E80; }

// Marks and blanks of characters [begin, end) that stand between tokens.
void add_marks(std::u32string_view text, std::size_t begin, std::size_t end, std::vector<Item>& items) {
  for (std::size_t i = begin; i < end; ++i)
    if (!text::is_blank(text[i])) {
      const std::u32string printed(1, text[i]);
      items.push_back({folded(printed), printed, folded(printed), true, false});
    }
}

std::vector<Item> items_of(std::u32string_view text) {
  std::vector<Item> items;
  std::size_t at = 0;
  for (Token& token : tokens_of(text)) {
    const bool blank = token.begin > 0 && text::is_blank(text[token.begin - 1]);
    add_marks(text, at, token.begin, items);
    const bool parts = blank && !items.empty() && !is_wide(items.back().printed.back()) && !is_wide(token.printed[0]);
    items.push_back({token.form, (parts ? U" " : U"") + token.printed, value_of(token), false, token.joined});
    at = token.end;
  }
  add_marks(text, at, text.size(), items);
  return items;
}

using Items = std::vector<Item>;

// Pairs of places of a longest common subsequence by form, both ascending.
using Pairing = std::vector<std::pair<std::size_t, std::size_t>>;

Pairing common_subsequence(const Items& x, const Items& y) {
  constexpr std::size_t most_steps = 4'000'000;
  const auto same = [&](std::size_t i, std::size_t j) { return x[i].form == y[j].form; };
  std::size_t head = 0;
  while (head < x.size() && head < y.size() && same(head, head)) ++head;
  std::size_t tail = 0;
  while (tail < x.size() - head && tail < y.size() - head && same(x.size() - 1 - tail, y.size() - 1 - tail)) ++tail;
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

constexpr std::u32string_view scales = U"万亿千百";
// The longer ones first: one of them is taken, so that 50亿元项目 ends behind 元.
constexpr std::u32string_view measures[] = {
    U"个百分点", U"平方公里", U"平方米", U"立方米", U"百分点", U"千瓦时", U"公里", U"公斤", U"公顷", U"千瓦",
    U"兆瓦",     U"人次",     U"户次",   U"小时",   U"分钟",   U"周岁",   U"元",   U"吨",   U"亩",   U"个",
    U"家",       U"人",       U"户",     U"里",     U"米",     U"斤",     U"克",   U"升",   U"项",   U"件",
    U"处",       U"所",       U"场",     U"次",     U"座",     U"台",     U"套",   U"条",   U"张",   U"批",
    U"期",       U"岁",       U"天",     U"年",     U"月",     U"日",     U"倍",   U"名",   U"位",   U"间",
    U"只",       U"头",       U"辆",     U"艘",     U"栋",     U"层",     U"支",   U"株",   U"度",
    U"季度",     U"轮",     U"届",     U"成",   U"级",   U"类"};
constexpr std::u32string_view hedges[] = {U"左右", U"以上", U"以内", U"以下", U"上下", U"以前", U"之内"};

template <std::size_t n, class Takes>
void takes_one_of(const std::u32string_view (&words)[n], Takes takes) {
  for (const std::u32string_view word : words)
    if (takes(word)) return;
}

// Where the figure that begins at number `at` ends: behind its scale, its measure and its hedge.
std::size_t figure_end(const Items& items, std::size_t at) {
  std::size_t end = at + 1;
  const auto takes = [&](std::u32string_view word) {
    for (std::size_t k = 0; k < word.size(); ++k)
      if (end + k >= items.size() || !items[end + k].joined || items[end + k].form != word.substr(k, 1)) return false;
    end += word.size();
    return true;
  };
  if (takes(U"%")) {
    takes_one_of(hedges, takes);
    return end;
  }
  for (int scale = 0; scale < 2; ++scale)
    for (const char32_t c : scales)
      if (takes(std::u32string_view(&c, 1))) break;
  takes_one_of(measures, takes);
  takes_one_of(hedges, takes);
  return end;
}

struct Figure {
  std::size_t begin = 0, end = 0;
};

std::vector<Figure> figures_of(const Items& items) {
  std::vector<Figure> found;
  for (std::size_t i = 0; i < items.size();)
    if (items[i].form == U"#") {
      found.push_back({i, figure_end(items, i)});
      i = found.back().end;
    } else {
      ++i;
    }
  return found;
}

std::u32string join(const Items& items, Figure figure, std::u32string Item::* part) {
  std::u32string joined;
  for (std::size_t i = figure.begin; i < figure.end; ++i) joined += items[i].*part;
  return joined;
}

std::string printed(const Items& items, Figure figure) {
  return std::string(text::trim(text::encode(join(items, figure, &Item::printed))));
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

// The pairs of figures that stand at the same place: all in order where the words are the same, else those whose
// numbers are paired with a paired word right before or behind them.
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
  for (const Figure& figure : in_y) {
    const std::size_t i = partner[figure.begin];
    const auto it = std::find_if(in_x.begin(), in_x.end(), [&](const Figure& f) { return f.begin == i; });
    if (it == in_x.end()) continue;
    const auto word_paired = [&](std::size_t at, std::size_t to) {
      return at < y.size() && to < x.size() && !y[at].is_mark && partner[at] == to;
    };
    const bool before = figure.begin > 0 && i > 0 && word_paired(figure.begin - 1, i - 1);
    if (before || word_paired(figure.begin + 1, i + 1)) found.emplace_back(*it, figure);
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

TextChange compare_texts(std::string_view before, std::string_view after) {
  const Items x = items_of(text::decode(before));
  const Items y = items_of(text::decode(after));
  const std::vector<Figure> in_x = figures_of(x);
  const std::vector<Figure> in_y = figures_of(y);
  Pairing pairs = common_subsequence(x, y);
  TextChange change;
  change.reworded = words(x, in_x) != words(y, in_y);
  for (const auto& [old_figure, new_figure] : same_places(x, y, in_x, in_y, pairs, !change.reworded))
    if (join(x, old_figure, &Item::value) != join(y, new_figure, &Item::value))
      change.figures.emplace_back(printed(x, old_figure), printed(y, new_figure));
  drop_lone_pairs(x, y, pairs);
  change.pieces = pieces_of(x, y, pairs);
  return change;
}

std::vector<TextPiece> held_against(std::string_view text, const std::vector<std::string>& others,
                                    TextPiece::Kind kind) {
  const auto words_only = [](std::string_view utf8) {
    Items items = items_of(text::decode(utf8));
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
  for (const Item& item : items_of(text::decode(text))) {
    if (!item.is_mark) now = held[word++] != 0 ? TextPiece::Kind::same : kind;
    append(pieces, now, item.printed);
  }
  return pieces;
}

}  // namespace dutygraph::analyse
