// A spreadsheet file in the making: libxlsxwriter's handles behind one move-only class. xlsxwriter.h stays behind this
// header's users in src/report.
#pragma once

#include <xlsxwriter.h>

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace dutygraph::report {

class Workbook {
 public:
  // `title` goes into the document's properties. The date in them is fixed: the same plan gives the same bytes.
  explicit Workbook(const std::string& title);
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;
  ~Workbook();

  // A sheet; the name is cut to the 31 characters that a spreadsheet allows, its forbidden characters replaced, and
  // made unique by a number.
  lxw_worksheet* sheet(const std::string& name);
  lxw_format* format();
  // Every text is a text: it never becomes a formula, a link or a number. Cut at 32,767 characters, the cell's limit.
  static void text(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t column, const std::string& value,
                   lxw_format* format);
  // Makes a row as high as its fullest cell needs: a spreadsheet does not when it opens a file. `cells`: text and the
  // width of its column in characters of half width.
  static void fit_row(lxw_worksheet* sheet, std::uint32_t row,
                      const std::vector<std::pair<std::string, std::size_t>>& cells);
  // Closes the file and returns its bytes; the workbook is then of no more use. Throws Error(io).
  std::string bytes();

 private:
  std::filesystem::path file_;
  lxw_workbook* book_ = nullptr;
};

}  // namespace dutygraph::report
