// The title takes the largest size at which it fits on one line, else two lines of the smallest; the other texts are
// wrapped. body_of and draw_frame share one plan of the sheet, so that the picture never meets the frame.
#include "draw/sheet.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "draw/words.h"
#include "draw/wrap.h"

namespace dutygraph::draw {
namespace {

constexpr double subtitle_size = 8.5;
constexpr double legend_size = 8;
constexpr double footer_size = 7;
constexpr double number_size = 12;   // of a bound page's number
constexpr double number_strip = 20;  // beside the picture of a turned page, for its number
constexpr double mark_width = 26;

struct Plan {
  Box paper;
  double left = margin_pt;  // where texts and picture begin
  double title_size = 16;
  std::vector<std::string> title;
  std::vector<std::string> subtitle;
  std::vector<Point> legend;  // where each item begins (x, middle)
  std::vector<std::string> footer;
  double subtitle_top = 0;
  double rule_y = 0;
  double body_top = 0;
  double body_bottom = 0;
};

std::string number_text(std::size_t page) { return "— " + std::to_string(page) + " —"; }

double legend_width(const LegendItem& item, const Measure& measure) {
  if (item.tight) return 13;
  const double mark = item.mark == LegendItem::Mark::none   ? 0
                      : item.mark == LegendItem::Mark::cell ? 18
                      : item.mark == LegendItem::Mark::disc ? 15
                                                            : mark_width + 5;
  return mark + measure.width(item.text, legend_size);
}

void plan_title(Plan& plan, const Frame& frame, const Measure& measure, double width) {
  for (const double size : {16.0, 15.0, 14.0, 13.0, 12.0}) {
    plan.title_size = size;
    if (measure.width(frame.title, size, true) <= width) break;
  }
  plan.title = wrap(measure, frame.title, plan.title_size, true, width, 2).lines;
}

Plan plan_of(const Frame& frame, const Measure& measure) {
  Plan plan;
  plan.paper = paper_size(frame.paper, frame.landscape);
  if (lies_turned(frame)) plan.left += number_strip;
  const double width = plan.paper.w - margin_pt - plan.left;
  plan_title(plan, frame, measure, width);
  plan.subtitle = wrap(measure, frame.subtitle, subtitle_size, false, width, 4).lines;
  plan.subtitle_top = margin_pt + static_cast<double>(plan.title.size()) * plan.title_size * 1.35 + 3;
  double y = plan.subtitle_top + static_cast<double>(plan.subtitle.size()) * subtitle_size * 1.45 + 3;
  plan.rule_y = std::round(y);
  y = plan.rule_y + 4;
  double x = plan.left;
  for (const LegendItem& item : frame.legend) {
    const double w = legend_width(item, measure);
    if (x > plan.left && x + w > plan.left + width) {
      x = plan.left;
      y += 14;
    }
    plan.legend.push_back({x, y + 8});
    x += item.tight ? 13 : w + 18;
  }
  if (!frame.legend.empty()) y += 18;
  plan.body_top = std::round(y + 4);
  const bool numbered = frame.bound && !lies_turned(frame);  // in the footer, at the outer corner
  const Phrase count = frame.bound ? Phrase::pages_in_all : Phrase::page_of;
  const double number_room = numbered ? measure.width(number_text(9999), number_size) + 2 * number_size : 0;
  const double page_room = measure.width(say(frame.language, count, {"9999", "9999"}), footer_size) + 14 + number_room;
  plan.footer = wrap(measure, frame.footer, footer_size, false, width - page_room, 3).lines;
  const double lines = static_cast<double>(std::max<std::size_t>(1, plan.footer.size()));
  const double footer_height = std::max(lines * footer_size * 1.4, numbered ? number_size + 1 : 0);
  plan.body_bottom = std::round(plan.paper.h - margin_pt - footer_height - 8);
  return plan;
}

void draw_mark(Canvas& canvas, const LegendItem& item, Point at) {
  using Mark = LegendItem::Mark;
  const Tag tag{{}, "legend", {}};
  if (item.mark == Mark::line) {
    canvas.rule(at, {at.x + mark_width, at.y}, item.pen);
  } else if (item.mark == Mark::box || item.mark == Mark::double_box) {
    canvas.box({at.x, at.y - 5, mark_width, 10}, item.fill, item.pen, tag);
    if (item.mark == Mark::double_box) canvas.box({at.x + 2, at.y - 3, mark_width - 4, 6}, item.fill, {0.5}, tag);
  } else if (item.mark == Mark::disc) {
    canvas.disc({at.x + 5, at.y}, 5, item.fill, item.pen, tag);
  } else if (item.mark == Mark::cell) {
    const std::string id = canvas.box({at.x, at.y - 6, 13, 12}, item.fill, item.pen, tag);
    const bool dark = item.fill.color == "#000000" || item.fill.color == "#1a1a1a";
    canvas.text({at.x + 6.5, at.y}, item.letter, {8, dark, Align::center, dark ? "#ffffff" : "#000000"}, {}, id);
  }
}

// The number of a page that is bound: at the outer corner of the foot of the upright sheet, a character's width from
// its edge. Of a turned page that foot is the left side. Returns how much room it takes beside the footer's texts.
double draw_number(Canvas& canvas, const Frame& frame, const Plan& plan, std::size_t page) {
  const std::string number = number_text(page);
  const double width = canvas.measure().width(number, number_size);
  const bool odd = page % 2 == 1;
  const Tag tag{{}, "page", {}};
  if (lies_turned(frame)) {
    const double bottom = plan.paper.h - margin_pt - number_size;
    canvas.text_down(margin_pt + 4, odd ? bottom - width : margin_pt + number_size, number, {number_size}, tag);
    return 0;
  }
  const double y = plan.body_bottom + 8 + number_size * 0.55;
  const double x = odd ? plan.paper.w - margin_pt - number_size - width : margin_pt + number_size;
  canvas.text({x, y}, number, {number_size}, tag);
  return width + 2 * number_size;
}

void draw_footer(Canvas& canvas, const Frame& frame, const Plan& plan, std::size_t page, std::size_t pages) {
  const double top = plan.body_bottom + 4;
  double left = plan.left;
  double right = plan.paper.w - margin_pt;
  canvas.rule({left, top}, {right, top}, {0.5, Dash::solid, "#808080"});
  std::string of = say(frame.language, Phrase::page_of, {std::to_string(page), std::to_string(pages)});
  if (frame.bound) {
    const double room = draw_number(canvas, frame, plan, page);
    if (page % 2 == 1) right -= room;
    if (page % 2 == 0) left += room;
    of = say(frame.language, Phrase::pages_in_all, {std::to_string(pages)});
  }
  double y = top + 4 + footer_size * 0.6;
  canvas.text({right, y}, of, {footer_size, false, Align::right}, {{}, "footer", {}});
  for (const std::string& line : plan.footer) {
    canvas.text({left, y}, line, {footer_size}, {{}, "footer", {}});
    y += footer_size * 1.4;
  }
}

}  // namespace

bool lies_turned(const Frame& frame) { return frame.bound && frame.landscape && frame.paper == Paper::a4; }

Box paper_size(Paper paper, bool landscape) {
  constexpr double mm = 72 / 25.4;
  const double shorter = (paper == Paper::a4 ? 210 : 297) * mm;
  const double longer = (paper == Paper::a4 ? 297 : 420) * mm;
  return landscape ? Box{0, 0, longer, shorter} : Box{0, 0, shorter, longer};
}

std::string sentences(Language language, const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += language == Language::zh ? "；" : "; ";
    out += part;
  }
  return out;
}

