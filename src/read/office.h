// Which kind of office document a ZIP archive is, and its reader.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dutygraph/model/document.h"
#include "dutygraph/model/error.h"

namespace dutygraph::read {

bool is_zip(std::string_view bytes);

// Fills `document`, its file's name set. Failure: no office document, damaged, over a limit.
std::optional<Failure> read_zip(std::string_view bytes, Document& document);

}  // namespace dutygraph::read
