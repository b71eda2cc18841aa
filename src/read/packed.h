// Places of a document whose canonical text is its source, and such a document as bytes, to leave a child process with.
#pragma once

#include <string>
#include <string_view>

#include "dutygraph/model/document.h"

namespace dutygraph::read {

// Every character of the text at its own line and column.
void place_by_lines(Document& document);

// text, blocks, tables and notes; places are made anew from the text.
std::string packed(const Document& document);
// Throws Error (io) where the bytes are not of `packed`.
void unpack(std::string_view bytes, Document& document);

}  // namespace dutygraph::read
