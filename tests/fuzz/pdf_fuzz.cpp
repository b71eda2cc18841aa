// What pdftotext -layout might print: pages without their running heads, tables cut into cells, then parse.
#include "dutygraph/text/utf8.h"
#include "fuzz/fuzz.h"
#include "read/pdf.h"
#include "read/plain_text.h"

using namespace dutygraph;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string pages = text::encode(text::decode(fuzz::text_of(data, size)));
  Document document = fuzz::document_named("fuzz.pdf");
  read::read_plain_text(read::repaired(pages, fuzz::lexicons()), fuzz::lexicons(), document);
  fuzz::parsed(document);
  return 0;
}
