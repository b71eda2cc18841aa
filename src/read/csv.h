// CSV (RFC 4180) -> one table. Fields are parted by commas, semicolons or tabs: whichever makes the first row a header.
#pragma once

#include <optional>
#include <string_view>

#include "dutygraph/model/document.h"
#include "dutygraph/model/error.h"
#include "dutygraph/text/lexicon.h"

namespace dutygraph::read {

// The separator if `utf8` is a responsibility sheet: its first row, or one below a few rows of titles, has two known
// column names at least, or its first row has one and the rows below are as long. Else nullopt. Looks at the first rows
// only.
std::optional<char> csv_separator(std::string_view utf8, const text::Lexicons& lexicons);

// Fills `document`. Failure: a quote that is never closed, more than a million cells. O(size).
std::optional<Failure> read_csv(std::string_view utf8, char separator, Document& document);

}  // namespace dutygraph::read
