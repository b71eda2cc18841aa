// Which tasks of one plan go on in which tasks of another.
#pragma once

#include <vector>

#include "analyse/task_similarity.h"
#include "dutygraph/analyse/diff.h"

namespace dutygraph::analyse {

struct TaskLinks {
  std::vector<Link> links;  // by old task, then new task
  double floor = 0;         // what a pair's score had to exceed
};

// The pairs of a maximum-weight assignment of score - floor, then, best first, the further pairs whose score is not
// accounted for by the links that their tasks have already (DiffOptions).
TaskLinks link_tasks(const TaskSimilarity& similarity, const DiffOptions& options);

}  // namespace dutygraph::analyse
