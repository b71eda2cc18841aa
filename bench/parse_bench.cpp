// Reading and parsing: bytes of made-up plan text, one plan of 140 tasks and 1, 4, 16 MiB. Bytes are the input's.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>

#include "dutygraph/parse/parse.h"
#include "dutygraph/read/read.h"
#include "generate_text.h"

namespace dutygraph::bench {
namespace {

void count_bytes(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
  state.SetComplexityN(static_cast<std::int64_t>(bytes));
}

// The argument is the least number of bytes; below 140 tasks there is no text.
PlanText input(const benchmark::State& state) { return plan_text(140, static_cast<std::size_t>(state.range(0))); }

void read_text(benchmark::State& state) {
  const PlanText plan = input(state);
  const text::Lexicons lexicons;
  for (auto _ : state) {
    const Result<Document> document = read::read_bytes(plan.text, "plan.txt", lexicons);
    if (!document) state.SkipWithError("not read");
    benchmark::DoNotOptimize(document);
  }
  count_bytes(state, plan.text.size());
}

void parse_document(benchmark::State& state) {
  const PlanText plan = input(state);
  const text::Lexicons lexicons;
  const parse::Grammar grammar(lexicons);
  const Result<Document> document = read::read_bytes(plan.text, "plan.txt", lexicons);
  if (!document || parse::parse(*document, grammar).tasks.size() != plan.tasks) {
    state.SkipWithError("not every task was found");
    return;
  }
  for (auto _ : state) benchmark::DoNotOptimize(parse::parse(*document, grammar));
  count_bytes(state, plan.text.size());
  state.counters["tasks"] = plan.tasks;
}

BENCHMARK(read_text)->Arg(0)->Unit(benchmark::kMicrosecond);
BENCHMARK(read_text)
    ->RangeMultiplier(4)
    ->Range(1 << 20, 16 << 20)
    ->Unit(benchmark::kMicrosecond)
    ->Complexity(benchmark::oN);
BENCHMARK(parse_document)->Arg(0)->Unit(benchmark::kMicrosecond);
BENCHMARK(parse_document)
    ->RangeMultiplier(4)
    ->Range(1 << 20, 16 << 20)
    ->Unit(benchmark::kMicrosecond)
    ->Complexity(benchmark::oN);

}  // namespace
}  // namespace dutygraph::bench
