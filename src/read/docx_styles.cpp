#include "read/docx_styles.h"

#include "read/xml.h"

namespace dutygraph::read {

namespace {

constexpr int longest_chain = 16;  // of styles based on one another; a circle ends here, too

bool is_contents(std::string_view name) {
  std::string lower(name);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower.starts_with("toc ");
}

}  // namespace

NumberingRef numbering_ref(pugi::xml_node paragraph_properties) {
  const pugi::xml_node found = child(paragraph_properties, "numPr");
  NumberingRef ref;
  if (const pugi::xml_node num = child(found, "numId")) ref.num = number(attribute(num, "val"));
  if (const pugi::xml_node level = child(found, "ilvl")) ref.level = number(attribute(level, "val"));
  return ref;
}

DocxStyles::DocxStyles(pugi::xml_node styles) {
  std::map<std::string, pugi::xml_node, std::less<>> nodes;
  std::string by_default;
  for (pugi::xml_node node : styles.children()) {
    if (!is(node, "style")) continue;
    const std::string id(attribute(node, "styleId"));
    nodes[id] = node;
    if (attribute(node, "type") == "paragraph" && attribute(node, "default") == "1") by_default = id;
  }
  for (const auto& [id, first] : nodes) {
    ParagraphStyle style;
    pugi::xml_node node = first;
    std::string name = id;
    for (int step = 0; node && step < longest_chain; ++step) {
      const pugi::xml_node properties = child(node, "pPr");
      const NumberingRef ref = numbering_ref(properties);
      if (!style.numbering.num && ref.num) {
        style.numbering.num = ref.num;
        style.numbered_by = name;
      }
      if (!style.numbering.level) style.numbering.level = ref.level;
      if (const pugi::xml_node outline = child(properties, "outlineLvl"); outline && !style.outline)
        style.outline = number(attribute(outline, "val"));
      style.contents |= step == 0 && is_contents(attribute(child(node, "name"), "val"));
      name = std::string(attribute(child(node, "basedOn"), "val"));
      const auto base = nodes.find(name);
      node = base == nodes.end() ? pugi::xml_node() : base->second;
    }
    styles_[id] = style;
  }
  if (const auto found = styles_.find(by_default); found != styles_.end()) default_ = found->second;
}

const ParagraphStyle& DocxStyles::style(std::string_view id) const {
  const auto found = styles_.find(id);
  return found == styles_.end() ? default_ : found->second;
}

}  // namespace dutygraph::read
