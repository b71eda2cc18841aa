// The supervision ledger (台账): a row a task, with empty columns for progress, problems and remarks.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::report {

// What a row says; names as printed, parted by 、 and with 等 where the list is open.
struct LedgerRow {
  std::uint32_t task = 0;  // index into Plan::tasks
  std::string list;        // the list's title, or 附件2; empty where the plan has one list
  std::string number;      // 12, or 5(1) for a part
  std::string section;     // the innermost heading
  std::string text;        // title and text
  std::string target;      // the clauses of the text that hold a figure, word for word
  std::string oversee, lead, support, due;
  friend bool operator==(const LedgerRow&, const LedgerRow&) = default;
};

// One row a task, in the document's order; a list without a title is called as a Chinese or an English reader calls it.
// O(text + mentions).
std::vector<LedgerRow> ledger_rows(const ResolvedPlan& plan, bool chinese);

enum class LedgerPaper : std::uint8_t { a4, a3 };

struct LedgerOptions {
  std::string language = "en";  // of the column heads and the states: zh… is Chinese, all else English
  LedgerPaper paper = LedgerPaper::a3;
  bool by_unit = false;  // one more sheet for each unit: what it leads, then what it supports, through a collective too
};

// An XLSX file: head in sight and on every printed page, filters, landscape, as wide as the page; the state of a task
// is a drop-down that turns green, yellow or red. The same plan gives the same bytes. Throws Error(io). O(cells).
std::string ledger_xlsx(const ResolvedPlan& plan, const LedgerOptions& options = {});

// The same rows as CSV (RFC 4180, UTF-8 with BOM so that a spreadsheet reads it right); no cell can be run as a
// formula.
std::string ledger_csv(const ResolvedPlan& plan, const LedgerOptions& options = {});

}  // namespace dutygraph::report
