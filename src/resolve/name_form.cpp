#include "resolve/name_form.h"

#include <algorithm>

#include "resolve/home.h"

namespace dutygraph::resolve {

namespace {

constexpr std::size_t shortest_core = 2;

// 县, 市 … at the beginning of a name; 市场… has none.
std::u32string_view level_prefix(std::u32string_view name, const NameWords& words) {
  if (beginning(name, words.not_levels) > 0) return {};
  return name.substr(0, beginning(name, words.levels));
}

bool is_company_or_park(std::u32string_view name, const NameWords& words) {
  const auto unit_class = words.class_of(name);
  return unit_class == UnitClass::company || unit_class == UnitClass::park;
}

}  // namespace

NameForm take_apart(std::u32string_view name, const Home& home, const NameWords& words) {
  NameForm form;
  std::u32string_view rest = name;
  const auto take = [&](std::size_t length) {
    form.prefix = std::u32string(rest.substr(0, length));
    rest.remove_prefix(length);
  };
  if (!home.place.empty() && rest.starts_with(home.place) && rest.size() >= home.place.size() + shortest_core) {
    // 青槐县 of 青槐县财政局, but 青槐 of 青槐县直机关工委: 县直 is a word
    const std::size_t stem = home.place.size() - 1;
    take(stem > 0 && beginning(rest.substr(stem), words.not_levels) > 0 ? stem : home.place.size());
  } else if (home.place.size() >= 3 && rest.size() >= home.place.size() + 1 &&
             rest.starts_with(home.place.substr(0, home.place.size() - 1)) &&
             is_company_or_park(rest.substr(home.place.size() - 1), words)) {
    take(home.place.size() - 1);  // 嘉鱼供电公司
  } else if (const auto level = level_prefix(rest, words);
             !level.empty() && rest.size() >= level.size() + shortest_core) {
    take(level.size());
  }
  if (const auto whole = words.function_of_form.find(std::u32string(rest)); whole != words.function_of_form.end()) {
    form.core = std::u32string(rest);  // 银保监, 银监办: a short form that takes no ending
    form.function = whole->second;
    return form;
  }
  const std::size_t end = ending(rest, words.bureau_ends);
  if (end > 0 && rest.size() > end) {
    form.core = std::u32string(rest.substr(0, rest.size() - end));
    form.ending = std::u32string(rest.substr(rest.size() - end));
    const auto function = words.function_of_form.find(form.core);
    if (function != words.function_of_form.end()) form.function = function->second;
  } else {
    form.core = std::u32string(rest);
  }
  return form;
}

std::u32string_view without_place_suffix(std::u32string_view name, const NameWords& words) {
  std::size_t suffix = ending(name, words.shared_suffixes);
  suffix -= beginning(name.substr(name.size() - suffix), words.place_ends);  // the 街道 of 街道办 is the place's own
  if (suffix == 0 || suffix + 2 > name.size()) return name;
  const auto place = name.substr(0, name.size() - suffix);
  return ending(place, words.place_ends) > 0 && place.size() >= 3 ? place : name;
}

std::u32string_view without_head(std::u32string_view name, const NameWords& words) {
  const std::size_t head = beginning(name, words.head_organisations);
  return head > 0 && name.size() >= head + 3 ? name.substr(head) : name;
}

std::u32string_view first_plate(std::u32string_view name, const NameWords& words) {
  if (name.size() < 6 || name.back() != U')') return name;
  const auto open = name.rfind(U'(');
  if (open == std::u32string_view::npos || open < 3) return name;
  const auto plate = name.substr(0, open);
  const auto second = name.substr(open + 1, name.size() - open - 2);
  const bool two_plates =
      second.size() >= 3 && words.class_of(plate) && words.class_of(second) && !words.is_collective(name);
  return two_plates ? plate : name;
}

namespace {

// What kind of body carries a function: 局 and what counts as one, 厅, or a commission that coordinates.
std::u32string_view kind_of(const NameForm& form, const NameWords& words) {
  if (form.ending == U"厅") return U"厅";
  const bool commission =
      std::find(words.commission_ends.begin(), words.commission_ends.end(), form.ending) != words.commission_ends.end();
  return commission && !words.functions[*form.function].commission_is_bureau ? U"委" : U"局";
}

}  // namespace

std::u32string key_of(std::u32string_view name, const Home& home, const NameWords& words) {
  name = without_place_suffix(without_head(first_plate(name, words), words), words);
  const NameForm form = take_apart(name, home, words);
  std::u32string key = is_own(form.prefix, home) ? std::u32string() : form.prefix + U"|";
  if (form.function) return key + words.functions[*form.function].name + U"|" + std::u32string(kind_of(form, words));
  return key + form.core + form.ending;
}

std::string alias_rule(std::u32string_view printed, std::u32string_view name, const Home& home,
                       const NameWords& words) {
  if (printed == name) return "exact";
  const auto plate = first_plate(printed, words);
  if (plate != printed && key_of(plate, home, words) == key_of(name, home, words) &&
      first_plate(name, words) != printed)
    return "second-plate";
  if (without_head(printed, words) != printed || without_head(name, words) != name) return "head-organisation";
  if (without_place_suffix(printed, words) == without_place_suffix(name, words)) return "place-suffix";
  const NameForm a = take_apart(printed, home, words);
  const NameForm b = take_apart(name, home, words);
  if (a.core != b.core || a.ending != b.ending) return a.function && b.function ? "lexicon" : "second-plate";
  return "place-prefix";
}

std::u32string shorten(std::u32string_view name, const Home& home, const NameWords& words) {
  const auto place = without_place_suffix(name, words);
  if (place != name) return std::u32string(place);
  // 市生态环境局金乡县分局 -> 生态环境分局
  const auto bureau = name.find(U'局');
  if (name.ends_with(U"分局") && bureau != std::u32string_view::npos && bureau + 3 < name.size()) {
    const NameForm head = take_apart(name.substr(0, bureau + 1), home, words);
    if (head.core.size() >= 2) return head.core + U"分局";
  }
  const NameForm form = take_apart(name, home, words);
  if (!is_own(form.prefix, home)) return std::u32string(name);
  if (form.prefix == home.level && form.core.starts_with(U"委")) return std::u32string(name);  // 县委组织部
  if (form.core.size() < shortest_core) return std::u32string(name);
  if (form.function && !form.ending.empty()) {
    const std::u32string end = form.ending == U"委员会" ? U"委" : form.ending;
    return words.functions[*form.function].shortest + end;
  }
  const std::u32string rest = form.core + form.ending;
  return rest.size() >= 3 ? rest : std::u32string(name);
}

}  // namespace dutygraph::resolve
