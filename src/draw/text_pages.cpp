#include "draw/text_pages.h"

#include <cmath>
#include <memory>

#include "draw/flow.h"
#include "draw/marks.h"
#include "draw/table.h"
#include "draw/wrap.h"

namespace dutygraph::draw {
namespace {

constexpr std::size_t columns = 2;
constexpr double gutter = 18;
constexpr double line_height = 11;
constexpr double space = 5;  // below an entry

struct Item {
  std::vector<std::string> head, text;
  double height() const { return static_cast<double>(head.size() + text.size()) * line_height + space; }
};

struct Work {
  std::vector<Item> items{};
  Box body{};
  double column_width = 0;
  std::vector<Range> pages{};  // of columns
};

void draw_item(Canvas& canvas, const Item& item, double x, double y, double width) {
  double line = y + line_height / 2;
  for (const std::string& text : item.head) {
    canvas.text({x, line}, text, {8.5, true});
    line += line_height;
  }
  for (const std::string& text : item.text) {
    canvas.text({x, line}, text, {body_size});
    line += line_height;
  }
  const double rule = y + item.height() - space / 2;
  canvas.rule({x, rule}, {x + width, rule}, {0.4, Dash::solid, "#c0c0c0"});
}

}  // namespace

Sheets text_pages(const PlanView& view, const TextPart& part, const Options& options, const Measure& measure) {
  const Frame frame = frame_of(options, false, Paper::a4, part.title, part.subtitle, {},
                               plan_footer(view, options.language, false, {}));
  auto work = std::make_shared<Work>();
  work->body = reserved_body(frame, measure);
  work->column_width = std::floor((work->body.w - gutter) / columns);
  const int most_lines = static_cast<int>(work->body.h / line_height) - 4;
  std::vector<double> heights;
  for (const TextPart::Entry& entry : part.entries) {
    Item item;
    item.head = wrap(measure, entry.head, 8.5, true, work->column_width, 3).lines;
    if (!entry.text.empty())
      item.text = wrap(measure, entry.text, body_size, false, work->column_width, most_lines).lines;
    heights.push_back(item.height());
    work->items.push_back(std::move(item));
  }
  work->pages = flow(heights, 0, work->body.h, columns);
  Sheets sheets;
  sheets.title = frame.title;
  const std::size_t pages = std::max<std::size_t>(1, (work->pages.size() + columns - 1) / columns);
  add_pages(sheets, frame, pages, [work](Canvas& canvas, std::size_t page) {
    for (std::size_t k = 0; k < columns; ++k) {
      const std::size_t column = page * columns + k;
      if (column >= work->pages.size()) break;
      const double x = work->body.x + static_cast<double>(k) * (work->column_width + gutter);
      double y = work->body.y;
      for (std::size_t i = work->pages[column].first; i < work->pages[column].second; ++i) {
        draw_item(canvas, work->items[i], x, y, work->column_width);
        y += work->items[i].height();
      }
    }
  });
  return sheets;
}

}  // namespace dutygraph::draw
