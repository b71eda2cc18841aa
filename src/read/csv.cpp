#include "read/csv.h"

#include <algorithm>
#include <string>
#include <vector>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "read/canonical.h"
#include "read/column_labels.h"

namespace dutygraph::read {

namespace {

constexpr std::size_t most_cells = 1'000'000;  // a hundred thousand tasks

// Walks over the source field by field and keeps the place.
class CsvScanner {
 public:
  CsvScanner(std::string_view utf8, char separator, Document& document)
      : utf8_(utf8), separator_(separator), document_(document), canonical_(document) {}

  std::optional<Failure> run() {
    Table table;
    while (at_ < utf8_.size()) {
      if (auto failure = row(table)) return failure;
      canonical_.separate('\n');
    }
    document_.blocks.push_back({Block::Kind::table, {0, canonical_.size()}, 0, 0});
    document_.tables.push_back(std::move(table));
    return std::nullopt;
  }

 private:
  std::optional<Failure> row(Table& table) {
    std::uint32_t column = 0;
    bool filled = false;
    while (true) {
      const std::uint32_t begin = canonical_.size();
      skip_blanks_before_quote();
      if (at_ < utf8_.size() && utf8_[at_] == '"') {
        if (auto failure = quoted()) return failure;
      }
      plain();  // what stands behind a closing quote is kept, too
      Span span{begin, canonical_.size()};
      const std::string_view trimmed = text::trim(document_[span]);
      filled |= !trimmed.empty();
      if (!trimmed.empty()) {
        span.begin += static_cast<std::uint32_t>(trimmed.data() - document_[span].data());
        span.end = span.begin + static_cast<std::uint32_t>(trimmed.size());
      }
      if (table.cells.size() == most_cells) return too_many();
      table.cells.push_back({span, table.rows, column++, 1, 1});
      if (at_ >= utf8_.size() || utf8_[at_] != separator_) break;
      step(1);
      canonical_.separate('\t');
    }
    end_of_line();
    if (filled) {
      table.columns = std::max(table.columns, column);
      ++table.rows;
    } else {
      table.cells.resize(table.cells.size() - column);  // an empty line is no row
    }
    return std::nullopt;
  }

  Failure too_many() const {
    return {Code::limit, document_.file, place_.line, "has more than " + std::to_string(most_cells) + " cells",
            "keep only the plan's own rows and columns"};
  }

  // 1, "Port Office, Harbour": written by hand, and meant as a quoted field.
  void skip_blanks_before_quote() {
    const std::size_t behind = std::min(utf8_.find_first_not_of(' ', at_), utf8_.size());
    if (behind < utf8_.size() && utf8_[behind] == '"') step(static_cast<std::uint32_t>(behind - at_));
  }

  void plain() {
    const std::size_t begin = at_;
    while (at_ < utf8_.size() && utf8_[at_] != separator_ && utf8_[at_] != '\n' && utf8_[at_] != '\r') ++at_;
    place_ = canonical_.append(utf8_.substr(begin, at_ - begin), place_);
  }

  std::optional<Failure> quoted() {
    const std::uint32_t opened = place_.line;
    step(1);
    while (true) {
      const std::size_t end = utf8_.find_first_of("\"\n\r", at_);
      if (end == std::string_view::npos)
        return Failure{Code::unreadable, document_.file, opened, "the quote that opens a field here is never closed",
                       "close it with \" or double it (\"\") where it is text"};
      place_ = canonical_.append(utf8_.substr(at_, end - at_), place_);
      at_ = end;
      if (utf8_[at_] != '"') {
        end_of_line();
        canonical_.separate('\n');
      } else if (at_ + 1 < utf8_.size() && utf8_[at_ + 1] == '"') {
        canonical_.append("\"", place_);
        step(2);
      } else {
        step(1);
        return std::nullopt;
      }
    }
  }

  void end_of_line() {
    if (at_ < utf8_.size() && utf8_[at_] == '\r') ++at_;
    if (at_ < utf8_.size() && utf8_[at_] == '\n') ++at_;
    place_ = {place_.line + 1, 1};
  }

  void step(std::uint32_t bytes) {
    at_ += bytes;
    place_.column += bytes;
  }

