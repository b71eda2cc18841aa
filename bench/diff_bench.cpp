// What became of the tasks of a plan in the next: 140 tasks, and ten times as many. Items are tasks of the new plan.
#include <benchmark/benchmark.h>

#include <optional>

#include "dutygraph/analyse/diff.h"
#include "dutygraph/parse/parse.h"
#include "dutygraph/read/read.h"
#include "dutygraph/resolve/resolve.h"
#include "generate_text.h"

namespace dutygraph::bench {
namespace {

std::optional<ResolvedPlan> resolved(const std::string& text) {
  const text::Lexicons lexicons;
  const Result<Document> document = read::read_bytes(text, "plan.txt", lexicons);
  if (!document) return std::nullopt;
  return resolve::resolve(parse::parse(*document, parse::Grammar(lexicons)), resolve::Naming(lexicons));
}

// The next year's plan: each seventh task is gone, each fifth has another first figure, and the same plan's text from
// other dice adds as many new ones as are gone.
std::string next_year(const std::string& text, const std::string& other) {
  std::string made;
  std::size_t line = 0;
  for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end + 1, ++line) {
    end = std::min(text.find('\n', begin), text.size());
    std::string row = text.substr(begin, end - begin);
    if (line % 7 == 6) continue;
    const std::size_t figure = row.find("处");
    if (line % 5 == 4 && figure != std::string::npos) row.insert(figure, "0");
    made += row + "\n";
  }
  line = 0;
  for (std::size_t begin = 0, end = 0; begin < other.size(); begin = end + 1, ++line) {
    end = std::min(other.find('\n', begin), other.size());
    if (line % 7 == 6) made += other.substr(begin, end - begin) + "\n";
  }
  return made;
}

void diff_of_plans(benchmark::State& state) {
  const auto tasks = static_cast<std::uint32_t>(state.range(0));
  const std::string text = plan_text(tasks, 0).text;
  const auto before = resolved(text);
  const auto after = resolved(next_year(text, plan_text(2 * tasks, 0).text.substr(text.size())));
  if (!before || !after || after->plan.tasks.size() < tasks / 2) {
    state.SkipWithError("not read");
    return;
  }
  for (auto _ : state) benchmark::DoNotOptimize(analyse::diff(*before, *after));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(after->plan.tasks.size()));
}

BENCHMARK(diff_of_plans)->Arg(140)->Arg(1400)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace dutygraph::bench
