#include "read/pdf_columns.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <optional>
#include <utility>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/numeral.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::read {

namespace {

constexpr std::size_t fewest_columns = 3;
constexpr std::size_t longest_label = 14;    // characters
constexpr std::size_t longest_heading = 40;  // characters of a line over all columns
constexpr std::size_t most_words = 400;      // of a line of a table

PdfLine line_of(PdfWord word) {
  const PdfBox box = word.box;
  return {{std::move(word)}, box};
}

void add(PdfLine& line, const PdfWord& word) {
  line.words.push_back(word);
  line.box.right = std::max(line.box.right, word.box.right);
}

// The labels of a header; 序 号 is one, and so is Lead Unit.
std::vector<PdfLine> labels_of(const PdfLine& line, const ColumnLabels& labels) {
  std::vector<PdfLine> all;
  for (const PdfWord& word : line.words) {
    const bool spaced = !all.empty() && text::count(all.back().words[0].text) == 1 && all.back().words.size() == 1 &&
                        labels.contains(all.back().words[0].text + word.text);
    const bool latin = static_cast<unsigned char>(word.text[0]) < 0x80;
    const bool goes_on = latin && !all.empty() && word.box.left - all.back().box.right <= em_of(word) / 2;
    if (spaced || goes_on)
      add(all.back(), word);
    else
      all.push_back(line_of(word));
  }
  return all;
}

// Three labels at least, all words short, and two of them known, one of a role.
bool is_header(const PdfLine& line, const ColumnLabels& labels) {
  if (line.words.size() < fewest_columns || line.words.size() > most_words) return false;
  const std::vector<PdfLine> all = labels_of(line, labels);
  if (all.size() < fewest_columns) return false;
  std::size_t known = 0;
  bool role = false;
  for (const PdfLine& piece : all) {
    const std::string label = text_of(piece);
    if (text::count(label) > longest_label) return false;
    known += labels.contains(label);
    role |= labels.is_role(label) || labels.resembles(label);
  }
  return known >= 2 && role;
}

bool is_number(std::string_view cell) {
  return !cell.empty() && cell.size() <= 5 && cell.find_first_not_of("0123456789.") == std::string_view::npos;
}

// A table while it is read: its columns and the rows so far.
class LaidOutTable {
 public:
  LaidOutTable(const PdfLine& header, const TableWords& words) : words_(words) {
    set_columns(header);
    columns_ = stretches_.size();
    numbered_ = words.labels.is_number(text_of(labels_of(header, words.labels)[0]));
    lines_.push_back(header);
  }

  // The header once more, at the head of a page: its columns may stand elsewhere there. False where it is another one.
  bool take_header(const PdfLine& header) {
    if (labels_of(header, words_.labels).size() != columns_) return false;
    set_columns(header);
    return true;
  }

  // Does the line keep to the columns? If so it is a line of the table.
  bool take(const PdfLine& line) {
    auto stretches = widened(line);
    if (!stretches || words_.begins_annex(text_of(line))) return false;
    if (numbered_) {
      const Cells cells = cells_of(line, *stretches);
      const bool number = cells[0] && is_number(text_of(*cells[0]));
      if (numbers_begun_ && cells[0] && !number) return false;
      numbers_begun_ |= number;
    }
    stretches_ = std::move(*stretches);
    lines_.push_back(line);
    return true;
  }

  // Might this line be a heading over all columns, if a numbered row follows?
  bool may_head(const PdfLine& line) const {
    return numbers_begun_ && line.words.size() <= most_words && text::count(text_of(line)) <= longest_heading &&
           !words_.begins_annex(text_of(line));
  }
  bool begins_row(const PdfLine& line) const {
    const auto stretches = widened(line);
    if (!stretches) return false;
    const Cells cells = cells_of(line, *stretches);
    return cells[0] && is_number(text_of(*cells[0]));
  }
  void take_heading(const PdfLine& line) {
    close_page();
    rows_.push_back({{line}});
    heading_.push_back(true);
  }

  // The rows of the lines taken since, behind those before.
  void close_page() {
    std::vector<Cells> lines;
    for (const PdfLine& line : lines_) lines.push_back(cells_of(line, stretches_));
    lines_.clear();
    const std::vector<std::size_t> starts = row_starts(lines);
    std::size_t next = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const bool starts_row = next < starts.size() && starts[next] == i;
      next += starts_row;
      if (rows_.empty() || starts_row || heading_.back()) {
        rows_.emplace_back(columns_);
        heading_.push_back(false);
      }
      for (std::size_t c = 0; c < columns_; ++c)
        if (lines[i][c]) rows_.back()[c].push_back(std::move(*lines[i][c]));
    }
  }

