// The interactive page: one plan in one HTML file that needs no network and no program.
//
// Search, a sortable table of units, locking a unit or a task, filters by role, heading and kind, collectives on or
// off, a map of units and tasks, what is wrong with the document; the address holds the view (#unit=…). Chinese and
// English.
#pragma once

#include <string>

namespace dutygraph::report {

// One plan as the formats print it (store): graph, load and findings.
struct PageData {
  std::string title;
  std::string graph_json, load_json, findings_json;
};

struct PageOptions {
  std::string language = "en";  // at the start: zh… is Chinese, all else English; a button changes it
};

// The whole file. Its content security policy allows nothing but its own script and style, told by their hashes; text
// of the plan is data in a JSON element and never becomes markup. The same input gives the same bytes. O(length).
// Limits: meant for up to about 1,000 tasks; larger plans open, but slowly.
std::string page(const PageData& data, const PageOptions& options = {});

}  // namespace dutygraph::report
