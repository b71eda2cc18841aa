// What kind of document some bytes are, told by the content alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "dutygraph/model/document.h"
#include "dutygraph/model/error.h"

namespace dutygraph::read {

// text has lines of its own, and what is nothing known is text as well (decode tells why it is none).
enum class Kind : std::uint8_t { text, zip, html };

Kind kind_of(std::string_view bytes);

// Fills `document`, its file's name set, from a kind other than text, whose canonical text is its source.
// Failure: damaged, over a limit, empty.
std::optional<Failure> read_flow(Kind kind, std::string bytes, Document& document);

}  // namespace dutygraph::read