  std::string_view utf8_;
  char separator_;
  Document& document_;
  CanonicalText canonical_;
  std::size_t at_ = 0;
  Place place_{1, 1};
};

// The first rows as a reader sees them: quoted fields may hold separators and line ends. Enough for a title or two, the
// header, and a few rows below it.
constexpr std::size_t rows_seen = 14;
constexpr std::size_t bytes_seen = std::size_t{32} << 10U;
constexpr std::size_t longest_head = 60;  // bytes of a column's name
constexpr std::size_t titles_above = 5;

using Fields = std::vector<std::string_view>;

std::string_view bare(std::string_view field) {
  field = text::trim(field);
  if (field.size() >= 2 && field.front() == '"' && field.back() == '"') field = field.substr(1, field.size() - 2);
  return text::trim(field);
}

std::vector<Fields> first_rows(std::string_view utf8, char separator) {
  std::vector<Fields> rows(1);
  std::size_t begin = 0;
  bool quoted = false;
  for (std::size_t i = 0; i <= utf8.size() && i < bytes_seen; ++i) {
    const char c = i < utf8.size() ? utf8[i] : '\n';
    if (c == '"' && (quoted || text::trim(utf8.substr(begin, i - begin)).empty())) quoted = !quoted;
    const bool line_end = c == '\n' || c == '\r';
    if ((quoted && i < utf8.size()) || (c != separator && !line_end)) continue;
    rows.back().push_back(bare(utf8.substr(begin, i - begin)));
    begin = i + 1;
    if (!line_end) continue;
    const bool filled = std::any_of(rows.back().begin(), rows.back().end(), [](auto field) { return !field.empty(); });
    if (!filled)
      rows.back().clear();
    else if (rows.size() < rows_seen)
      rows.emplace_back();
    else
      return rows;
  }
  rows.pop_back();  // not read to its end
  return rows;
}

// Have the rows behind `header`, `least` of them at least, as many fields as it?
bool regular(const std::vector<Fields>& rows, std::size_t header, std::size_t least) {
  return rows.size() > header + least &&
         std::all_of(rows.begin() + static_cast<std::ptrdiff_t>(header) + 1, rows.end(),
                     [&](const Fields& row) { return row.size() == rows[header].size(); });
}

// Names of columns, but one word alone that we know: a role, or the tasks over a matrix.
bool sparse_header(const std::vector<Fields>& rows, const ColumnLabels& labels) {
  const Fields& header = rows[0];
  const auto known = std::count_if(header.begin(), header.end(), [&](auto field) { return labels.contains(field); });
  const auto roles = std::count_if(header.begin(), header.end(), [&](auto field) { return labels.is_role(field); });
  const bool names = std::all_of(header.begin(), header.end(),
                                 [](auto field) { return !field.empty() && field.size() <= longest_head; });
  if (known != 1 || !names || header.size() < 2) return false;
  return regular(rows, 0, header.size() > 2 ? 1 : 2) && (roles == 1 || header.size() > 2);
}

}  // namespace

std::optional<char> csv_separator(std::string_view utf8, const text::Lexicons& lexicons) {
  const ColumnLabels labels(lexicons);
  for (char separator : {',', ';', '\t'}) {
    const std::vector<Fields> rows = first_rows(utf8, separator);
    if (rows.empty()) continue;
    // Rows of tabs that line feeds have broken, and no quotes to tell them: lines of text, read as such.
    const bool lines = separator == '\t' && !regular(rows, 0, 0) && utf8.find('"') == std::string_view::npos;
    if (rows[0].size() > 1 && labels.is_header(rows[0]) && !lines) return separator;
    if (separator == '\t') continue;
    if (sparse_header(rows, labels)) return separator;
    for (std::size_t r = 1; r < std::min(rows.size(), titles_above + 1); ++r)
      if (rows[r].size() > 2 && labels.is_header(rows[r]) && regular(rows, r, 1)) return separator;
  }
  return std::nullopt;
}

std::optional<Failure> read_csv(std::string_view utf8, char separator, Document& document) {
  document.text.reserve(utf8.size());
  return CsvScanner(utf8, separator, document).run();
}

}  // namespace dutygraph::read
