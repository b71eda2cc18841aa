#include "parse/line_form.h"

#include <algorithm>

namespace dutygraph::parse {

bool is_page_number(std::u32string_view squeezed) {
  return squeezed.size() <= 8 && std::all_of(squeezed.begin(), squeezed.end(), [](char32_t c) {
           return (c >= U'0' && c <= U'9') || c == U'-' || c == U'—' || c == U'–' || c == U'第' || c == U'页' ||
                  c == U'/' || c == U'共';
         });
}

bool is_rule(std::u32string_view squeezed) {
  return squeezed.size() >= 3 && std::u32string_view(U"-=*_").find(squeezed[0]) != std::u32string_view::npos &&
         squeezed.find_first_not_of(squeezed[0]) == std::u32string_view::npos;
}

bool is_date_line(std::u32string_view squeezed) {
  return squeezed.size() >= 8 && squeezed.size() <= 14 && squeezed.back() == U'日' &&
         squeezed.find(U'年') != std::u32string_view::npos && squeezed.find(U'月') != std::u32string_view::npos;
}

bool is_signature(std::u32string_view squeezed) {
  return squeezed.size() <= 30 &&
         (squeezed.ends_with(U"人民政府") || squeezed.ends_with(U"办公室") || squeezed.ends_with(U"委员会")) &&
         squeezed.find(U'、') == std::u32string_view::npos && squeezed.find(U',') == std::u32string_view::npos;
}

bool ends_sentence(char32_t c) {
  return c == U'。' || c == U';' || c == U'!' || c == U'?' || c == U':' || c == U'…' || c == U'”' || c == U'.';
}

bool goes_on_a_line(char32_t c) {
  return c == U',' || c == U';' || c == U'、' || c == U'。' || c == U':' || c == U'!' || c == U'?' || c == U')' ||
         c == U'】' || c == U'〕' || c == U'”';
}

}  // namespace dutygraph::parse
