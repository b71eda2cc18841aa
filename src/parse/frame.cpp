#include "parse/frame.h"

#include <algorithm>
#include <cstdio>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/numeral.h"
#include "dutygraph/text/utf8.h"
#include "parse/list_title.h"
#include "parse/table.h"

namespace dutygraph::parse {

namespace {

using text::is_digit;

// A line of the frame, ready for look-up.
struct FrameLine {
  Span span;
  std::u32string key;  // folded, without blanks
  bool adjacent = false;
  bool noise = false;
  bool metadata = false;  // holds a field such as 文号:
};

// 金政发〔2025〕1号 in `key`: [begin, end); nullopt where there is none. Brackets may be 〔〕 [] () 【】.
std::optional<std::pair<std::size_t, std::size_t>> find_number(std::u32string_view key) {
  for (std::size_t i = 2; i + 7 < key.size(); ++i) {
    if (std::u32string_view(U"〔[(【").find(key[i]) == std::u32string_view::npos) continue;
    if (!std::all_of(key.begin() + static_cast<std::ptrdiff_t>(i) + 1, key.begin() + static_cast<std::ptrdiff_t>(i) + 5,
                     is_digit))
      continue;
    if (std::u32string_view(U"〕])】").find(key[i + 5]) == std::u32string_view::npos) continue;
    std::size_t end = i + 6;
    if (end < key.size() && key[end] == U'第') ++end;
    const std::size_t digits = end;
    while (end < key.size() && is_digit(key[end])) ++end;
    if (end == digits || end >= key.size() || key[end] != U'号') continue;
    std::size_t begin = i;
    while (begin > 0 && i - begin < 12 && text::is_han(key[begin - 1])) --begin;
    if (i - begin >= 2) return std::pair{begin, end + 1};
  }
  return std::nullopt;
}

// 2025年2月28日, 2025-02-28, 二〇二五年二月二十八日, at the beginning of `key` -> ISO 8601; `whole` asks for nothing
// behind it.
std::optional<std::string> read_date(std::u32string_view key, bool whole) {
  const auto field = [&](std::size_t& i, std::u32string_view marks) -> std::optional<int> {
    std::size_t end = i;
    while (end < key.size() && marks.find(key[end]) == std::u32string_view::npos && end - i < 6) ++end;
    if (end == i || end >= key.size() + (marks.find(U'\0') != std::u32string_view::npos)) return std::nullopt;
    const auto piece = key.substr(i, end - i);
    i = end + 1;
    return is_digit(piece[0]) ? text::parse_digits(piece) : text::parse_chinese(piece);
  };
  std::size_t i = 0;
  const auto year = field(i, U"年-/.");
  const auto month = year ? field(i, U"月-/.") : std::nullopt;
  if (!month || *year < 1900 || *year > 2199 || *month < 1 || *month > 12) return std::nullopt;
  std::size_t end = i;
  while (end < key.size() && key[end] != U'日' && end - i < 3 &&
         (is_digit(key[end]) || text::parse_chinese(key.substr(end, 1))))
    ++end;
  const auto piece = key.substr(i, end - i);
  const auto day = piece.empty()        ? std::nullopt
                   : is_digit(piece[0]) ? text::parse_digits(piece)
                                        : text::parse_chinese(piece);
  if (!day || *day < 1 || *day > 31) return std::nullopt;
  if (end < key.size() && key[end] == U'日') ++end;
  if (whole && end != key.size()) return std::nullopt;
  char iso[24];
  std::snprintf(iso, sizeof iso, "%04d-%02d-%02d", *year, *month, *day);
  return std::string(iso);
}

class FrameReader {
 public:
  FrameReader(const Outline& outline, const Document& document, const Words& words, Plan& plan)
      : document_(document), words_(words), info_(plan.info), plan_(plan) {
    for (const Region& region : outline.regions)
      for (const LooseLine& line : region.loose) add_line(line);
    for (std::uint32_t table : outline.other_tables) metadata_table(document.tables[table]);
    for (FrameLine& line : lines_) metadata_line(line);
  }

