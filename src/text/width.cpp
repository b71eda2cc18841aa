#include "dutygraph/text/width.h"

#include <utf8proc.h>

#include "dutygraph/text/utf8.h"

namespace dutygraph::text {

std::size_t display_width(std::string_view utf8) {
  std::size_t columns = 0;
  for (std::size_t i = 0; i < utf8.size();) {
    const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(next(utf8, i)));
    if (width > 0) columns += static_cast<std::size_t>(width);
  }
  return columns;
}

}  // namespace dutygraph::text
