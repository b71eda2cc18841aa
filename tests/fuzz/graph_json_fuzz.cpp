// Any bytes as graph JSON; what is taken must stand the rooms behind it, and come back the same.
#include "dutygraph/graph/components.h"
#include "dutygraph/graph/graph_of.h"
#include "dutygraph/proof/audit.h"
#include "dutygraph/proof/reconcile.h"
#include "dutygraph/proof/unit_index.h"
#include "dutygraph/store/graph_json.h"
#include "fuzz/fuzz.h"

using namespace dutygraph;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Result<ResolvedPlan> plan = store::read_graph_json(fuzz::text_of(data, size));
  if (!plan) return 0;
  const std::string json = store::graph_json(*plan);
  const Result<ResolvedPlan> back = store::read_graph_json(json);
  fuzz::must(static_cast<bool>(back));
  fuzz::must(store::graph_json(*back) == json);
  graph::connected_components(graph::graph_of(*plan));
  proof::audit(*plan);
  proof::reconcile(*plan);
  proof::unit_index(*plan);
  return 0;
}
