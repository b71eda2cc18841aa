// A part of an office document as an XML tree, addressed by names without their prefixes.
//
// A DOCTYPE is skipped and no entity of its own is ever expanded, so an entity bomb stays as small as it is printed.
// Whoever walks the tree counts its Depth. Source: pugixml, which parses without recursion.
#pragma once

#include <cstdint>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace dutygraph::read {

class Xml {
 public:
  // An empty `content` is an empty tree. Throws Error (unreadable) where it is not well-formed; `file` and `part` name
  // it.
  Xml(std::string content, const std::string& file, const std::string& part);
  pugi::xml_node root() const { return tree_.document_element(); }

 private:
  std::string content_;  // the tree points into it
  pugi::xml_document tree_;
};

// "p" of <w:p>.
std::string_view local_name(const char* name);
inline std::string_view local_name(pugi::xml_node node) { return local_name(node.name()); }
inline bool is(pugi::xml_node node, std::string_view name) { return local_name(node) == name; }

// The first child element of that name; a null node where there is none, or where `node` is null.
pugi::xml_node child(pugi::xml_node node, std::string_view name);
// The attribute's value; "" where there is none.
std::string_view attribute(pugi::xml_node node, std::string_view name);
std::optional<int> number(std::string_view digits);  // all of it, with or without a sign; within ±999,999,999
// <w:vanish/>, <w:b w:val="1"/>: on; no such child, or "0", "false", "off": off.
bool is_on(pugi::xml_node parent, std::string_view name);

}  // namespace dutygraph::read
