#include "read/depth.h"

#include "dutygraph/model/error.h"

namespace dutygraph::read {

Depth::Step::Step(Depth& depth) : depth_(depth) {
  if (++depth_.now_ <= depth_.deepest_) return;
  --depth_.now_;
  throw Error(Failure{Code::limit, depth_.file_, 0,
                      "its elements are nested deeper than " + std::to_string(depth_.deepest_),
                      "open it in an office program, keep only the plan, and save it anew"});
}

}  // namespace dutygraph::read
