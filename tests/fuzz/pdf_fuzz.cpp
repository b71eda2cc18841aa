// What pdftotext -bbox and, behind a line "%%", pdftocairo -svg might print: words and lines of pages, then parse.
#include "dutygraph/model/error.h"
#include "fuzz/fuzz.h"
#include "read/pdf.h"
#include "read/pdf_words.h"

using namespace dutygraph;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string both(fuzz::text_of(data, size));
  const std::size_t cut = std::min(both.find("\n%%\n"), both.size());
  Document document = fuzz::document_named("fuzz.pdf");
  try {
    std::vector<read::PdfPage> pages = read::read_pdf_words(both.substr(0, cut), document.file);
    std::vector<read::PdfRules> rules;
    if (cut < both.size()) rules = read::read_pdf_rules(both.substr(cut + 4), document.file);
    read::write_flow(read::flow_of_pdf(std::move(pages), std::move(rules), document.file, fuzz::lexicons()), document);
  } catch (const Error&) {
    return 0;
  }
  fuzz::parsed(document);
  return 0;
}
