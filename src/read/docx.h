// DOCX (Word, WPS, LibreOffice) -> a Document; see flow.h for what its canonical text is.
//
// As it is printed: automatic numbers are counted and stand before their paragraphs, tracked changes are accepted,
// fields show their results, tables keep merged cells, text boxes stand behind the paragraph they hang on. Left out:
// headers and footers, footnotes, comments, field codes, hidden text, the table of contents. An outline level of a
// short paragraph without a full stop is a heading's. Source: ECMA-376 part 1, chapter 17.
#pragma once

#include <string>

#include "dutygraph/model/document.h"
#include "read/zip.h"

namespace dutygraph::read {

// `main` is the part that holds the text (word/document.xml). Fills `document`, its file's name set.
// Throws Error: unreadable, limit. O(size).
void read_docx(Zip& zip, const std::string& main, Document& document);

}  // namespace dutygraph::read
