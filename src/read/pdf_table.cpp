#include "read/pdf_table.h"

#include <algorithm>
#include <map>
#include <memory>
#include <tuple>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/numeral.h"
#include "dutygraph/text/utf8.h"
#include "dutygraph/text/width.h"

namespace dutygraph::read {

namespace {

constexpr std::size_t fewest_columns = 3;
constexpr std::size_t longest_label = 14;  // characters
constexpr std::size_t widest = 400;        // characters of a line

using Line = std::u32string;

struct Piece {
  std::size_t begin = 0;  // characters of the line
  std::size_t end = 0;
};

bool is_blank(char32_t c) { return text::is_blank(c); }

// Runs of characters parted by `gap` blanks at least.
std::vector<Piece> pieces_of(const Line& line, std::size_t gap) {
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (is_blank(line[i])) continue;
    if (!pieces.empty() && i < pieces.back().end + gap)
      pieces.back().end = i + 1;
    else
      pieces.push_back({i, i + 1});
  }
  return pieces;
}

std::string utf8(const Line& line, Piece piece) {
  return text::encode(std::u32string_view(line).substr(piece.begin, piece.end - piece.begin));
}

// The labels of a header; 序 号 is one.
std::vector<Piece> labels_of(const Line& line, const ColumnLabels& labels) {
  std::vector<Piece> pieces;
  for (const Piece piece : pieces_of(line, 1)) {
    const bool spaced = !pieces.empty() && pieces.back().end - pieces.back().begin == 1 &&
                        labels.contains(utf8(line, {pieces.back().begin, piece.end}));
    if (spaced)
      pieces.back().end = piece.end;
    else
      pieces.push_back(piece);
  }
  return pieces;
}

// (1), （二）, ②: a further part of a row.
bool begins_part(std::string_view cell) {
  const std::u32string key = text::decode(text::fold(cell.substr(0, 24)));
  if (key.empty()) return false;
  if (key[0] >= U'①' && key[0] <= U'⑳') return true;
  const std::size_t close = key.find(U')');
  return key[0] == U'(' && close != key.npos && close >= 2 && close <= 3 &&
         std::all_of(key.begin() + 1, key.begin() + static_cast<std::ptrdiff_t>(close),
                     [](char32_t c) { return text::is_digit(c) || text::is_chinese_numeral(c); });
}

bool is_number(std::string_view cell) {
  return !cell.empty() && cell.size() <= 5 && cell.find_first_not_of("0123456789.") == std::string_view::npos;
}

// 附件2: what is behind belongs to no table.
bool begins_annex(const Line& line) {
  const std::string key = text::squeeze(text::encode(line));
  return key.starts_with("附件") || key.starts_with("附表") || key.starts_with("附录");
}

// A table while it is read: its columns and the rows so far.
class LaidOutTable {
 public:
  LaidOutTable(const Line& header, const ColumnLabels& labels) : labels_(labels), header_(labels_of(header, labels)) {
    numbered_ = labels.is_number(utf8(header, header_[0]));
    for (const Piece label : header_) begins_.push_back(label.begin);
    page_.push_back(header);
  }

  // Finds the columns anew on a further page, where they may stand some characters otherwise: of several guesses the
  // one under which most cells begin where their columns do. False where none is good: the table ends.
  bool open_page(const PdfPage& page) {
    constexpr double enough = 0.75;
    std::vector<Line> lines;
    std::map<std::size_t, std::size_t> begun;  // words, by where they begin; twice where they stand apart
    for (const std::string_view utf8 : page) {
      Line line = text::decode(utf8);
      if (line.size() > widest) continue;  // no line of the table, and dear to place
      lines.push_back(std::move(line));
      for (const Piece piece : pieces_of(lines.back(), 2)) ++begun[piece.begin];
      for (const Piece piece : pieces_of(lines.back(), 1)) {
        const bool latin =
            lines.back()[piece.begin] < 0x80 || (piece.begin > 1 && lines.back()[piece.begin - 2] < 0x80);
        if (!latin) ++begun[piece.begin];
      }
    }
    const std::vector<std::size_t> old = begins_;
    std::vector<std::size_t> best;
    double most = enough;
    for (const int reach : {0, 1, 2}) {
      begins_ = old;
      if (reach > 0) move(begun, reach == 1);
      const double share = begun_in_place(lines);
      if (share <= most) continue;
      most = share;
      best = begins_;
    }
    begins_ = best.empty() ? old : best;
    return !best.empty();
  }

