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
  std::vector<std::string> group, head, text, notes;  // `group`: a heading over this and the items that follow
  double group_height() const { return group.empty() ? 0 : static_cast<double>(group.size()) * line_height + 7; }
  double height() const {
    return group_height() + static_cast<double>(head.size() + text.size() + notes.size()) * line_height + space;
  }
};

struct Work {
  std::vector<Item> items{};
  Box body{};
  double column_width = 0;
  std::vector<Range> pages{};  // of columns
};

void draw_item(Canvas& canvas, const Item& item, double x, double y, double width) {
  double line = y + line_height / 2;
  if (!item.group.empty()) {
    draw_ground(canvas, {x, y, width, item.group_height() - 4}, lead_grey);
    line += 1.5;
    for (const std::string& text : item.group) {
      canvas.text({x + 4, line}, text, {9, true}, {{}, "group", {}});
      line += line_height;
    }
    line = y + item.group_height() + line_height / 2;
  }
  for (const std::string& text : item.head) {
    canvas.text({x, line}, text, {8.5, true});
    line += line_height;
  }
  for (const std::string& text : item.text) {
    canvas.text({x, line}, text, {body_size});
    line += line_height;
  }
  for (const std::string& text : item.notes) {
    canvas.text({x, line}, text, {small_size, false, Align::left, "#404040"}, {{}, "note", {}});
    line += line_height;
  }
  const double rule = y + item.height() - space / 2;
  canvas.rule({x, rule}, {x + width, rule}, {0.4, Dash::solid, "#c0c0c0"});
}

// `group`: the heading that waits for its first entry. What doesn't fit in a column is cut.
Item item_of(const TextPart::Entry& entry, std::vector<std::string> group, const Measure& measure, double width,
             double height) {
  Item item;
  item.group = std::move(group);
  item.head = wrap(measure, entry.head, 8.5, true, width, 3).lines;
  for (const std::string& note : entry.notes) {
    for (std::string& line : wrap(measure, note, small_size, false, width, 4).lines)
      item.notes.push_back(std::move(line));
  }
  const int room = static_cast<int>((height - item.height()) / line_height);
  if (!entry.text.empty() && room > 0) item.text = wrap(measure, entry.text, body_size, false, width, room).lines;
  return item;
}

}  // namespace

Sheets text_pages(const PlanView& view, const TextPart& part, const Options& options, const Measure& measure) {
  const Frame frame = frame_of(options, false, Paper::a4, part.title, part.subtitle, {},
                               plan_footer(view, options.language, false, {}));
  auto work = std::make_shared<Work>();
  work->body = reserved_body(frame, measure);
  work->column_width = std::floor((work->body.w - gutter) / columns);
  std::vector<double> heights;
  std::vector<std::string> group;
  for (const TextPart::Entry& entry : part.entries) {
    if (entry.group) {
      group = wrap(measure, entry.head, 9, true, work->column_width - 8, 3).lines;
      continue;
    }
    Item item = item_of(entry, std::move(group), measure, work->column_width, work->body.h);
    group.clear();
    heights.push_back(item.height());
    work->items.push_back(std::move(item));
  }
  work->pages = flow(heights, 0, work->body.h, columns);
  const std::size_t pages = std::max<std::size_t>(1, (work->pages.size() + columns - 1) / columns);
  return paged(frame, {}, pages, [work](Canvas& canvas, std::size_t page) {
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
}

}  // namespace dutygraph::draw
