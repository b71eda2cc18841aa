// Numbers of a spreadsheet as its cells show them, near enough to read: 12 not 12.0, dates as dates, percents.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph::read {

enum class NumberShow { plain, percent, date, month };  // month: a date without its day

// What a format code shows: "yyyy-mm-dd" is a date, "0.00%" a percent, "yyyy年m月" a month, times of day are plain.
NumberShow show_of(std::string_view format_code);

class XlsxNumbers {
 public:
  // `styles` is the root of xl/styles.xml, may be null; `from_1904` as the workbook says.
  XlsxNumbers(pugi::xml_node styles, bool from_1904);
  // `value` is the cell's <v>, `style` its s; what is no number comes back as it is.
  std::string print(std::string_view value, int style) const;

 private:
  std::vector<NumberShow> shows_;  // by style
  bool from_1904_;
};

}  // namespace dutygraph::read
