#include "read/plain_text.h"

#include <algorithm>

#include "dutygraph/text/fold.h"
#include "read/column_labels.h"
#include "read/lines.h"

namespace dutygraph::read {

namespace {

Span trim(const Document& document, Span span) {
  const std::string_view whole = document[span];
  const std::string_view trimmed = text::trim(whole);
  if (trimmed.empty()) return {span.begin, span.begin};
  const auto begin = span.begin + static_cast<std::uint32_t>(trimmed.data() - whole.data());
  return {begin, begin + static_cast<std::uint32_t>(trimmed.size())};
}

class TableFinder {
 public:
  TableFinder(Document& document, const std::vector<SourceLine>& lines, const text::Lexicons& lexicons)
      : document_(document), lines_(lines), labels_(lexicons) {}

  void run() {
    for (std::size_t i = 0; i < lines_.size();) {
      std::size_t next = pipe_table(i);
      if (next == i) next = tab_cells(i);
      if (next == i) next = tab_rows(i);
      if (next == i) next = line_cells(i);
      if (next == i) {
        document_.blocks.push_back({Block::Kind::line, lines_[i].span, 0, lines_[i].heading});
        ++next;
      }
      i = next;
    }
  }

 private:
  std::string_view line(std::size_t i) const { return document_[lines_[i].span]; }
  bool blank(std::size_t i) const { return text::trim(line(i)).empty(); }

  // Cells of one line parted by `separator`. An outer pipe on either side parts nothing.
  std::vector<Span> cells_of(std::size_t i, char separator) const {
    Span rest = lines_[i].span;
    if (separator == '|') {
      rest = trim(document_, rest);
      if (!rest.empty() && document_.text[rest.begin] == '|') ++rest.begin;
      if (!rest.empty() && document_.text[rest.end - 1] == '|') --rest.end;
    }
    std::vector<Span> cells;
    for (std::uint32_t begin = rest.begin;;) {
      const auto at = begin + std::min<std::size_t>(document_[{begin, rest.end}].find(separator), rest.end - begin);
      cells.push_back(trim(document_, {begin, static_cast<std::uint32_t>(at)}));
      if (at >= rest.end) return cells;
      begin = static_cast<std::uint32_t>(at) + 1;
    }
  }

  void add_row(Table& table, const std::vector<Span>& cells) const {
    for (std::uint32_t column = 0; column < cells.size(); ++column)
      table.cells.push_back({cells[column], table.rows, column, 1, 1});
    table.columns = std::max(table.columns, static_cast<std::uint32_t>(cells.size()));
    ++table.rows;
  }

  void finish(Table table, std::size_t first, std::size_t end) {
    document_.blocks.push_back({Block::Kind::table,
                                {lines_[first].span.begin, lines_[end - 1].span.end},
                                static_cast<std::uint32_t>(document_.tables.size()),
                                0});
    document_.tables.push_back(std::move(table));
  }

  bool is_pipe_rule(std::size_t i) const {  // Markdown's |---|---|
    const std::string_view row = line(i);
    return row.find('-') != std::string_view::npos && row.find_first_not_of("-|: \t") == std::string_view::npos;
  }

  // Two or more lines with a pipe, one behind the other.
  std::size_t pipe_table(std::size_t first) {
    std::size_t end = first;
    while (end < lines_.size() && line(end).find('|') != std::string_view::npos) ++end;
    if (end < first + 2) return first;
    Table table;
    for (std::size_t i = first; i < end; ++i)
      if (!is_pipe_rule(i)) add_row(table, cells_of(i, '|'));
    finish(std::move(table), first, end);
    return end;
  }

  bool starts_cell(std::size_t i) const { return i < lines_.size() && line(i).starts_with('\t'); }

  // One cell a line: the end of the row that begins at `i`, its cells in `cells`.
  std::size_t tab_cell_row(std::size_t i, std::vector<Span>& cells) const {
    for (; i < lines_.size() && (starts_cell(i) || !blank(i)); ++i) {
      if (starts_cell(i))
        cells.push_back(lines_[i].span);
      else
        cells.back().end = lines_[i].span.end;  // a cell's further lines
    }
    for (Span& cell : cells) cell = trim(document_, cell);
    return i;
  }

  std::size_t tab_cells(std::size_t first) {
    if (first < no_header_before_ || !starts_cell(first) || line(first).find('\t', 1) != std::string_view::npos)
      return first;
    std::vector<Span> header;
    std::size_t end = tab_cell_row(first, header);
    if (!is_header(header)) {
      no_header_before_ = end;  // nor is a part of it
      return first;
    }
    Table table;
    add_row(table, header);
    std::size_t behind = end;
    while (true) {
      std::size_t i = end;
      while (i < lines_.size() && blank(i) && !starts_cell(i)) ++i;
      if (!starts_cell(i)) break;
      std::vector<Span> cells;
      behind = end = tab_cell_row(i, cells);
      add_row(table, cells);
    }
    finish(std::move(table), first, behind);
    return behind;
  }

  bool is_header(const std::vector<Span>& cells) const {
    std::vector<std::string_view> texts;
    for (Span cell : cells) texts.push_back(document_[cell]);
    return labels_.is_header(texts);
  }