  // Does the line keep to the columns? If so it is a line of the table.
  bool take(const Line& line) {
    if (line.size() > widest || begins_annex(line)) return false;
    const std::vector<Placed> all = places(line);
    for (const Placed& placed : all) {
      const std::size_t c = placed.column;
      if (c + 1 < begins_.size() && placed.piece.end > begins_[c + 1] + slack) return false;
      const bool number = is_number(utf8(line, placed.piece));
      if (numbered_ && numbers_begun_ && c == 0 && !number) return false;
      numbers_begun_ |= c == 0 && number;
    }
    for (const Placed& placed : all)
      if (rows_.empty()) begins_[placed.column] = std::min(begins_[placed.column], placed.piece.begin);
    page_.push_back(line);
    return true;
  }

  // The rows of the lines taken since, behind those of the pages before.
  void close_page() {
    for (const Line& line : page_) lines_.push_back(cells_of(line));
    page_.clear();
    const std::vector<std::size_t> starts = row_starts();
    std::size_t next = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (rows_.empty() || (next < starts.size() && starts[next] == i)) rows_.emplace_back(header_.size());
      if (next < starts.size() && starts[next] == i) ++next;
      for (std::size_t c = 0; c < header_.size(); ++c) add(rows_.back()[c], lines_[i][c]);
    }
    lines_.clear();
  }

  std::string text() const {
    std::vector<std::size_t> widths(header_.size());  // characters of the longest line
    for (const Cells& row : rows_)
      for (std::size_t c = 0; c < row.size(); ++c)
        for_lines(row[c], [&](std::string_view line) { widths[c] = std::max(widths[c], text::count(line)); });
    std::string text;
    for (const Cells& row : rows_) {
      for (std::size_t c = 0; c < row.size(); ++c) text += "\t" + unwrapped(row[c], widths[c]) + "\n";
      text += "\n";
    }
    return text;
  }

 private:
  using Cells = std::vector<std::string>;
  static constexpr std::size_t shift = 1;  // characters by which a column may begin earlier on the next page
  static constexpr std::size_t slack = 3;  // … and by which digits before it push a word to the right

  // Each column to where many words begin, not far from where it is, or as the column before it moved. `near`: it stays
  // on its own side of the middle between it and the next one.
  void move(const std::map<std::size_t, std::size_t>& begun, bool near) {
    constexpr std::size_t back = 6;  // characters
    constexpr std::size_t on = 9;
    const std::vector<std::size_t> old = begins_;
    for (std::size_t c = 1; c < old.size(); ++c) {
      const std::size_t first = std::max(begins_[c - 1] + 2, old[c] - std::min(old[c], back));
      const std::size_t expected = std::max(old[c] + begins_[c - 1] - old[c - 1], begins_[c - 1] + 1);
      const std::size_t next = c + 1 < old.size() ? std::max(old[c + 1], old[c] + 1) : old[c] + on;
      const std::size_t end = near ? expected + (next - old[c] + 1) / 2 : std::min(next, old[c] + on);
      double best = 0;
      begins_[c] = expected;
      for (auto at = begun.lower_bound(first); at != begun.end() && at->first < end; ++at) {
        const std::size_t distance = std::max(at->first, expected) - std::min(at->first, expected);
        const double score = static_cast<double>(at->second) / static_cast<double>(1 + distance);
        if (score > best) std::tie(begins_[c], best) = std::tie(at->first, score);
      }
    }
  }

  // The share of the cells that begin where their column does, up to the first line that crosses one.
  double begun_in_place(const std::vector<Line>& lines) const {
    std::size_t cells = 0;
    std::size_t in_place = 0;
    for (const Line& line : lines) {
      std::size_t last = header_.size();
      for (const Placed& placed : places(line)) {
        const std::size_t c = placed.column;
        if (c + 1 < begins_.size() && placed.piece.end > begins_[c + 1] + slack)
          return cells == 0 ? 0 : static_cast<double>(in_place) / static_cast<double>(cells);
        if (c == last) continue;
        last = c;
        ++cells;
        in_place += placed.piece.begin == begins_[c];
      }
    }
    return cells == 0 ? 0 : static_cast<double>(in_place) / static_cast<double>(cells);
  }

  struct Placed {
    Piece piece;
    std::size_t column = 0;
  };

  // Each word under the label it stands under, else in the column whose label is nearest (on later pages in the last
  // column that begins before it). Beside Latin letters and digits, pdftotext prints blanks within a cell, too: there a
  // word belongs to the cell before it as long as that has room.
  std::vector<Placed> places(const Line& line) const {
    std::vector<Placed> all;
    std::size_t cell_begin = 0;
    for (const Piece piece : pieces_of(line, 1)) {
      const bool apart = all.empty() || piece.begin - all.back().piece.end > 1;
      std::size_t column = column_of(piece, apart ? shift : 0);
      if (!all.empty()) {
        const Placed& before = all.back();
        const bool latin = line[piece.begin] < 0x80 || line[before.piece.end - 1] < 0x80;
        const std::size_t width = text::display_width(utf8(line, {cell_begin, piece.end}));
        if (!apart && latin && width <= room(before.column)) column = before.column;
        column = std::max(column, before.column);
      }
      if (all.empty() || column != all.back().column) cell_begin = piece.begin;
      all.push_back({piece, column});
    }
    return all;
  }

