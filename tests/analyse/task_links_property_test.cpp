// The samples edited as next year's office would: figures, years and numerals changed, words exchanged, clauses dropped
// and put in, tasks merged, split, moved, dropped and new ones added, units renamed. What was done is the truth. The
// comparison must find it, the same each time and from either side, and better than character pairs with inverse
// document frequency and an optimal assignment do at their best threshold.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <random>

#include "analyse/assignment.h"
#include "analyse/labelled_links.h"
#include "dutygraph/analyse/diff.h"
#include "dutygraph/parse/parse.h"
#include "dutygraph/read/read.h"
#include "dutygraph/resolve/resolve.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::analyse {
namespace {

using test::Links;

// In parts of 100.
struct Strength {
  unsigned gone, split, merged, fresh, clause_gone, clause_put_in, word, moved;
};
constexpr Strength light = {10, 8, 8, 10, 5, 5, 15, 2};
constexpr Strength strong = {30, 22, 22, 30, 40, 70, 70, 25};

constexpr std::array<std::array<std::u32string_view, 2>, 14> words = {{{U"推进", U"加快"},
                                                                       {U"建成", U"完成"},
                                                                       {U"改造", U"提升"},
                                                                       {U"新增", U"再添"},
                                                                       {U"不少于", U"达到"},
                                                                       {U"支持", U"鼓励"},
                                                                       {U"完善", U"健全"},
                                                                       {U"组织", U"开展"},
                                                                       {U"推行", U"实行"},
                                                                       {U"引导", U"带动"},
                                                                       {U"压减", U"再减"},
                                                                       {U"建立", U"设立"},
                                                                       {U"以上", U"左右"},
                                                                       {U"全年", U"年内"}}};
constexpr std::array<std::u32string_view, 10> clauses = {
    U"确保按期完工",     U"形成一批可看可学的样板", U"让群众少跑腿", U"年底前组织验收",     U"建立按月通报制度",
    U"对进度靠后的约谈", U"所需资金列入预算",       U"同步做好宣传", U"做到底数清、责任明", U"每季度报送一次进展"};

ResolvedPlan sample(const std::string& name) {
  const text::Lexicons lexicons;
  const auto document = read::read_file(std::string(TEST_SOURCE_DIR) + "/graphs/" + name, lexicons);
  EXPECT_TRUE(document);
  return resolve::resolve(parse::parse(*document, parse::Grammar(lexicons)), resolve::Naming(lexicons));
}

struct Piece {
  std::u32string text;
  std::vector<std::pair<std::uint32_t, Role>> units;
  std::vector<std::uint32_t> from;
};

class NextYear {
 public:
  NextYear(const ResolvedPlan& base, const ResolvedPlan& other, const Strength& strength, unsigned seed)
      : base_(base), other_(other), strength_(strength), random_(seed), after(base) {
    cut();
    add_fresh();
    for (std::size_t k = 0; k < pieces_.size(); ++k)
      if (happens(strength_.moved)) std::swap(pieces_[k], pieces_[below(pieces_.size())]);
    write();
    for (Unit& unit : after.units)
      if (happens(4)) unit.name += "服务站", unit.function.reset(), unit.aliases.clear();
  }

 private:
  const ResolvedPlan& base_;
  const ResolvedPlan& other_;
  const Strength& strength_;
  std::mt19937 random_;
  std::vector<Piece> pieces_;

 public:
  ResolvedPlan after;
  Links truth;

 private:
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(random_() % n); }
  bool happens(unsigned parts) { return random_() % 100 < parts; }

  static Piece piece_of(const ResolvedPlan& plan, std::uint32_t task) {
    const Task& source = plan.plan.tasks[task];
    Piece piece{text::decode((source.title ? *source.title + "。" : std::string()) + source.text), {}, {task}};
    for (const Assignment& edge : plan.assignments)
      if (edge.task == task && edge.via == no_unit) piece.units.emplace_back(edge.unit, edge.role);
    return piece;
  }

  static std::vector<std::u32string> parts_of(const std::u32string& text) {
    std::vector<std::u32string> parts(1);
    for (const char32_t c : text) {
      parts.back().push_back(c);
      if (c == U'，' || c == U'。' || c == U'；' || c == U',') parts.emplace_back();
    }
    if (parts.back().empty()) parts.pop_back();
    return parts;
  }

