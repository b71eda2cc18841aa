#include "read/pdf_grid.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

#include "dutygraph/text/numeral.h"
#include "dutygraph/text/utf8.h"
#include "read/table_words.h"

namespace dutygraph::read {

namespace {

constexpr double near = 3;                    // points: lines so near are one (a double border), or touch
constexpr std::size_t most_lines = 4000;      // of a page, each way
constexpr std::size_t most_fields = 200'000;  // of all grids of a page
constexpr double widest_padding = 7;          // points between a cell's text and its border, on each side

// A stretch of a line at `at`, from `begin` to `end`.
struct Stretch {
  double at = 0;
  double begin = 0;
  double end = 0;
};

class Union {
 public:
  explicit Union(std::size_t size) : parents_(size) { std::iota(parents_.begin(), parents_.end(), std::size_t{0}); }
  std::size_t find(std::size_t i) {
    while (parents_[i] != i) i = parents_[i] = parents_[parents_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) { parents_[std::max(find(a), find(b))] = std::min(find(a), find(b)); }

 private:
  std::vector<std::size_t> parents_;
};

// Sorted, those that are near each other as one.
std::vector<double> edges_of(std::vector<double> places) {
  std::sort(places.begin(), places.end());
  std::vector<double> edges;
  for (double place : places)
    if (edges.empty() || place - edges.back() > near) edges.push_back(place);
  return edges;
}

std::size_t edge_at(const std::vector<double>& edges, double place) {
  const auto next = std::lower_bound(edges.begin(), edges.end(), place);
  if (next == edges.end()) return edges.size() - 1;
  if (next == edges.begin()) return 0;
  return static_cast<std::size_t>(next - edges.begin()) - (place - *std::prev(next) < *next - place);
}

// Pieces on one straight line that touch, as one.
std::vector<Stretch> joined(std::vector<Stretch> pieces) {
  std::vector<double> places;
  for (const Stretch& piece : pieces) places.push_back(piece.at);
  const std::vector<double> lines = edges_of(std::move(places));
  for (Stretch& piece : pieces) piece.at = lines[edge_at(lines, piece.at)];
  std::sort(pieces.begin(), pieces.end(),
            [](const Stretch& a, const Stretch& b) { return std::pair(a.at, a.begin) < std::pair(b.at, b.begin); });
  std::vector<Stretch> all;
  for (const Stretch& piece : pieces) {
    if (!all.empty() && all.back().at == piece.at && piece.begin <= all.back().end + near)
      all.back().end = std::max(all.back().end, piece.end);
    else
      all.push_back(piece);
  }
  return all;
}

// The lines of one table.
struct Frame {
  std::vector<Stretch> across;
  std::vector<Stretch> down;
};

std::vector<Frame> frames_of(const PdfRules& rules) {
  std::vector<Stretch> across;
  std::vector<Stretch> down;
  for (const PdfBox& rule : rules) {
    if (rule.width() >= rule.height())
      across.push_back({(rule.top + rule.bottom) / 2, rule.left, rule.right});
    else
      down.push_back({(rule.left + rule.right) / 2, rule.top, rule.bottom});
  }
  across = joined(std::move(across));
  down = joined(std::move(down));
  if (across.size() > most_lines || down.size() > most_lines) return {};
  Union touching(across.size() + down.size());
  for (std::size_t a = 0; a < across.size(); ++a)
    for (std::size_t d = 0; d < down.size(); ++d)
      if (down[d].at >= across[a].begin - near && down[d].at <= across[a].end + near &&
          across[a].at >= down[d].begin - near && across[a].at <= down[d].end + near)
        touching.join(a, across.size() + d);
  std::map<std::size_t, Frame> frames;
  for (std::size_t a = 0; a < across.size(); ++a) frames[touching.find(a)].across.push_back(across[a]);
  for (std::size_t d = 0; d < down.size(); ++d) frames[touching.find(across.size() + d)].down.push_back(down[d]);
  std::vector<Frame> all;
  for (auto& [root, frame] : frames) all.push_back(std::move(frame));
  return all;
}

// A frame's fields, and which of them are one cell.
class Grid {
 public:
  explicit Grid(const Frame& frame)
      : columns_(edges(frame.down, frame.across)),
        rows_(edges(frame.across, frame.down)),
        cells_(is_table() ? fields() : 0) {
    if (!is_table()) return;
    std::vector<bool> left(fields());   // does a line stand at the left of the field …
    std::vector<bool> above(fields());  // … and above it?
    for (const Stretch& line : frame.down) {
      const std::size_t c = edge_at(columns_, line.at);
      for (std::size_t r = 0; r < height() && c < width(); ++r)
        if (covers(line, rows_[r], rows_[r + 1])) left[r * width() + c] = true;
    }
    for (const Stretch& line : frame.across) {
      const std::size_t r = edge_at(rows_, line.at);
      for (std::size_t c = 0; c < width() && r < height(); ++c)
        if (covers(line, columns_[c], columns_[c + 1])) above[r * width() + c] = true;
    }
    for (std::size_t r = 0; r < height(); ++r) {
      for (std::size_t c = 0; c < width(); ++c) {
        const std::size_t field = r * width() + c;
        if (c > 0 && !left[field]) cells_.join(field - 1, field);
        if (r > 0 && !above[field]) cells_.join(field - width(), field);
      }
    }
  }

