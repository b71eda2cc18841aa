// A bar is two boxes; their widths are whole points, because Graphviz rounds them.
#include "draw/load_rows.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "draw/marks.h"
#include "draw/tally.h"
#include "draw/words.h"

namespace dutygraph::draw {
namespace {

constexpr double rank_width = 22;
constexpr double count_width = 30;
constexpr double figure_width = 36;
constexpr double least_row = 13.5;
constexpr double judged_row = 15.5;  // with an interval below the bar
constexpr double mark_width = 26;    // of the word for overloaded

struct Places {
  double rank = 0, name = 0, lead = 0, support = 0, bar = 0, bar_width = 0, mark = 0, figures = 0;
};

Places places_of(const LoadRows& rows, const Box& body) {
  Places p;
  p.rank = body.x + rank_width - 4;
  p.name = body.x + rank_width;
  p.lead = p.name + rows.name_width;
  p.support = p.lead + count_width;
  p.bar = p.support + count_width + 4;
  p.figures = body.right() - 4 * figure_width;
  p.mark = p.figures - mark_width - 2;
  p.bar_width = std::floor((rows.judged ? p.mark : p.figures) - p.bar - 4);
  return p;
}

void draw_heads(Canvas& canvas, const LoadRows& rows, const Places& p, const Box& body, double height, Language l) {
  const auto head = [&](double x, double w, Phrase phrase) {
    draw_head(canvas, {x + 1, body.y, w - 2, height - 4}, say(l, phrase), 2);
  };
  head(p.name, p.lead - p.name, Phrase::unit_head);
  head(p.lead, count_width, Phrase::lead_head);
  head(p.support, count_width, Phrase::support_head);
  head(p.bar, p.bar_width, Phrase::load_head);
  if (rows.judged) head(p.mark, mark_width, Phrase::verdict_head);
  double x = p.figures;
  for (const Phrase phrase :
       {Phrase::weighted_head, Phrase::coordination_head, Phrase::partners_head, Phrase::sections_head}) {
    head(x + 5, figure_width - 8, phrase);
    x += figure_width;
  }
  canvas.rule({body.x, body.y + height - 1}, {body.right(), body.y + height - 1}, {1});
}

void draw_bar(Canvas& canvas, const UnitLoad& load, const LoadReport& report, const LoadRows& rows, const Places& p,
              double middle, const Tag& tag) {
  if (rows.heaviest <= 0) return;
  const double support = load.support * report.support_weight;
  const double scale = p.bar_width / rows.heaviest;
  const double whole = std::max(1.0, std::round(load.weighted * scale));
  const double dark = std::clamp(std::round(std::max(0.0, load.weighted - support) * scale), 0.0, whole);
  const double h = rows.judged ? 7 : 9;
  if (rows.judged) middle -= 2;
  if (dark > 0) canvas.box({p.bar, middle - h / 2, dark, h}, {ink}, {0.8, Dash::solid, ink}, {{}, "bar", tag.tip});
  if (whole > dark) {
    canvas.box({p.bar + dark, middle - h / 2, whole - dark, h}, {"#ffffff"}, {0.8}, {{}, "bar", tag.tip});
  }
}

// From end to end below the bar, with a short upright at both. Marks, not rules: rules lie below the rows' grounds.
void draw_interval(Canvas& canvas, const UnitVerdict& verdict, const LoadRows& rows, const Places& p, double middle) {
  const double scale = p.bar_width / std::max(rows.heaviest, 1e-9);
  const double low = std::round(p.bar + verdict.interval.low * scale);
  const double high = std::max(low + 1, std::round(p.bar + verdict.interval.high * scale));
  const double y = std::round(middle) + 4;
  draw_ground(canvas, {low, y, high - low, 1}, ink);
  for (const double x : {low, high}) draw_ground(canvas, {x, y - 2, 1, 5}, ink);
}

// Two dashes a row, below the bar.
void draw_fence(Canvas& canvas, const PlanView& view, const LoadRows& rows, const Places& p, double top,
                double height) {
  if (view.verdict->leading_units == 0 || view.verdict->fence >= rows.heaviest) return;
  const double x = std::round(p.bar + view.verdict->fence * p.bar_width / rows.heaviest);
  for (const double share : {0.1, 0.6}) draw_ground(canvas, {x, top + share * height, 1, height * 0.3}, ink);
}

// The word for overloaded, white on black: it must not be missed on a grey copy.
void draw_mark(Canvas& canvas, const Places& p, double middle, Language l, const Tag& tag) {
  const std::string id =
      canvas.box({p.mark, middle - 6, mark_width, 12}, {ink}, {0.5, Dash::solid, ink}, {{}, "verdict", tag.tip});
  canvas.text({p.mark + mark_width / 2, middle}, say(l, Phrase::verdict_mark),
              {body_size, true, Align::center, "#ffffff"}, tag, id);
}

void draw_row(Canvas& canvas, const PlanView& view, const LoadRows& rows, std::size_t i, const Places& p, double middle,
              Language l) {
  const UnitLoad& load = view.load->units[i];
  const Tag tag{{}, {}, load.name};
  const auto figure = [&](double right, const std::string& text, bool bold) {
    canvas.text({right, middle}, text, {body_size, bold, Align::right}, tag);
  };
  figure(p.rank, std::to_string(i + 1), false);
  draw_name(canvas, rows.names[i], p.name, middle, {}, tag);
  figure(p.lead + count_width - 8, std::to_string(load.lead), true);
  figure(p.support + count_width - 8, std::to_string(load.support), false);
  draw_bar(canvas, load, *view.load, rows, p, middle, tag);
  if (rows.judged) {
    draw_interval(canvas, view.verdict->units[i], rows, p, middle);
    if (view.verdict->units[i].overloaded) draw_mark(canvas, p, middle, l, tag);
  }
  double right = p.figures + figure_width - 6;
  for (const std::string& text : {decimal(load.weighted, 2), std::to_string(load.coordination),
                                  std::to_string(load.partners), std::to_string(load.sections)}) {
    figure(right, text, right < p.figures + figure_width);
    right += figure_width;
  }
}

}  // namespace

std::string decimal(double value, int places) {
  std::array<char, 40> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, places);
  return {buffer.data(), end.ptr};
}

