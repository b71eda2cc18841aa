#include "draw/cover.h"

#include <algorithm>

#include "draw/marks.h"
#include "draw/table.h"
#include "draw/words.h"
#include "draw/wrap.h"

namespace dutygraph::draw {
namespace {

constexpr double sentence_size = 11;
constexpr double sentence_line = 17;
constexpr double contents_line = 12;
constexpr double gutter = 24;

// 金政发〔2025〕1号 · 金乡县人民政府 · 2025-02-28
std::string facts_of(const PlanInfo& info) {
  std::string line;
  for (const auto& fact : {info.number, info.publisher, info.date})
    if (fact) line += (line.empty() ? "" : " · ") + *fact;
  return line;
}

double draw_sentences(Canvas& canvas, const std::vector<std::string>& findings, const Box& body, double y) {
  int number = 0;
  for (const std::string& finding : findings) {
    canvas.text({body.x, y}, std::to_string(++number) + ".", {sentence_size, true});
    for (const std::string& line : wrap(canvas.measure(), finding, sentence_size, false, body.w - 24, 6).lines) {
      canvas.text({body.x + 22, y}, line, {sentence_size});
      y += sentence_line;
    }
    y += 6;
  }
  return y;
}

// In two columns, down each, or in three where there are many lines; what finds no room is counted in the last line.
void draw_contents(Canvas& canvas, const std::vector<ContentsLine>& lines, const Box& body, double y, Language l) {
  canvas.text({body.x, y}, say(l, Phrase::pack_contents), {12, true});
  y += 20;
  const auto rows = static_cast<std::size_t>(std::max(1.0, (body.bottom() - y) / contents_line));
  const std::size_t columns = lines.size() <= 2 * rows ? 2 : 3;
  const double size = columns == 2 ? 9 : 8;
  const double width = (body.w - gutter * static_cast<double>(columns - 1)) / static_cast<double>(columns);
  const std::size_t shown = lines.size() <= columns * rows ? lines.size() : columns * rows - 1;
  const std::size_t deep =
      std::clamp<std::size_t>((lines.size() + columns - 1) / columns, std::min<std::size_t>(rows, 12), rows);
  const auto place = [&](std::size_t i) {
    return Point{body.x + static_cast<double>(i / deep) * (width + gutter),
                 y + static_cast<double>(i % deep) * contents_line};
  };
  for (std::size_t i = 0; i < shown; ++i) {
    const Point at = place(i);
    canvas.text(at, fit_line(canvas.measure(), lines[i].title, size, false, width - 26), {size});
    canvas.text({at.x + width, at.y}, std::to_string(lines[i].page), {size, false, Align::right});
  }
  if (shown < lines.size())
    canvas.text(place(shown), say(l, Phrase::pack_more, {std::to_string(lines.size() - shown)}), {size});
}

}  // namespace

Sheets cover(const PlanView& view, const std::vector<std::string>& findings, const Contents& contents,
             const std::string& about, const Options& options, const Measure& measure) {
  const Language l = options.language;
  const PlanInfo& info = view.plan->plan.info;
  const Frame frame =
      frame_of(options, false, Paper::a4, say(l, Phrase::pack_title), {}, {}, plan_footer(view, l, false, {}));
  const Box body = reserved_body(frame, measure);
  const std::string plan = info.title.value_or(info.id);
  const Lines title = wrap(measure, about.empty() ? plan : about, 20, true, body.w, 4);
  const std::vector<std::string> facts =
      about.empty() ? std::vector<std::string>{facts_of(info)} : std::vector<std::string>{plan, facts_of(info)};
  Sheets sheets = paged(frame, {}, 1, [=](Canvas& canvas, std::size_t) {
    double y = body.y + 40;
    for (const std::string& line : title.lines) {
      canvas.text({body.center(), y}, line, {20, true, Align::center});
      y += 30;
    }
    for (const std::string& fact : facts) {
      for (const std::string& line : wrap_balanced(canvas.measure(), fact, 10, false, body.w, 3).lines) {
        canvas.text({body.center(), y + 4}, line, {10, false, Align::center});
        y += 16;
      }
    }
    y = draw_sentences(canvas, findings, body, y + 28);
    if (!contents->empty()) draw_contents(canvas, *contents, body, y + 16, l);
  });
  sheets.title = say(l, Phrase::labelled, {say(l, Phrase::pack_title), about.empty() ? plan : about + " · " + plan});
  return sheets;
}

}  // namespace dutygraph::draw
