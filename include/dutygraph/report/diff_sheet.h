// Two plans side by side: as one HTML file to read or to print, and as a spreadsheet.
#pragma once

#include <string>
#include <vector>

#include "dutygraph/model/diff.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::report {

struct DiffSheetOptions {
  std::string language = "en";  // zh… is Chinese, all else English
};

// The changes of a kept task, each in words: "reworded", "6% → 6%左右", "lead +县商务局 −县财政局". Empty where nothing
// changed.
std::vector<std::string> changes_of(const KeptTask& kept, const DiffSheetOptions& options = {});

// The changes of a kept task on one line: "6% → 6%左右; lead +县商务局 −县财政局". Empty where nothing changed.
std::string changes_on_one_line(const KeptTask& kept, const DiffSheetOptions& options = {});

// `diff` was made from `before` and `after`. Old text left, new text right, what was taken out and put in marked (del,
// ins: colour, line and weight, so that it survives a black-and-white printer); in texts of which less than 40 %
// stayed, what stayed is marked instead (mark). With the units of both; the changed tasks first, then split, merged,
// dropped, new, unchanged ones, then the units' loads and likely renames. A link less sure than 0.8 says so. No script,
// nothing from outside; a strict content security policy. O(texts).
std::string diff_sheet(const PlanDiff& diff, const ResolvedPlan& before, const ResolvedPlan& after,
                       const DiffSheetOptions& options = {});

// The tasks as CSV (UTF-8 with a byte order mark, RFC 4180): a line for each pair of linked tasks and for each task
// without any, with what became of it, ids, similarity, certainty, changes, units, texts and, where a kept text
// changed, both texts in one: [-taken out-]{+put in+}. O(texts).
std::string diff_csv(const PlanDiff& diff, const ResolvedPlan& before, const ResolvedPlan& after,
                     const DiffSheetOptions& options = {});

// The units as CSV: name, old name, how it was found in both plans (UnitMatch), leads and supports in both, and whether
// another name may be its own. O(units).
std::string diff_units_csv(const PlanDiff& diff, const DiffSheetOptions& options = {});

}  // namespace dutygraph::report
