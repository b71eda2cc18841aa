// Tables of a page that pdftotext has laid out -> the same text with each cell on lines of its own, as plain_text.h
// reads it: a tab opens a cell, a blank line ends a row.
//
// Idea: pdftotext begins a column at nearly the same character of every line. A line of known column labels is a
// header; a word below belongs to the label it stands under, else to the last column that begins before it, and a line
// with a word that reaches into the next column ends the table. One that reaches the foot of its page goes on at the
// head of the next, where its columns are looked for anew, and ends where they can't be told. A row begins where the
// number column is filled (where that stands in the middle of its row, half of the way between two numbers), and at a
// further part (2); in a table without numbers where its first column is filled. Limits: headers of two layers, cells
// merged over rows, and cells of other columns that stand in the middle of a row without numbers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/column_labels.h"

namespace dutygraph::read {

using PdfPage = std::vector<std::string_view>;  // its lines, UTF-8

// All pages as lines. O(size).
std::string with_tables(const std::vector<PdfPage>& pages, const ColumnLabels& labels);

}  // namespace dutygraph::read
