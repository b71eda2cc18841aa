// What a document prints for a task and for a list: the form for people. Ids are for programs.
#pragma once

#include <string>
#include <string_view>

#include "dutygraph/model/plan.h"

namespace dutygraph {

// 8, or 5(1) for a part.
std::string printed_number(const Task& task);
// The same behind its list's mark where the plan has several lists: 附2-8, or A2-8 where not `chinese`.
std::string printed_number(const Plan& plan, const Task& task, bool chinese);

// 附2, A2; empty for the main list; any other id as it is.
std::string list_mark(std::string_view list, bool chinese);
// The list's own title, else 附件2 or Annex 2, else its id.
std::string list_title(const Plan& plan, std::string_view list, bool chinese);

}  // namespace dutygraph
