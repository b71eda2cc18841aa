#include "read/docx_numbering.h"

#include <algorithm>

#include "dutygraph/text/utf8.h"
#include "read/number_format.h"
#include "read/xml.h"

namespace dutygraph::read {

namespace {

constexpr int highest = 32767;             // as Word counts
constexpr std::size_t longest_text = 120;  // bytes of w:lvlText

int value_of(pugi::xml_node parent, std::string_view name, int otherwise) {
  const auto value = number(attribute(child(parent, name), "val"));
  return value ? std::clamp(*value, -1, highest) : otherwise;
}

// The index of a level, if there is such a one.
std::optional<std::size_t> level_index(pugi::xml_node node, std::size_t levels) {
  const auto value = number(attribute(node, "ilvl"));
  if (!value || *value < 0 || static_cast<std::size_t>(*value) >= levels) return std::nullopt;
  return static_cast<std::size_t>(*value);
}

// w:numFmt, which newer Words wrap into an mc:AlternateContent for formats of their own.
std::string format_of(pugi::xml_node level) {
  if (const pugi::xml_node plain = child(level, "numFmt")) return std::string(attribute(plain, "val"));
  const pugi::xml_node choices = child(level, "AlternateContent");
  for (const char* branch : {"Fallback", "Choice"})
    if (const pugi::xml_node found = child(child(choices, branch), "numFmt"))
      return std::string(attribute(found, "val"));
  return "decimal";
}

// A bullet's sign; those of symbol fonts stand in the private area and are printed as a plain one.
std::string bullet(std::string_view text) {
  std::size_t at = 0;
  const char32_t c = text.empty() ? U'\0' : text::next(text, at);
  const bool visible = c > 0x20 && !(c >= 0xE000 && c <= 0xF8FF) && c < 0x110000 && !(c >= 'a' && c <= 'z');
  return (visible ? std::string(text.substr(0, at)) : std::string("•")) + " ";
}

}  // namespace

DocxNumbering::Level DocxNumbering::read_level(pugi::xml_node node) {
  Level level;
  level.start = std::max(value_of(node, "start", 0), 0);
  level.format = format_of(node);
  level.text = std::string(attribute(child(node, "lvlText"), "val").substr(0, longest_text));
  level.legal = is_on(node, "isLgl");
  level.close = attribute(child(node, "suff"), "val") == "nothing";
  level.restart = value_of(node, "lvlRestart", -1);
  level.style = std::string(attribute(child(node, "pStyle"), "val"));
  return level;
}

void DocxNumbering::read_list(pugi::xml_node node) {
  List list;
  list.abstract = value_of(node, "abstractNumId", -1);
  for (pugi::xml_node below : node.children()) {
    const auto level = is(below, "lvlOverride") ? level_index(below, levels) : std::nullopt;
    if (!level) continue;
    if (const pugi::xml_node own = child(below, "lvl")) list.level[*level] = read_level(own);
    if (child(below, "startOverride")) list.start[*level] = std::max(value_of(below, "startOverride", 1), 0);
  }
  if (const auto id = number(attribute(node, "numId"))) lists_[*id] = std::move(list);
}

// <w:numStyleLink>: the list's levels are those of the numbering that the style names.
void DocxNumbering::link_styles(pugi::xml_node styles) {
  std::map<std::string_view, int> numbering_of;  // by style
  for (pugi::xml_node style : styles.children())
    if (const auto target = numbering_ref(child(style, "pPr")).num; target && is(style, "style"))
      numbering_of.emplace(attribute(style, "styleId"), *target);
  for (auto& [id, list] : lists_) {
    const auto abstract = abstracts_.find(list.abstract);
    if (abstract == abstracts_.end() || abstract->second.numbering_style.empty()) continue;
    const auto target = numbering_of.find(abstract->second.numbering_style);
    const auto found = target == numbering_of.end() ? lists_.end() : lists_.find(target->second);
    if (found != lists_.end()) list.abstract = found->second.abstract;
  }
}

DocxNumbering::DocxNumbering(pugi::xml_node numbering, pugi::xml_node styles) {
  for (pugi::xml_node node : numbering.children()) {
    if (is(node, "num")) read_list(node);
    if (!is(node, "abstractNum")) continue;
    Abstract abstract;
    abstract.numbering_style = std::string(attribute(child(node, "numStyleLink"), "val"));
    for (pugi::xml_node below : node.children())
      if (const auto level = is(below, "lvl") ? level_index(below, levels) : std::nullopt)
        abstract.level[*level] = read_level(below);
    if (const auto id = number(attribute(node, "abstractNumId"))) abstracts_[*id] = std::move(abstract);
  }
  link_styles(styles);
}

const DocxNumbering::Level& DocxNumbering::level_of(const List& list, const Abstract& abstract,
                                                    std::size_t level) const {
  return list.level[level] ? *list.level[level] : abstract.level[level];
}

int DocxNumbering::start_of(const List& list, const Abstract& abstract, std::size_t level) const {
  return list.start[level].value_or(level_of(list, abstract, level).start);
}

std::optional<int> DocxNumbering::level_of_style(int num, std::string_view style) const {
  const auto list = lists_.find(num);
  if (list == lists_.end()) return std::nullopt;
  const auto abstract = abstracts_.find(list->second.abstract);
  if (abstract == abstracts_.end()) return std::nullopt;
  for (std::size_t i = 0; i < levels; ++i)
    if (level_of(list->second, abstract->second, i).style == style) return static_cast<int>(i);
  return std::nullopt;
}

// w:lvlText: %1 to %9 stand for the counters of the levels, all else for itself.
std::string DocxNumbering::print(const List& list, const Abstract& abstract, std::size_t level) const {
  const Level& own = level_of(list, abstract, level);
  if (own.format == "bullet") return bullet(own.text);
  std::string text;
  for (std::size_t i = 0; i < own.text.size(); ++i) {
    const char digit = own.text[i] == '%' && i + 1 < own.text.size() ? own.text[i + 1] : '\0';
    if (digit < '1' || digit > '9') {
      text.push_back(own.text[i]);
      continue;
    }
    ++i;
    const auto named = static_cast<std::size_t>(digit - '1');
    const int count = abstract.running[named] ? abstract.counter[named] : start_of(list, abstract, named);
    const std::string& format = level_of(list, abstract, named).format;
    text += format_number(count, own.legal && format != "none" ? "decimal" : std::string_view(format));
  }
  const bool ascii = !text.empty() && static_cast<unsigned char>(text.back()) < 0x80;
  return ascii && !own.close && text.back() != ' ' ? text + " " : text;
}

std::string DocxNumbering::next(int num, int level_number) {
  const auto found = lists_.find(num);
  if (found == lists_.end()) return {};
  List& list = found->second;
  const auto definition = abstracts_.find(list.abstract);
  if (definition == abstracts_.end()) return {};
  Abstract& abstract = definition->second;
  const auto level = static_cast<std::size_t>(std::clamp(level_number, 0, static_cast<int>(levels) - 1));
  const bool anew = list.start[level] && !list.started[level];
  int& counter = abstract.counter[level];
  counter = anew || !abstract.running[level] ? start_of(list, abstract, level) : std::min(counter + 1, highest);
  list.started[level] = abstract.running[level] = true;
  for (std::size_t below = level + 1; below < levels; ++below) {
    const int restart = level_of(list, abstract, below).restart;
    if (restart < 0 || static_cast<int>(level) < restart) abstract.running[below] = false;
  }
  return print(list, abstract, level);
}

}  // namespace dutygraph::read