Box body_of(const Frame& frame, const Measure& measure) {
  const Plan plan = plan_of(frame, measure);
  return {plan.left, plan.body_top, std::floor(plan.paper.w - margin_pt - plan.left), plan.body_bottom - plan.body_top};
}

void draw_frame(Canvas& canvas, const Frame& frame, std::size_t page, std::size_t pages) {
  const Measure& measure = canvas.measure();
  const Plan plan = plan_of(frame, measure);
  const double right = plan.paper.w - margin_pt;
  double y = margin_pt + plan.title_size * 0.62;
  for (const std::string& line : plan.title) {
    canvas.text({plan.left, y}, line, {plan.title_size, true}, {{}, "title", {}});
    y += plan.title_size * 1.35;
  }
  y = plan.subtitle_top + subtitle_size * 0.6;
  for (const std::string& line : plan.subtitle) {
    canvas.text({plan.left, y}, line, {subtitle_size}, {{}, "subtitle", {}});
    y += subtitle_size * 1.45;
  }
  canvas.rule({plan.left, plan.rule_y}, {right, plan.rule_y}, {0.8});
  for (std::size_t i = 0; i < frame.legend.size(); ++i) {
    const LegendItem& item = frame.legend[i];
    const Point at = plan.legend[i];
    draw_mark(canvas, item, at);
    if (item.tight) continue;
    const double mark = legend_width(item, measure) - measure.width(item.text, legend_size);
    canvas.text({at.x + mark, at.y}, item.text, {legend_size}, {{}, "legend", {}});
  }
  draw_footer(canvas, frame, plan, page, pages);
}

}  // namespace dutygraph::draw
