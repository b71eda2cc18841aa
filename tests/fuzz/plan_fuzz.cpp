// A text all the way: parse, resolve, proof, and as graph JSON and back, which must be the same.
#include "dutygraph/proof/audit.h"
#include "dutygraph/proof/reconcile.h"
#include "dutygraph/proof/unit_index.h"
#include "dutygraph/resolve/resolve.h"
#include "dutygraph/store/graph_json.h"
#include "dutygraph/store/parse_json.h"
#include "dutygraph/text/utf8.h"
#include "fuzz/fuzz.h"
#include "read/plain_text.h"

using namespace dutygraph;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const resolve::Naming naming(fuzz::lexicons());
  Document document = fuzz::document_named("fuzz.txt");
  read::read_plain_text(text::encode(text::decode(fuzz::text_of(data, size))), fuzz::lexicons(), document);
  Plan plan = fuzz::parsed(document);
  store::parse_json(plan);
  const ResolvedPlan resolved = resolve::resolve(std::move(plan), naming);
  proof::audit(resolved);
  proof::reconcile(resolved);
  proof::unit_index(resolved);
  const std::string json = store::graph_json(resolved);
  const Result<ResolvedPlan> back = store::read_graph_json(json);
  fuzz::must(static_cast<bool>(back));
  fuzz::must(store::graph_json(*back) == json);
  return 0;
}