  void run() {
    const std::optional<std::string> signed_on = signature();
    info_.title = notice_title();
    if (!info_.title && !plan_.lists.empty()) info_.title = plan_.lists.front().title;
    if (!info_.title) info_.title = meta_title_;
    info_.number = number();
    info_.date = signed_on ? signed_on : meta_date_;
    info_.publisher = meta_publisher_ ? meta_publisher_ : signer_ ? signer_ : issuer_;
    info_.place = place();
    info_.year = year();
  }

 private:
  void add_line(const LooseLine& line) {
    FrameLine frame{line.span, text::decode(text::fold(text::squeeze(document_[line.span]))), line.adjacent, line.noise,
                    false};
    if (frame.key.size() <= 400) lines_.push_back(std::move(frame));
  }

  static bool nothing(std::u32string_view value) {
    return value.empty() || value == U"无" || value == U"暂无" || value == U"/" || value == U"-";
  }

  void metadata(std::u32string_view key, std::u32string value, const std::string& printed) {
    while (!key.empty() && key.back() == U':') key.remove_suffix(1);
    while (!value.empty() && value.front() == U':') value.erase(0, 1);
    if (nothing(value)) return;
    if (words_.meta_number.contains(key) && !meta_number_) {
      if (const auto found = find_number(value))
        meta_number_ = text::encode(std::u32string_view(value).substr(found->first, found->second - found->first));
    } else if (words_.meta_signed.contains(key) && !meta_date_) {
      meta_date_ = read_date(value, false);
    } else if (words_.meta_publisher.contains(key) && !meta_publisher_) {
      meta_publisher_ = print_title(printed);
    } else if (words_.meta_title.contains(key) && !meta_title_) {
      meta_title_ = print_title(printed);
    }
  }

  void metadata_table(const Table& table) {
    for (const auto& row : rows_of(table))
      for (std::size_t c = 0; c + 1 < row.size(); ++c)
        metadata(key_of_cell(document_, row[c]), key_of_cell(document_, row[c + 1]),
                 std::string(document_[row[c + 1]]));
  }

  // 有效性 : 有效 发文日期: 2024-02-22: several fields on one line. A field's value ends where the next known key
  // begins.
  void metadata_line(FrameLine& line) {
    if (line.key.find(U':') == std::u32string::npos) return;
    const std::u32string& key = line.key;
    std::size_t fields = 0;
    for (std::size_t i = 0; i < key.size(); ++i) {
      if (key[i] != U':') continue;
      for (std::size_t length = std::min<std::size_t>(6, i); length >= 2; --length) {
        const auto name = std::u32string_view(key).substr(i - length, length);
        if (!words_.meta_number.contains(name) && !words_.meta_signed.contains(name) &&
            !words_.meta_publisher.contains(name))
          continue;
        const std::u32string value = key.substr(i + 1);
        metadata(name, value, text::encode(value));
        ++fields;
        break;
      }
    }
    line.metadata = fields > 0;
  }

