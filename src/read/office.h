// Which kind of office document a ZIP archive is, and its reader.
#pragma once

#include <string_view>

#include "dutygraph/model/document.h"

namespace dutygraph::read {

bool is_zip(std::string_view bytes);

// Fills `document`, its file's name set. Throws Error: unreadable (no office document, damaged), limit.
void read_zip(std::string_view bytes, Document& document);

}  // namespace dutygraph::read
