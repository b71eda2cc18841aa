// The bytes of a web page -> UTF-8: what it declares about its encoding is believed only where the bytes bear it out.
#pragma once

#include <string>
#include <string_view>

#include "dutygraph/model/error.h"

namespace dutygraph::read {

// Begins with a tag and names itself a page, or is full of tags; in any encoding that holds ASCII, or UTF-16.
bool is_html(std::string_view bytes);

struct DecodedPage {
  std::string utf8;
  std::string note;  // empty where it is well-formed UTF-8
};

// Well-formed bytes are read as decode() does. Of broken ones those that are nearly UTF-8 are read as such, else as the
// page declares itself, else as GB18030; what is broken becomes U+FFFD. Failure: no encoding makes text of it.
Result<DecodedPage> decode_html(std::string bytes, const std::string& file);

}  // namespace dutygraph::read
