// Any text as a sheet: its separator, or the comma where it has none, then parse.
#include "dutygraph/text/utf8.h"
#include "fuzz/fuzz.h"
#include "read/csv.h"

using namespace dutygraph;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string utf8 = text::encode(text::decode(fuzz::text_of(data, size)));
  Document document = fuzz::document_named("fuzz.csv");
  const char separator = read::csv_separator(utf8, fuzz::lexicons()).value_or(',');
  if (!read::read_csv(utf8, separator, document)) fuzz::parsed(document);
  return 0;
}
