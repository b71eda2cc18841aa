#include "dutygraph/report/index_sheet.h"

#include <algorithm>

#include "dutygraph/model/printed.h"
#include "report/workbook.h"

namespace dutygraph::report {

namespace {

constexpr std::size_t unit_width = 28;  // of the columns, in characters of half width
constexpr std::size_t numbers_width = 24;

struct Style {
  lxw_format *title, *head, *unit, *numbers;
};

Style styles(Workbook& book) {
  Style style{book.format(), book.format(), book.format(), book.format()};
  format_set_bold(style.title);
  format_set_font_size(style.title, 16);
  format_set_align(style.title, LXW_ALIGN_CENTER);
  format_set_align(style.title, LXW_ALIGN_VERTICAL_CENTER);
  format_set_text_wrap(style.title);
  format_set_bold(style.head);
  format_set_align(style.head, LXW_ALIGN_CENTER);
  format_set_align(style.head, LXW_ALIGN_VERTICAL_CENTER);
  format_set_text_wrap(style.head);
  for (lxw_format* format : {style.unit, style.numbers}) {
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  }
  for (lxw_format* format : {style.head, style.unit, style.numbers}) format_set_border(format, LXW_BORDER_THIN);
  return style;
}

std::string role_word(Role role, bool chinese) {
  if (role == Role::lead) return chinese ? "牵头" : "lead";
  return chinese ? "责任" : "support";
}

std::string joined(const std::vector<int>& numbers, bool chinese) {
  std::string text;
  for (const int number : numbers) text += (text.empty() ? "" : chinese ? "、" : ", ") + std::to_string(number);
  return text;
}

// Rows 1 and 2: each list over its columns, then the roles.
void write_head(lxw_worksheet* sheet, const UnitIndex& index, const Plan& plan, const Style& style, bool chinese) {
  worksheet_merge_range(sheet, 1, 0, 2, 0, "", style.head);
  Workbook::text(sheet, 1, 0, chinese ? "单位" : "unit", style.head);
  for (std::size_t c = 0; c < index.columns.size();) {
    std::size_t end = c;
    while (end < index.columns.size() && index.columns[end].list == index.columns[c].list) ++end;
    const auto first = static_cast<lxw_col_t>(c + 1);
    const auto last = static_cast<lxw_col_t>(end);
    if (last > first) worksheet_merge_range(sheet, 1, first, 1, last, "", style.head);
    Workbook::text(sheet, 1, first, list_title(plan, index.columns[c].list, chinese), style.head);
    for (; c < end; ++c)
      Workbook::text(sheet, 2, static_cast<lxw_col_t>(c + 1), role_word(index.columns[c].role, chinese), style.head);
  }
}

}  // namespace

std::string index_xlsx(const UnitIndex& index, const Plan& plan, const IndexSheetOptions& options) {
  const bool chinese = options.language.starts_with("zh");
  const std::string title = plan.info.title.value_or(plan.info.id);
  Workbook book(title);
  const Style style = styles(book);
  lxw_worksheet* sheet = book.sheet(chinese ? "单位任务索引" : "units");
  const auto last = static_cast<lxw_col_t>(std::max<std::size_t>(index.columns.size(), 1));
  const auto last_row = static_cast<lxw_row_t>(index.rows.size() + 2);
  worksheet_set_column(sheet, 0, 0, unit_width, nullptr);
  worksheet_set_column(sheet, 1, last, numbers_width, nullptr);
  worksheet_set_row(sheet, 0, 48, nullptr);
  worksheet_set_row(sheet, 1, 32, nullptr);
  worksheet_merge_range(sheet, 0, 0, 0, last, "", style.title);
  Workbook::text(sheet, 0, 0, title, style.title);
  write_head(sheet, index, plan, style, chinese);
  for (std::size_t r = 0; r < index.rows.size(); ++r) {
    const auto row = static_cast<lxw_row_t>(r + 3);
    Workbook::text(sheet, row, 0, index.rows[r].name, style.unit);
    std::vector<std::pair<std::string, std::size_t>> cells = {{index.rows[r].name, unit_width}};
    for (std::size_t c = 0; c < index.columns.size(); ++c) {
      cells.emplace_back(joined(index.rows[r].numbers[c], chinese), numbers_width);
      Workbook::text(sheet, row, static_cast<lxw_col_t>(c + 1), cells.back().first, style.numbers);
    }
    Workbook::fit_row(sheet, row, cells);
  }
  worksheet_freeze_panes(sheet, 3, 1);
  worksheet_repeat_rows(sheet, 1, 2);
  worksheet_print_area(sheet, 0, 0, last_row, last);
  worksheet_set_paper(sheet, 9);  // A4
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_set_footer(sheet, "&C&P / &N");
  return book.bytes();
}

}  // namespace dutygraph::report
