// The document's lines -> regions (the body, each annex) of marked paragraphs.
//
// Blank lines mean nothing: a PDF breaks a paragraph anywhere, and Word's items stand close. A line goes on with the
// paragraph above it unless it begins with a plausible mark, or the paragraph has closed with its role clause.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dutygraph/model/document.h"
#include "parse/item.h"
#include "parse/words.h"

namespace dutygraph::parse {

// A line that belongs to no item: titles, addressees, signatures, introductions, and what comes behind.
struct LooseLine {
  Span span;              // trimmed
  bool adjacent = false;  // stands right below the loose line before it, without a blank line between
  bool noise = false;
  bool title = false;            // a Markdown heading over all that is below
  std::size_t items_before = 0;  // how many items of its region stand before it
};

struct Region {
  std::optional<int> annex;  // the printed number of the 附件; 0 without one; none: the body
  std::optional<Span> head;  // the title on the annex's own line
  std::vector<Item> items;   // headings, items, table rows, in order
  std::vector<LooseLine> loose;
  std::vector<std::uint32_t> index_tables;  // tables that look like a unit -> numbers index
};

// An enclosed document as the notice lists it: 附件:2.…
struct Attachment {
  int number = 0;
  Span title;
  Span below;  // the unmarked line right below it, which may be the title's rest; empty where there is none
};

struct Outline {
  std::vector<Region> regions;
  std::vector<Attachment> attachments;
  std::vector<std::uint32_t> other_tables;  // neither tasks nor index: the frame's metadata
};

Outline read_outline(const Document& document, const Words& words);

}  // namespace dutygraph::parse
