// What the elements of a web page mean for its text.
#pragma once

#include <gumbo.h>

#include <string_view>

namespace dutygraph::read {

std::string_view attribute(const GumboElement& element, const char* name);  // "" where there is none
int number_attribute(const GumboElement& element, const char* name, int otherwise);

bool is_left_out(const GumboElement& element);  // with all that is in it
bool is_block(GumboTag tag);                    // begins and ends a line
int heading_level(GumboTag tag);                // 1 to 6; 0: none

// Is it a list of short links and hardly more? Looks at no more text than navigation has.
bool is_navigation(const GumboNode& node);

}  // namespace dutygraph::read