  bool is_table() const { return width() >= 2 && height() >= 1 && fields() <= most_fields; }
  std::size_t fields() const { return width() * height(); }
  PdfBox box() const { return {columns_.front(), rows_.front(), columns_.back(), rows_.back()}; }

  // The cell at a place inside: its upper left field.
  std::size_t cell_at(double x, double y) { return cells_.find(field_of(rows_, y) * width() + field_of(columns_, x)); }

  PdfTable table(std::map<std::size_t, std::vector<PdfWord>> words) {
    PdfTable table;
    table.box = box();
    table.edges = columns_;
    table.rows = static_cast<std::uint32_t>(height());
    double padding = widest_padding;  // as some line tells that reaches so far
    std::map<std::size_t, PdfCell> cells;
    for (std::size_t field = 0; field < fields(); ++field) {
      const auto row = static_cast<std::uint32_t>(field / width());
      const auto column = static_cast<std::uint32_t>(field % width());
      const auto [found, is_new] = cells.try_emplace(cells_.find(field), PdfCell{row, column, 1, 1, 0, {}});
      PdfCell& cell = found->second;
      cell.column = std::min(cell.column, column);
      cell.row_span = std::max(cell.row_span, row - cell.row + 1);
      cell.column_span = std::max(cell.column_span, column - cell.column + 1);
    }
    for (auto& [field, cell] : cells) {
      cell.width = columns_[cell.column + cell.column_span] - columns_[cell.column];
      if (const auto found = words.find(field); found != words.end()) cell.lines = lines_of(std::move(found->second));
      for (const PdfLine& line : cell.lines) padding = std::clamp(line.box.left - columns_[cell.column], 0.0, padding);
      table.cells.push_back(std::move(cell));
    }
    for (PdfCell& cell : table.cells) cell.width -= 2 * padding;
    std::sort(table.cells.begin(), table.cells.end(), [](const PdfCell& a, const PdfCell& b) {
      return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
    return table;
  }

 private:
  // Where `lines` are, and where those that cross them end: a table may be open at its sides.
  static std::vector<double> edges(const std::vector<Stretch>& lines, const std::vector<Stretch>& crossing) {
    std::vector<double> places;
    for (const Stretch& line : lines) places.push_back(line.at);
    std::vector<double> edges = edges_of(std::move(places));
    if (edges.empty() || crossing.empty()) return edges;
    double first = crossing[0].begin;
    double last = crossing[0].end;
    for (const Stretch& line : crossing) {
      first = std::min(first, line.begin);
      last = std::max(last, line.end);
    }
    if (first < edges.front() - near) edges.insert(edges.begin(), first);
    if (last > edges.back() + near) edges.push_back(last);
    return edges;
  }

  static bool covers(const Stretch& line, double begin, double end) {
    const double middle = (begin + end) / 2;
    return line.begin <= middle && middle <= line.end;
  }

  static std::size_t field_of(const std::vector<double>& edges, double place) {
    const auto next = std::upper_bound(edges.begin() + 1, edges.end() - 1, place);
    return static_cast<std::size_t>(next - edges.begin()) - 1;
  }

  std::size_t width() const { return columns_.empty() ? 0 : columns_.size() - 1; }
  std::size_t height() const { return rows_.empty() ? 0 : rows_.size() - 1; }

  std::vector<double> columns_;  // edges
  std::vector<double> rows_;
  Union cells_;  // of fields
};

bool inside(const PdfBox& box, double x, double y) {
  return x > box.left && x < box.right && y > box.top && y < box.bottom;
}

// A word over the border of two cells, by cell: each letter where it stands.
std::vector<std::pair<std::size_t, PdfWord>> by_cell(const PdfWord& word, Grid& grid) {
  const double y = (word.box.top + word.box.bottom) / 2;
  const double em = em_of(word);
  const auto cell_at = [&](double x) { return grid.cell_at(x, y); };
  if (cell_at(word.box.left + em / 3) == cell_at(word.box.right - em / 3))
    return {{cell_at((word.box.left + word.box.right) / 2), word}};
  std::vector<std::pair<std::size_t, PdfWord>> parts;
  double x = word.box.left;
  for (std::size_t at = 0; at < word.text.size();) {
    const std::size_t begin = at;
    const bool wide = is_wide(text::next(word.text, at));
    const double width = wide ? em : em / 2;
    const std::size_t cell = cell_at(x + width / 2);
    if (parts.empty() || parts.back().first != cell) {
      parts.push_back({cell, word});
      parts.back().second.text.clear();
      parts.back().second.box.left = x;
    }
    parts.back().second.text += word.text.substr(begin, at - begin);
    parts.back().second.box.right = x += width;
  }
  return parts;
}

}  // namespace

std::vector<PdfTable> take_ruled_tables(PdfPage& page, const PdfRules& rules) {
  std::vector<Grid> grids;
  std::size_t fields = 0;
  for (const Frame& frame : frames_of(rules)) {
    Grid grid(frame);
    if (!grid.is_table() || fields + grid.fields() > most_fields) continue;
    fields += grid.fields();
    grids.push_back(std::move(grid));
  }
  // A table within another's cell is found first.
  std::stable_sort(grids.begin(), grids.end(), [](const Grid& a, const Grid& b) {
    return a.box().width() * a.box().height() < b.box().width() * b.box().height();
  });
  std::vector<std::map<std::size_t, std::vector<PdfWord>>> words(grids.size());
  std::vector<PdfWord> others;
  for (PdfWord& word : page.words) {
    const double x = (word.box.left + word.box.right) / 2;
    const double y = (word.box.top + word.box.bottom) / 2;
    const auto grid = std::find_if(grids.begin(), grids.end(), [&](const Grid& g) { return inside(g.box(), x, y); });
    if (grid == grids.end()) {
      others.push_back(std::move(word));
      continue;
    }
    for (auto& [cell, part] : by_cell(word, *grid))
      words[static_cast<std::size_t>(grid - grids.begin())][cell].push_back(std::move(part));
  }
  page.words = std::move(others);
  std::vector<PdfTable> tables;
  for (std::size_t i = 0; i < grids.size(); ++i)
    if (!words[i].empty()) tables.push_back(grids[i].table(std::move(words[i])));
  std::stable_sort(tables.begin(), tables.end(),
                   [](const PdfTable& a, const PdfTable& b) { return a.box.top < b.box.top; });
  return tables;
}

bool goes_on(const PdfTable& above, const PdfTable& below) {
  const double moved = below.box.left - above.box.left;  // margins of left and right pages
  constexpr double widest_margin = 60;
  return std::abs(moved) < widest_margin && std::abs(below.box.right - above.box.right - moved) <= 2 * near;
}

namespace {

// The table's columns told by `edges`, which hold all of its own.
void refine(PdfTable& table, const std::vector<double>& edges) {
  for (PdfCell& cell : table.cells) {
    const std::size_t begin = edge_at(edges, table.edges[cell.column]);
    const std::size_t end = edge_at(edges, table.edges[cell.column + cell.column_span]);
    cell.column = static_cast<std::uint32_t>(begin);
    cell.column_span = static_cast<std::uint32_t>(std::max(end, begin + 1) - begin);
  }
  table.edges = edges;
}

std::size_t length_of(const PdfCell& cell) {
  std::size_t length = 0;
  for (const PdfLine& line : cell.lines) length += text_of(line).size();
  return length;
}

bool ends_sentence(const PdfLine& line) {
  const std::string text = text_of(line);
  for (const std::string_view mark : {"。", "；", "！", "？", ".", ";"})
    if (text.ends_with(mark)) return true;
  return false;
}

// Was a name, or a sentence, cut in two by the page's end? There was no room for more on its line, and it is not whole
// or its rest stands `alone` in its row.
bool is_cut(const PdfCell& above, const PdfCell& below, bool alone, const TableWords& words) {
  if (above.lines.empty() || ends_sentence(above.lines.back())) return false;
  const std::u32string rest = text::decode(text_of(below.lines[0]));
  return !text::is_digit(rest[0]) && (alone || !words.ends_unit(text_of(above.lines.back()))) &&
         above.lines.back().box.width() + first_width(below.lines[0]) > above.width;
}

// Is the first row of `below` the rest of the last row of `above`? It begins with what was cut in two there; or with no
// number, and each cell of it goes on with one, of which the longest was cut within a sentence or another ended there.
bool is_rest(const std::map<std::uint32_t, PdfCell*>& last, const std::vector<PdfCell>& first,
             const TableWords& words) {
  if (first.empty() || first[0].column != 0 || last.count(0) == 0) return false;
  if (!first[0].lines.empty()) {
    const bool alone = std::all_of(first.begin() + 1, first.end(), [](const PdfCell& c) { return c.lines.empty(); });
    return is_cut(*last.at(0), first[0], alone, words);
  }
  const PdfCell* longest = nullptr;
  bool ended = false;
  for (const PdfCell& cell : first) {
    const auto found = last.find(cell.column);
    if (found == last.end() || found->second->column_span != cell.column_span) return false;
    const PdfCell& above = *found->second;
    if (cell.lines.empty()) {
      ended |= cell.column > 0 && !above.lines.empty();
      continue;
    }
    if (above.lines.empty() || begins_part(text_of(cell.lines[0]))) return false;
    if (longest == nullptr || length_of(above) > length_of(*longest)) longest = &above;
  }
  return longest != nullptr && (ended || !ends_sentence(longest->lines.back()));
}

void append(std::vector<PdfLine>& lines, const std::vector<PdfLine>& more) {
  lines.insert(lines.end(), more.begin(), more.end());
}

}  // namespace

void append_rows(PdfTable& above, PdfTable below, const TableWords& words) {
  const double moved = below.box.left - above.box.left;
  for (double& edge : below.edges) edge -= moved;
  std::vector<double> edges = above.edges;
  edges.insert(edges.end(), below.edges.begin(), below.edges.end());
  edges = edges_of(std::move(edges));
  refine(above, edges);
  refine(below, edges);
  std::map<std::uint32_t, PdfCell*> last;  // by column: the cells that reach the foot of the page
  for (PdfCell& cell : above.cells)
    if (cell.row + cell.row_span == above.rows) last[cell.column] = &cell;
  std::vector<PdfCell> first;
  for (const PdfCell& cell : below.cells)
    if (cell.row == 0 && cell.row_span == 1) first.push_back(cell);
  std::uint32_t skipped = 0;
  const bool whole = std::none_of(below.cells.begin(), below.cells.end(),
                                  [](const PdfCell& cell) { return cell.row == 0 && cell.row_span > 1; });
  if (whole && is_rest(last, first, words)) {
    skipped = 1;
    for (const PdfCell& cell : first)
      if (const auto to = last.find(cell.column); to != last.end()) append(to->second->lines, cell.lines);
  }
  for (PdfCell& cell : below.cells) {
    if (cell.row < skipped) continue;
    cell.row += above.rows - skipped;
    above.cells.push_back(std::move(cell));
  }
  above.rows += below.rows - skipped;
  above.box.bottom = below.box.bottom;
}

FlowTable flow_table(const PdfTable& table, std::u32string_view name_begins) {
  FlowTable flow;
  flow.rows = table.rows;
  flow.columns = static_cast<std::uint32_t>(table.edges.size() - 1);
  for (const PdfCell& cell : table.cells) {
    if (cell.lines.empty()) continue;
    FlowCell& to = flow.cells.emplace_back();
    to.row = cell.row;
    to.column = cell.column;
    to.row_span = cell.row_span;
    to.column_span = cell.column_span;
    to.content.push_back({cell_text(cell.lines, cell.width, name_begins), 0, nullptr});
  }
  return flow;
}

}  // namespace dutygraph::read
