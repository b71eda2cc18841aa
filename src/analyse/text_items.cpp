// Idea: a figure is its number with what stands right behind it. Limits: the measures and hedges of figures.txt.
#include "analyse/text_items.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "analyse/tokens.h"
#include "dutygraph/text/fold.h"
#include "dutygraph/text/numeral.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::analyse {

namespace {

std::u32string folded(std::u32string_view printed) {
  std::u32string made;
  for (const char32_t c : printed) made.push_back(text::fold(c));
  return made;
}

std::u32string value_of(const Token& token) {
  const std::u32string form = folded(token.printed);
  if (!token.is_figure()) return form;
  const std::optional<int> number = text::parse_chinese(form);
  return number ? text::decode(std::to_string(*number)) : form;
}

bool is_wide(char32_t c) { return text::fold(c) >= 0x2E80; }

// Marks and blanks of characters [begin, end) that stand between tokens.
void add_marks(std::u32string_view text, std::size_t begin, std::size_t end, Items& items) {
  for (std::size_t i = begin; i < end; ++i)
    if (!text::is_blank(text[i])) {
      const std::u32string printed(1, text[i]);
      items.push_back({folded(printed), printed, folded(printed), true, false, folded(printed)});
    }
}

constexpr std::pair<char32_t, int> scales[] = {{U'万', 4}, {U'亿', 8}, {U'千', 3}, {U'百', 2}};

// Where `word` ends that stands at item `at` without a mark before; `at` where it does not stand there.
std::size_t behind(const Items& items, std::size_t at, std::u32string_view word) {
  for (std::size_t k = 0; k < word.size(); ++k)
    if (at + k >= items.size() || !items[at + k].joined || items[at + k].form != word.substr(k, 1)) return at;
  return at + word.size();
}

std::size_t behind_one_of(const Items& items, std::size_t at, const std::vector<std::u32string>& words) {
  for (const std::u32string& word : words)
    if (const std::size_t end = behind(items, at, word); end > at) return end;
  return at;
}

// The power of ten that the item stands for behind a number; 0 where for none.
int scale_of(const Items& items, std::size_t at) {
  for (const auto& [c, power] : scales)
    if (behind(items, at, std::u32string_view(&c, 1)) > at) return power;
  return 0;
}

Figure figure_at(const Items& items, std::size_t at, const FigureWords& words) {
  Figure figure{at, at + 1, 0, 0};
  for (int scale = 0; scale < 2; ++scale)
    if (behind_one_of(items, figure.end, words.measures) == figure.end && scale_of(items, figure.end) > 0) ++figure.end;
  figure.measure = figure.end;
  figure.hedge = behind_one_of(items, figure.measure, words.measures);
  figure.end = behind_one_of(items, figure.hedge, words.hedges);
  return figure;
}

std::u32string join(const Items& items, std::size_t begin, std::size_t end, std::u32string Item::* part) {
  std::u32string joined;
  for (std::size_t i = begin; i < end; ++i) joined += items[i].*part;
  return joined;
}

// A number without noughts at its ends, and the power of ten that it is to be multiplied by.
struct Amount {
  std::u32string digits;
  int power = 0;
  friend bool operator==(const Amount&, const Amount&) = default;
};

Amount amount_of(const Items& items, const Figure& figure) {
  Amount amount;
  bool behind_point = false;
  for (const char32_t c : items[figure.begin].value) {
    if (c == U'.') behind_point = true;
    if (c < U'0' || c > U'9') continue;
    amount.digits.push_back(c);
    if (behind_point) --amount.power;
  }
  for (std::size_t i = figure.begin + 1; i < figure.measure; ++i) amount.power += scale_of(items, i);
  while (amount.digits.ends_with(U'0')) amount.digits.pop_back(), ++amount.power;
  amount.digits.erase(0, std::min(amount.digits.find_first_not_of(U'0'), amount.digits.size()));
  if (amount.digits.empty()) amount.power = 0;
  return amount;
}

}  // namespace

Items items_of(std::u32string_view text, const FigureWords& words) {
  Items items;
  std::size_t at = 0;
  for (Token& token : tokens_of(text, words)) {
    const bool blank = token.begin > 0 && text::is_blank(text[token.begin - 1]);
    add_marks(text, at, token.begin, items);
    const bool parts = blank && !items.empty() && !is_wide(items.back().printed.back()) && !is_wide(token.printed[0]);
    items.push_back(
        {token.form, (parts ? U" " : U"") + token.printed, value_of(token), false, token.joined, token.form});
    at = token.end;
  }
  add_marks(text, at, text.size(), items);
  for (const Figure& figure : figures_of(items, words))
    items[figure.begin].key += join(items, figure.measure, figure.hedge, &Item::form);
  return items;
}

std::vector<Figure> figures_of(const Items& items, const FigureWords& words) {
  std::vector<Figure> found;
  for (std::size_t i = 0; i < items.size();)
    if (items[i].form == U"#") {
      found.push_back(figure_at(items, i, words));
      i = found.back().end;
    } else {
      ++i;
    }
  return found;
}

std::string printed(const Items& items, const Figure& figure) {
  return std::string(text::trim(text::encode(join(items, figure.begin, figure.end, &Item::printed))));
}

bool same_amount(const Items& x, const Figure& of_x, const Items& y, const Figure& of_y) {
  const Amount amount = amount_of(x, of_x);
  const bool read = !amount.digits.empty() || x[of_x.begin].value == y[of_y.begin].value;  // 十四五 is no number
  return read && amount == amount_of(y, of_y) &&
         join(x, of_x.measure, of_x.end, &Item::form) == join(y, of_y.measure, of_y.end, &Item::form);
}

}  // namespace dutygraph::analyse
