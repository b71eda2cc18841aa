// The proof sheet: the document's own text with every finding marked in it, as one HTML file to read or to print.
#pragma once

#include <string>
#include <vector>

#include "dutygraph/model/finding.h"

namespace dutygraph::report {

struct ProofSheetOptions {
  std::string language = "en";  // zh… is Chinese, all else English
};

// The lines as an editor shows them, each with its number; what a finding is about is marked by its severity (colour,
// kind of underline and a number, so that it survives a black-and-white printer), and its message stands beside the
// line. Findings without a place stand on top. No script, nothing from outside; a strict content security policy.
//
// title: what heads the sheet. lines: of the source (read::source_lines). findings: in the order to number them.
// O(text + findings · length of their evidence).
std::string proof_sheet(const std::string& title, const std::vector<std::string>& lines,
                        const std::vector<Finding>& findings, const ProofSheetOptions& options = {});

}  // namespace dutygraph::report
