// The ledger as a spreadsheet and as CSV; ledger_rows.cpp says what stands in it.
#include "dutygraph/report/ledger.h"

#include <algorithm>
#include <array>
#include <map>

#include "dutygraph/text/escape.h"
#include "report/workbook.h"

namespace dutygraph::report {

namespace {

struct Column {
  const char *zh, *en;
  std::uint16_t width;             // characters of half width
  std::string LedgerRow::* value;  // null: for the office to fill in
};

constexpr Column state_column = {"状态", "state", 8, nullptr};
constexpr std::array states_zh = {"未启动", "推进中", "已完成", "滞后"};
constexpr std::array states_en = {"not begun", "under way", "done", "late"};

// The columns that a plan needs: an empty list, leader, section or deadline column is not printed.
std::vector<Column> columns_of(const std::vector<LedgerRow>& rows) {
  const std::vector<Column> all = {{"清单", "list", 14, &LedgerRow::list},
                                   {"序号", "no.", 6, &LedgerRow::number},
                                   {"类别", "section", 14, &LedgerRow::section},
                                   {"任务", "task", 48, &LedgerRow::text},
                                   {"目标", "target", 26, &LedgerRow::target},
                                   {"分管领导", "leader", 10, &LedgerRow::oversee},
                                   {"牵头单位", "lead units", 18, &LedgerRow::lead},
                                   {"责任单位", "supporting units", 24, &LedgerRow::support},
                                   {"完成时限", "due", 12, &LedgerRow::due},
                                   state_column,
                                   {"进展情况", "progress", 22, nullptr},
                                   {"存在问题", "problems", 18, nullptr},
                                   {"备注", "remarks", 12, nullptr}};
  std::vector<Column> kept;
  for (const Column& column : all) {
    const bool may_go = column.value == &LedgerRow::list || column.value == &LedgerRow::section;
    const bool filled = column.value == nullptr || std::any_of(rows.begin(), rows.end(), [&](const LedgerRow& row) {
                          return !(row.*column.value).empty();
                        });
    if (filled || !may_go) kept.push_back(column);
  }
  return kept;
}

struct Style {
  lxw_format *title, *head, *cell, *center, *green, *yellow, *red;
};

Style styles(Workbook& book) {
  Style style{book.format(), book.format(), book.format(), book.format(), book.format(), book.format(), book.format()};
  format_set_bold(style.title);
  format_set_font_size(style.title, 16);
  format_set_align(style.title, LXW_ALIGN_CENTER);
  format_set_align(style.title, LXW_ALIGN_VERTICAL_CENTER);
  format_set_bold(style.head);
  format_set_bg_color(style.head, 0xE7E6E6);
  for (lxw_format* format : {style.head, style.center}) format_set_align(format, LXW_ALIGN_CENTER);
  for (lxw_format* format : {style.title, style.head, style.cell, style.center}) format_set_text_wrap(format);
  for (lxw_format* format : {style.head, style.cell, style.center}) {
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_font_size(format, 10);
  }
  format_set_bg_color(style.green, 0xC6EFCE);
  format_set_bg_color(style.yellow, 0xFFEB9C);
  format_set_bg_color(style.red, 0xFFC7CE);
  return style;
}

// The drop-down of states, and their colours.
void add_states(lxw_worksheet* sheet, lxw_col_t column, lxw_row_t last, const Style& style, bool chinese) {
  const auto& states = chinese ? states_zh : states_en;
  std::array<std::string, 4> words;  // the library takes no const
  std::array<char*, 5> list{};
  for (std::size_t i = 0; i < states.size(); ++i) list[i] = (words[i] = states[i]).data();
  lxw_data_validation validation{};
  validation.validate = LXW_VALIDATION_TYPE_LIST;
  validation.value_list = list.data();
  worksheet_data_validation_range(sheet, 2, column, last, column, &validation);
  const std::array<std::pair<int, lxw_format*>, 3> colours = {{{1, style.yellow}, {2, style.green}, {3, style.red}}};
  for (const auto& [state, format] : colours) {
    std::string value = "\"" + std::string(states[static_cast<std::size_t>(state)]) + "\"";
    lxw_conditional_format rule{};
    rule.type = LXW_CONDITIONAL_TYPE_CELL;
    rule.criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO;
    rule.value_string = value.data();
    rule.format = format;
    worksheet_conditional_format_range(sheet, 2, column, last, column, &rule);
  }
}

void write_sheet(lxw_worksheet* sheet, const std::string& title, const std::vector<LedgerRow>& rows,
                 const std::vector<Column>& columns, const Style& style, const LedgerOptions& options) {
  const bool chinese = options.language.starts_with("zh");
  const auto last_column = static_cast<lxw_col_t>(columns.size() - 1);
  const auto last_row = static_cast<lxw_row_t>(std::max<std::size_t>(rows.size(), 1) + 1);
  worksheet_set_row(sheet, 0, 36, nullptr);
  worksheet_merge_range(sheet, 0, 0, 0, last_column, "", style.title);
  Workbook::text(sheet, 0, 0, title, style.title);
  for (lxw_col_t c = 0; c <= last_column; ++c) {
    worksheet_set_column(sheet, c, c, columns[c].width, nullptr);
    Workbook::text(sheet, 1, c, chinese ? columns[c].zh : columns[c].en, style.head);
    if (columns[c].zh == state_column.zh) add_states(sheet, c, last_row, style, chinese);
  }
  worksheet_set_row(sheet, 1, 24, nullptr);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::vector<std::pair<std::string, std::size_t>> cells;
    const auto row = static_cast<lxw_row_t>(r + 2);
    for (lxw_col_t c = 0; c <= last_column; ++c) {
      const std::string value = columns[c].value == nullptr ? std::string() : rows[r].*columns[c].value;
      const bool narrow = columns[c].width <= 12;
      Workbook::text(sheet, row, c, value, narrow ? style.center : style.cell);
      cells.emplace_back(value, columns[c].width);
    }
    Workbook::fit_row(sheet, row, cells);
  }
  worksheet_autofilter(sheet, 1, 0, last_row, last_column);
  worksheet_freeze_panes(sheet, 2, 0);
  worksheet_repeat_rows(sheet, 1, 1);
  worksheet_print_area(sheet, 0, 0, last_row, last_column);
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, options.paper == LedgerPaper::a3 ? 8 : 9);
  worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.5);
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_set_footer(sheet, "&C&P / &N");
}

