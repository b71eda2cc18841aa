// A name taken apart: level or place in front, core, ending; and the key under which one plan knows a unit.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "resolve/name_words.h"

namespace dutygraph::resolve {

// Where the plan belongs: 金乡县 is place 金乡, level 县. Names without level or with this one are the county's own.
struct Home {
  std::u32string place;  // 金乡县; empty where unknown
  std::u32string level;  // 县; empty where unknown
};

struct NameForm {
  std::u32string prefix;                // 县, 金乡县, 市, or empty
  std::u32string core;                  // 发展和改革
  std::u32string ending;                // 局; empty where it is no bureau
  std::optional<std::size_t> function;  // index into NameWords::functions, where the core is a form of one
};
NameForm take_apart(std::u32string_view name, const Home& home, const NameWords& words);

// The key of a name; two names of one key are one unit. `rule` tells which rule of resolve.h the last change was.
std::u32string key_of(std::u32string_view name, const Home& home, const NameWords& words);

// The name's part before a bracketed second plate, X of X(Y); the whole name where there is none.
std::u32string_view first_plate(std::u32string_view name, const NameWords& words);

// 官桥镇人民政府 -> 官桥镇, 听泉街道办 -> 听泉街道; the name itself where it is not a place and a shared suffix.
std::u32string_view without_place_suffix(std::u32string_view name, const NameWords& words);

// 国家税务总局金乡县税务局 -> 金乡县税务局: the head of a branch that every county has.
std::u32string_view without_head(std::u32string_view name, const NameWords& words);

// Which rule makes `printed` and `name` (of one key) one unit.
std::string alias_rule(std::u32string_view printed, std::u32string_view name, const Home& home, const NameWords& words);

// 县发展和改革局 -> 发改局, 官桥镇人民政府 -> 官桥镇.
std::u32string shorten(std::u32string_view name, const Home& home, const NameWords& words);

}  // namespace dutygraph::resolve
