// What the fuzzers share: the word lists, what every Document must keep to, and what comes after a reader.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "dutygraph/model/document.h"
#include "dutygraph/model/error.h"
#include "dutygraph/parse/parse.h"
#include "dutygraph/text/lexicon.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

inline const text::Lexicons& lexicons() {
  static const text::Lexicons lists;
  return lists;
}

inline const parse::Grammar& grammar() {
  static const parse::Grammar ready(lexicons());
  return ready;
}

inline void must(bool holds) {
  if (!holds) std::abort();
}

inline Document document_named(const char* file) {
  Document document;
  document.file = file;
  document.stem = "fuzz";
  return document;
}

// What later rooms rely on: spans inside the text, cells inside their tables, valid UTF-8.
inline void check(const Document& document) {
  const auto inside = [&](Span span) { return span.begin <= span.end && span.end <= document.text.size(); };
  for (const Block& block : document.blocks) {
    must(inside(block.span));
    must(block.kind != Block::Kind::table || block.table < document.tables.size());
  }
  for (const Table& table : document.tables)
    for (const Cell& cell : table.cells)
      must(inside(cell.span) && cell.row < table.rows && cell.column < table.columns);
  must(text::first_invalid(document.text) == std::string::npos);
}

// The document as the program goes on with it.
inline Plan parsed(const Document& document) {
  check(document);
  Plan plan = parse::parse(document, grammar());
  if (plan.tasks.empty()) parse::recognised(document, grammar());
  return plan;
}

}  // namespace dutygraph::fuzz