  std::u32string edited(const std::u32string& text) {
    std::u32string made;
    const auto parts = parts_of(text);
    for (std::size_t k = 0; k < parts.size(); ++k) {
      if (parts.size() > 2 && k > 0 && happens(strength_.clause_gone)) continue;
      made += parts[k];
    }
    if (happens(strength_.clause_put_in)) made += std::u32string(clauses[below(clauses.size())]) + U"。";
    for (const auto& [from, to] : words)
      for (std::size_t at = made.find(from); at != std::u32string::npos; at = made.find(from, at + to.size()))
        if (happens(strength_.word)) made.replace(at, from.size(), to);
    for (char32_t& c : made) {
      if (c >= U'1' && c <= U'9' && happens(60)) c = static_cast<char32_t>(U'1' + below(9));
      if (c == U'四' && happens(60)) c = U'六';
    }
    return made;
  }

  void cut() {
    const auto count = static_cast<std::uint32_t>(base_.plan.tasks.size());
    for (std::uint32_t i = 0; i < count; ++i) {
      if (happens(strength_.gone)) continue;
      Piece piece = piece_of(base_, i);
      const auto parts = parts_of(piece.text);
      if (parts.size() >= 2 && parts[0].size() >= 12 && piece.text.size() >= parts[0].size() + 12 &&
          happens(strength_.split)) {
        Piece rest{piece.text.substr(parts[0].size()), piece.units, {i}};
        pieces_.push_back({edited(parts[0]), piece.units, {i}});
        pieces_.push_back({edited(rest.text), rest.units, {i}});
        continue;
      }
      piece.text = edited(piece.text);
      if (i + 1 < count && happens(strength_.merged)) {
        const Piece next = piece_of(base_, ++i);
        piece.text += edited(next.text);
        piece.units.insert(piece.units.end(), next.units.begin(), next.units.end());
        piece.from.push_back(i);
      }
      pieces_.push_back(std::move(piece));
    }
  }

  // Tasks of another plan of another place: nothing continues in them.
  void add_fresh() {
    for (std::uint32_t i = 0; i < other_.plan.tasks.size(); ++i) {
      if (!happens(strength_.fresh)) continue;
      Piece piece = piece_of(other_, i);
      piece.from.clear();
      for (auto& unit : piece.units) unit.first = static_cast<std::uint32_t>(below(base_.units.size()));
      pieces_.insert(pieces_.begin() + static_cast<std::ptrdiff_t>(below(pieces_.size() + 1)), std::move(piece));
    }
  }

  void write() {
    after.plan.tasks.clear();
    after.assignments.clear();
    for (const Piece& piece : pieces_) {
      const auto task = static_cast<std::uint32_t>(after.plan.tasks.size());
      Task& made = after.plan.tasks.emplace_back();
      made.id = "main-" + std::to_string(task + 1);
      made.text = text::encode(piece.text);
      for (const Role role : {Role::lead, Role::support})
        for (const auto& [unit, its_role] : piece.units) {
          if (its_role != role) continue;
          Assignment& edge = after.assignments.emplace_back();
          edge.task = task, edge.unit = unit, edge.role = role;
        }
      for (const std::uint32_t i : piece.from) truth.insert({i, task});
    }
  }
};

// The peer: cosine of the character pairs by inverse document frequency, optimal assignment.
struct Peer {
  std::vector<std::uint32_t> assigned;
  Matrix score;
};

Peer peer(const ResolvedPlan& before, const ResolvedPlan& after) {
  std::vector<std::map<std::u32string, double>> texts;
  std::map<std::u32string, double> holders;
  for (const ResolvedPlan* plan : {&before, &after})
    for (const Task& task : plan->plan.tasks) {
      const std::u32string text = text::decode(task.title.value_or("") + task.text);
      auto& pairs = texts.emplace_back();
      for (std::size_t i = 0; i + 1 < text.size(); ++i) pairs[text.substr(i, 2)] += 1;
      for (const auto& [pair, times] : pairs) holders[pair] += 1;
    }
  for (auto& pairs : texts) {
    double squares = 0;
    for (auto& [pair, weight] : pairs) {
      weight *= std::log((static_cast<double>(texts.size()) + 1) / holders[pair]);
      squares += weight * weight;
    }
    for (auto& [pair, weight] : pairs) weight /= std::max(std::sqrt(squares), 1e-9);
  }
  const std::size_t rows = before.plan.tasks.size();
  Peer made{{}, Matrix(rows, after.plan.tasks.size())};
  for (std::size_t i = 0; i < rows; ++i)
    for (std::size_t j = 0; j + rows < texts.size(); ++j)
      for (const auto& [pair, weight] : texts[i])
        if (const auto it = texts[rows + j].find(pair); it != texts[rows + j].end())
          made.score.at(i, j) += weight * it->second;
  made.assigned = best_assignment(made.score);
  return made;
}