  // `right`: of the text on the page.
  FlowTable table(double right) const {
    FlowTable table;
    table.rows = static_cast<std::uint32_t>(rows_.size());
    table.columns = static_cast<std::uint32_t>(columns_);
    const std::vector<double> widths = widths_of(right);
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      for (std::size_t c = 0; c < rows_[r].size(); ++c) {
        if (rows_[r][c].empty()) continue;
        FlowCell& cell = table.cells.emplace_back();
        cell.row = static_cast<std::uint32_t>(r);
        cell.column = static_cast<std::uint32_t>(c);
        if (heading_[r]) cell.column_span = table.columns;
        cell.content.push_back({cell_text(rows_[r][c], widths[c], words_.name_begins), 0, nullptr});
      }
    }
    return table;
  }

 private:
  using Cells = std::vector<std::optional<PdfLine>>;  // of one line, by column
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  // Where words of one column stand.
  struct Stretch {
    double left = 0;
    double right = 0;
    std::size_t column = none;  // none: not known yet
  };

  void set_columns(const PdfLine& header) {
    stretches_.clear();
    for (const PdfLine& label : labels_of(header, words_.labels))
      stretches_.push_back({label.box.left, label.box.right, stretches_.size()});
  }

  // The stretches with a line's words. None where one meets two columns, or where there are too many to be a table's.
  std::optional<std::vector<Stretch>> widened(const PdfLine& line) const {
    if (line.words.size() > most_words) return std::nullopt;
    std::vector<Stretch> stretches = stretches_;
    for (const PdfWord& word : line.words)
      if (!widen(stretches, word.box)) return std::nullopt;
    if (stretches.size() > most_words) return std::nullopt;
    return stretches;
  }

  // Adds a word to the stretches. False where it meets two columns.
  static bool widen(std::vector<Stretch>& stretches, const PdfBox& box) {
    const auto first = std::find_if(stretches.begin(), stretches.end(),
                                    [&](const Stretch& stretch) { return stretch.right > box.left; });
    const auto last =
        std::find_if(first, stretches.end(), [&](const Stretch& stretch) { return stretch.left >= box.right; });
    if (first == last) {
      stretches.insert(first, {box.left, box.right, none});
      return true;
    }
    Stretch all = {std::min(first->left, box.left), std::max(std::prev(last)->right, box.right), none};
    for (auto stretch = first; stretch != last; ++stretch) {
      if (stretch->column != none && all.column != none) return false;
      all.column = std::min(all.column, stretch->column);
    }
    *first = all;
    stretches.erase(first + 1, last);
    return true;
  }

  // The column of each stretch; one that meets no label belongs to the nearest that does.
  static std::vector<std::size_t> columns_of(const std::vector<Stretch>& stretches) {
    std::vector<std::size_t> columns(stretches.size());
    std::vector<double> nearest(stretches.size(), std::numeric_limits<double>::infinity());
    const Stretch* before = nullptr;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
      if (stretches[i].column != none) before = &stretches[i];
      if (before == nullptr) continue;
      nearest[i] = stretches[i].left - before->right;
      columns[i] = before->column;
    }
    const Stretch* behind = nullptr;
    for (std::size_t i = stretches.size(); i-- > 0;) {
      if (stretches[i].column != none) behind = &stretches[i];
      if (behind != nullptr && behind->left - stretches[i].right < nearest[i]) columns[i] = behind->column;
    }
    return columns;
  }

  Cells cells_of(const PdfLine& line, const std::vector<Stretch>& stretches) const {
    const std::vector<std::size_t> columns = columns_of(stretches);
    Cells cells(columns_);
    std::size_t s = 0;
    for (const PdfWord& word : line.words) {
      while (s + 1 < stretches.size() && stretches[s].right <= word.box.left) ++s;
      std::optional<PdfLine>& cell = cells[columns[s]];
      if (cell)
        add(*cell, word);
      else
        cell = line_of(word);
    }
    return cells;
  }

  // What a line of each column has room for: up to the next column, or as much as its longest has. Of the last column
  // nothing tells the end but lines that end at one place.
  std::vector<double> widths_of(double right) const {
    constexpr double margins = 16;  // points between two columns' texts
    std::vector<double> widths(columns_);
    std::vector<double> lefts(columns_ + 1, right + margins);
    for (const Stretch& stretch : stretches_)
      if (stretch.column != none) lefts[stretch.column] = stretch.left;
    for (std::size_t c = 0; c < columns_; ++c) widths[c] = lefts[c + 1] - lefts[c] - margins;
    for (std::size_t r = 0; r < rows_.size(); ++r)
      for (std::size_t c = 0; c < rows_[r].size() && !heading_[r]; ++c)
        for (const PdfLine& line : rows_[r][c]) widths[c] = std::max(widths[c], line.box.width());
    if (const double last = flush_width(columns_ - 1); last > 0) widths.back() = last;
    return widths;
  }

  // The width of the longest lines of a column where several of them are as wide, one below another; else 0.
  double flush_width(std::size_t column) const {
    constexpr std::size_t several = 3;
    std::vector<double> wrapped;
    double longest = 0;
    for (std::size_t r = 0; r < rows_.size(); ++r)
      for (std::size_t i = 0; !heading_[r] && i < rows_[r][column].size(); ++i) {
        const double width = rows_[r][column][i].box.width();
        longest = std::max(longest, width);
        if (i + 1 < rows_[r][column].size()) wrapped.push_back(width);
      }
    const auto flush = std::count_if(wrapped.begin(), wrapped.end(), [&](double width) { return width > longest - 1; });
    return static_cast<std::size_t>(flush) >= several ? longest : 0;
  }

  std::vector<std::size_t> row_starts(const std::vector<Cells>& lines) const {
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const bool header = i == 0 && rows_.empty();
      const std::optional<PdfLine>& first = lines[i][0];
      if (header || (first && (!numbered_ || is_number(text_of(*first))))) starts.push_back(i);
    }
    if (numbered_ && rows_.empty() && starts.size() > 1) to_middles(lines, starts);
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (is_part(lines[i])) starts.push_back(i);
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    return starts;
  }

  // A part (2) begins in it, beside further cells: a row without a number.
  static bool is_part(const Cells& cells) {
    const auto filled = std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return cell.has_value(); });
    return filled > 1 && std::any_of(cells.begin(), cells.end(),
                                     [](const auto& cell) { return cell && begins_part(text_of(*cell)); });
  }

  // Do the lines up to `end` go on with the header's labels: with one that is none yet (项目内容及), or by 及?
  bool is_header_up_to(const std::vector<Cells>& lines, std::size_t end) const {
    for (std::size_t c = 0; c < columns_; ++c) {
      std::string more;
      for (std::size_t i = 1; i < end; ++i) more += lines[i][c] ? text_of(*lines[i][c]) : "";
      const std::string label = lines[0][c] ? text_of(*lines[0][c]) : "";
      const bool whole = words_.labels.contains(label);
      if (!more.empty() && whole && !words_.goes_on(more) && !words_.labels.contains(label + more)) return false;
    }
    return true;
  }

  // Text between the header and the first number: the numbers stand in the middle of their rows, each as many lines
  // from its row's beginning as from its end.
  void to_middles(const std::vector<Cells>& lines, std::vector<std::size_t>& starts) const {
    if (is_header_up_to(lines, starts[1])) return;
    constexpr std::size_t rounding = 2;  // lines
    std::vector<std::size_t> begins = starts;
    std::size_t begin = 1;
    for (std::size_t i = 1; i < starts.size(); ++i) {
      if (starts[i] < begin) return;
      begins[i] = begin;
      const std::size_t end = 2 * starts[i] - begin + 1;
      begin = i + 1 < starts.size() ? std::min(end, starts[i + 1]) : end;
    }
    if (begin <= lines.size() + rounding && lines.size() <= begin + rounding) starts = begins;  // it comes out even
  }

  const TableWords& words_;
  std::size_t columns_ = 0;
  std::vector<Stretch> stretches_;                       // of this page, from the left
  std::vector<PdfLine> lines_;                           // of this page
  std::vector<std::vector<std::vector<PdfLine>>> rows_;  // of the pages before: by column, its lines
  std::vector<bool> heading_;                            // by row: is it one line over all columns?
  bool numbered_ = false;
  bool numbers_begun_ = false;
};

