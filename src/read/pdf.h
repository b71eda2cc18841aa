// PDF -> its lines and tables, without page numbers and running heads.
//
// pdftotext -bbox and pdftocairo -svg (poppler-utils) in limited child processes give the words and the ruled lines of
// each page with their places. Ruled tables are cut into their cells exactly (pdf_grid.h); tables without lines under a
// header of known labels by the stretches of their columns (pdf_columns.h); what else stands on a line is a line, and
// parse joins those of one paragraph. A scan has no text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dutygraph/model/document.h"
#include "dutygraph/text/lexicon.h"
#include "read/flow.h"
#include "read/pdf_page.h"
#include "read/pdf_rules.h"

namespace dutygraph::read {

bool is_pdf(std::string_view bytes);

// Fills `document`. Throws Error: missing_resource (poppler-utils or a character map is not installed), unreadable (a
// scan, damaged, locked), limit. `lexicons` has the labels of tables.
void read_pdf(std::string_view bytes, const text::Lexicons& lexicons, Document& document);

// What stands on the pages -> paragraphs and tables. `rules` by page; none: no table is ruled. Throws Error (limit)
// where tables have more than a million cells; `file` names the document. O(size · columns of a table).
Flow flow_of_pdf(std::vector<PdfPage> pages, std::vector<PdfRules> rules, const std::string& file,
                 const text::Lexicons& lexicons);

}  // namespace dutygraph::read
