// Any bytes as a ZIP archive with an office document in it.
#include "fuzz/fuzz.h"
#include "read/office.h"

using namespace dutygraph;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Document document = fuzz::document_named("fuzz.zip");
  try {
    read::read_zip(fuzz::text_of(data, size), document);
  } catch (const Error&) {
    return 0;
  }
  fuzz::check(document);
  return 0;
}
