#include "dutygraph/text/fold.h"

#include "dutygraph/text/utf8.h"

namespace dutygraph::text {

char32_t detail::fold_rare(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
  switch (c) {
    case U'　':
    case U'\u00A0': return U' ';
    case U'∶':
    case U'﹕':
    case U'︰': return U':';
    case U'﹔': return U';';
    case U'﹐':
    case U'︐': return U',';
    case U'﹑':
    case U'､': return U'、';
    case U'﹒': return U'.';
    case U'﹙':
    case U'⟮': return U'(';
    case U'﹚':
    case U'⟯': return U')';
    case U'﹝': return U'〔';
    case U'﹞': return U'〕';
    default: return c;
  }
}

std::string fold(std::string_view utf8) {
  std::string folded;
  folded.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size();) append(folded, fold(next(utf8, i)));
  return folded;
}

std::string squeeze(std::string_view utf8) {
  std::string squeezed;
  squeezed.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size();) {
    const std::size_t begin = i;
    if (!is_blank(next(utf8, i))) squeezed.append(utf8, begin, i - begin);
  }
  return squeezed;
}

std::string_view trim(std::string_view utf8) {
  std::size_t begin = 0;
  while (begin < utf8.size()) {
    std::size_t after = begin;
    if (!is_blank(next(utf8, after))) break;
    begin = after;
  }
  std::size_t end = utf8.size();
  while (end > begin) {
    std::size_t start = end - 1;
    while (start > begin && (static_cast<unsigned char>(utf8[start]) & 0xC0U) == 0x80U) --start;
    std::size_t after = start;
    if (!is_blank(next(utf8, after))) break;
    end = start;
  }
  return utf8.substr(begin, end - begin);
}

}  // namespace dutygraph::text
