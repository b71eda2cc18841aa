#include "read/pdf.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <vector>

#include "dutygraph/model/error.h"
#include "dutygraph/process/program.h"
#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "read/pdf_columns.h"
#include "read/pdf_grid.h"
#include "read/pdf_heads.h"
#include "read/pdf_rules.h"
#include "read/pdf_words.h"
#include "read/table_words.h"

namespace dutygraph::read {

namespace {

constexpr std::size_t most_cells = 1'000'000;  // of all ruled tables, as of a sheet

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

// The page's lines and tables from its top; a line that begins right of the others is indented by blanks.
PdfItems items_of(PdfPage page, const PdfRules& rules) {
  std::vector<PdfTable> tables = take_ruled_tables(page, rules);
  std::vector<PdfLine> lines = lines_of(std::move(page.words));
  double margin = page.width;
  for (const PdfLine& line : lines) margin = std::min(margin, line.box.left);
  PdfItems items;
  std::size_t next = 0;
  for (PdfLine& line : lines) {
    while (next < tables.size() && tables[next].box.top < line.box.top)
      items.push_back({{}, {}, std::move(tables[next++])});
    const double indent = 2 * (line.box.left - margin) / em_of(line.words.front());
    std::string text(static_cast<std::size_t>(std::clamp(std::round(indent), 0.0, 200.0)), ' ');
    text += text_of(line);
    items.push_back({std::move(line), std::move(text), {}});
  }
  while (next < tables.size()) items.push_back({{}, {}, std::move(tables[next++])});
  return items;
}

process::ProgramLimits limits_of_programs() {
  process::ProgramLimits limits;
  limits.memory = std::size_t{1} << 30U;
  limits.file = 0;
  return limits;
}

// Do words of several columns stand beside each other anywhere? Only then is it worth to look for ruled lines.
bool has_columns(const std::vector<PdfPage>& pages) {
  const auto apart = [](const PdfLine& line) {
    for (std::size_t i = 1; i < line.words.size(); ++i)
      if (line.words[i].box.left - line.words[i - 1].box.right > em_of(line.words[i]) / 2) return true;
    return false;
  };
  return std::any_of(pages.begin(), pages.end(), [&](const PdfPage& page) {
    const std::vector<PdfLine> lines = lines_of(page.words);
    return std::count_if(lines.begin(), lines.end(), apart) > 1;
  });
}

// None where they can't be read: then the document is read without them, and says so.
std::vector<PdfRules> rules_of(const std::string& folder, const process::ProgramLimits& limits, Document& document) {
  process::Ran drawn =
      process::run_program({"pdftocairo", "-svg", "-noshrink", "-nocenter", "in.pdf", "-"}, folder, limits);
  try {
    if (drawn.end == process::Ran::End::done && drawn.status == 0)
      return read_pdf_rules(std::move(drawn.output), document.file);
  } catch (const Error&) {  // no XML: as if there were none
  }
  document.notes.push_back("the ruled lines of its tables could not be read");
  return {};
}

}  // namespace

bool is_pdf(std::string_view bytes) { return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos; }

Flow flow_of_pdf(std::vector<PdfPage> pages, std::vector<PdfRules> rules, const std::string& file,
                 const text::Lexicons& lexicons) {
  const TableWords words(lexicons);
  rules.resize(pages.size());
  std::vector<PdfItems> items;
  std::size_t cells = 0;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    items.push_back(items_of(std::move(pages[p]), rules[p]));
    for (const PdfItem& item : items.back()) cells += item.table ? item.table->cells.size() : 0;
    if (cells > most_cells)
      throw refused(Code::limit, file, "is a PDF document whose tables have more than a million cells",
                    "print the plan's own pages to a new PDF");
  }
  strip_running_heads(items);
  return flow_of_pages(std::move(items), words);
}

void read_pdf(std::string_view bytes, const text::Lexicons& lexicons, Document& document) {
  const std::string& file = document.file;
  const process::TemporaryFolder folder;
  std::ofstream(folder.path() + "/in.pdf", std::ios::binary) << bytes;
  const process::ProgramLimits limits = limits_of_programs();
  process::Ran text =
      process::run_program({"pdftotext", "-bbox", "-enc", "UTF-8", "in.pdf", "-"}, folder.path(), limits);
  if (text.end != process::Ran::End::done || text.status != 0) explain(text, file, limits);
  const bool no_map = text.errors.find("language pack") != std::string::npos;
  if (no_map)
    throw refused(Code::missing_resource, file, "is a PDF document whose Chinese fonts need character maps",
                  "install the package poppler-data");
  std::vector<PdfPage> pages = read_pdf_words(std::move(text.output), file);
  const std::size_t count = pages.size();
  std::vector<PdfRules> rules;
  if (has_columns(pages)) rules = rules_of(folder.path(), limits, document);
  write_flow(flow_of_pdf(std::move(pages), std::move(rules), file, lexicons), document);
  if (!text::trim(document.text).empty()) return;
  throw refused(Code::unreadable, file,
                "is a scanned PDF document: its " + std::to_string(count) +
                    (count == 1 ? " page holds" : " pages hold") + " pictures and no text",
                "recognise its text first (for example with ocrmypdf -l chi_sim), or ask for the Word document");
}

}  // namespace dutygraph::read
