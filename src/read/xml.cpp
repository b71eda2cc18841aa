#include "read/xml.h"

#include "dutygraph/model/error.h"

namespace dutygraph::read {

Xml::Xml(std::string content, const std::string& file, const std::string& part) : content_(std::move(content)) {
  if (content_.empty()) return;
  const auto result = tree_.load_buffer_inplace(content_.data(), content_.size(),
                                                pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_auto);
  if (!result)
    throw Error(Failure{Code::unreadable, file, 0,
                        "its part " + part + " is no well-formed XML: " + result.description() + " at byte " +
                            std::to_string(result.offset),
                        "open it in an office program and save it anew"});
}

std::string_view local_name(const char* name) {
  const std::string_view whole(name);
  const auto colon = whole.rfind(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
  for (pugi::xml_node below : node.children())
    if (is(below, name)) return below;
  return {};
}

std::string_view attribute(pugi::xml_node node, std::string_view name) {
  for (pugi::xml_attribute found : node.attributes())
    if (local_name(found.name()) == name) return found.value();
  return {};
}

std::optional<int> number(std::string_view digits) {
  const bool negative = digits.starts_with('-');
  if (negative || digits.starts_with('+')) digits.remove_prefix(1);
  if (digits.empty() || digits.size() > 9) return std::nullopt;
  int value = 0;
  for (char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return negative ? -value : value;
}

bool is_on(pugi::xml_node parent, std::string_view name) {
  const pugi::xml_node found = child(parent, name);
  if (!found) return false;
  const std::string_view value = attribute(found, "val");
  return value != "0" && value != "false" && value != "off";
}

}  // namespace dutygraph::read
