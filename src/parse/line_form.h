// What a single line is by its form alone: a page number, a date, a signature.
//
// `squeezed` is a line folded and without blanks.
#pragma once

#include <string_view>

namespace dutygraph::parse {

// — 3 —, 第3页共9页
bool is_page_number(std::u32string_view squeezed);
// --- or === drawn across the page
bool is_rule(std::u32string_view squeezed);
// 2025年3月6日 and nothing else.
bool is_date_line(std::u32string_view squeezed);
// 青槐县人民政府 below a text.
bool is_signature(std::u32string_view squeezed);

// A mark that ends a sentence or announces what follows.
bool ends_sentence(char32_t c);
// A mark that no line begins with unless it was cut.
bool goes_on_a_line(char32_t c);

}  // namespace dutygraph::parse
