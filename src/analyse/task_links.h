// Which tasks of one plan go on in which tasks of another.
#pragma once

#include <vector>

#include "analyse/task_similarity.h"
#include "dutygraph/analyse/diff.h"

namespace dutygraph::analyse {

struct SureLink {
  Link link;
  double certainty = 0;  // 0 to 1, when it was made
};

struct TaskLinks {
  std::vector<SureLink> links;  // by old task, then new task
  double repetition = 0;        // median similarity of the best assignment; 0 where nothing is alike
};

// The pairs of a maximum-weight assignment among those that are sure enough, then, surest first, the further pairs that
// are so by what the links of their tasks do not account for (DiffOptions).
TaskLinks link_tasks(const TaskSimilarity& similarity, const DiffOptions& options);

}  // namespace dutygraph::analyse
