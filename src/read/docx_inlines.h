// What stands in one paragraph of a DOCX: its text as printed, and the text boxes that hang on it.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "read/depth.h"

namespace dutygraph::read {

// Fields begin in one paragraph and may end in another; only their results are text, and those of a table of contents
// are none.
class DocxFields {
 public:
  void character(std::string_view type);  // begin, separate, end
  void code(std::string_view text);       // of w:instrText
  bool shows() const;                     // is what stands here text?

 private:
  struct Field {
    std::string code;
    bool result = false;
  };
  std::vector<Field> open_;
};

struct DocxInlines {
  std::string text;                   // breaks are line feeds
  std::vector<pugi::xml_node> boxes;  // elements that hold paragraphs
};

DocxInlines read_inlines(pugi::xml_node paragraph, DocxFields& fields, Depth& depth);

}  // namespace dutygraph::read