// Of each unit the tasks it leads, then those it supports; through a collective too.
std::map<std::uint32_t, std::vector<std::uint32_t>> tasks_by_unit(const ResolvedPlan& plan) {
  std::map<std::uint32_t, std::vector<std::uint32_t>> tasks;
  for (const Role role : {Role::lead, Role::support})
    for (const Assignment& edge : plan.assignments) {
      if (edge.role != role || plan.units[edge.unit].kind != UnitKind::unit) continue;
      std::vector<std::uint32_t>& list = tasks[edge.unit];
      if (std::find(list.begin(), list.end(), edge.task) == list.end()) list.push_back(edge.task);
    }
  return tasks;
}

}  // namespace

std::string ledger_xlsx(const ResolvedPlan& plan, const LedgerOptions& options) {
  const bool chinese = options.language.starts_with("zh");
  const std::vector<LedgerRow> rows = ledger_rows(plan, chinese);
  const std::vector<Column> columns = columns_of(rows);
  const std::string title = plan.plan.info.title.value_or(plan.plan.info.id);
  Workbook book(title);
  const Style style = styles(book);
  write_sheet(book.sheet(chinese ? "台账" : "ledger"), title, rows, columns, style, options);
  if (!options.by_unit) return book.bytes();
  for (const auto& [unit, tasks] : tasks_by_unit(plan)) {
    std::vector<LedgerRow> own;
    for (const std::uint32_t task : tasks) own.push_back(rows[task]);
    write_sheet(book.sheet(plan.units[unit].short_name), plan.units[unit].name, own, columns, style, options);
  }
  return book.bytes();
}

std::string ledger_csv(const ResolvedPlan& plan, const LedgerOptions& options) {
  const bool chinese = options.language.starts_with("zh");
  const std::vector<LedgerRow> rows = ledger_rows(plan, chinese);
  const std::vector<Column> columns = columns_of(rows);
  std::string csv = "\xEF\xBB\xBF";
  for (std::size_t c = 0; c < columns.size(); ++c)
    csv += (c > 0 ? "," : "") + text::escape_csv(chinese ? columns[c].zh : columns[c].en);
  csv += "\r\n";
  for (const LedgerRow& row : rows) {
    for (std::size_t c = 0; c < columns.size(); ++c)
      csv +=
          (c > 0 ? "," : "") + (columns[c].value == nullptr ? std::string() : text::escape_csv(row.*columns[c].value));
    csv += "\r\n";
  }
  return csv;
}

}  // namespace dutygraph::report
