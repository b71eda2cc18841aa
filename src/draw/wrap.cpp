// Text -> words that may not be broken -> groups between which a line may break -> lines, filled greedily.
//
// Idea: a group is a run of words glued by the rules (closing mark to what is before it, opening mark to what is behind
// it), so a break between two groups is always allowed.
#include "draw/wrap.h"

#include <algorithm>
#include <array>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::draw {
namespace {

constexpr std::u32string_view not_first = U"，。、；：？！）》〉」』】〕〗”’…—～·％‰℃°,.;:?!)]}>%'\"";
constexpr std::u32string_view not_last = U"（《〈「『【〔〖“‘([{<#￥$第";
constexpr std::u32string_view magnitudes = U"十百千万亿兆多余";
constexpr std::u32string_view inside_number = U".,/:-+~～—–－．，：×·至";
constexpr std::array<std::u32string_view, 28> long_measures = {
    U"平方公里", U"平方米", U"立方米", U"个百分点", U"百分点", U"公里", U"公顷", U"千瓦时", U"千瓦", U"美元",
    U"小时",     U"分钟",   U"人次",   U"户次",     U"年代",   U"个月", U"千米", U"公斤",   U"周年", U"号线",
    U"平米",     U"摄氏度", U"千克",   U"毫米",     U"厘米",   U"微克", U"兆瓦", U"标准箱"};
constexpr std::u32string_view short_measures =
    U"元吨户人家个项年月日米台辆所处座条套张名次倍天件批场期亩只头艘架栋幢间口眼支部届位级类种"
    U"层轮例宗道片块对双份册篇枚株棵县镇村区号周届季度成";

bool in(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }
bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }
bool is_letter(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7) ||
         (c >= U'Ａ' && c <= U'Ｚ') || (c >= U'ａ' && c <= U'ｚ');
}

struct Word {
  std::u32string characters;
  bool number = false;    // begins with a digit run
  bool measured = false;  // … and ends with its measure or %
};

// The end of a number with sign, magnitude and measure that begins at `at`.
std::size_t number_end(std::u32string_view s, std::size_t at, bool& measured) {
  std::size_t i = at;
  while (i < s.size()) {
    if (is_digit(s[i]) || is_letter(s[i])) {
      ++i;
    } else if (in(s[i], inside_number) && i + 1 < s.size() && is_digit(s[i + 1])) {
      ++i;
    } else {
      break;
    }
  }
  while (i < s.size() && in(s[i], magnitudes)) ++i;
  if (i < s.size() && in(s[i], U"%％‰℃°")) {
    measured = true;
    return i + 1;
  }
  for (const std::u32string_view measure : long_measures) {
    if (s.substr(i).starts_with(measure)) {
      measured = true;
      return i + measure.size();
    }
  }
  if (i < s.size() && in(s[i], short_measures)) {
    measured = true;
    ++i;
  }
  return i;
}

std::size_t latin_end(std::u32string_view s, std::size_t at) {
  std::size_t i = at;
  while (i < s.size()) {
    const bool inner = i + 1 < s.size() && in(s[i], U"'’-_.&/+@") && (is_letter(s[i + 1]) || is_digit(s[i + 1]));
    if (!is_letter(s[i]) && !is_digit(s[i]) && !inner) break;
    ++i;
    // A hyphen inside a long word is a place to break behind it.
    if (s[i - 1] == U'-' && i - at > 3) break;
  }
  return i;
}

std::vector<Word> words_of(std::u32string_view s) {
  std::vector<Word> words;
  for (std::size_t i = 0; i < s.size();) {
    Word word;
    std::size_t end = i + 1;
    if (is_digit(s[i])) {
      word.number = true;
      end = number_end(s, i, word.measured);
    } else if (is_letter(s[i])) {
      end = latin_end(s, i);
      word.number = is_digit(s[end - 1]);
      word.measured = !word.number;
    }
    word.characters = s.substr(i, end - i);
    words.push_back(std::move(word));
    i = end;
  }
  return words;
}

// Blanks as single spaces, none at the ends, no control characters.
std::u32string tidy(std::string_view utf8) {
  std::u32string out;
  for (const char32_t c : text::decode(utf8)) {
    if (text::is_blank(c) || c < 0x20 || c == 0x7F || c == 0x2028 || c == 0x2029) {
      if (!out.empty() && out.back() != U' ') out += U' ';
    } else {
      out += c;
    }
  }
  if (!out.empty() && out.back() == U' ') out.pop_back();
  return out;
}

