// Every word that a picture says by itself, in Chinese and English, in one place.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "dutygraph/draw/draw.h"

namespace dutygraph::draw {

enum class Phrase {
  separator,   // between names in a list
  more_names,  // # names left out
  lead_unit,
  support_unit,
  task,
  lead_letter,  // in a cell of the matrix
  support_letter,
  consult_letter,
  inform_letter,
  role_lead,
  role_support,
  role_consult,
  role_inform,
  role_oversee,
  collective_box,
  bracket_counts,
  roster_title,    // %1 heading
  count_tasks,     // %1
  count_leads,     // %1 column's label, %2 units
  count_supports,  // the same
  roster_no_lead,  // %1 tasks
  most_leads,      // %1 unit, %2 tasks
  via_left_out,    // %1 assignments
  matrix_title,    // %1 heading
  count_units,     // %1
  matrix_order,
  matrix_columns,  // %1 first, %2 last, %3 all
  lead_total,
  support_total,
  ego_title,          // %1 unit, %2 leads, %3 supports
  ego_title_oversee,  // %1 official, %2 tasks
  ego_read_both,
  ego_read_lead,
  ego_read_support,
  ego_needs,     // %1 units
  ego_helps,     // %1 units
  ego_concerns,  // %1 units
  ego_lead_column,
  ego_support_column,
  ego_oversee_column,
  ego_partner_column,
  ego_units_column,
  ego_via,      // %1 tasks, %2 collectives, %3 numbers
  ego_members,  // %1 number, %2 names
  ego_no_task,  // %1 unit
  ego_unnamed,  // %1 units
  co_leads,     // %1 names
  no_lead,
  continued,
  due,     // %1 date
  source,  // %1
  short_names,
  text_cut,
  names_cut,
  page_of,  // %1 of %2
  part_of,  // %1 of %2
  annex,    // %1 number: a task's prefix where a plan has several lists
  annex_key,
  whole_plan,
  count
};

// The phrase with %1 … replaced. `{s}` in an English phrase is an s unless the argument before it is 1.
std::string say(Language language, Phrase phrase, std::initializer_list<std::string> arguments = {});

}  // namespace dutygraph::draw