  // 关于…的通知, with the issuing body above it, over up to five lines.
  std::optional<std::string> notice_title() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].noise || lines_[i].metadata) continue;
      const std::size_t about = lines_[i].key.find(U"关于");
      const bool begins = lines_[i].key.starts_with(U"印发") && i > 0 && lines_[i].adjacent && is_body(lines_[i - 1]);
      if ((about == std::u32string::npos && !begins) || lines_[i].key.find(U'。') != std::u32string::npos) continue;
      std::u32string key;
      std::string title;
      for (std::size_t k = i; k < std::min(i + 5, lines_.size()); ++k) {
        if (k > i && lines_[k].key.find(U'。') != std::u32string::npos) break;
        key += lines_[k].key;
        title += document_[lines_[k].span];
        if (key.size() > 160) break;
        if (words_.notice_ends.ending(key) == 0) continue;
        if (about == 0 || begins) prepend_body(i, title);
        return print_title(title);
      }
    }
    return std::nullopt;
  }

  bool is_body(const FrameLine& line) const {
    return line.key.size() <= 30 && line.key.size() >= 4 && words_.is_unit_like(line.key) && !line.noise &&
           line.key.find(U'、') == std::u32string::npos && line.key.find(U':') == std::u32string::npos;
  }

  void prepend_body(std::size_t i, std::string& title) {
    if (i == 0 || !is_body(lines_[i - 1])) return;
    issuer_ = print_title(document_[lines_[i - 1].span]);
    title.insert(0, document_[lines_[i - 1].span]);
  }

  // A line that is nothing but a date, and who signed above it.
  std::optional<std::string> signature() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto date = read_date(lines_[i].key, true);
      if (!date) continue;
      if (i > 0 && is_body(lines_[i - 1])) signer_ = print_title(document_[lines_[i - 1].span]);
      return date;
    }
    return std::nullopt;
  }

  std::optional<std::string> number() const {
    for (const FrameLine& line : lines_) {
      const auto found = find_number(line.key);
      if (found && found->first == 0 && found->second == line.key.size()) return text::encode(line.key);
    }
    if (meta_number_) return meta_number_;
    for (const FrameLine& line : lines_) {  // the name of an attached file begins with it
      const auto found = find_number(line.key);
      if (found && found->first == 0 && line.noise)
        return text::encode(std::u32string_view(line.key).substr(0, found->second));
    }
    return std::nullopt;
  }

  // 济宁市金乡县人民政府 -> 金乡县: the last place before 人民政府, else at the beginning of the publisher or title.
  std::optional<std::string> place() const {
    for (const auto& source : {info_.publisher, signer_, issuer_, info_.title, first_list_title()}) {
      if (!source) continue;
      if (auto found = place_in(text::decode(*source))) return found;
    }
    return std::nullopt;
  }

  std::optional<std::string> first_list_title() const {
    return plan_.lists.empty() ? std::nullopt : plan_.lists.front().title;
  }

  static std::optional<std::string> place_in(const std::u32string& text) {
    static constexpr std::u32string_view levels = U"省市县区州盟旗";
    std::size_t begin = 0;
    while (begin < text.size() && (is_digit(text[begin]) || text[begin] == U'年' || !text::is_han(text[begin])))
      ++begin;
    std::size_t end = 0;
    std::size_t start = begin;
    for (std::size_t i = begin; i < text.size() && text::is_han(text[i]) && i < begin + 16; ++i) {
      if (levels.find(text[i]) == std::u32string_view::npos) continue;
      if (i - start < 1 || i - start > 7) break;
      end = i + 1;
      const bool further = std::any_of(text.begin() + static_cast<std::ptrdiff_t>(end),
                                       text.begin() + static_cast<std::ptrdiff_t>(std::min(end + 5, text.size())),
                                       [](char32_t c) { return levels.find(c) != std::u32string_view::npos; });
      if (!further) break;
      const auto rest = std::u32string_view(text).substr(end, 4);
      if (rest.starts_with(U"人民政府") || rest.starts_with(U"政府") || rest.starts_with(U"委")) break;
      start = end;
    }
    if (end == 0 || end <= start) return std::nullopt;
    return text::encode(std::u32string_view(text).substr(start, end - start));
  }

  std::optional<int> year() const {
    for (const auto& source : {info_.title, first_list_title()}) {
      if (!source) continue;
      const std::u32string text = text::decode(*source);
      for (std::size_t i = 0; i + 4 < text.size(); ++i) {
        const auto digits = std::u32string_view(text).substr(i, 4);
        if (text[i + 4] == U'年' && digits.starts_with(U"20") && text::parse_digits(digits))
          return text::parse_digits(digits);
      }
    }
    if (info_.date) return std::stoi(info_.date->substr(0, 4));
    return std::nullopt;
  }

  const Document& document_;
  const Words& words_;
  PlanInfo& info_;
  const Plan& plan_;
  std::vector<FrameLine> lines_;
  std::optional<std::string> meta_number_, meta_date_, meta_publisher_, meta_title_;
  std::optional<std::string> signer_, issuer_;
};

}  // namespace

void read_frame(const Outline& outline, const Document& document, const Words& words, Plan& plan) {
  FrameReader(outline, document, words, plan).run();
}

}  // namespace dutygraph::parse
