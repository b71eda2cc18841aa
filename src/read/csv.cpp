#include "read/csv.h"

#include <algorithm>
#include <vector>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "read/canonical.h"
#include "read/column_labels.h"

namespace dutygraph::read {

namespace {

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

}  // namespace

std::optional<char> csv_separator(std::string_view utf8, const text::Lexicons& lexicons) {
  const ColumnLabels labels(lexicons);
  while (!utf8.empty() && (utf8[0] == '\n' || utf8[0] == '\r')) utf8.remove_prefix(1);
  const std::string_view header = utf8.substr(0, std::min<std::size_t>(utf8.find_first_of("\r\n"), 4096));
  for (char separator : {',', ';', '\t'}) {
    int known = 0;
    int fields = 0;
    for (std::string_view rest = header;;) {
      const auto end = rest.find(separator);
      std::string_view field = text::trim(rest.substr(0, end));
      if (field.size() >= 2 && field.front() == '"' && field.back() == '"') field = field.substr(1, field.size() - 2);
      ++fields;
      known += labels.contains(field);
      if (end == std::string_view::npos) break;
      rest.remove_prefix(end + 1);
    }
    if (known >= 2 && fields >= 2) return separator;
  }
  return std::nullopt;
}

std::optional<Failure> read_csv(std::string_view utf8, char separator, Document& document) {
  document.text.reserve(utf8.size());
  return CsvScanner(utf8, separator, document).run();
}

}  // namespace dutygraph::read