  // Of a column, in display columns; a blank stands before the next one.
  std::size_t room(std::size_t column) const {
    if (column + 1 == begins_.size()) return widest;
    const std::size_t next = std::max(begins_[column + 1], begins_[column] + 1);
    return 2 * (next - begins_[column] - 1);
  }

  std::size_t column_of(Piece piece, std::size_t early) const {
    std::size_t column = 0;
    if (!rows_.empty()) {
      while (column + 1 < begins_.size() && begins_[column + 1] <= piece.begin + early) ++column;
      return column;
    }
    const auto distance = [&](std::size_t c) {
      const Piece label = header_[c];
      return piece.begin >= label.end   ? piece.begin - label.end + 1
             : label.begin >= piece.end ? label.begin - piece.end + 1
                                        : 0;
    };
    for (std::size_t c = 1; c < header_.size(); ++c)
      if (distance(c) < distance(column)) column = c;
    return column;
  }

  Cells cells_of(const Line& line) const {
    Cells cells(header_.size());
    const std::vector<Placed> all = places(line);
    for (std::size_t i = 0; i < all.size(); ++i) {
      std::string& cell = cells[all[i].column];
      if (i > 0 && all[i - 1].column == all[i].column) cell.append(all[i].piece.begin - all[i - 1].piece.end, ' ');
      cell += utf8(line, all[i].piece);
    }
    return cells;
  }

  template <class Each>
  static void for_lines(std::string_view cell, const Each& each) {
    while (!cell.empty()) {
      const std::size_t end = std::min(cell.find('\n'), cell.size());
      each(cell.substr(0, end));
      cell.remove_prefix(std::min(end + 1, cell.size()));
    }
  }

  // A line as long as its column is wide goes on in the next one, unless that begins like a unit's name.
  static std::string unwrapped(const std::string& cell, std::size_t width) {
    std::string text;
    bool full = false;
    for_lines(cell, [&](std::string_view line) {
      std::size_t at = 0;
      const bool name =
          std::u32string_view(U"县市区省各镇乡街").find(text::next(line, at)) != std::u32string_view::npos;
      if (!text.empty() && (!full || name)) text += '\n';
      text += line;
      full = text::count(line) >= width;
    });
    return text;
  }

  static void add(std::string& cell, const std::string& line) {
    if (line.empty()) return;
    if (!cell.empty()) cell += '\n';
    cell += line;
  }

  std::vector<std::size_t> row_starts() const {
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::string& first = lines_[i][0];
      const bool header = i == 0 && rows_.empty();
      if (header || (numbered_ ? is_number(first) : !first.empty())) starts.push_back(i);
    }
    if (numbered_ && rows_.empty() && starts.size() > 1) to_middles(starts);
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (is_part(lines_[i])) starts.push_back(i);
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    return starts;
  }

  // A part (2) begins in it, beside further cells: a row without a number.
  static bool is_part(const Cells& cells) {
    const auto filled = std::count_if(cells.begin(), cells.end(), [](const std::string& c) { return !c.empty(); });
    return filled > 1 && std::any_of(cells.begin(), cells.end(), [](const std::string& c) { return begins_part(c); });
  }

  // Do the lines up to `end` go on with the header's labels: with one that is none yet (项目内容及), or by 及?
  bool is_header(std::size_t end) const {
    for (std::size_t c = 0; c < header_.size(); ++c) {
      std::string more;
      for (std::size_t i = 1; i < end; ++i) more += lines_[i][c];
      const bool whole = labels_.contains(lines_[0][c]);
      const bool joined = more.starts_with("及") || more.starts_with("和") || more.starts_with("（");
      if (!more.empty() && whole && !joined && !labels_.contains(lines_[0][c] + more)) return false;
    }
    return true;
  }

  // Text between the header and the first number: the numbers stand in the middle of their rows, each as many lines
  // from its row's beginning as from its end.
  void to_middles(std::vector<std::size_t>& starts) const {
    if (is_header(starts[1])) return;
    constexpr std::size_t rounding = 2;  // lines
    std::vector<std::size_t> begins = starts;
    std::size_t begin = 1;
    for (std::size_t i = 1; i < starts.size(); ++i) {
      if (starts[i] < begin) return;
      begins[i] = begin;
      const std::size_t end = 2 * starts[i] - begin + 1;
      begin = i + 1 < starts.size() ? std::min(end, starts[i + 1]) : end;
    }
    if (begin <= lines_.size() + rounding && lines_.size() <= begin + rounding) starts = begins;  // it comes out even
  }

  const ColumnLabels& labels_;
  std::vector<Piece> header_;        // its labels
  std::vector<std::size_t> begins_;  // of the columns, in characters of a line
  std::vector<Line> page_;           // of this page the lines …
  std::vector<Cells> lines_;         // … and their cells
  std::vector<Cells> rows_;          // of the pages before
  bool numbered_ = false;
  bool numbers_begun_ = false;
};