  // Rows of cells parted by tabs; a line without a tab goes on in the last cell of the row above it.
  std::size_t tab_rows(std::size_t first) {
    if (line(first).find('\t') == std::string_view::npos) return first;
    const std::vector<Span> header = cells_of(first, '\t');
    if (!is_header(header)) return first;
    Table table;
    add_row(table, header);
    std::size_t end = first + 1;
    for (std::size_t i = end; i < lines_.size() && !blank(i); ++i) {
      if (line(i).find('\t') != std::string_view::npos) {
        const std::vector<Span> cells = cells_of(i, '\t');
        if (is_rest_of_row(cells, table, header))
          extend_row(table, cells);
        else
          add_row(table, cells);
        end = i + 1;
      } else if (is_page_number(i) && line_goes_on(i, table)) {
        continue;  // it stands between two rows
      } else if (line_goes_on(i, table)) {
        table.cells.back().span.end = trim(document_, lines_[i].span).end;
        end = i + 1;
      } else {
        break;
      }
    }
    finish(std::move(table), first, end);
    return end;
  }

  // Do these cells complete a numbered row whose last cell was broken by a line feed? They have no number, and with
  // them the row has just as many cells as the header.
  bool is_rest_of_row(const std::vector<Span>& cells, const Table& table, const std::vector<Span>& header) const {
    if (table.rows < 2 || !labels_.is_number(document_[header[0]]) || cells[0].empty() || is_digits(cells[0]))
      return false;
    const std::size_t have = table.cells.back().column + std::size_t{1};
    return have < header.size() && cells.size() < header.size() && have + cells.size() - 1 == header.size() &&
           is_digits(table.cells[table.cells.size() - have].span);
  }

  bool is_digits(Span cell) const {
    return !cell.empty() && document_[cell].find_first_not_of("0123456789.") == std::string_view::npos;
  }

  void extend_row(Table& table, const std::vector<Span>& cells) const {
    table.cells.back().span.end = cells[0].end;
    for (std::size_t i = 1; i < cells.size(); ++i)
      table.cells.push_back({cells[i], table.rows - 1, table.cells.back().column + 1, 1, 1});
  }

  // A line without a tab belongs to the table only while another row follows soon. A header begins another table
  // (附件2, its title, its header), unless it stands on a new page.
  bool line_goes_on(std::size_t i, const Table& table) const {
    if (table.rows < 2) return false;
    bool page_end = is_page_number(i);
    for (std::size_t next = i + 1; next < std::min(i + 8, lines_.size()) && !blank(next); ++next) {
      if (line(next).find('\t') != std::string_view::npos) return page_end || !is_header(cells_of(next, '\t'));
      page_end &= is_page_number(next);
    }
    return false;
  }

  // — 12 —, - 12 -
  bool is_page_number(std::size_t i) const {
    std::string_view text = text::trim(line(i));
    const std::size_t digits = text.find_first_of("0123456789");
    if (digits == 0 || digits == std::string_view::npos || text.size() > 24) return false;
    const std::size_t end = std::min(text.find_first_not_of("0123456789", digits), text.size());
    return is_dash(text::trim(text.substr(0, digits))) && is_dash(text::trim(text.substr(end)));
  }
  static bool is_dash(std::string_view text) { return text == "-" || text == "–" || text == "—" || text == "－"; }

  // The next line from `i` on that is not blank.
  std::size_t filled(std::size_t i) const {
    while (i < lines_.size() && blank(i)) ++i;
    return i;
  }

  bool is_cell(std::size_t i) const {
    return i < lines_.size() && line(i).find('\t') == std::string_view::npos &&
           line(i).find('|') == std::string_view::npos && lines_[i].heading == 0;
  }

  // The number that is all of line `i`, else 0.
  int number_at(std::size_t i) const {
    if (i >= lines_.size()) return 0;
    const std::string_view text = text::trim(line(i));
    if (text.empty() || text.size() > 4 || text.find_first_not_of("0123456789") != std::string_view::npos) return 0;
    int number = 0;
    for (char digit : text) number = number * 10 + (digit - '0');
    return number;
  }

  // One cell a line without any tab: 序号, 工作任务, 牵头单位 one below the other, and then as many lines for each row,
  // the first of which counts up. Only where every row but the last is whole: an empty cell has left no line.
  std::size_t line_cells(std::size_t first) {
    if (first < no_lines_before_ || !labels_.is_number(line(first)) || !is_cell(first)) return first;
    std::vector<Span> header;
    bool role = false;
    std::size_t i = first;
    for (; header.size() < most_columns && is_cell(i) && labels_.contains(line(i)); i = filled(i + 1)) {
      header.push_back(trim(document_, lines_[i].span));
      role |= labels_.is_role(line(i));
    }
    Table table;
    add_row(table, header);
    std::size_t end = first;
    for (int number = number_at(i); role && header.size() >= 3 && number > 0 && number_at(i) == number; ++number) {
      std::vector<Span> cells;
      for (; cells.size() < header.size() && is_cell(i); i = filled(i + 1)) {
        if (!cells.empty() && number_at(i) == number + 1) break;
        cells.push_back(trim(document_, lines_[i].span));
        end = i + 1;
      }
      const bool whole = cells.size() == header.size();
      if (!whole || number_at(filled(i + 1)) == number + 1) {  // a cell too few or too many
        no_lines_before_ = i;
        return first;
      }
      add_row(table, cells);
    }
    if (table.rows < 3) {
      no_lines_before_ = i;  // a header that begins further down has fewer labels, and the same lines below it
      return first;
    }
    finish(std::move(table), first, end);
    return end;
  }

  static constexpr std::size_t most_columns = 64;  // of a table of cells a line

  Document& document_;
  const std::vector<SourceLine>& lines_;
  ColumnLabels labels_;
  std::size_t no_header_before_ = 0;  // lines before this one are known to begin no table of tab cells …
  std::size_t no_lines_before_ = 0;   // … or of cells a line
};

}  // namespace

void read_plain_text(std::string_view utf8, const text::Lexicons& lexicons, Document& document) {
  const std::vector<SourceLine> lines = clean_lines(utf8, document);
  TableFinder(document, lines, lexicons).run();
}

}  // namespace dutygraph::read
