// Brackets and quotation marks of an upright line take their vertical forms (Unicode CJK Compatibility Forms).
#include "draw/column_head.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "draw/wrap.h"
#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::draw {
namespace {

constexpr double upright_pitch = 1.12;  // em from character to character
constexpr double beside = 1.08;         // em from line to line

char32_t vertical_form(char32_t c) {
  switch (c) {
    case U'(':
    case U'（': return U'︵';
    case U')':
    case U'）': return U'︶';
    case U'“': return U'﹃';
    case U'”': return U'﹄';
    case U'《': return U'︽';
    case U'》': return U'︾';
    case U'-':
    case U'—': return U'︱';
    default: return c;
  }
}

ColumnHead upright(std::u32string characters, double width, double most) {
  ColumnHead head;
  const auto room = [&](double size) { return static_cast<std::size_t>(most / (size * upright_pitch)); };
  const bool one = characters.size() <= room(8);
  head.size = one || width >= 22 ? 8 : 7;
  const std::size_t all = room(head.size) * (one ? 1 : 2);
  if (characters.size() > all) {
    head.cut = true;
    characters.resize(all - 1);
    characters += U'…';
  }
  const std::size_t per_line = one ? characters.size() : (characters.size() + 1) / 2;
  for (std::size_t at = 0; at < characters.size(); at += per_line) {
    head.lines.push_back(text::encode(characters.substr(at, per_line)));
  }
  head.height = static_cast<double>(per_line) * head.size * upright_pitch;
  return head;
}

ColumnHead turned(const Measure& measure, std::string_view name, double width, double most) {
  ColumnHead head;
  head.upright = false;
  if (measure.width(name, head.size) > most) head.size = width >= 22 ? 8 : 7;
  Lines lines = wrap(measure, name, head.size, false, most, 2);
  head.cut = lines.cut;
  head.lines = std::move(lines.lines);
  for (const std::string& line : head.lines) head.height = std::max(head.height, measure.width(line, head.size));
  return head;
}

}  // namespace

ColumnHead column_head(const Measure& measure, std::string_view name, double width, double most) {
  std::u32string characters = text::decode(name);
  if (!std::ranges::any_of(characters, text::is_han)) return turned(measure, name, width, most);
  std::erase_if(characters, text::is_blank);
  std::ranges::transform(characters, characters.begin(), vertical_form);
  return upright(std::move(characters), width, most);
}

void draw_column_head(Canvas& canvas, const ColumnHead& head, double x, double bottom, const Tag& tag) {
  const Type type{head.size, false, Align::center};
  const double step = head.size * beside;
  double line_x = x - step * static_cast<double>(head.lines.size() - 1) / 2;
  const double pitch = head.size * upright_pitch;
  for (const std::string& line : head.lines) {
    if (head.upright) {
      const std::u32string characters = text::decode(line);
      // Two lines begin at the same height, so that they are read on from one another.
      double y =
          bottom - (head.lines.size() > 1 ? head.height : static_cast<double>(characters.size()) * pitch) + pitch / 2;
      for (const char32_t c : characters) {
        canvas.text({line_x, y}, text::encode(std::u32string(1, c)), type, tag);
        y += pitch;
      }
    } else {
      canvas.text_up(line_x, bottom, line, type, tag);
    }
    line_x += step;
  }
}

}  // namespace dutygraph::draw