class TableFinder {
 public:
  TableFinder(const std::vector<PdfPage>& pages, const ColumnLabels& labels) : pages_(pages), labels_(labels) {}

  std::string run() {
    full_width_ = full_width();
    for (const PdfPage& page : pages_) read(page);
    end_table();
    return std::move(text_);
  }

 private:
  void read(const PdfPage& page) {
    std::size_t behind = page.size();  // the last line that is not blank
    while (behind > 0 && text::trim(page[behind - 1]).empty()) --behind;
    bool first = true;
    if (table_ && !table_->open_page(page)) end_table();
    for (std::size_t i = 0; i < behind; ++i) {
      const Line line = text::decode(page[i]);
      const bool blank = text::trim(page[i]).empty();
      if (blank && (table_ || first)) continue;
      const bool header = !blank && is_header(line);
      if (table_ && (header ? first : table_->take(line))) {  // a header at the head of a page is printed once more
        first = false;
        continue;
      }
      end_table();
      first = false;
      if (header)
        table_ = std::make_unique<LaidOutTable>(line, labels_);
      else
        add_line(page[i], line);
    }
    if (table_) table_->close_page();
  }

  // Behind a line of labels that the margin has cut its names go on: they stay on one line.
  void add_line(std::string_view utf8, const Line& line) {
    const std::size_t colon = std::min(line.find(U'：'), line.find(U':'));
    const bool label = colon != line.npos && labels_.is_role(text::encode(line.substr(0, colon)));
    const bool goes_on = label_cut_ && colon > longest_label && !text::trim(utf8).empty() && !is_blank(line[0]) &&
                         line[0] >= 0x80 && !(text::is_chinese_numeral(line[0]) && line.find(U'、') == 1);
    if (goes_on && !text_.empty()) text_.pop_back();
    text_.append(utf8).push_back('\n');
    label_cut_ = (label || goes_on) && full_width_ > 0 && text::display_width(utf8) >= full_width_;
  }

  // Three labels at least, all words short, and two of them known.
  bool is_header(const Line& line) const {
    if (line.size() > widest) return false;
    const std::vector<Piece> pieces = labels_of(line, labels_);
    if (pieces.size() < fewest_columns) return false;
    std::size_t known = 0;
    bool role = false;
    for (const Piece piece : pieces) {
      if (piece.end - piece.begin > longest_label) return false;
      const std::string label = utf8(line, piece);
      known += labels_.contains(label);
      role |= labels_.is_role(label) || labels_.resembles(label);
    }
    return known >= 2 && role;
  }

  void end_table() {
    if (!table_) return;
    table_->close_page();
    text_ += table_->text();
    table_.reset();
  }

  // In display columns what a line has at least that ends at the right margin; 0 where few lines do.
  std::size_t full_width() const {
    constexpr std::size_t ragged = 6;  // a mark or a Latin word that did not fit
    std::vector<std::size_t> widths;
    for (const PdfPage& page : pages_)
      for (std::string_view line : page)
        if (const std::size_t width = text::display_width(line); width > 0) widths.push_back(width);
    if (widths.size() < 10) return 0;
    std::sort(widths.begin(), widths.end());
    const std::size_t widest_usual = widths[widths.size() * 49 / 50];
    const std::size_t full = widest_usual - std::min(widest_usual, ragged);
    const auto many = widths.end() - std::lower_bound(widths.begin(), widths.end(), full);
    return static_cast<std::size_t>(many) * 5 >= widths.size() ? full : 0;
  }

  const std::vector<PdfPage>& pages_;
  const ColumnLabels& labels_;
  std::string text_;
  std::size_t full_width_ = 0;
  bool label_cut_ = false;
  std::unique_ptr<LaidOutTable> table_;
};

}  // namespace

std::string with_tables(const std::vector<PdfPage>& pages, const ColumnLabels& labels) {
  return TableFinder(pages, labels).run();
}

}  // namespace dutygraph::read
