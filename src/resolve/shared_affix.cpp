#include "resolve/shared_affix.h"

#include <algorithm>
#include <set>

namespace dutygraph::resolve {

namespace {

// 官桥镇、鱼岳镇、新街镇人民政府: from a place with the suffix backwards over bare places of the same ending.
void share_suffix(std::vector<FullName>& names, const NameWords& words) {
  for (std::size_t i = names.size(); i-- > 1;) {
    const std::u32string& last = names[i].name;
    const std::size_t suffix = ending(last, words.shared_suffixes);
    if (suffix == 0 || suffix >= last.size() || words.is_collective(last)) continue;
    const std::u32string_view place = std::u32string_view(last).substr(0, last.size() - suffix);
    const std::size_t place_end = ending(place, words.place_ends);
    if (place_end == 0 || place.size() < 2) continue;
    const std::u32string kind(place.substr(place.size() - place_end));
    for (std::size_t k = i; k-- > 0 && names[k].name.ends_with(kind) && names[k].name.size() > kind.size();) {
      const auto unit_class =
          words.class_of(names[k].name);  // 经开区、高新区、曲水区人民政府: a park has no government
      if (words.is_collective(names[k].name) || (unit_class && *unit_class != UnitClass::town)) break;
      names[k] = {names[k].name + last.substr(last.size() - suffix), "shared-suffix"};
    }
  }
}

std::u32string prefix_of(const std::u32string& name, const NameWords& words) {
  if (beginning(name, words.not_levels) > 0) return {};
  const std::size_t length = beginning(name, words.levels);
  if (length == 0 || name.size() < length + 2 || name[length] == U'委') return {};  // 省委… is no government's own
  return name.substr(0, length);
}

// A level anywhere in the first characters (嘉祥县公安局) or a word that has its own (国家…).
bool has_own_prefix(const std::u32string& name, const NameWords& words) {
  if (!prefix_of(name, words).empty() || beginning(name, words.own_prefixes) > 0) return true;
  if (beginning(name, words.levels) > 0 && beginning(name, words.not_levels) == 0) return true;  // 省委…
  for (std::size_t i = 1; i < std::min<std::size_t>(name.size() - 1, 5); ++i) {
    const std::u32string_view rest = std::u32string_view(name).substr(i);
    if (beginning(rest, words.levels) > 0 && beginning(rest, words.not_levels) == 0) return true;
  }
  return false;
}

// 各区、县级市: what names only a level of government, with brackets and a suffix of its own, is no unit by itself.
bool only_levels(std::u32string_view name, const NameWords& words) {
  if (const std::size_t suffix = ending(name, words.shared_suffixes); suffix < name.size()) name.remove_suffix(suffix);
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char32_t c) {
    return std::u32string_view(U"省市县区州盟旗镇乡街道自治直辖级、,()〔〕").find(c) != std::u32string_view::npos;
  });
}

// 各市、县(区)人民政府: 各 is printed once for several levels.
void share_each(std::vector<FullName>& names, const NameWords& words) {
  for (std::size_t i = 1; i < names.size(); ++i)
    if (names[i - 1].name.starts_with(U"各") && only_levels(names[i].name, words))
      names[i] = {U"各" + names[i].name, "shared-prefix"};
}

// 各乡镇党委、政府; 云溪镇党委、政府: what seats beside the party committee is named by its place.
void share_place(std::vector<FullName>& names, const NameWords& words) {
  for (std::size_t i = 1; i < names.size(); ++i) {
    const std::u32string& party = names[i - 1].name;
    const std::size_t suffix = ending(party, words.party_seats);
    const bool bare = ending(names[i].name, words.government_seats) == names[i].name.size();
    if (bare && suffix > 0 && party.size() >= suffix + 2)
      names[i] = {party.substr(0, party.size() - suffix) + names[i].name, "shared-prefix"};
  }
}

// What a bureau is for, without its level and ending: two of one function in one list are of two levels.
std::u32string function_of(std::u32string_view name, const NameWords& words) {
  name.remove_suffix(ending(name, words.bureau_ends));
  const std::u32string core(name);
  const auto function = words.function_of_form.find(core);
  return function == words.function_of_form.end() ? core : words.functions[function->second].name;
}

// 省科技厅、工业和信息化厅: forwards, over 、 only, to bureaus without a prefix of their own. In 省教育厅、教育局 the
// second is no second 省教育厅: the prefix ends there.
void share_prefix(std::vector<FullName>& names, const std::vector<Mention>& mentions, std::size_t begin,
                  const NameWords& words) {
  std::u32string prefix;
  std::set<std::u32string> functions;  // of the units that carry the prefix
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0 && mentions[begin + i].separator != "、") prefix.clear();
    const std::u32string& name = names[i].name;
    const bool collective = words.is_collective(name);
    const bool takes = !collective && !prefix.empty() && ending(name, words.prefix_passes_to) > 0 &&
                       !has_own_prefix(name, words) && functions.insert(function_of(name, words)).second;
    if (takes) {
      names[i] = {prefix + name, "shared-prefix"};
    } else {
      prefix = collective ? std::u32string() : prefix_of(name, words);
      functions = {function_of(std::u32string_view(name).substr(prefix.size()), words)};
    }
  }
}

}  // namespace

std::vector<FullName> full_names(const std::vector<Mention>& mentions, std::size_t begin, std::size_t end,
                                 const NameWords& words) {
  std::vector<FullName> names;
  for (std::size_t i = begin; i < end; ++i) names.push_back({comparable(mentions[i].printed), {}});
  share_suffix(names, words);
  share_each(names, words);
  share_place(names, words);
  share_prefix(names, mentions, begin, words);
  return names;
}

}  // namespace dutygraph::resolve
