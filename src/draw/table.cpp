// Greys are four steps that an office printer keeps apart; what they tell always stands beside them as a figure.
#include "draw/table.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "draw/marks.h"
#include "draw/words.h"
#include "draw/wrap.h"

namespace dutygraph::draw {

NameCell name_cell(const Measure& measure, std::string_view name, double width, int lines, double size, bool bold) {
  NameCell cell;
  cell.size = size;
  if (size > small_size && measure.width(name, size, bold) > width) {
    cell.size = std::max(small_size, size - 0.5);
    if (measure.width(name, cell.size, bold) > width) cell.size = lines > 1 ? cell.size : small_size;
  }
  Lines wrapped = wrap(measure, name, cell.size, bold, width, lines);
  if (wrapped.lines.size() > 1 && cell.size > small_size && wrapped.cut) {
    cell.size = small_size;
    wrapped = wrap(measure, name, cell.size, bold, width, lines);
  }
  cell.cut = wrapped.cut;
  cell.lines = std::move(wrapped.lines);
  return cell;
}

void draw_name(Canvas& canvas, const NameCell& cell, double x, double middle, const Type& type, const Tag& tag) {
  const double step = cell.size + 1.8;
  double y = middle - static_cast<double>(cell.lines.size() - 1) * step / 2;
  Type set = type;
  set.size = cell.size;
  for (const std::string& line : cell.lines) {
    canvas.text({x, y}, line, set, tag);
    y += step;
  }
}

std::vector<std::string> labelled_names(const Measure& measure, Phrase label, const std::vector<std::string>& names,
                                        Language language, double width, int lines) {
  if (names.empty()) return {};
  std::vector<std::string> labelled = names;
  labelled.front() = say(language, Phrase::labelled, {say(language, label), names.front()});
  return wrap_names(measure, labelled, say(language, Phrase::separator), say(language, Phrase::more_names), small_size,
                    false, width, lines)
      .lines;
}

double heads_height(const Measure& measure, const std::vector<std::string>& heads, double width, int lines,
                    double size) {
  std::size_t most = 1;
  for (const std::string& head : heads) {
    most = std::max(most, wrap_balanced(measure, head, size, true, width, lines).lines.size());
  }
  return static_cast<double>(most) * (size + 2) + 8;
}

double names_width(const Measure& measure, const std::vector<std::string>& names, double least, double most) {
  double width = least;
  for (const std::string& name : names) width = std::max(width, std::ceil(measure.width(name, body_size)) + 6);
  return std::min(width, most);
}

bool draw_head(Canvas& canvas, const Box& box, std::string_view text, int lines, double size) {
  const Measure& measure = canvas.measure();
  Lines wrapped = wrap_balanced(measure, text, size, true, box.w, lines);
  if (wrapped.cut || wrapped.broken) {
    size = small_size;
    wrapped = wrap_balanced(measure, text, size, true, box.w, lines);
  }
  const double step = size + 2;
  double y = box.bottom() - step / 2 - static_cast<double>(wrapped.lines.size() - 1) * step;
  for (const std::string& line : wrapped.lines) {
    canvas.text({box.center(), y}, line, {size, true, Align::center}, {{}, "head", std::string(text)});
    y += step;
  }
  return wrapped.cut;
}

void draw_ground(Canvas& canvas, const Box& box, std::string_view color) {
  canvas.box(box, {color}, {0, Dash::solid, color}, {{}, "mark", {}});
}

int grey_level(double value, double largest) {
  if (value <= 0 || largest <= 0) return 0;
  const double share = value / largest;
  return share <= 0.2 ? 1 : share <= 0.45 ? 2 : share <= 0.75 ? 3 : 4;
}

std::string_view grey_of(int level) {
  constexpr std::array<std::string_view, 5> greys = {"#ffffff", "#ececec", "#cccccc", "#a0a0a0", "#3c3c3c"};
  return greys.at(static_cast<std::size_t>(level));
}

std::string_view text_on(int level) { return level == 4 ? "#ffffff" : "#000000"; }

void add_greys(std::vector<LegendItem>& legend, const std::string& meaning) {
  for (const int level : {1, 2, 3, 4}) {
    LegendItem item{LegendItem::Mark::cell, {0.4, Dash::solid, grid_grey}, {grey_of(level)}, {}, {}};
    item.text = level == 4 ? meaning : "";
    item.tight = level < 4;
    legend.push_back(std::move(item));
  }
}

Frame frame_of(const Options& options, bool landscape, Paper usual, std::string title, std::string subtitle,
               std::vector<LegendItem> legend, std::string footer) {
  Frame frame;
  frame.paper = options.paper.value_or(usual);
  frame.landscape = landscape;
  frame.language = options.language;
  frame.bound = options.bound;
  frame.title = std::move(title);
  frame.subtitle = std::move(subtitle);
  frame.legend = std::move(legend);
  frame.footer = std::move(footer);
  return frame;
}

Box reserved_body(const Frame& frame, const Measure& measure) {
  Frame longest = frame;
  longest.title += say(frame.language, Phrase::part_of, {"99", "99"});
  return body_of(longest, measure);
}

std::string plan_footer(const PlanView& view, Language language, bool short_names,
                        const std::vector<std::string>& more) {
  std::vector<std::string> parts = {say(language, Phrase::source, {view.source}),
                                    short_names && view.shortened ? say(language, Phrase::short_names) : ""};
  parts.insert(parts.end(), more.begin(), more.end());
  return sentences(language, parts);
}

Sheets paged(const Frame& frame, std::vector<std::string> left_out, std::size_t pages,
             const std::function<void(Canvas&, std::size_t page)>& picture) {
  Sheets sheets;
  sheets.title = frame.title;
  sheets.left_out = std::move(left_out);
  for (std::size_t i = 0; i < pages; ++i) {
    Sheet sheet;
    sheet.frame = frame;
    if (pages > 1) {
      sheet.frame.title += say(frame.language, Phrase::part_of, {std::to_string(i + 1), std::to_string(pages)});
    }
    sheet.picture = [picture, i](Canvas& canvas, const Box&) { picture(canvas, i); };
    sheets.sheets.push_back(std::move(sheet));
  }
  return sheets;
}

Result<Sheets> by_section(const PlanView& view, const Options& options,
                          const std::function<void(Sheets&, const SectionView&)>& add) {
  const Result<std::vector<std::uint32_t>> sections = sections_of(view, options.section);
  if (!sections) return sections.failure();
  Sheets sheets;
  sheets.title = view.source;
  for (const std::uint32_t s : *sections) {
    add_left_out(sheets.left_out, view, view.sections[s], options.language);
    add(sheets, view.sections[s]);
  }
  return sheets;
}

double row_slack(double room, double used, std::size_t rows, double most) {
  if (rows == 0) return 0;
  return std::clamp(std::floor((room - used) / static_cast<double>(rows) * 2) / 2, 0.0, most);
}

}  // namespace dutygraph::draw
