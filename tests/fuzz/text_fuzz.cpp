// Any bytes as a plain text: decoding, lines, tables in text, then parse.
#include "fuzz/fuzz.h"
#include "read/decode.h"
#include "read/plain_text.h"

using namespace dutygraph;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Result<read::Decoded> decoded = read::decode(std::string(fuzz::text_of(data, size)), "fuzz.txt");
  if (!decoded) return 0;
  Document document = fuzz::document_named("fuzz.txt");
  read::read_plain_text(decoded->utf8, fuzz::lexicons(), document);
  fuzz::parsed(document);
  return 0;
}
