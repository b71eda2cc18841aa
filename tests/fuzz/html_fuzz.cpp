// Any bytes as a web page: its encoding, its tree, its text, then parse; without the child process around it.
#include "fuzz/fuzz.h"
#include "read/html.h"
#include "read/html_charset.h"

using namespace dutygraph;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Result<read::DecodedPage> page = read::decode_html(std::string(fuzz::text_of(data, size)), "fuzz.html");
  if (!page) return 0;
  Document document = fuzz::document_named("fuzz.html");
  try {
    read::read_html_here(page->utf8, document);
  } catch (const Error&) {
    return 0;
  }
  fuzz::parsed(document);
  return 0;
}