using Group = std::vector<Word>;

std::vector<Group> groups_of(std::vector<Word> words) {
  std::vector<Group> groups;
  bool glue = false;
  bool after_blank = true;
  for (Word& word : words) {
    const bool blank = word.characters == U" ";
    const bool opening_quote = after_blank && (word.characters == U"\"" || word.characters == U"'");
    const bool closes = in(word.characters.front(), not_first) && !opening_quote;
    // A blank stays with what is before it: it may hang over the end of the line, where it is dropped.
    if (groups.empty() || !(glue || closes || blank)) groups.emplace_back();
    if (!blank) glue = opening_quote || in(word.characters.back(), not_last);
    after_blank = blank;
    groups.back().push_back(std::move(word));
  }
  return groups;
}

class Filler {
 public:
  Filler(const Measure& measure, double size, bool bold, double width)
      : measure_(measure), size_(size), bold_(bold), width_(width) {}

  double width_of(const Word& word) const { return measure_.width(text::encode(word.characters), size_, bold_); }
  double width_of(const Group& group) const {
    double sum = 0;
    for (const Word& word : group) sum += width_of(word);
    if (group.back().characters == U" ") sum -= width_of(group.back());
    return sum;
  }

  void add(const Group& group) {
    const double wide = width_of(group);
    if (used_ + wide <= width_) {
      append(group);
    } else if (wide <= width_) {
      next_line();
      append(group);
    } else {
      break_up(group);
    }
  }
  bool broken() const { return broken_; }
  std::vector<Group> finish() {
    if (!line_.empty()) next_line();
    return std::move(lines_);
  }

 private:
  void append(const Group& group) {
    for (const Word& word : group) append(word);
  }
  void append(const Word& word) {
    if (line_.empty() && word.characters == U" ") return;
    line_.push_back(word);
    used_ += width_of(word);
  }
  void next_line() {
    if (!line_.empty()) lines_.push_back(std::move(line_));
    line_.clear();
    used_ = 0;
  }
  // What is wider than a line: between its words first, then between the characters of a word.
  void break_up(const Group& group) {
    for (const Word& word : group) {
      const double wide = width_of(word);
      if (used_ + wide > width_ && !line_.empty()) next_line();
      if (wide <= width_) {
        append(word);
        continue;
      }
      broken_ = true;
      for (const char32_t c : word.characters) {
        const Word one{std::u32string(1, c), word.number, word.measured};
        if (used_ + width_of(one) > width_) next_line();
        append(one);
      }
    }
  }

  const Measure& measure_;
  double size_;
  bool bold_;
  double width_;
  double used_ = 0;
  bool broken_ = false;
  Group line_;
  std::vector<Group> lines_;
};

std::string joined(const Group& line) {
  std::u32string out;
  for (const Word& word : line) out += word.characters;
  while (!out.empty() && out.back() == U' ') out.pop_back();
  return text::encode(out);
}

// The line with … behind it, words dropped from its end until it fits and reads well.
std::string with_ellipsis(const Measure& measure, Group line, double size, bool bold, double width) {
  const double dots = measure.width("…", size, bold);
  const auto bad_end = [](const Word& word) {
    const char32_t last = word.characters.back();
    return (word.number && !word.measured) || in(last, not_last) || in(last, U"，、；：,;: ") || last == U'。';
  };
  while (!line.empty() && (measure.width(joined(line), size, bold) + dots > width || bad_end(line.back()))) {
    line.pop_back();
  }
  return joined(line) + "…";
}

}  // namespace

Lines wrap(const Measure& measure, std::string_view utf8, double size, bool bold, double width, int max_lines) {
  Filler filler(measure, size, bold, width);
  for (const Group& group : groups_of(words_of(tidy(utf8)))) filler.add(group);
  const std::vector<Group> filled = filler.finish();
  Lines result;
  result.broken = filler.broken();
  const std::size_t limit = static_cast<std::size_t>(std::max(1, max_lines));
  result.cut = filled.size() > limit;
  for (std::size_t i = 0; i < std::min(limit, filled.size()); ++i) {
    const bool last = result.cut && i + 1 == limit;
    result.lines.push_back(last ? with_ellipsis(measure, filled[i], size, bold, width) : joined(filled[i]));
  }
  return result;
}

