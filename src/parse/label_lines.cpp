#include "parse/label_lines.h"

#include "parse/clause.h"

namespace dutygraph::parse {

namespace {

constexpr std::size_t longest_line = 400;
constexpr std::size_t longest_names_line = 60;
constexpr std::size_t longest_name = 200;       // what is longer is no name that a line's end has cut
constexpr std::size_t shortest_full_line = 20;  // of a page; a shorter one was ended by its writer

bool ends_sentence(char32_t c) { return std::u32string_view(U"。;!?:…”.").find(c) != std::u32string_view::npos; }

// 分局, 成员单位: no name by itself, so it completes the one that the line above breaks off.
bool begins_with_rest(const Chars& line, const Words& words) {
  const std::size_t end = std::min(line.folded.find_first_of(U"、,;。 "), line.folded.size());
  return words.completes.contains(line.fold(0, end));
}

bool names_people(const Chars& labels, std::size_t last, const Words& words) {
  const auto label = label_at(labels, last, labels.size(), words);
  return label && label->value == static_cast<int>(Role::oversee);
}

}  // namespace

Continuation label_list_goes_on(const Chars& labels, std::size_t last, const Chars& line, const Words& words) {
  const auto tail = labels.fold(last, labels.size());
  const char32_t end = tail.empty() ? U'\0' : tail.back();
  const auto near_end = tail.size() > longest_name ? tail.substr(tail.size() - longest_name - 1) : tail;
  const auto cut = near_end.find_last_of(U"、,;:");
  const auto name = cut == std::u32string_view::npos ? near_end : near_end.substr(cut + 1);
  if (line.size() <= longest_line) {
    if (end == U'、' || end == U',' || end == U':' || begins_with_rest(line, words)) return Continuation::broken_name;
    const bool half = name.size() <= longest_name && !words.is_unit_like(name) && !words.nobody.contains(name) &&
                      end != U'。' && line.size() <= 40;
    const bool list_below = line.folded.find(U'、') != std::u32string::npos || words.is_unit_like(line.folded);
    const bool full_line = tail.size() >= shortest_full_line;
    if (half && (name.size() > 3 || ((list_below || full_line) && !names_people(labels, last, words))))
      return Continuation::broken_name;
  }
  const bool names =
      line.size() <= longest_names_line && !ends_sentence(line.folded.back()) && words.is_unit_like(line.folded);
  return names ? Continuation::further_names : Continuation::none;
}

}  // namespace dutygraph::parse
