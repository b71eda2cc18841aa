// The marks that several kinds share: boxes of units, cards of tasks, the pens of the roles.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "draw/canvas.h"
#include "draw/plan_view.h"
#include "draw/sheet.h"
#include "dutygraph/draw/draw.h"

namespace dutygraph::draw {

inline constexpr double body_size = 8;   // points; of names and task texts
inline constexpr double small_size = 7;  // the least on paper
inline constexpr double pitch = 10.8;    // from line to line at body_size
inline constexpr std::string_view lead_grey = "#d4d4d4";

// A task's card: what it says, wrapped, and how high it is.
struct Card {
  std::uint32_t task = 0;  // index into PlanView::tasks
  std::string number;
  std::vector<std::string> title;  // bold
  std::vector<std::string> text;
  std::vector<std::string> notes;  // officials, deadline, partners in the lead; small
  bool cut = false;
  double height = 0;
};

struct CardOptions {
  double width = 0;  // of the whole card
  double number_width = 30;
  int text_lines = 3;  // at most; the title's lines count too
  bool full_number = false;
  std::vector<std::string> notes;  // one small line each
  Language language = Language::zh;
};

// Officials ("牵头领导：…") and the deadline of a task, one line each.
std::vector<std::string> notes_of(const PlanView& view, const TaskView& task, Language language);

Card make_card(const PlanView& view, const Measure& measure, std::uint32_t task, const CardOptions& options);

// The size of the largest font, 9 pt or less but 7 at least, at which every number of `numbers` fits in `width`.
double number_size(const Measure& measure, const std::vector<std::string>& numbers, double width);

// How wide the widest of all full numbers is, bold at body_size.
double widest_number(const PlanView& view, const Measure& measure);

// The footer of a picture of some tasks: source, short names, what was left out. `cut`: texts, `names_cut`: lists of
// names.
std::string footer_of(const PlanView& view, const std::vector<std::uint32_t>& tasks, Language language, bool cut,
                      bool names_cut);

// What a picture of the section leaves out, behind its heading; nothing where it leaves out nothing.
void add_left_out(std::vector<std::string>& left_out, const PlanView& view, const SectionView& section,
                  Language language);

// "most leads: X (n)" for the unit that leads most of `tasks`; empty where none leads two.
std::string most_leads(const PlanView& view, const std::vector<std::uint32_t>& tasks, Language language);

// What 附2-5 means, where a plan has several lists.
void add_annex_key(std::vector<LegendItem>& legend, bool several_lists, Language language);

// Draws a card with its upper left corner at (x, y). Returns the id of its box.
std::string draw_card(Canvas& canvas, const PlanView& view, const Card& card, double x, double y,
                      const CardOptions& options, double number_size);

enum class UnitLook { lead, support, self };

struct UnitMark {
  std::string id;
  std::vector<std::string> lines;
  std::string tip;
  UnitLook look = UnitLook::support;
  bool collective = false;  // double frame
  bool list = false;        // names of several units: set from the left
  double self_size = 11;    // of the name where the look is self
};

// The height of a box with `lines` lines of names.
double unit_height(std::size_t lines, bool collective);
// The room for text in a box of a unit that is `width` wide.
double unit_text_width(double width, bool collective);
void draw_unit(Canvas& canvas, const UnitMark& mark, const Box& box);

// How the edges of a role are drawn; `dense`: thin grey lines instead of many dashed ones.
Pen pen_of(Role role, bool dense);

// `count` places on a side that is `height` high, evenly about its middle, at most `widest` apart: offsets from the
// top.
std::vector<double> ports(std::size_t count, double height, double widest);

}  // namespace dutygraph::draw
