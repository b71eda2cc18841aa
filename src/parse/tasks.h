// The outline -> lists and tasks: which paragraphs are tasks, which headings, and what the whole document says of them.
#pragma once

#include "dutygraph/model/plan.h"
#include "parse/outline.h"
#include "parse/words.h"

namespace dutygraph::parse {

// Fills lists, tasks, defaults and the findings of form. Regions without any role clause give no list. What the items
// hold is moved into their tasks.
void build_tasks(Outline& outline, const Document& document, const Words& words, Plan& plan);

}  // namespace dutygraph::parse
