// The parts of an XLSX document (parts.h), then parse.
#include "fuzz/parts.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  dutygraph::fuzz::read_parts(dutygraph::fuzz::text_of(data, size), "fuzz.xlsx");
  return 0;
}
