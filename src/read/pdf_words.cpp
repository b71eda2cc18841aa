#include "read/pdf_words.h"

#include <charconv>
#include <cmath>
#include <optional>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "read/xml.h"

namespace dutygraph::read {

namespace {

constexpr double farthest = 1e5;  // points: 35 m

std::optional<double> points(pugi::xml_node node, std::string_view name) {
  const std::string_view digits = attribute(node, name);
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || !(std::abs(value) <= farthest)) return std::nullopt;
  return value;
}

std::optional<PdfWord> word_of(pugi::xml_node node) {
  const auto left = points(node, "xMin");
  const auto top = points(node, "yMin");
  const auto right = points(node, "xMax");
  const auto bottom = points(node, "yMax");
  if (!left || !top || !right || !bottom || *right <= *left || *bottom <= *top) return std::nullopt;
  PdfWord word{{*left, *top, *right, *bottom}, {}};
  for (const char32_t c : text::decode(node.text().get()))  // a broken font map may give what is no UTF-8
    if (c >= U' ' && !text::is_blank(c)) text::append(word.text, c);
  if (word.text.empty()) return std::nullopt;
  return word;
}

}  // namespace

std::vector<PdfPage> read_pdf_words(std::string xhtml, const std::string& file) {
  for (char& c : xhtml)
    if (c >= '\0' && c < ' ' && c != '\n') c = ' ';  // pdftotext prints them as they are
  const Xml xml(std::move(xhtml), file, "text");
  std::vector<PdfPage> pages;
  for (pugi::xml_node node : child(child(xml.root(), "body"), "doc").children()) {
    if (!is(node, "page")) continue;
    PdfPage& page = pages.emplace_back();
    page.width = points(node, "width").value_or(0);
    page.height = points(node, "height").value_or(0);
    for (pugi::xml_node below : node.children())
      if (auto word = word_of(below)) page.words.push_back(std::move(*word));
  }
  return pages;
}

}  // namespace dutygraph::read
