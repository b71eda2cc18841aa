// One pass over Graphviz's lines: it writes one element a line, each node and edge as <g id="…" class="…"> followed by
// <title>…</title>.
#include "draw/svg.h"

#include <map>
#include <string_view>
#include <utility>

#include "draw/canvas.h"
#include "dutygraph/text/escape.h"

namespace dutygraph::draw {
namespace {

constexpr std::string_view fallbacks =
    "Noto Sans CJK SC,Source Han Sans SC,Microsoft YaHei,PingFang SC,WenQuanYi Micro Hei,SimHei,sans-serif";

std::string head(const LaidOut& page) {
  constexpr double mm = 25.4 / 72;
  return "<svg width=\"" + number(page.width * mm) + "mm\" height=\"" + number(page.height * mm) + "mm\"";
}

std::string attribute_of(std::string_view line, std::string_view name) {
  const std::string opening = " " + std::string(name) + "=\"";
  const std::size_t at = line.find(opening);
  if (at == std::string_view::npos) return {};
  const std::size_t begin = at + opening.size();
  return std::string(line.substr(begin, line.find('"', begin) - begin));
}

void replace(std::string& line, std::string_view from, std::string_view to) {
  if (const std::size_t at = line.find(from); at != std::string::npos) line.replace(at, from.size(), to);
}

// What the pass needs to know of the node or edge whose lines it reads.
struct Known {
  std::string tip;
  const Operation* turned = nullptr;
};

std::map<std::string, Known> known_by_id(const LaidOut& page) {
  std::map<std::string, Known> known;
  for (const Item& item : page.items) known[text::escape_html(item.id)].tip = item.tip;
  for (const Operation& op : page.operations) {
    if (op.turn != 0) known[text::escape_html(page.items[op.item].id)].turned = &op;
  }
  return known;
}

}  // namespace

std::string finished_svg(const LaidOut& page, const std::string& family) {
  const std::map<std::string, Known> known = known_by_id(page);
  const std::string list =
      family + "," + std::string(fallbacks.substr(fallbacks.starts_with(family) ? family.size() + 1 : 0));
  const std::string plain = "font-family=\"" + family + "\"";
  const std::string bold = "font-family=\"" + family + " Bold\"";
  const Known nothing;
  const Known* now = &nothing;
  std::string out;
  std::string_view rest = page.svg;
  bool first_title = true;
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    std::string line(rest.substr(0, end));
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    if (line.starts_with("<!-- ") || line == " -->") continue;
    if (line.starts_with("<svg width=")) line = head(page);
    if (line.starts_with("<g id=")) {
      const auto at = known.find(attribute_of(line, "id"));
      now = at == known.end() ? &nothing : &at->second;
    }
    if (line.starts_with("<title>") && !std::exchange(first_title, false)) {
      if (now->tip.empty()) continue;
      line = "<title>" + text::escape_html(now->tip) + "</title>";
    }
    replace(line, bold, "font-family=\"" + list + "\" font-weight=\"bold\"");
    replace(line, plain, "font-family=\"" + list + "\"");
    if (now->turned != nullptr && line.starts_with("<text ")) {
      const Point p = now->turned->pivot;
      line.insert(5, " transform=\"rotate(" + std::string(now->turned->turn == 90 ? "-90 " : "90 ") + number(p.x) +
                         " " + number(p.y - page.height) + ")\"");
    }
    out += line;
    out += '\n';
  }
  return out;
}

}  // namespace dutygraph::draw
