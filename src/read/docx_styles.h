// What a paragraph's style says about it: numbering, outline level, whether it is an entry of a table of contents.
#pragma once

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace dutygraph::read {

// A reference to automatic numbering; what is missing is inherited. num 0: expressly none.
struct NumberingRef {
  std::optional<int> num;
  std::optional<int> level;
};
NumberingRef numbering_ref(pugi::xml_node paragraph_properties);

struct ParagraphStyle {
  NumberingRef numbering;
  std::string numbered_by;     // the style of the chain that names the numbering
  std::optional<int> outline;  // 0 to 8; 9 and none: text
  bool contents = false;
};

class DocxStyles {
 public:
  explicit DocxStyles(pugi::xml_node styles);  // root of word/styles.xml; may be null
  // Inheritance followed; "" and an unknown id are the default style.
  const ParagraphStyle& style(std::string_view id) const;

 private:
  std::map<std::string, ParagraphStyle, std::less<>> styles_;
  ParagraphStyle default_;
};

}  // namespace dutygraph::read
