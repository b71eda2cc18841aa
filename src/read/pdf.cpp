#include "read/pdf.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <optional>
#include <vector>

#include "dutygraph/model/error.h"
#include "dutygraph/process/program.h"
#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "read/column_labels.h"
#include "read/pdf_table.h"

namespace dutygraph::read {

namespace {

using Page = PdfPage;

std::vector<Page> pages_of(std::string_view text) {
  std::vector<Page> pages(1);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\n\f"), text.size());
    const bool feed = end < text.size() && text[end] == '\f';
    if (!feed || end > 0) pages.back().push_back(text.substr(0, end));
    if (feed) pages.emplace_back();
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (pages.back().empty()) pages.pop_back();
  return pages;
}

struct Numeral {
  int number = 0;
  bool marked = false;  // — 12 —, 第12页, 12/30: nothing but a page number looks so
};

// The page number that is all of a line.
std::optional<Numeral> page_number(std::string_view line) {
  const std::string key = text::fold(text::squeeze(line));
  if (key.size() > 40) return std::nullopt;
  const std::size_t first = key.find_first_of("0123456789");
  if (first == std::string::npos) return std::nullopt;
  std::size_t end = first;
  Numeral found;
  while (end < key.size() && key[end] >= '0' && key[end] <= '9' && end - first < 6)
    found.number = found.number * 10 + (key[end++] - '0');
  std::string around = key.substr(0, first) + key.substr(end);
  std::erase_if(around, [](char c) { return c >= '0' && c <= '9'; });
  found.marked = !around.empty();
  for (std::string_view known : {"-", "--", "—", "——", "–", "––", "第页", "第页共页", "第页/共页", "/", "Page",
                                 "Pageof", "page", "pageof", "·", "··", "页"})
    if (around == known) return found;
  if (around.empty()) return found;
  return std::nullopt;
}

// A line without its blanks and digits: a running head may hold the number of the page.
std::string key_of(std::string_view line) {
  std::string key = text::squeeze(line);
  std::erase_if(key, [](char c) { return c >= '0' && c <= '9'; });
  return key;
}

constexpr std::size_t npos = static_cast<std::size_t>(-1);

// The outermost line that is not blank; npos where there is none.
std::size_t outer_line(const Page& page, bool top) {
  for (std::size_t i = 0; i < page.size(); ++i) {
    const std::size_t line = top ? i : page.size() - 1 - i;
    if (!text::trim(page[line]).empty()) return line;
  }
  return npos;
}

// One line at the top, or at the foot, of every page that has such a one. Was any left out?
bool strip(std::vector<Page>& pages, bool top) {
  std::map<std::string, std::size_t> heads;
  std::map<int, std::size_t> offsets;  // of a bare number to its page's place
  for (std::size_t p = 0; p < pages.size(); ++p) {
    const std::size_t line = outer_line(pages[p], top);
    if (line == npos) continue;
    if (const auto number = page_number(pages[p][line]))
      ++offsets[number->number - static_cast<int>(p)];
    else
      ++heads[key_of(pages[p][line])];
  }
  const std::size_t half = std::max<std::size_t>(pages.size() / 2, 3);
  const auto often = std::max_element(offsets.begin(), offsets.end(),
                                      [](const auto& a, const auto& b) { return a.second < b.second; });
  bool any = false;
  std::map<std::string, bool> kept;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    const std::size_t line = outer_line(pages[p], top);
    if (line == npos) continue;
    if (const auto number = page_number(pages[p][line])) {
      const bool counts =
          number->number - static_cast<int>(p) == often->first && (often->second > 1 || (pages.size() == 1 && !top));
      if (!number->marked && !counts) continue;
    } else {
      const std::string key = key_of(pages[p][line]);
      if (key.empty() || heads[key] < half) continue;
      if (!std::exchange(kept[key], true)) continue;  // it may be the title
    }
    pages[p].erase(pages[p].begin() + static_cast<std::ptrdiff_t>(line));
    any = true;
  }
  return any;
}

Error refused(Code code, const std::string& file, std::string what, std::string remedy) {
  return Error(Failure{code, file, 0, std::move(what), std::move(remedy)});
}

// What pdftotext says of a document that it gives no text of.
[[noreturn]] void explain(const process::Ran& ran, const std::string& file, const process::ProgramLimits& limits) {
  using End = process::Ran::End;
  if (ran.end == End::missing)
    throw refused(Code::missing_resource, file, "is a PDF document, and pdftotext, which reads it, is not installed",
                  "install the package poppler-utils (and poppler-data for older Chinese documents)");
  if (ran.end == End::timed_out || ran.end == End::killed)
    throw refused(Code::limit, file,
                  "is a PDF document that pdftotext could not read in " + std::to_string(limits.seconds) +
                      " s and the memory it is given",
                  "print it to a new PDF, or save its text as .txt");
  if (ran.end == End::too_much_output)
    throw refused(Code::limit, file,
                  "is a PDF document with more than " + std::to_string(limits.output >> 20U) + " MB of text",
                  "print the plan's own pages to a new PDF");
  if (ran.errors.find("password") != std::string::npos)
    throw refused(Code::unreadable, file, "is a PDF document locked by a password", "save it without one");
  throw refused(Code::unreadable, file, "is a damaged PDF document", "print it to a new PDF, or save its text as .txt");
}

}  // namespace

bool is_pdf(std::string_view bytes) { return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos; }

namespace {

std::vector<Page> pages_without_heads(std::string_view text) {
  std::vector<Page> pages = pages_of(text);
  constexpr int lines_of_a_head = 3;
  for (const bool top : {true, false})
    for (int i = 0; i < lines_of_a_head && strip(pages, top); ++i) {
    }
  return pages;
}

}  // namespace

std::string repaired(std::string_view pages, const text::Lexicons& lexicons) {
  return with_tables(pages_without_heads(pages), ColumnLabels(lexicons));
}

std::string without_running_heads(std::string_view text) {
  std::string clean;
  for (const Page& page : pages_without_heads(text)) {
    std::size_t end = page.size();
    while (end > 0 && text::trim(page[end - 1]).empty()) --end;
    for (std::size_t i = 0; i < end; ++i) {
      clean += page[i];
      clean += '\n';
    }
  }
  return clean;
}

std::string pdf_text(std::string_view bytes, const std::string& file, const text::Lexicons& lexicons) {
  const process::TemporaryFolder folder;
  std::ofstream(folder.path() + "/in.pdf", std::ios::binary) << bytes;
  process::ProgramLimits limits;
  limits.memory = std::size_t{1} << 30U;
  limits.file = 0;
  const process::Ran ran =
      process::run_program({"pdftotext", "-layout", "-enc", "UTF-8", "in.pdf", "-"}, folder.path(), limits);
  if (ran.end != process::Ran::End::done || ran.status != 0) explain(ran, file, limits);
  std::string text = text::encode(text::decode(ran.output));  // a broken font map may give what is no UTF-8
  std::erase(text, '\0');
  const bool no_map = ran.errors.find("language pack") != std::string::npos;
  if (!text::trim(text).empty() && !no_map) return repaired(text, lexicons);
  if (no_map)
    throw refused(Code::missing_resource, file, "is a PDF document whose Chinese fonts need character maps",
                  "install the package poppler-data");
  const auto count = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\f'));
  throw refused(Code::unreadable, file,
                "is a scanned PDF document: its " + std::to_string(count) +
                    (count == 1 ? " page holds" : " pages hold") + " pictures and no text",
                "recognise its text first (for example with ocrmypdf -l chi_sim), or ask for the Word document");
}

}  // namespace dutygraph::read