// At the threshold that suits it best, for kept tasks and for links each.
test::Score best_of(const Peer& peer, const Links& truth) {
  test::Score best;
  for (int step = 0; step < 50; ++step) {
    Links found;
    for (std::uint32_t i = 0; i < peer.assigned.size(); ++i)
      if (peer.assigned[i] != unassigned && peer.score.at(i, peer.assigned[i]) >= step / 100.0)
        found.insert({i, peer.assigned[i]});
    best.kept = std::max(best.kept, test::f1(found, test::one_to_one(truth)));
    best.links = std::max(best.links, test::f1(found, truth));
  }
  return best;
}

struct Means {
  test::Score ours, peers;
};

Means run(const Strength& strength, unsigned seeds) {
  const ResolvedPlan first = sample("qinghuai-2025.txt");
  const ResolvedPlan second = sample("qinghuai-2026.txt");
  const ResolvedPlan other = sample("clean-county.txt");
  Means means;
  for (unsigned seed = 1; seed <= seeds; ++seed) {
    const ResolvedPlan& base = seed % 2 == 0 ? first : second;
    const NextYear next(base, other, strength, seed);
    const Links found = test::links_of(diff(base, next.after));
    const test::Score best = best_of(peer(base, next.after), next.truth);
    const double n = seeds;
    means.ours.kept += test::f1(test::one_to_one(found), test::one_to_one(next.truth)) / n;
    means.ours.links += test::f1(found, next.truth) / n;
    means.peers.kept += best.kept / n;
    means.peers.links += best.links / n;
  }
  return means;
}

// F1 of kept tasks and of all links: at least `least`, and above the peer's by more than `ahead`.
void beats_the_peer(const Strength& strength, const test::Score& least, const test::Score& ahead) {
  const Means means = run(strength, 10);
  EXPECT_GE(means.ours.kept, least.kept);
  EXPECT_GE(means.ours.links, least.links);
  EXPECT_GT(means.ours.kept, means.peers.kept + ahead.kept) << means.peers.kept;
  EXPECT_GT(means.ours.links, means.peers.links + ahead.links) << means.peers.links;
}

TEST(TaskLinksProperty, LightlyEditedSamples) { beats_the_peer(light, {0.98, 0.98}, {0.03, 0.03}); }

TEST(TaskLinksProperty, StronglyEditedSamples) { beats_the_peer(strong, {0.94, 0.95}, {0.1, 0.08}); }

TEST(TaskLinksProperty, FromEitherSideAndEachTimeTheSame) {
  const ResolvedPlan base = sample("qinghuai-2026.txt");
  const ResolvedPlan other = sample("clean-county.txt");
  for (unsigned seed = 1; seed <= 8; ++seed) {
    const NextYear next(base, other, strong, seed);
    const PlanDiff there = diff(base, next.after);
    ASSERT_EQ(there, diff(base, next.after));
    const PlanDiff back = diff(next.after, base);
    Links turned;
    for (const auto& [j, i] : test::links_of(back)) turned.insert({i, j});
    ASSERT_EQ(test::links_of(there), turned) << "seed " << seed;
    ASSERT_EQ(there.dropped, back.appeared);
    ASSERT_EQ(there.appeared, back.dropped);
    ASSERT_DOUBLE_EQ(there.repetition, back.repetition);
    ASSERT_EQ(there.split.size(), back.merged.size());
    ASSERT_EQ(there.merged.size(), back.split.size());
  }
}

}  // namespace
}  // namespace dutygraph::analyse
