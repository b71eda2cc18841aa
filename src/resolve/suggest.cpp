// The idea: an alias is a name with letters left out (蒜都公司 of 蒜都发展公司), another ending, or a spelling; two
// names that stand side by side in one task, or have a row each in the plan's own index, are two units however like
// they are. Names are compared without their level and without the ending of their class, for 服务中心 says nothing.
//
// Limits: a new name without a letter of the old one is found only where the index table gives it away, and a slip in
// one letter only in the name of a unit of a known function. The weights are set by hand on five published plans
// (tests/resolve/suggest_test.cpp), not learnt.
#include "dutygraph/resolve/suggest.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "dutygraph/text/utf8.h"
#include "resolve/home.h"
#include "resolve/likeness.h"
#include "resolve/name_form.h"

namespace dutygraph::resolve {

namespace {

constexpr double left_out_weight = 0.25;
constexpr double other_letters_weight = 0.25;
constexpr double same_class_weight = 0.1;
constexpr double near_class_weight = 0.1;
constexpr double far_class_weight = 0.4;
constexpr double part_of_weight = 0.3;
constexpr double index_weight = 0.6;
constexpr double together_weight = 0.6;
constexpr double own_rows_weight = 0.5;
constexpr double one_letter_weight = 0.4;

using Number = std::pair<std::string, int>;  // list, number

struct Candidate {
  std::uint32_t unit = 0;
  std::u32string name;    // as compared
  std::u32string prefix;  // of another level or place than home
  std::vector<std::u32string> cores;
  bool known_function = false;
  std::set<std::uint32_t> tasks;
  std::set<Number> in_text;
  std::set<Number> in_index;
  bool has_row = false;
};

// The name without level and an ending of its class, the shortest (院) and the longest (保健院) that leave something;
// the name with its ending where nothing much would be left.
std::vector<std::u32string> cores_of(std::u32string_view name, const NameForm& form, const NameWords& words) {
  const std::u32string_view rest = name.substr(std::min(form.prefix.size(), name.size()));
  std::size_t longest = 0;
  std::size_t shortest = 0;
  for (const auto& [word, unit_class] : words.class_ends) {  // longest first
    if (!rest.ends_with(word) || rest.size() < word.size() + 2) continue;
    if (longest == 0) longest = word.size();
    shortest = word.size();
  }
  std::vector<std::u32string> cores = {std::u32string(rest.substr(0, rest.size() - longest))};
  if (shortest < longest) cores.emplace_back(rest.substr(0, rest.size() - shortest));
  return cores;
}

class Finder {
 public:
  Finder(const ResolvedPlan& plan, const NameWords& words, const Decisions& decisions)
      : plan_(plan), words_(words), home_(home_of(plan.plan, words)) {
    for (const NameDecision& decision : decisions.names)
      if (comparable(decision.printed) == comparable(decision.unit)) apart_.insert(comparable(decision.unit));
    for (std::uint32_t u = 0; u < plan.units.size(); ++u) add(u);
    name_tasks();
    read_index();
  }

  std::vector<AliasSuggestion> run(const SuggestOptions& options) const {
    std::vector<AliasSuggestion> found;
    for (std::size_t a = 0; a < candidates_.size(); ++a)
      for (std::size_t b = a + 1; b < candidates_.size(); ++b)
        if (AliasSuggestion one = look(candidates_[a], candidates_[b]); one.score >= options.least_score)
          found.push_back(std::move(one));
    std::stable_sort(found.begin(), found.end(),
                     [](const AliasSuggestion& a, const AliasSuggestion& b) { return a.score > b.score; });
    if (found.size() > options.most) found.resize(options.most);
    return found;
  }

 private:
  void add(std::uint32_t u) {
    const Unit& unit = plan_.units[u];
    if (unit.kind != UnitKind::unit) return;
    Candidate one;
    one.unit = u;
    one.name = comparable(unit.name);
    if (apart_.contains(one.name)) return;
    const NameForm form = take_apart(one.name, home_, words_);
    if (!is_own(form.prefix, home_)) one.prefix = form.prefix;
    one.cores = cores_of(one.name, form, words_);
    one.known_function = form.function.has_value();
    candidates_.push_back(std::move(one));
  }

  Candidate* candidate(std::uint32_t u) {
    const auto at = std::lower_bound(candidates_.begin(), candidates_.end(), u,
                                     [](const Candidate& one, std::uint32_t unit) { return one.unit < unit; });
    return at == candidates_.end() || at->unit != u ? nullptr : &*at;
  }