Lines wrap_balanced(const Measure& measure, std::string_view utf8, double size, bool bold, double width,
                    int max_lines) {
  Lines best = wrap(measure, utf8, size, bold, width, max_lines);
  if (best.lines.size() < 2 || best.cut) return best;
  for (double narrower = width - size / 2; narrower > width * 0.45; narrower -= size / 2) {
    Lines tried = wrap(measure, utf8, size, bold, narrower, max_lines);
    if (tried.cut || tried.lines.size() > best.lines.size() || (tried.broken && !best.broken)) break;
    best = std::move(tried);
  }
  return best;
}

namespace {

// The first `shown` of `names` on as many lines as they need.
Lines name_lines(const Measure& measure, const std::vector<std::string>& names, std::size_t shown,
                 std::string_view separator, const std::string& more, double size, bool bold, double width) {
  Lines result;
  std::vector<std::string>& lines = result.lines;
  std::string line;
  for (std::size_t i = 0; i < shown; ++i) {
    std::string item = names[i];
    if (i + 1 < shown) item += separator;
    if (i + 1 == shown) item += more;
    const std::string trimmed(text::trim(line + item));
    if (measure.width(trimmed, size, bold) <= width) {
      line += item;
      continue;
    }
    if (!line.empty()) lines.emplace_back(text::trim(line));
    line = item;
    if (measure.width(std::string(text::trim(item)), size, bold) > width) {
      Lines broken = wrap(measure, item, size, bold, width, 1000);
      result.broken = result.broken || broken.broken;
      line = broken.lines.back() + (item.ends_with(' ') ? " " : "");
      broken.lines.pop_back();
      lines.insert(lines.end(), broken.lines.begin(), broken.lines.end());
    }
  }
  if (!line.empty()) lines.emplace_back(text::trim(line));
  return result;
}

}  // namespace

Lines wrap_names(const Measure& measure, const std::vector<std::string>& names, std::string_view separator,
                 std::string_view more, double size, bool bold, double width, int max_lines) {
  const auto lines_with = [&](std::size_t shown) {
    std::string rest;
    if (shown < names.size()) {
      rest = more;
      const std::size_t hole = rest.find('#');
      if (hole != std::string::npos) rest.replace(hole, 1, std::to_string(names.size() - shown));
    }
    return name_lines(measure, names, shown, separator, rest, size, bold, width);
  };
  const auto fits = [&](std::size_t shown) {
    return lines_with(shown).lines.size() <= static_cast<std::size_t>(max_lines);
  };
  if (names.empty()) return {};
  if (fits(names.size())) return lines_with(names.size());
  std::size_t low = 1;
  std::size_t high = names.size() - 1;
  while (low < high) {
    const std::size_t middle = (low + high + 1) / 2;
    if (fits(middle)) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  Lines result = lines_with(low);
  result.cut = true;
  if (result.lines.size() > static_cast<std::size_t>(max_lines)) {  // not even one name: it is cut
    result.lines.resize(static_cast<std::size_t>(max_lines));
    result.lines.back() = fit_line(measure, result.lines.back() + "……", size, bold, width);
  }
  return result;
}

std::string fit_line(const Measure& measure, std::string_view utf8, double size, bool bold, double width) {
  const Lines one = wrap(measure, utf8, size, bold, width, 1);
  return one.lines.empty() ? std::string() : one.lines.front();
}

double widest_word(const Measure& measure, std::string_view utf8, double size, bool bold) {
  const Filler filler(measure, size, bold, 0);
  double widest = 0;
  for (const Group& group : groups_of(words_of(tidy(utf8)))) widest = std::max(widest, filler.width_of(group));
  return widest;
}

std::string headline(std::string_view utf8) {
  const std::u32string s = tidy(utf8);
  int depth = 0;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (in(s[i], U"“‘《〈（([【")) ++depth;
    if (in(s[i], U"”’》〉）)]】")) --depth;
    const bool comma = s[i] == U',' && !(i + 1 < s.size() && is_digit(s[i + 1]));
    const bool stop = s[i] == U'.' && (i + 1 == s.size() || s[i + 1] == U' ');
    if (depth <= 0 && i >= 6 && (in(s[i], U"，。；;：") || comma || stop)) return text::encode(s.substr(0, i));
  }
  return text::encode(s);
}

}  // namespace dutygraph::draw
