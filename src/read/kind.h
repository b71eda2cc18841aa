// What kind of document some bytes are, told by the content alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "dutygraph/model/document.h"
#include "dutygraph/model/error.h"

namespace dutygraph::read {

// text and pdf have lines of their own; what is nothing known is text (decode tells why it is none). foreign is what an
// outside program must convert.
enum class Kind : std::uint8_t { text, pdf, zip, html, foreign };

Kind kind_of(std::string_view bytes);

// Fills `document`, its file's name set, from a kind without lines of its own, whose canonical text is its source.
// Failure: damaged, over a limit, empty.
std::optional<Failure> read_flow(Kind kind, std::string bytes, Document& document);

}  // namespace dutygraph::read
