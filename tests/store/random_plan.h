// Random plans and hostile strings for the round trips of this room.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "dutygraph/model/decisions.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::store::test {

// Strings that break careless code; all valid UTF-8.
const std::vector<std::string>& hostile_strings();

class RandomPlan {
 public:
  explicit RandomPlan(unsigned seed) : random_(seed) {}
  // A plan without contradictions; every optional field, list and table is there in some of them and missing in others.
  ResolvedPlan make();
  Decisions decisions();

 private:
  unsigned below(unsigned bound) { return static_cast<unsigned>(random_() % bound); }
  bool chance() { return below(2) == 0; }
  std::string text();
  std::optional<std::string> maybe_text();
  Place place();
  Role role() { return all_roles[below(5)]; }
  Mention mention();
  std::vector<Mention> mentions();
  Task task(std::size_t position, const std::vector<List>& lists);
  IndexTable index();
  Finding finding();
  Unit unit(std::size_t position, std::size_t count);
  Assignment assignment(std::size_t tasks, std::size_t units);

  std::mt19937 random_;
};

}  // namespace dutygraph::store::test