class FlowMaker {
 public:
  FlowMaker(const std::vector<PdfItems>& pages, const TableWords& words) : words_(words) {
    margin_ = right_margin(pages);
    for (const PdfItems& page : pages)
      for (const PdfItem& item : page) right_ = std::max(right_, item.line.box.right);
  }

  Flow make(std::vector<PdfItems> pages) {
    for (PdfItems& page : pages) {
      for (std::size_t i = 0; i < page.size(); ++i) {
        if (page[i].table)
          ruled(std::move(*page[i].table), i == 0);
        else
          line(page[i], i == 0);
      }
      if (laid_out_) laid_out_->close_page();
    }
    end_tables();
    return std::move(flow_);
  }

 private:
  void ruled(PdfTable table, bool first) {
    if (!first || !ruled_ || !goes_on(*ruled_, table)) {
      end_tables();
      ruled_ = std::move(table);
    } else {
      append_rows(*ruled_, std::move(table), words_);
    }
  }

  void line(const PdfItem& item, bool first) {
    if (ruled_) end_tables();
    const bool header = is_header(item.line, words_.labels);
    if (laid_out_ && heading_) {
      if (!header && laid_out_->begins_row(item.line))
        laid_out_->take_heading(std::exchange(heading_, {})->line);
      else
        end_tables();
    }
    if (laid_out_) {
      if (header ? first && laid_out_->take_header(item.line) : laid_out_->take(item.line)) return;
      if (!header && laid_out_->may_head(item.line)) {
        heading_ = item;
        return;
      }
    }
    end_tables();
    if (header)
      laid_out_ = std::make_unique<LaidOutTable>(item.line, words_);
    else
      add_line(item);
  }

