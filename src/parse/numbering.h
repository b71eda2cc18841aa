// How a list numbers its tasks: straight through, or anew under every heading.
#pragma once

#include <vector>

#include "parse/outline.h"

namespace dutygraph::parse {

struct Numbering {
  // The numbers begin anew under the headings: then the heading's number is the task's and its own number the part.
  bool restarts = false;
  // Each heading right above tasks has a number of its own; else (一)(二) begins anew, too, and headings are counted.
  bool headings_differ = true;
  // For every item of the region: does any item under its heading name units? Under 保障措施 none does.
  std::vector<bool> under_tasks;
};

// `kind` is the mark of the tasks. O(items · log items).
Numbering read_numbering(const Region& region, MarkerKind kind);

}  // namespace dutygraph::parse
