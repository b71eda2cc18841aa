// XLSX (Excel, WPS, LibreOffice) -> a Document; see flow.h for what its canonical text is.
//
// Each sheet that is not hidden is a table; where there are several its name stands above it as a heading. Hidden rows
// and columns are kept (a filter hides them, the plan still says them), empty rows are none, merged cells stand once.
// Formulas show their stored results. Source: ECMA-376 part 1, chapter 18.
#pragma once

#include <string>

#include "dutygraph/model/document.h"
#include "read/zip.h"

namespace dutygraph::read {

// `main` is the workbook's part (xl/workbook.xml). Fills `document`, its file's name set; a note names hidden sheets.
// Throws Error: unreadable, limit. O(size).
void read_xlsx(Zip& zip, const std::string& main, Document& document);

}  // namespace dutygraph::read
