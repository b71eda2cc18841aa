// libxlsxwriter writes to a file only; it is a temporary one here, read back and removed.
#include "report/workbook.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "dutygraph/model/error.h"
#include "dutygraph/text/utf8.h"
#include "dutygraph/text/width.h"

namespace dutygraph::report {

namespace {

constexpr std::size_t longest_cell = 32767;  // UTF-16 units, Excel's limit
constexpr std::size_t longest_name = 31;

Error broken(const std::string& what) {
  return Error({Code::io, {}, 0, "the spreadsheet can't be made: " + what, "see whether the temporary folder is full"});
}

std::filesystem::path temporary_file() {
  std::string name = (std::filesystem::temp_directory_path() / "dutygraph-XXXXXX").string();
  const int handle = mkstemp(name.data());
  if (handle < 0) throw broken("no temporary file can be written");
  close(handle);
  return name;
}

// At most `limit` UTF-16 units of it, whole characters.
std::string cut(const std::string& utf8, std::size_t limit) {
  std::size_t units = 0;
  for (std::size_t i = 0; i < utf8.size();) {
    const std::size_t begin = i;
    units += text::next(utf8, i) > 0xFFFF ? 2U : 1U;
    if (units > limit) return utf8.substr(0, begin);
  }
  return utf8;
}

}  // namespace

Workbook::Workbook(const std::string& title) : file_(temporary_file()) {
  book_ = workbook_new(file_.c_str());
  if (book_ == nullptr) throw broken("out of memory");
  std::string kept = cut(title, 255);
  std::string author = "dutygraph";
  lxw_doc_properties properties{};
  properties.title = kept.data();
  properties.author = author.data();
  properties.created = 946684800;  // 2000-01-01: any fixed day
  workbook_set_properties(book_, &properties);
}

Workbook::~Workbook() {
  if (book_ != nullptr) workbook_close(book_);
  std::error_code ignored;
  std::filesystem::remove(file_, ignored);
}

lxw_worksheet* Workbook::sheet(const std::string& name) {
  std::string clean;
  for (const char c : name) clean += std::string_view("[]:*?/\\'").find(c) == std::string_view::npos ? c : ' ';
  if (clean.empty()) clean = "1";
  std::string tried = cut(clean, longest_name);
  for (int n = 2; workbook_validate_sheet_name(book_, tried.c_str()) != LXW_NO_ERROR && n < 10000; ++n) {
    const std::string number = " " + std::to_string(n);
    tried = cut(clean, longest_name - number.size()) + number;
  }
  lxw_worksheet* sheet = workbook_add_worksheet(book_, tried.c_str());
  if (sheet == nullptr) throw broken("a sheet was refused");
  return sheet;
}

lxw_format* Workbook::format() {
  lxw_format* format = workbook_add_format(book_);
  if (format == nullptr) throw broken("out of memory");
  format_set_font_name(format, "宋体");
  return format;
}

void Workbook::text(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t column, const std::string& value,
                    lxw_format* format) {
  if (value.empty())
    worksheet_write_blank(sheet, row, column, format);
  else
    worksheet_write_string(sheet, row, column, cut(value, longest_cell).c_str(), format);
}

void Workbook::fit_row(lxw_worksheet* sheet, std::uint32_t row,
                       const std::vector<std::pair<std::string, std::size_t>>& cells) {
  std::size_t lines = 1;
  for (const auto& [text, width] : cells) {
    std::size_t needed = 0;
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      const std::size_t columns = text::display_width(std::string_view(text).substr(begin, end - begin));
      needed += std::max<std::size_t>(1, (columns + width - 2) / (width - 1));  // a broken line rarely fills its width
      begin = end + 1;
    }
    lines = std::max(lines, needed);
  }
  constexpr double line_height = 15, highest = 409;  // points; a spreadsheet's limit
  worksheet_set_row(sheet, row, std::min(highest, 3 + line_height * static_cast<double>(lines)), nullptr);
}

std::string Workbook::bytes() {
  const lxw_error failed = workbook_close(book_);
  book_ = nullptr;
  if (failed != LXW_NO_ERROR) throw broken(lxw_strerror(failed));
  std::ostringstream bytes;
  std::ifstream file(file_, std::ios::binary);
  bytes << file.rdbuf();
  if (!file || !bytes) throw broken("the temporary file can't be read back");
  return std::move(bytes).str();
}

}  // namespace dutygraph::report
