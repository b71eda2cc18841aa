#include "read/pdf_heads.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "dutygraph/text/fold.h"

namespace dutygraph::read {

namespace {

struct Numeral {
  int number = 0;
  bool marked = false;  // — 12 —, 第12页, 12/30: nothing but a page number looks so
};

// The page number that is all of a line.
std::optional<Numeral> page_number(std::string_view line) {
  const std::string key = text::fold(text::squeeze(line));
  if (key.size() > 40) return std::nullopt;
  const std::size_t first = key.find_first_of("0123456789");
  if (first == std::string::npos) return std::nullopt;
  std::size_t end = first;
  Numeral found;
  while (end < key.size() && key[end] >= '0' && key[end] <= '9' && end - first < 6)
    found.number = found.number * 10 + (key[end++] - '0');
  std::string around = key.substr(0, first) + key.substr(end);
  std::erase_if(around, [](char c) { return c >= '0' && c <= '9'; });
  found.marked = !around.empty();
  for (std::string_view known : {"-", "--", "—", "——", "–", "––", "第页", "第页共页", "第页/共页", "/", "Page",
                                 "Pageof", "page", "pageof", "·", "··", "页"})
    if (around == known) return found;
  if (around.empty()) return found;
  return std::nullopt;
}

// A line without its blanks and digits: a running head may hold the number of the page.
std::string key_of(std::string_view line) {
  std::string key = text::squeeze(line);
  std::erase_if(key, [](char c) { return c >= '0' && c <= '9'; });
  return key;
}

constexpr std::size_t npos = static_cast<std::size_t>(-1);

// The outermost line; npos where a table stands there, or nothing.
std::size_t outer_line(const PdfItems& page, bool top) {
  if (page.empty()) return npos;
  const std::size_t outer = top ? 0 : page.size() - 1;
  return page[outer].table ? npos : outer;
}

// One line at the top, or at the foot, of every page that has such a one. Was any left out?
bool strip(std::vector<PdfItems>& pages, bool top) {
  std::map<std::string, std::size_t> heads;
  std::map<int, std::size_t> offsets;  // of a bare number to its page's place
  for (std::size_t p = 0; p < pages.size(); ++p) {
    const std::size_t line = outer_line(pages[p], top);
    if (line == npos) continue;
    if (const auto number = page_number(pages[p][line].text))
      ++offsets[number->number - static_cast<int>(p)];
    else
      ++heads[key_of(pages[p][line].text)];
  }
  const std::size_t half = std::max<std::size_t>(pages.size() / 2, 3);
  const auto often = std::max_element(offsets.begin(), offsets.end(),
                                      [](const auto& a, const auto& b) { return a.second < b.second; });
  bool any = false;
  std::map<std::string, bool> kept;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    const std::size_t line = outer_line(pages[p], top);
    if (line == npos) continue;
    if (const auto number = page_number(pages[p][line].text)) {
      const bool counts =
          number->number - static_cast<int>(p) == often->first && (often->second > 1 || (pages.size() == 1 && !top));
      if (!number->marked && !counts) continue;
    } else {
      const std::string key = key_of(pages[p][line].text);
      if (key.empty() || heads[key] < half) continue;
      if (!std::exchange(kept[key], true)) continue;  // it may be the title
    }
    pages[p].erase(pages[p].begin() + static_cast<std::ptrdiff_t>(line));
    any = true;
  }
  return any;
}

}  // namespace

void strip_running_heads(std::vector<PdfItems>& pages) {
  constexpr int lines_of_a_head = 3;
  for (const bool top : {true, false})
    for (int i = 0; i < lines_of_a_head && strip(pages, top); ++i) {
    }
}

}  // namespace dutygraph::read
