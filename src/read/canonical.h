// Builds the canonical text of a Document and its place map, side by side.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "dutygraph/model/document.h"

namespace dutygraph::read {

class CanonicalText {
 public:
  explicit CanonicalText(Document& document) : document_(document) {}

  std::uint32_t size() const { return static_cast<std::uint32_t>(document_.text.size()); }

  // Appends UTF-8 that stands at `place` of the source, without a line feed in it. Gives the place behind it.
  Place append(std::string_view utf8, Place place);
  // Appends one character of our own (a line feed or a tab between cells).
  void separate(char c) { document_.text.push_back(c); }

 private:
  Document& document_;
};

}  // namespace dutygraph::read
