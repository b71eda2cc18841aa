// In the child: every page through Graphviz, the checks, the files. Across the pipe: the checks as numbers, then each
// file behind its length.
#include "dutygraph/draw/render.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "draw/check.h"
#include "draw/font.h"
#include "draw/laid_out.h"
#include "draw/paint.h"
#include "draw/svg.h"
#include "dutygraph/process/child.h"

namespace dutygraph::draw {
namespace {

struct Named {
  Format format;
  std::string_view name;
};
constexpr std::array<Named, 4> names = {
    {{Format::svg, "svg"}, {Format::pdf, "pdf"}, {Format::png, "png"}, {Format::dot, "dot"}}};

template <class T>
void put(std::string& bytes, const T& value) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <class T>
T take(std::string_view& bytes) {
  T value{};
  std::memcpy(&value, bytes.data(), sizeof value);
  bytes.remove_prefix(sizeof value);
  return value;
}

std::string packed(const Rendered& rendered) {
  std::string bytes;
  put(bytes, rendered.checks);
  put(bytes, rendered.pages);
  for (const std::string& file : rendered.files) {
    put(bytes, file.size());
    bytes += file;
  }
  return bytes;
}

Rendered unpacked(std::string_view bytes) {
  Rendered rendered;
  rendered.checks = take<Checks>(bytes);
  rendered.pages = take<int>(bytes);
  while (!bytes.empty()) {
    const auto size = take<std::size_t>(bytes);
    rendered.files.emplace_back(bytes.substr(0, size));
    bytes.remove_prefix(size);
  }
  return rendered;
}

void add(Checks& sum, const Checks& page) {
  const bool first = sum.smallest_print_pt == 0;
  sum.smallest_print_pt = first ? page.smallest_print_pt : std::min(sum.smallest_print_pt, page.smallest_print_pt);
  sum.overlaps += page.overlaps;
  sum.clipped += page.clipped;
  sum.missing_glyphs += page.missing_glyphs;
}

Rendered render_here(const Drawing& drawing, Format format) {
  Graphviz graphviz;
  Rendered rendered;
  std::vector<LaidOut> pages;
  for (const Page& page : drawing.pages) {
    LaidOut laid = graphviz.lay_out(page.dot, page.width_pt, page.height_pt, format == Format::svg);
    add(rendered.checks, check_page(laid, drawing.family).checks);
    if (format == Format::svg) rendered.files.push_back(finished_svg(laid, drawing.family));
    if (format == Format::png) rendered.files.push_back(paint_png(laid, drawing.family, drawing.grey));
    if (format == Format::dot) rendered.files.push_back(page.dot);
    if (format == Format::pdf) pages.push_back(std::move(laid));
    ++rendered.pages;
  }
  if (format == Format::pdf) rendered.files.push_back(paint_pdf(pages, drawing, drawing.family));
  return rendered;
}

}  // namespace

std::optional<Format> format_from(std::string_view ending) {
  if (ending.starts_with('.')) ending.remove_prefix(1);
  const auto* at = std::ranges::find(names, ending, &Named::name);
  return at == names.end() ? std::nullopt : std::optional(at->format);
}

std::string_view to_string(Format format) { return std::ranges::find(names, format, &Named::format)->name; }

Rendered render(const Drawing& drawing, Format format, unsigned seconds) {
  if (drawing.pages.empty()) return {};
  const auto work = [&] { return packed(render_here(drawing, format)); };
  return unpacked(process::in_child(work, {std::max(1U, seconds), 0}, "drawing", "draw one unit or section"));
}

}  // namespace dutygraph::draw
