// A table of tasks -> items; and what kind of table it is.
#pragma once

#include <cstdint>
#include <vector>

#include "dutygraph/model/document.h"
#include "parse/item.h"
#include "parse/words.h"

namespace dutygraph::parse {

enum class TableKind : std::uint8_t { tasks, index, other };
TableKind kind_of(const Table& table, const Document& document, const Words& words);

// The rows of a task table as items in order; rows that only go on with the row above are joined to it. `titles` get
// the cells that stand alone in a row above the header.
std::vector<Item> read_task_table(const Table& table, const Document& document, const Words& words,
                                  std::vector<Span>& titles);

// The document's unit -> task-number table. `lists` are the plan's lists in order: the groups of columns stand for them
// in that order.
IndexTable read_index_table(const Table& table, const std::vector<List>& lists, const Document& document,
                            const Words& words);

// A unit column, columns of numbers, and numbers in them.
bool is_index(const std::vector<std::vector<Span>>& rows, const Document& document, const Words& words);

// The cells of a table by row; a place without a cell, or under a merged one, is an empty span.
std::vector<std::vector<Span>> rows_of(const Table& table);
// A cell's content for look-up: folded, lower case, without blanks.
std::u32string key_of_cell(const Document& document, Span span);
// 合计 in the first filled cell: the row sums up, in a table of tasks as well as in an index.
bool is_total(const std::vector<Span>& row, const Document& document, const Words& words);

}  // namespace dutygraph::parse