  void name_tasks() {
    for (const Assignment& edge : plan_.assignments) {
      Candidate* one = candidate(edge.unit);
      if (one == nullptr || edge.via != no_unit) continue;
      one->tasks.insert(edge.task);
      one->in_text.insert({plan_.plan.tasks[edge.task].list, plan_.plan.tasks[edge.task].number});
    }
  }

  void read_index() {
    for (std::size_t r = 0; plan_.plan.index && r < plan_.index_units.size(); ++r) {
      Candidate* one = candidate(plan_.index_units[r]);
      if (one == nullptr) continue;
      one->has_row = true;
      for (const IndexCell& cell : plan_.plan.index->rows[r].cells)
        for (int number : cell.numbers)
          if (cell.column < plan_.plan.index->columns.size())
            one->in_index.insert({plan_.plan.index->columns[cell.column].list, number});
    }
  }

  AliasSuggestion look(const Candidate& a, const Candidate& b) const {
    const Unit& first = plan_.units[a.unit];
    const Unit& second = plan_.units[b.unit];
    if (a.prefix != b.prefix) return {};
    // 人民法院 and 人民检察院 differ in nothing but their endings, which are what they are.
    if (first.unit_class == UnitClass::court && second.unit_class == UnitClass::court) return {};
    // Towns differ by a letter, and give their names to all that is in them.
    if (first.unit_class == UnitClass::town || second.unit_class == UnitClass::town) return {};
    AliasSuggestion found{a.unit, b.unit, 0, {}};
    if (b.tasks.size() > a.tasks.size()) std::swap(found.unit, found.other);
    const double index = index_numbers(a, b, found.evidence);
    const auto [core_a, core_b] = likest_cores(a, b);
    const double slip = one_letter(a, b, found.evidence);
    if (common_run(core_a, core_b).size() < 2 && index == 0 && slip == 0) return {};
    double score = slip + letters(core_a, core_b, found.evidence) + names(a, b, found.evidence) +
                   classes(first, second, found.evidence) + index;
    score += company(a, b, found.evidence);
    found.score = std::round(std::clamp(score, 0.0, 1.0) * 1000) / 1000;
    std::stable_partition(found.evidence.begin(), found.evidence.end(),
                          [](const AliasEvidence& one) { return one.supports; });
    return found;
  }

  using Cores = std::pair<std::u32string_view, std::u32string_view>;

  static double likeness(std::u32string_view a, std::u32string_view b) {
    const std::size_t common = common_letters(a, b);
    const double share = 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
    return share + (common == std::min(a.size(), b.size()) ? left_out_weight : -other_letters_weight);
  }

  static Cores likest_cores(const Candidate& a, const Candidate& b) {
    Cores best{a.cores.front(), b.cores.front()};
    for (const std::u32string& core_a : a.cores)
      for (const std::u32string& core_b : b.cores)
        if (likeness(core_a, core_b) > likeness(best.first, best.second)) best = {core_a, core_b};
    return best;
  }

  // What the letters of the cores say.
  static double letters(std::u32string_view a, std::u32string_view b, std::vector<AliasEvidence>& evidence) {
    const std::u32string_view longer = b.size() > a.size() ? b : a;
    const std::u32string_view shorter = b.size() > a.size() ? a : b;
    if (common_letters(a, b) == shorter.size())
      evidence.push_back({"left-out", true, letters_lost(longer, shorter), 0, 0});
    else
      evidence.push_back({"other-letters", false, letters_lost(a, b) + " / " + letters_lost(b, a), 0, 0});
    if (const auto shared = common_run(a, b); shared.size() >= 2)
      evidence.push_back({"shared-word", true, text::encode(shared), 0, 0});
    return likeness(a, b);
  }

  // What the whole names say.
  static double names(const Candidate& a, const Candidate& b, std::vector<AliasEvidence>& evidence) {
    const std::size_t distance = edit_distance(a.name, b.name);
    const std::size_t length = std::max(a.name.size(), b.name.size());
    evidence.push_back(
        {"edit-distance", distance * 3 <= length, "", static_cast<int>(distance), static_cast<int>(length)});
    if (!a.name.starts_with(b.name) && !b.name.starts_with(a.name)) return 0;
    evidence.push_back({"part-of", false, "", 0, 0});
    return -part_of_weight;
  }

