// Resolving the printed names of made-up plans. Items are mentions (printed names); bytes are the text's.
#include <benchmark/benchmark.h>

#include <cstdint>

#include "dutygraph/parse/parse.h"
#include "dutygraph/read/read.h"
#include "dutygraph/resolve/resolve.h"
#include "generate_text.h"

namespace dutygraph::bench {
namespace {

// The argument is the least number of bytes of the text that is parsed; there are 140 tasks at least.
void resolve_plan(benchmark::State& state) {
  const PlanText input = plan_text(140, static_cast<std::size_t>(state.range(0)));
  const text::Lexicons lexicons;
  const resolve::Naming naming(lexicons);
  const Result<Document> document = read::read_bytes(input.text, "plan.txt", lexicons);
  if (!document) {
    state.SkipWithError("not read");
    return;
  }
  const Plan plan = parse::parse(*document, parse::Grammar(lexicons));
  std::int64_t mentions = 0;
  for (const Task& task : plan.tasks) mentions += static_cast<std::int64_t>(task.mentions.size());
  for (auto _ : state) {
    state.PauseTiming();
    Plan copy = plan;  // resolve takes the plan over
    state.ResumeTiming();
    benchmark::DoNotOptimize(resolve::resolve(std::move(copy), naming));
  }
  state.SetItemsProcessed(state.iterations() * mentions);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(input.text.size()));
  state.SetComplexityN(mentions);
}

BENCHMARK(resolve_plan)->Arg(0)->Unit(benchmark::kMicrosecond);
BENCHMARK(resolve_plan)
    ->RangeMultiplier(4)
    ->Range(1 << 20, 16 << 20)
    ->Unit(benchmark::kMicrosecond)
    ->Complexity(benchmark::oN);

}  // namespace
}  // namespace dutygraph::bench
