// Two units that may be one: what speaks for it and what against, for a person to decide.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dutygraph {

// One observation. Which of `text`, `count`, `of` mean something depends on `rule`:
//   left-out         for      the shorter name is the longer one without the letters `text`
//   shared-word      for      both names hold the run of letters `text`
//   edit-distance    either   `count` letters of `of` differ; for where at most a third do
//   never-together   for      no task names both; `count` tasks name the one, `of` the other
//   index-numbers    for      one stands only in the text, the other only in the index table: `count` of the `of` task
//                             numbers of the two agree
//   one-letter       for      they differ in one letter, `text` tells it, and the rarer is of no known function
//   together         against  `count` tasks name both; `text` is the first of them
//   own-index-rows   against  the index table has a row for each
//   other-letters    against  each name has letters that the other lacks: `text`
//   other-class      against  they are of different classes: `text`
//   part-of          against  the longer name goes on behind the whole shorter one: it may be a part of it
struct AliasEvidence {
  std::string rule;
  bool supports = true;
  std::string text;
  int count = 0;
  int of = 0;
  friend bool operator==(const AliasEvidence&, const AliasEvidence&) = default;
};

struct AliasSuggestion {
  std::uint32_t unit = 0;   // index into ResolvedPlan::units: the one named by more tasks, the first of equals
  std::uint32_t other = 0;  // the one that may be an alias of it
  double score = 0;         // 0 … 1, to three decimals; how it is made is in METHODS: likely aliases
  std::vector<AliasEvidence> evidence;
  friend bool operator==(const AliasSuggestion&, const AliasSuggestion&) = default;
};

}  // namespace dutygraph
