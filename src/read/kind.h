// What kind of document some bytes are, told by the content alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "dutygraph/model/document.h"
#include "dutygraph/model/error.h"
#include "dutygraph/text/lexicon.h"

namespace dutygraph::read {

// What is nothing known is text (decode tells why it is none). foreign is what an outside program must convert.
enum class Kind : std::uint8_t { text, pdf, zip, html, foreign };

Kind kind_of(std::string_view bytes);

// Fills `document`, its file's name set, from any kind but text: it has no lines of its own, so its canonical text is
// its source. `lexicons` has the labels of a laid-out page's tables. Failure: damaged, over a limit, empty.
std::optional<Failure> read_flow(Kind kind, std::string bytes, const text::Lexicons& lexicons, Document& document);

}  // namespace dutygraph::read
