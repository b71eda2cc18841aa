#include "resolve/likeness.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace dutygraph::resolve {

std::size_t edit_distance(std::u32string_view a, std::u32string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t corner = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t changed = corner + (a[i] == b[j] ? 0 : 1);
      corner = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, corner + 1});
    }
  }
  return row.back();
}

std::size_t common_letters(std::u32string_view a, std::u32string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (const char32_t c : a) {
    std::size_t corner = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = c == b[j] ? corner + 1 : std::max(above, row[j]);
      corner = above;
    }
  }
  return row.back();
}

std::u32string_view common_run(std::u32string_view a, std::u32string_view b) {
  std::size_t best = 0;
  std::size_t end = 0;
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = b.size(); j-- > 0;) {  // backwards: row[j] is still that of the letter before
      row[j + 1] = a[i] == b[j] ? row[j] + 1 : 0;
      if (row[j + 1] <= best) continue;
      best = row[j + 1];
      end = i + 1;
    }
  }
  return a.substr(end - best, best);
}

}  // namespace dutygraph::resolve