  // Behind a line of labels that the margin has cut its names go on: they stay on one line.
  void add_line(const PdfItem& item) {
    const std::u32string line = text::decode(std::string_view(item.text).substr(0, longest_start));
    const std::size_t colon = std::min(line.find(U'：'), line.find(U':'));
    const bool label = colon != line.npos && words_.labels.is_role(text::encode(line.substr(0, colon)));
    const bool numbered = text::is_chinese_numeral(line[0]) && line.find(U'、') == 1;
    const bool cut = cut_at_ > 0 && margin_ > 0 && cut_at_ + first_width(item.line) > margin_;
    const bool goes_on = cut && colon > longest_label && !text::is_blank(line[0]) && line[0] >= 0x80 && !numbered;
    if (goes_on)
      flow_.back().text += item.text;
    else
      flow_.push_back({item.text, 0, nullptr});
    cut_at_ = label || goes_on ? item.line.box.right : 0;
  }

  void end_tables() {
    if (ruled_ || laid_out_) cut_at_ = 0;
    if (ruled_) flow_.push_back({{}, 0, std::make_unique<FlowTable>(flow_table(*ruled_, words_.name_begins))});
    ruled_.reset();
    if (laid_out_) {
      laid_out_->close_page();
      flow_.push_back({{}, 0, std::make_unique<FlowTable>(laid_out_->table(right_))});
    }
    laid_out_.reset();
    if (heading_) add_line(*std::exchange(heading_, {}));
  }

  static bool ends_in_mark(const std::string& text) {
    const std::u32string end =
        text::decode(std::string_view(text).substr(text.size() - std::min<std::size_t>(text.size(), 3)));
    return !end.empty() &&
           std::u32string_view(U"，。、；：！？）”》,.;:)").find(end.back()) != std::u32string_view::npos;
  }

  // Where the right margin is: where many lines end, but for marks that may hang over it. 0 where they end anywhere.
  static double right_margin(const std::vector<PdfItems>& pages) {
    std::vector<double> rights;
    for (const PdfItems& page : pages)
      for (const PdfItem& item : page)
        if (!item.table && !ends_in_mark(item.text)) rights.push_back(item.line.box.right);
    if (rights.size() < 10) return 0;
    std::sort(rights.begin(), rights.end());
    const double usual = rights[rights.size() * 49 / 50];
    constexpr double ragged = 45;  // points: a mark or a Latin word that did not fit
    const auto many = rights.end() - std::lower_bound(rights.begin(), rights.end(), usual - ragged);
    return static_cast<std::size_t>(many) * 5 >= rights.size() ? usual : 0;
  }

  static constexpr std::size_t longest_start = 256;  // bytes of a line that are looked at
  const TableWords& words_;
  Flow flow_;
  double right_ = 0;
  double margin_ = 0;
  double cut_at_ = 0;              // where the line of names before ends; 0: it is none
  std::optional<PdfTable> ruled_;  // the table before, which may go on over the page
  std::unique_ptr<LaidOutTable> laid_out_;
  std::optional<PdfItem> heading_;  // the line before, if it heads rows of `laid_out_`
};

}  // namespace

Flow flow_of_pages(std::vector<PdfItems> pages, const TableWords& words) {
  return FlowMaker(pages, words).make(std::move(pages));
}

}  // namespace dutygraph::read