  // 市交遇局 for 市交通局: the names differ in one letter, and the one of fewer tasks is of no known function.
  static double one_letter(const Candidate& a, const Candidate& b, std::vector<AliasEvidence>& evidence) {
    constexpr std::size_t shortest = 4;  // letters: of 县委办 and 县府办 one letter is the name
    const Candidate& rare = b.tasks.size() > a.tasks.size() ? a : b;
    const Candidate& usual = &rare == &a ? b : a;
    if (a.name.size() != b.name.size() || a.name.size() < shortest || rare.known_function || !usual.known_function)
      return 0;
    const auto [in_rare, in_usual] = std::mismatch(rare.name.begin(), rare.name.end(), usual.name.begin());
    if (in_rare == rare.name.end() || !std::equal(in_rare + 1, rare.name.end(), in_usual + 1)) return 0;
    evidence.push_back({"one-letter", true,
                        text::encode(std::u32string(1, *in_rare)) + " / " + text::encode(std::u32string(1, *in_usual)),
                        0, 0});
    return one_letter_weight;
  }

  // The letters of `name` that are in no longest common subsequence with `other`, taken greedily from the left.
  static std::string letters_lost(std::u32string_view name, std::u32string_view other) {
    std::u32string lost;
    for (std::size_t i = 0; i < name.size(); ++i) {
      const std::u32string_view rest = name.substr(i + 1);
      if (common_letters(rest, other) == common_letters(name.substr(i), other)) {
        lost.push_back(name[i]);
      } else {
        other.remove_prefix(std::min(other.find(name[i]) + 1, other.size()));
      }
    }
    return text::encode(lost);
  }

  // A bureau and a centre may be one house with two plates; a company, a court, a town is not.
  static double classes(const Unit& a, const Unit& b, std::vector<AliasEvidence>& evidence) {
    if (a.unit_class == b.unit_class) return same_class_weight;
    const auto soft = [](const Unit& unit) {
      return unit.unit_class == UnitClass::bureau || unit.unit_class == UnitClass::other;
    };
    evidence.push_back({"other-class", false,
                        std::string(to_string(a.unit_class)) + " / " + std::string(to_string(b.unit_class)), 0, 0});
    return soft(a) && soft(b) ? -near_class_weight : -far_class_weight;
  }

  // One that only the text names and one that only the index table names.
  static double index_numbers(const Candidate& a, const Candidate& b, std::vector<AliasEvidence>& evidence) {
    const Candidate& row = a.has_row ? a : b;
    const Candidate& text = a.has_row ? b : a;
    if (!row.has_row || text.has_row || !row.tasks.empty() || text.in_text.empty()) return 0;
    std::set<Number> all = row.in_index;
    all.insert(text.in_text.begin(), text.in_text.end());
    const std::size_t agree = row.in_index.size() + text.in_text.size() - all.size();
    if (agree * 2 < all.size()) return 0;
    evidence.push_back({"index-numbers", true, "", static_cast<int>(agree), static_cast<int>(all.size())});
    return index_weight * static_cast<double>(agree) / static_cast<double>(all.size());
  }

  // Where they stand.
  double company(const Candidate& a, const Candidate& b, std::vector<AliasEvidence>& evidence) const {
    double score = 0;
    std::vector<std::uint32_t> both;
    std::set_intersection(a.tasks.begin(), a.tasks.end(), b.tasks.begin(), b.tasks.end(), std::back_inserter(both));
    if (!both.empty()) {
      evidence.push_back({"together", false, plan_.plan.tasks[both.front()].id, static_cast<int>(both.size()), 0});
      score -= together_weight;
    } else if (!a.tasks.empty() && !b.tasks.empty()) {
      evidence.push_back(
          {"never-together", true, "", static_cast<int>(a.tasks.size()), static_cast<int>(b.tasks.size())});
    }
    if (a.has_row && b.has_row) {
      evidence.push_back({"own-index-rows", false, "", 0, 0});
      score -= own_rows_weight;
    }
    return score;
  }

  const ResolvedPlan& plan_;
  const NameWords& words_;
  Home home_;
  std::set<std::u32string> apart_;
  std::vector<Candidate> candidates_;  // by unit
};

}  // namespace

std::vector<AliasSuggestion> suggest(const ResolvedPlan& plan, const Naming& naming, const Decisions& decisions,
                                     const SuggestOptions& options) {
  return Finder(plan, naming.words(), decisions).run(options);
}

}  // namespace dutygraph::resolve
