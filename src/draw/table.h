// What the kinds that are tables share: names in a column, heads over columns, grounds, and the pages of one picture.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "draw/canvas.h"
#include "draw/kind.h"
#include "draw/words.h"

namespace dutygraph::draw {

inline constexpr std::string_view ink = "#1a1a1a";
inline constexpr std::string_view zebra_grey = "#f2f2f2";
inline constexpr std::string_view grid_grey = "#9a9a9a";

// A name or text of one or two lines in a row.
struct NameCell {
  std::vector<std::string> lines;
  double size = 8;
  bool cut = false;
  double height() const { return static_cast<double>(lines.size()) * (size + 1.8) + 3; }
};
NameCell name_cell(const Measure& measure, std::string_view name, double width, int lines = 2, double size = 8,
                   bool bold = false);
// Its lines about y = `middle`; `x` is the left end or, by alignment, the centre or right end.
void draw_name(Canvas& canvas, const NameCell& cell, double x, double middle, const Type& type, const Tag& tag);

// "label：name、name" in lines that are broken between names. Empty where there are no names.
std::vector<std::string> labelled_names(const Measure& measure, Phrase label, const std::vector<std::string>& names,
                                        Language language, double width, int lines);

// The height of heads over columns `width` wide, at most `lines` of them.
double heads_height(const Measure& measure, const std::vector<std::string>& heads, double width, int lines,
                    double size = 7.5);

// A width for a column of `names` in one line each, within [least, most].
double names_width(const Measure& measure, const std::vector<std::string>& names, double least, double most);

// A head of up to `lines` lines that stands on the bottom of `box`, centred. Returns whether it was cut.
bool draw_head(Canvas& canvas, const Box& box, std::string_view text, int lines, double size = 7.5);

// A ground without an outline behind what is drawn on it.
void draw_ground(Canvas& canvas, const Box& box, std::string_view color);

// A grey for `value` of at most `largest`: 0 none, 1 .. 4 from light to dark; and the colour of text on it.
int grey_level(double value, double largest);
std::string_view grey_of(int level);
std::string_view text_on(int level);
// The legend's four cells from light to dark, with what they mean.
void add_greys(std::vector<LegendItem>& legend, const std::string& meaning);

// A frame for the whole plan, the same on each page.
Frame frame_of(const Options& options, bool landscape, Paper usual, std::string title, std::string subtitle,
               std::vector<LegendItem> legend, std::string footer);
// The room for a picture, whatever "(1/3)" the title gets.
Box reserved_body(const Frame& frame, const Measure& measure);
// The footer of a picture of the whole plan: its source, short names where they are used, what else there is to say.
std::string plan_footer(const PlanView& view, Language language, bool short_names,
                        const std::vector<std::string>& more);

// A picture of `pages` sheets with the same frame, under the frame's title; theirs get (1/3) where there are several.
Sheets paged(const Frame& frame, std::vector<std::string> left_out, std::size_t pages,
             const std::function<void(Canvas&, std::size_t page)>& picture);

// The sheets that `add` makes of each section that is asked for, and what they leave out. Failures as sections_of()'s.
Result<Sheets> by_section(const PlanView& view, const Options& options,
                          const std::function<void(Sheets&, const SectionView&)>& add);

// The heights of rows that fill `room` a little better: each grows by the same, at most by `most`.
double row_slack(double room, double used, std::size_t rows, double most);

}  // namespace dutygraph::draw
