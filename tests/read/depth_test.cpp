#include "read/depth.h"

#include <gtest/gtest.h>

#include "dutygraph/model/error.h"

namespace dutygraph::read {
namespace {

TEST(Depth, HasItsEnd) {
  Depth depth("f");
  const auto descend = [&](const auto& self, int levels) -> void {
    const Depth::Step step(depth);
    if (levels > 1) self(self, levels - 1);
  };
  descend(descend, 150);
  descend(descend, 150);
  EXPECT_THROW(descend(descend, 1000), Error);
  descend(descend, 150);
}

}  // namespace
}  // namespace dutygraph::read
