// Tables without ruled lines on a laid-out page -> tables of cells.
//
// Idea: a line of known column labels is a header. Its labels are the first known stretches of the columns; each word
// below widens the stretch that it meets, and a word that meets two ends the table, as a paragraph does. What meets
// none becomes part of the stretch that later lines join it with, else of the nearest. A row begins where the number
// column is filled (where that stands in the middle of its row, half of the way between two numbers), and at a further
// part (2); in a table without numbers where its first column is filled. A line over all columns between two numbered
// rows is a heading. A table that reaches the foot of its page goes on at the head of the next.
// Limits: headers of two layers, cells merged over rows, and cells of other columns that stand in the middle of a row
// without numbers: without lines nothing tells them.
#pragma once

#include <vector>

#include "read/flow.h"
#include "read/pdf_item.h"
#include "read/table_words.h"

namespace dutygraph::read {

// All pages as paragraphs, a line each, and tables, ruled ones (joined over pages) and these. O(size · columns).
Flow flow_of_pages(std::vector<PdfItems> pages, const TableWords& words);

}  // namespace dutygraph::read
