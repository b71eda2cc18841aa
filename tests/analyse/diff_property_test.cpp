// Plans edited at random: what was done to each task must come out, whichever plan is the old one.
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "analyse/diff_plans.h"
#include "dutygraph/analyse/diff.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::analyse {
namespace {

using test::plan_of;
using test::TaskSpec;

using Links = std::set<std::pair<std::uint32_t, std::uint32_t>>;

struct Edited {
  ResolvedPlan before, after;
  Links kept, parted, joined;  // one to one, of splits, of mergers
  std::set<std::uint32_t> dropped, appeared;
};

class Editor {
 public:
  explicit Editor(unsigned seed) : random_(seed) {}

  Edited edit() {
    struct Piece {
      TaskSpec spec;
      std::vector<std::uint32_t> from;
    };
    Edited edited;
    std::vector<TaskSpec> old_tasks;
    const unsigned count = 8 + below(40);
    for (unsigned i = 0; i < count; ++i) old_tasks.push_back(task());
    std::vector<Piece> pieces;
    for (std::uint32_t i = 0; i < old_tasks.size(); ++i) {
      const unsigned what = below(10);
      const TaskSpec& spec = old_tasks[i];
      if (what == 0) {
        edited.dropped.insert(i);
      } else if (what == 1) {
        const auto cut = spec.text.find("。");
        pieces.push_back({{spec.text.substr(0, cut), spec.lead, spec.support}, {i}});
        pieces.push_back({{spec.text.substr(cut + 3), spec.lead, spec.support}, {i}});
      } else if (what == 2 && i + 1 < old_tasks.size()) {
        TaskSpec both = spec;
        both.text += old_tasks[i + 1].text;
        both.lead.push_back(old_tasks[i + 1].lead[0]);
        pieces.push_back({both, {i, i + 1}});
        ++i;
      } else {
        pieces.push_back({spec, {i}});
      }
      if (below(6) == 0) pieces.push_back({task(), {}});
    }
    if (below(2) == 0)
      for (std::size_t i = pieces.size(); i > 1; --i) std::swap(pieces[i - 1], pieces[below(static_cast<unsigned>(i))]);
    std::map<std::uint32_t, int> parts;
    for (const Piece& piece : pieces)
      for (const std::uint32_t i : piece.from) ++parts[i];
    std::vector<TaskSpec> new_tasks;
    for (const Piece& piece : pieces) {
      const auto j = static_cast<std::uint32_t>(new_tasks.size());
      new_tasks.push_back(piece.spec);
      if (piece.from.empty()) edited.appeared.insert(j);
      for (const std::uint32_t i : piece.from)
        (piece.from.size() > 1 ? edited.joined : parts[i] > 1 ? edited.parted : edited.kept).insert({i, j});
    }
    edited.before = plan_of(old_tasks);
    edited.after = plan_of(new_tasks);
    return edited;
  }

 private:
  unsigned below(unsigned n) { return static_cast<unsigned>(random_() % n); }
  std::string clause() {
    std::u32string text;
    for (unsigned n = 10 + below(10); n > 0; --n) text.push_back(static_cast<char32_t>(0x4E00 + below(900)));
    return text::encode(text) + std::to_string(1 + below(99)) + "个。";
  }
  TaskSpec task() {
    return {clause() + clause(), {"单位" + std::to_string(below(9))}, {"单位" + std::to_string(9 + below(9))}};
  }
  std::mt19937 random_;
};

Links of_groups(const std::vector<TaskGroup>& groups, bool one_is_old) {
  Links links;
  for (const TaskGroup& group : groups)
    for (const std::uint32_t other : group.many)
      links.insert(one_is_old ? std::pair{group.one, other} : std::pair{other, group.one});
  return links;
}

Links of_kept(const PlanDiff& diff) {
  Links links;
  for (const KeptTask& kept : diff.kept) links.insert({kept.before, kept.after});
  return links;
}

std::set<std::uint32_t> set_of(const std::vector<std::uint32_t>& list) { return {list.begin(), list.end()}; }

Links turned(const Links& links) {
  Links all;
  for (const auto& [x, y] : links) all.insert({y, x});
  return all;
}

TEST(DiffProperty, EditsComeOut) {
  for (unsigned seed = 1; seed <= 120; ++seed) {
    const Edited edited = Editor(seed).edit();
    const PlanDiff found = diff(edited.before, edited.after);
    ASSERT_EQ(of_kept(found), edited.kept) << "seed " << seed;
    ASSERT_EQ(of_groups(found.split, true), edited.parted) << "seed " << seed;
    ASSERT_EQ(of_groups(found.merged, false), edited.joined) << "seed " << seed;
    ASSERT_EQ(set_of(found.dropped), edited.dropped) << "seed " << seed;
    ASSERT_EQ(set_of(found.appeared), edited.appeared) << "seed " << seed;
  }
}

TEST(DiffProperty, SwappedPlansSwapTheAnswers) {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    const Edited edited = Editor(seed).edit();
    const PlanDiff there = diff(edited.before, edited.after);
    const PlanDiff back = diff(edited.after, edited.before);
    ASSERT_EQ(of_kept(there), turned(of_kept(back)));
    ASSERT_EQ(of_groups(there.split, true), turned(of_groups(back.merged, false)));
    ASSERT_EQ(of_groups(there.merged, false), turned(of_groups(back.split, true)));
    ASSERT_EQ(there.dropped, back.appeared);
    ASSERT_EQ(there.appeared, back.dropped);
    ASSERT_DOUBLE_EQ(there.floor, back.floor);
  }
}

// What a task can become, it becomes once: every task is kept, in a group, or alone.
TEST(DiffProperty, EveryTaskHasItsPlace) {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    const Edited edited = Editor(seed).edit();
    const PlanDiff found = diff(edited.before, edited.after);
    Links linked = of_groups(found.split, true);
    linked.merge(of_groups(found.merged, false));
    std::multiset<std::uint32_t> old_tasks(found.dropped.begin(), found.dropped.end());
    for (const KeptTask& kept : found.kept) old_tasks.insert(kept.before);
    std::set<std::uint32_t> in_groups;
    for (const auto& [i, j] : linked) in_groups.insert(i);
    old_tasks.insert(in_groups.begin(), in_groups.end());
    ASSERT_EQ(old_tasks.size(), edited.before.plan.tasks.size());
    ASSERT_EQ(std::set<std::uint32_t>(old_tasks.begin(), old_tasks.end()).size(), old_tasks.size());
  }
}

TEST(DiffProperty, TheSameTwice) {
  const Edited edited = Editor(77).edit();
  EXPECT_EQ(diff(edited.before, edited.after), diff(edited.before, edited.after));
}

}  // namespace
}  // namespace dutygraph::analyse
