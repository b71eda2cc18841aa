// Any bytes as a roster, JSON or CSV.
#include "dutygraph/store/roster.h"
#include "fuzz/fuzz.h"

using namespace dutygraph;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static_cast<void>(store::read_roster(fuzz::text_of(data, size)));
  return 0;
}
