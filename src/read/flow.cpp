#include "read/flow.h"

#include <algorithm>
#include <utility>

#include "dutygraph/model/error.h"
#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "read/packed.h"

namespace dutygraph::read {

namespace {

constexpr std::size_t layout_rows = 4;    // a table of so few rows lays out a page where one cell has …
constexpr std::size_t layout_lines = 8;   // … so many lines and …
constexpr std::size_t layout_share = 80;  // … so much of the text, in percent

bool is_zero_width(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
         c == 0xFEFF || c == 0xFFFC;
}

// The text's lines in valid UTF-8, without what nobody sees.
std::vector<std::string> lines_of(std::string_view text, bool cell) {
  std::vector<std::string> lines(1);
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next(text, at);
    if (c == U'\n' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029)
      lines.emplace_back();
    else if (c == U'\t')
      lines.back().push_back(cell ? ' ' : '\t');
    else if (c < 0x20 || (c >= 0x7F && c < 0xA0))
      lines.back().push_back(' ');
    else if (!is_zero_width(c))
      text::append(lines.back(), c);
  }
  return lines;
}

std::size_t size_of(const Flow& flow) {
  std::size_t size = 0;
  for (const FlowBlock& block : flow) {
    size += block.text.size();
    if (block.table)
      for (const FlowCell& cell : block.table->cells) size += size_of(cell.content);
  }
  return size;
}

bool holds_table(const Flow& flow) {
  return std::any_of(flow.begin(), flow.end(), [](const FlowBlock& block) {
    return block.table && (block.table->cells.size() > 1 ||
                           (block.table->cells.size() == 1 && holds_table(block.table->cells[0].content)));
  });
}

std::size_t lines_in(const Flow& flow) {
  std::size_t lines = flow.size();
  for (const FlowBlock& block : flow)
    lines += static_cast<std::size_t>(std::count(block.text.begin(), block.text.end(), '\n'));
  return lines;
}

bool is_layout(const FlowTable& table) {
  if (table.columns <= 1 || table.cells.size() <= 1) return true;
  std::vector<std::size_t> sizes;
  std::size_t all = 0;
  for (const FlowCell& cell : table.cells) all += sizes.emplace_back(size_of(cell.content));
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    const Flow& content = table.cells[i].content;
    if (sizes[i] * 2 > all && holds_table(content)) return true;
    if (table.rows <= layout_rows && sizes[i] * 100 > all * layout_share && lines_in(content) >= layout_lines)
      return true;
  }
  return false;
}

class FlowWriter {
 public:
  FlowWriter(Document& document, const FlowLimits& limits) : document_(document), limits_(limits) {}

  void write(const Flow& flow) {
    for (const FlowBlock& block : flow) {
      if (!block.table)
        paragraph(block);
      else if (is_layout(*block.table))
        for (const FlowCell& cell : block.table->cells) write(cell.content);
      else
        table(*block.table);
    }
  }

 private:
  [[noreturn]] void over(const std::string& what) const {
    throw Error(Failure{Code::limit, document_.file, 0, what,
                        "open it in an office program, keep only the plan, and save it anew"});
  }

  std::uint32_t here() const { return static_cast<std::uint32_t>(document_.text.size()); }

  void append(std::string_view text) {
    if (document_.text.size() + text.size() > limits_.text)
      over("its text is larger than " + std::to_string(limits_.text >> 20U) + " MB");
    document_.text += text;
  }

  void end_line() { document_.text += '\n'; }

  void paragraph(const FlowBlock& block) {
    for (const std::string& line : lines_of(block.text, false)) {
      const std::uint32_t begin = here();
      append(line);
      document_.blocks.push_back({Block::Kind::line, {begin, here()}, 0, block.heading});
      end_line();
    }
  }

  // A cell's lines: its paragraphs, and the rows of tables in it.
  void cell_lines(const Flow& content, std::vector<std::string>& lines) const {
    for (const FlowBlock& block : content) {
      for (std::string& line : lines_of(block.text, true))
        if (!text::trim(line).empty()) lines.push_back(std::string(text::trim(line)));
      if (!block.table) continue;
      std::uint32_t row = 0;
      std::string joined;
      for (const FlowCell& cell : block.table->cells) {
        if (cell.row != row && !joined.empty()) lines.push_back(std::exchange(joined, {}));
        row = cell.row;
        std::vector<std::string> inner;
        cell_lines(cell.content, inner);
        for (const std::string& line : inner) joined += joined.empty() ? line : " " + line;
      }
      if (!joined.empty()) lines.push_back(std::move(joined));
    }
  }

  Span cell_text(const FlowCell& cell) {
    if (size_of(cell.content) > limits_.cell)
      over("a cell of its tables holds more than " + std::to_string(limits_.cell >> 10U) + " KB");
    std::vector<std::string> lines;
    cell_lines(cell.content, lines);
    const std::uint32_t begin = here();
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i > 0) end_line();
      append(lines[i]);
    }
    return {begin, here()};
  }

  void table(const FlowTable& flow) {
    if (flow.columns > limits_.columns)
      over("a table of it has more than " + std::to_string(limits_.columns) + " columns");
    Table table;
    table.rows = flow.rows;
    table.columns = flow.columns;
    const std::uint32_t begin = here();
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    std::uint32_t width = 0;
    for (const FlowCell& cell : flow.cells) {
      if (cell.row != row) {
        end_line();
        column = width = 0;
        row = cell.row;
      }
      const std::uint32_t end = std::max(width, cell.column + cell.column_span);
      places_ += end - width;
      width = end;
      if (places_ + flow.rows > limits_.places)
        over("its tables have more than " + std::to_string(limits_.places) + " cells");
      for (; column < cell.column; ++column) document_.text += '\t';
      const Span span = cell_text(cell);
      table.cells.push_back({span, cell.row, cell.column, cell.row_span, cell.column_span});
    }
    places_ += flow.rows;
    document_.blocks.push_back(
        {Block::Kind::table, {begin, here()}, static_cast<std::uint32_t>(document_.tables.size()), 0});
    document_.tables.push_back(std::move(table));
    end_line();
  }

  Document& document_;
  const FlowLimits& limits_;
  std::size_t places_ = 0;
};

}  // namespace

void write_flow(const Flow& flow, Document& document, const FlowLimits& limits) {
  FlowWriter(document, limits).write(flow);
  place_by_lines(document);
}

}  // namespace dutygraph::read
