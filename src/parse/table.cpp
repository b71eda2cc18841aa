#include "parse/table.h"

#include <algorithm>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/numeral.h"
#include "dutygraph/text/utf8.h"
#include "parse/merged_cells.h"
#include "parse/table_header.h"

namespace dutygraph::parse {

namespace {

using Rows = std::vector<std::vector<Span>>;

using text::is_digit;

constexpr std::size_t longest_section = 2000;  // bytes

class TaskTable {
 public:
  TaskTable(const Table& table, const Document& document, const Words& words)
      : table_(table), rows_(rows_of(table)), document_(document), words_(words) {}

  std::vector<Item> read(std::vector<Span>& titles) {
    const auto header = find_header(rows_, document_, words_);
    if (!header) return {};
    for (std::size_t r = 0; r < header->begin; ++r) {
      const auto filled = [](Span span) { return !span.empty(); };
      if (std::count_if(rows_[r].begin(), rows_[r].end(), filled) == 1)
        titles.push_back(*std::find_if(rows_[r].begin(), rows_[r].end(), filled));
    }
    header_ = *header;
    cells_above_.resize(header_.columns.size());
    choose_task_column();
    number_ = find(Column::number);
    section_column_ = find(Column::section);
    sheet_ = std::none_of(header_.labels.begin(), header_.labels.end(), [](const std::string& label) {
      return std::any_of(label.begin(), label.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    });
    first_listed_ = std::any_of(header_.labels.begin(), header_.labels.end(), [&](const std::string& label) {
      return label.find("牵头") != std::string::npos &&
             words_.first_listed.within(text::decode(text::fold(text::squeeze(label))));
    });
    spread_merged(table_, {header_.end, header_.columns, number_, task_, title_}, rows_);
    number_above_ = under_merged_number();
    for (std::size_t r = header_.end; r < rows_.size(); ++r) row(rows_[r], number_above_[r]);
    number_parts();
    keep_broken_names();
    return std::move(items_);
  }

 private:
  // The task stands in the task column, else in the title's, else in the widest unknown one.
  void choose_task_column() {
    task_ = find(Column::task);
    title_ = find(Column::title);
    layered_tasks();
    if (task_ == npos) task_ = title_;
    if (task_ != npos) return;
    std::size_t widest = 0;
    std::vector<std::size_t> width(header_.columns.size());
    for (std::size_t r = header_.end; r < rows_.size(); ++r)
      for (std::size_t c = 0; c < std::min(width.size(), rows_[r].size()); ++c)
        width[c] += rows_[r][c].end - rows_[r][c].begin;
    for (std::size_t c = 0; c < header_.columns.size(); ++c) {
      if (header_.columns[c] != Column::unknown || (task_ != npos && width[c] <= widest)) continue;
      task_ = c;
      widest = width[c];
    }
  }

  // 一级任务 | 二级任务, 重点工作 | 推进措施: of two columns of tasks the last is the task and the first its title,
  // where neither is a known label, or the last says how.
  void layered_tasks() {
    if (title_ != npos || task_ == npos) return;
    const auto last = std::find(header_.columns.rbegin(), header_.columns.rend(), Column::task);
    const auto second = header_.columns.size() - 1 - static_cast<std::size_t>(last - header_.columns.rbegin());
    const auto known = [&](std::size_t c) {
      return words_.columns.contains(text::decode(text::fold(text::squeeze(header_.labels[c]))));
    };
    if (second == task_ || ((known(task_) || known(second)) && !says_how(header_.labels[second]))) return;
    layered_ = true;
    title_ = task_;
    task_ = second;
  }

  bool says_how(const std::string& label) const {
    return words_.measures.within(text::decode(text::fold(text::squeeze(label))));
  }

  std::size_t find(Column column) const {
    const auto found = std::find(header_.columns.begin(), header_.columns.end(), column);
    return found == header_.columns.end() ? npos : static_cast<std::size_t>(found - header_.columns.begin());
  }

  // A row may be shorter than its header: the cost of reading it is its own length.
  std::size_t columns_in(const std::vector<Span>& row) const { return std::min(row.size(), header_.columns.size()); }

  static Span cell(const std::vector<Span>& row, std::size_t column) {
    return column < row.size() ? row[column] : Span{};
  }

  Chars chars_of(Span span) const {
    Chars chars;
    chars.append(document_, span);
    return chars;
  }

  // A cell's lines as one paragraph.
  Chars joined(Span span) const {
    Chars chars;
    for (std::uint32_t begin = span.begin; begin < span.end;) {
      const std::size_t length = std::min<std::size_t>(document_[{begin, span.end}].find('\n'), span.end - begin);
      const auto end = begin + static_cast<std::uint32_t>(length);
      chars.join(document_, {begin, end});
      begin = end + 1;
    }
    return chars;
  }

  bool repeated_header(const std::vector<Span>& row) const {
    for (std::size_t c = 0; c < header_.labels.size(); ++c)
      if (text::squeeze(document_[cell(row, c)]) != header_.labels[c]) return false;
    return true;
  }

  // A row with one filled cell that begins like a heading.
  bool section_row(const std::vector<Span>& row) {
    const auto filled = std::count_if(row.begin(), row.end(), [](Span span) { return !span.empty(); });
    if (filled != 1 || row.size() < 2) return false;
    const Span only = *std::find_if(row.begin(), row.end(), [](Span span) { return !span.empty(); });
    Chars chars = joined(only);
    const Marker marker = read_marker(chars, 0, words_);
    if (marker.kind != MarkerKind::chapter && marker.kind != MarkerKind::part) return false;
    items_.push_back(read_item(chars, marker, find_clauses(chars, marker.length, words_), {}, document_, words_));
    items_.back().from_table = true;
    continued_.push_back(false);
    return true;
  }

  // `number_above`: its number is a merged cell that begins above.
  void row(const std::vector<Span>& row, bool number_above) {
    const bool empty = std::all_of(row.begin(), row.end(), [](Span span) { return span.empty(); });
    if (empty || repeated_header(row) || is_total(row, document_, words_) || section_row(row)) return;
    const Span task = task_of(row);
    const std::optional<RowNumber> number = row_number(row);
    const bool titled = !cell(row, title_).empty();
    const bool goes_on =
        !number && (!titled || number_above) && !items_.empty() && items_.back().from_table && number_ != npos;
    if (goes_on && !titled && continues(row, task)) return;
    Item item;
    item.from_table = true;
    const auto first = std::find_if(row.begin(), row.end(), [](Span span) { return !span.empty(); });
    item.place = document_.place(first->begin);
    item.mark = document_[*first].substr(0, document_[*first].find('\n'));
    read_task(item, task);
    append_targets(item, row);
    if (number) {
      item.marker.number = number->number;
      if (number->part) item.part = number->part;
    } else if (goes_on) {
      item.marker.number = items_.back().marker.number;
    }
    if (title_ != npos) item.title = goes_on && !titled ? items_.back().title : print(cell(row, title_));
    if (section_column_ != npos) item.own_section = section_of(row, section_column_);
    read_roles(item, row);
    item.first_listed |= first_listed_;
    items_.push_back(std::move(item));
    continued_.push_back(goes_on);
  }

  // 工作任务 | 年度目标: a further column of the task's own belongs to its text.
  void append_targets(Item& item, const std::vector<Span>& row) const {
    for (std::size_t c = 0; c < columns_in(row); ++c) {
      if (header_.columns[c] != Column::task || c == task_ || c == title_ || row[c].empty()) continue;
      const std::string target = *print(row[c]);
      if (target != item.text) item.text += (item.text.empty() ? "" : " ") + target;
    }
  }

  // The measure, else what it would be a measure for.
  Span task_of(const std::vector<Span>& row) const {
    const Span task = cell(row, task_);
    return task.empty() && layered_ ? cell(row, title_) : task;
  }

  std::vector<bool> under_merged_number() const {
    std::vector<bool> under(rows_.size());
    for (const Cell& cell : table_.cells)
      for (std::size_t r = std::size_t{cell.row} + 1;
           cell.column == number_ && r < std::min<std::size_t>(rows_.size(), std::size_t{cell.row} + cell.row_span);
           ++r)
        under[r] = true;
    return under;
  }

  std::vector<std::string> section_of(const std::vector<Span>& row, std::size_t column) {
    if (const Span printed = cell(row, column); printed.end - printed.begin > longest_section)
      section_.clear();  // no heading: its many rows would each hold a copy
    else if (!printed.empty())
      section_ = {*print(printed)};
    return section_;
  }

  std::optional<std::string> print(Span span) const {
    if (span.empty()) return std::nullopt;
    const Chars chars = joined(span);
    return chars.print(0, chars.size());
  }

  struct RowNumber {
    int number = 0;
    std::optional<int> part;
  };

  // The number column: 12, 12., 3.1, T-07. No number column: none.
  std::optional<RowNumber> row_number(const std::vector<Span>& row) const {
    if (number_ == npos || cell(row, number_).empty()) return std::nullopt;
    const std::u32string key = key_of_cell(document_, cell(row, number_));
    std::size_t begin = 0;
    while (begin < key.size() && !is_digit(key[begin])) ++begin;
    std::size_t end = begin;
    while (end < key.size() && is_digit(key[end])) ++end;
    std::optional<int> number = text::parse_digits(std::u32string_view(key).substr(begin, end - begin));
    if (!number) number = text::parse_chinese(key);
    if (!number) return std::nullopt;
    std::optional<int> part;
    if (end + 1 < key.size() && (key[end] == U'.' || key[end] == U'-') && is_digit(key[end + 1]))
      part = text::parse_digits(std::u32string_view(key).substr(end + 1));
    return RowNumber{*number, part};
  }

  // A row without number and title: further text or names of the row above, or a further part of it.
  bool continues(const std::vector<Span>& row, Span task) {
    Item& above = items_.back();
    bool roles = false;
    for (std::size_t c = 0; c < columns_in(row); ++c) roles |= is_role(header_.columns[c]) && !row[c].empty();
    if (task.empty()) {
      read_roles(above, row);
      return true;
    }
    const Chars chars = joined(task);
    const MarkerKind kind = read_marker(chars, 0, words_).kind;
    const bool part = kind == MarkerKind::sub || kind == MarkerKind::circled;
    if (roles || part) return false;
    above.text += chars.print(0, chars.size());
    return true;
  }

  void read_task(Item& item, Span task) {
    Chars chars = joined(task);
    Marker marker = read_marker(chars, 0, words_);
    const bool part = marker.kind == MarkerKind::sub || marker.kind == MarkerKind::circled;
    const bool numbers_itself = marker.kind == MarkerKind::item && number_ == npos;
    if (!part && !numbers_itself) marker = {};
    Item read = read_item(chars, marker, find_clauses(chars, marker.length, words_), {}, document_, words_);
    item.text = std::move(read.text);
    item.slips = std::move(read.slips);
    if (!read.prose) {
      item.mentions = std::move(read.mentions);
      item.open = std::move(read.open);
      item.has_clause = read.has_clause;
      item.due = std::move(read.due);
    }
    if (part) item.part = marker.number;
    item.marker = numbers_itself ? Marker{MarkerKind::item, marker.number, 0} : Marker{MarkerKind::item, 0, 0};
  }

  void read_roles(Item& item, const std::vector<Span>& row) {
    for (std::size_t c = 0; c < columns_in(row); ++c) {
      const Span span = row[c];
      if (span.empty()) continue;
      if (header_.columns[c] == Column::unit) {
        read_mark(item, c, span);
        continue;
      }
      if (header_.columns[c] != Column::due && !is_role(header_.columns[c])) continue;
      const std::u32string key = key_of_cell(document_, span);
      const bool ditto = words_.ditto.contains(key);
      if (!ditto) cells_above_[c] = span;
      if (header_.columns[c] == Column::due) {
        if (!words_.nobody.contains(key)) item.due = print(cells_above_[c]);
        continue;
      }
      ListContext context;
      context.role = static_cast<Role>(header_.columns[c]);
      context.label = header_.labels[c];
      context.people = context.role == Role::oversee && !sheet_;
      context.cell = true;
      context.only_marks = sheet_;
      const Chars chars = chars_of(ditto ? cells_above_[c] : span);
      const auto end = chars.size();
      Clause clause;
      if (sheet_)
        clause.list = read_names(chars, 0, end, context, words_);
      else
        clause = read_labelled(chars, 0, end, context, words_);
      line_breaks_part_ |= clause.list.line_breaks_part;
      for (Name& name : clause.list.names)
        if (ditto && name.rule.empty()) name.rule = "ditto";
      take_clause(item, clause, chars, document_);
    }
    for (std::size_t c = 0; c < columns_in(row); ++c) item.has_clause |= is_role(header_.columns[c]) && !row[c].empty();
  }

  // A matrix cell: its column's unit in the roles of its marks. The edge's place is the mark's.
  void read_mark(Item& item, std::size_t column, Span span) const {
    for (Role role : marks_of(key_of_cell(document_, span), words_)) {
      Mention mention;
      mention.printed = *print(cell(rows_[header_.end - 1], column));
      mention.role = role;
      mention.label = std::string(document_[span]);
      mention.place = document_.place(span.begin);
      item.mentions.push_back(std::move(mention));
      item.has_clause = true;
    }
  }

  // A name over two lines is a slip where elsewhere in the table a line break parts two names; else it is but wrapped.
  void keep_broken_names() {
    if (line_breaks_part_) return;
    for (Item& item : items_)
      std::erase_if(item.slips, [](const ItemSlip& slip) { return slip.rule == "broken-name"; });
  }

  // Rows without a number of their own share the number above: without printed (1)(2) their place in it is their part.
  void number_parts() {
    int last = 0;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      Item& item = items_[i];
      if (item.marker.kind != MarkerKind::item) continue;
      if (item.marker.number == 0) item.marker.number = last + 1;
      last = item.marker.number;
      std::size_t end = i + 1;
      while (end < items_.size() && continued_[end]) ++end;
      if (end == i + 1) continue;
      for (std::size_t k = i; k < end; ++k) {
        items_[k].marker.number = item.marker.number;
        if (!items_[k].part) items_[k].part = static_cast<int>(k - i) + 1;
      }
      i = end - 1;
    }
  }

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
  const Table& table_;
  Rows rows_;
  const Document& document_;
  const Words& words_;
  TableHeader header_;
  std::size_t task_ = npos;
  std::size_t title_ = npos;
  std::size_t number_ = npos;
  std::size_t section_column_ = npos;
  bool sheet_ = false;    // English headers: a sheet, whose names hold commas and blanks
  bool layered_ = false;  // the title is a task column, too
  std::vector<bool> number_above_;
  bool first_listed_ = false;  // the header says that the first unit leads
  std::vector<std::string> section_;
  std::vector<Item> items_;
  std::vector<Span> cells_above_;  // by column of names or deadlines: the last that says more than 同上
  bool line_breaks_part_ = false;  // some cell's line break parted two names
  std::vector<bool> continued_;    // by item: does it go on under the number above?
};

}  // namespace

std::vector<std::vector<Span>> rows_of(const Table& table) {
  Rows rows(table.rows);
  for (const Cell& cell : table.cells) {
    auto& row = rows[cell.row];
    const std::size_t end = std::size_t{cell.column} + std::max(cell.column_span, 1U);
    if (row.size() < end) row.resize(end);
    row[cell.column] = cell.span;
  }
  return rows;
}

std::u32string key_of_cell(const Document& document, Span span) {
  Chars chars;
  chars.append(document, span);
  std::u32string key;
  for (char32_t c : chars.folded)
    if (!text::is_blank(c)) key.push_back(c);
  return key;
}

bool is_total(const std::vector<Span>& row, const Document& document, const Words& words) {
  const auto first = std::find_if(row.begin(), row.end(), [](Span span) { return !span.empty(); });
  return first != row.end() && words.totals.contains(key_of_cell(document, *first));
}

std::vector<Item> read_task_table(const Table& table, const Document& document, const Words& words,
                                  std::vector<Span>& titles) {
  return TaskTable(table, document, words).read(titles);
}

TableKind kind_of(const Table& table, const Document& document, const Words& words) {
  const Rows rows = rows_of(table);
  if (is_index(rows, document, words)) return TableKind::index;
  return find_header(rows, document, words) ? TableKind::tasks : TableKind::other;
}

}  // namespace dutygraph::parse