void add_bar_parts(std::vector<LegendItem>& legend, const PlanView& view, Language language) {
  const auto add = [&](std::string_view color, const std::string& label) {
    legend.push_back({LegendItem::Mark::box, {0.8}, {color}, {}, say(language, Phrase::load_part, {label})});
  };
  add(ink, view.lead_label);
  if (view.supports) add("#ffffff", view.support_label);
}

LoadRows load_rows(const PlanView& view, const Measure& measure, double width, bool judged) {
  LoadRows rows;
  rows.judged = judged;
  std::vector<std::string> names;
  for (const UnitLoad& load : view.load->units) names.push_back(load.name);
  rows.name_width = names_width(measure, names, 60, std::min(170.0, width * 0.32));
  for (const UnitLoad& load : view.load->units) {
    rows.names.push_back(name_cell(measure, load.name, rows.name_width - 4));
    rows.heights.push_back(std::max(judged ? judged_row : least_row, rows.names.back().height()));
    rows.heaviest = std::max(rows.heaviest, load.weighted);
  }
  if (judged) {
    for (const UnitVerdict& verdict : view.verdict->units)
      rows.heaviest = std::max(rows.heaviest, verdict.interval.high);
  }
  return rows;
}

void draw_load_rows(Canvas& canvas, const PlanView& view, const LoadRows& rows, Range range, const Box& body,
                    Language language, double head_height, double most_slack) {
  const Places p = places_of(rows, body);
  draw_heads(canvas, rows, p, body, head_height, language);
  double used = 0;
  for (std::size_t i = range.first; i < range.second; ++i) used += rows.heights[i];
  const double slack = row_slack(body.h - head_height, used, range.second - range.first, most_slack);
  double y = body.y + head_height;
  for (std::size_t i = range.first; i < range.second; ++i) {
    const double h = rows.heights[i] + slack;
    if ((i - range.first) % 2 == 0) draw_ground(canvas, {body.x, y, body.w, h}, zebra_grey);
    if (rows.judged) draw_fence(canvas, view, rows, p, y, h);
    draw_row(canvas, view, rows, i, p, y + h / 2, language);
    y += h;
  }
  draw_ground(canvas, {body.x, y, body.w, 1}, ink);  // a rule would lie below the last row's ground
}

}  // namespace dutygraph::draw
