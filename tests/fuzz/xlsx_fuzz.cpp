// The parts of a XLSX document (parts.h), then parse.
#include "fuzz/fuzz.h"
#include "fuzz/parts.h"
#include "read/office.h"

using namespace dutygraph;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Document document = fuzz::document_named("fuzz.xlsx");
  try {
    read::read_zip(fuzz::zipped(fuzz::parts_of(fuzz::text_of(data, size))), document);
  } catch (const Error&) {
    return 0;
  }
  fuzz::parsed(document);
  return 0;
}
