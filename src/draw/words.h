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
  count_others,    // %1 collectives and officials
  matrix_order,
  matrix_columns,  // %1 first, %2 last, %3 all
  lead_total,
  support_total,
  ego_title,          // %1 unit, %2 leads, %3 supports
  ego_title_oversee,  // %1 official, %2 tasks
  ego_read_lead,
  ego_told,  // %1 tasks
  ego_read_alone,
  ego_read_support,
  ego_needs,            // %1 units
  of_them_collectives,  // %1, behind one of these counts
  ego_leads_with,       // %1 units
  ego_helps,            // %1 units
  ego_concerns,         // %1 units
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
  page_of,       // %1 of %2
  pages_in_all,  // %1
  part_of,       // %1 of %2
  annex_key,
  whole_plan,
  roles_left_out,
  only_units,
  unit_head,
  lead_head,
  support_head,
  total_head,
  whole_total,
  lead_short,
  support_short,
  labelled,
  colon_tasks,
  no_unit,
  headlines,
  mean,
  count_sections,
  count_tasks_short,
  count_tasks_more,
  load_title,
  load_rule,
  load_top,
  load_gini,
  load_columns,
  load_part,
  load_head,
  weighted_head,
  coordination_head,
  partners_head,
  sections_head,
  heat_title,
  heat_first,
  heat_cell,
  heat_greys,
  quadrant_title,
  quadrant_shown,
  quadrant_both,
  quadrant_mean,
  quadrant_read,
  quadrant_across,
  quadrant_up,
  quadrant_sole,
  quadrant_shared,
  quadrant_count,
  quadrant_below,
  quadrant_unnamed,
  corner_both,
  corner_partners,
  corner_leads,
  lead_support_title,
  lead_support_count,
  lead_support_first,
  lead_support_read,
  lead_support_corner,
  gaps_title,
  gaps_no_lead,
  gaps_many_leads,
  gaps_collectives,
  gaps_no_support,
  gaps_unsupported,
  gaps_read,
  gaps_none,
  with_short,
  alone,
  card_counts,
  cards_title,
  cards_read,
  cards_busy,
  cards_collectives,
  lorenz_title,
  lorenz_read,
  lorenz_curve,
  lorenz_equal,
  lorenz_across,
  lorenz_up,
  lorenz_gini,
  lorenz_scale,
  lorenz_half,
  lorenz_tenth,
  lorenz_lower,
  lorenz_even,
  lorenz_list,
  lorenz_rest,
  total_title,
  total_read,
  total_order,
  long_names_cut,
  cooperation_title,
  cooperation_count,
  cooperation_read,
  cooperation_line,
  cooperation_leads,
  cooperation_supports,
  cooperation_pairs,
  cooperation_few,
  cooperation_alone,
  overview_title,
  overview_counts,
  overview_heat,
  overview_bars,
  overview_by_section,
  overview_questions,
  overview_pairs,
  overview_co_leads,
  overview_no_pair,
  overview_tasks,
  overview_lead_units,
  overview_lonely,
  overview_shared,
  overview_more,
  overview_sections,
  collective_title,
  collective_count,
  collective_read,
  collective_known,
  collective_some,
  collective_unknown,
  collective_through,
  collective_own,
  other_sections,
  task_numbers,
  co_leads_title,
  co_leads_count,
  co_leads_first,
  co_leads_read,
  co_leads_above,
  co_leads_below,
  co_leads_rows,
  network_title,
  year,  // %1
  old_plan,
  new_plan,
  two_sources,  // %1 %2
  two_matched,
  two_places,
  formerly,  // %1 name
  new_unit,
  gone_unit,
  dumbbell_title,  // %1 unit, %2 %3 counts, %4 unit, %5 %6 counts
  dumbbell_more,   // %1 unit, %2 %3 counts
  dumbbell_fewer,  // the same
  dumbbell_same,
  dumbbell_tasks,  // %1 %2 counts
  dumbbell_units,  // %1 more, %2 fewer
  dumbbell_read,
  dumbbell_read_supports,
  dumbbell_up,
  dumbbell_down,
  dumbbell_leads,
  dumbbell_supports,
  group_more,
  group_fewer,
  group_same,
  group_supports,
  colon_units,          // %1 units
  lead_changes_title,   // %1 tasks
  lead_changes_kept,    // %1 of %2
  lead_changes_groups,  // %1 of %2
  lead_changes_head,    // %1 year
  lead_changes_task,    // %1 %2 years
  lead_changes_lost,
  lead_changes_gained,
  lead_changes_stays,
  lead_changes_one,
  lead_changes_many,
  lead_changes_out,  // %1 dropped, %2 new
  flow_title,        // %1 of %2 go on, %3 dropped, %4 new
  flow_moved,        // %1 tasks
  flow_read,
  flow_main,
  flow_other,
  flow_stub_old,
  flow_stub_new,
  flow_dropped,      // %1
  flow_new,          // %1
  flow_left_label,   // %1 tasks, %2 go on, %3 dropped
  flow_right_label,  // %1 tasks, %2 go on, %3 new
  flow_head,         // %1 year, %2 tasks
  flow_others,       // %1 sections
  flow_cut,
  certificate_title_lower,  // %1 now, %2 best
  certificate_title_same,   // %1 now
  certificate_read,
  certificate_read_outside,
  certificate_one_of_many,
  certificate_now,       // %1 tasks
  certificate_best,      // %1 tasks
  certificate_and_more,  // %1 units
  certificate_best_how,
  certificate_best_same,
  certificate_sum,        // %1 leads, %2 units, %3 their quotient, %4 rounded up
  certificate_sum_whole,  // %1 leads, %2 units, %3 their quotient
  certificate_sum_why,    // %1 bound
  certificate_units,      // %1 units
  certificate_tasks,      // %1 tasks
  certificate_leads,
  certificate_counts,   // %1 now, %2 best
  certificate_outside,  // %1 names, %2 leads, %3 of them here
  certificate_several,  // %1 leads
  certificate_leads_now,
  certificate_may_lead,
  certificate_total,  // %1 leads
  groups_title,       // %1 units, %2 groups, %3 units of the largest
  groups_count,       // %1 groups of two units or more
  groups_caution,     // %1 fewest, %2 most groups that score nearly as well
  groups_read,
  groups_head,       // %1 letter, %2 units, %3 tasks
  groups_stability,  // %1 percent
  groups_pair,       // %1 unit, %2 unit, %3 tasks
  groups_single,     // %1 units
  group_members,     // %1 units
  group_letter,
  verdict_none,  // %1 fence
  verdict_some,  // %1 names, %2 fence
  verdict_no_lead,
  verdict_interval,  // %1 draws
  verdict_fence,     // %1
  verdict_mark,
  verdict_head,
  certificate_more_units,  // %1 units
  pack_title,
  pack_contents,
  pack_roster,  // %1 heading
  pack_matrix,  // %1 heading
  pack_more,    // %1 lines of the contents
  count
};

// The phrase with %1 … replaced. `{s}` in an English phrase is an s unless the argument before it is 1.
std::string say(Language language, Phrase phrase, std::initializer_list<std::string> arguments = {});

}  // namespace dutygraph::draw
