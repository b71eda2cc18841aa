// Names and passages that nearly agree: two names for one thing, or a letter lost.
//
// Nothing is merged on likeness; these are notes for a person. Each asks for more than likeness: the two names never
// stand in one task, the passage agrees on both sides of the gap, the prose is the very task that names the unit.
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "proof/audit_parts.h"
#include "proof/left_out.h"

namespace dutygraph::proof {

namespace {

struct Known {
  std::u32string name;
  std::u32string core;  // 县妇幼保健 of 县妇幼保健院; empty where it is short or has no level
  const Named* first = nullptr;
  std::set<std::uint32_t> tasks;
};

// A level and at least four letters before the last one.
std::u32string core_of(const std::u32string& name, const AuditWords& words) {
  if (name.size() < 6 || ending(name, words.unit_ends) == 0 || beginning(name, words.levels) == 0) return {};
  return name.substr(0, name.size() - 1);
}

// Every unit by its canonical name.
std::vector<Known> known_units(const Audit& audit) {
  std::vector<Known> known(audit.plan().units.size());
  for (const Named& name : audit.named()) {
    Known& unit = known[name.edge->unit];
    if (unit.first == nullptr) unit.first = &name;
    unit.tasks.insert(name.task);
  }
  for (std::size_t u = 0; u < known.size(); ++u) {
    known[u].name = comparable(audit.plan().units[u].name);
    known[u].core = core_of(known[u].name, audit.words());
  }
  return known;
}

bool meet(const Known& a, const Known& b) {
  return std::any_of(a.tasks.begin(), a.tasks.end(), [&](std::uint32_t t) { return b.tasks.contains(t); });
}

// 县市容环境卫生服务中心 and 县环境卫生服务中心: one to three letters left out within.
bool left_out_within(const std::u32string& longer, const std::u32string& shorter) {
  if (shorter.size() < 6 || longer.size() > shorter.size() + 3) return false;
  const auto gap = left_out(longer, shorter);
  return gap && gap->at > 0 && gap->at + 2 <= shorter.size();
}

// 县妇幼保健院 and 县妇幼保健计划生育服务中心: one begins with the other's core of four letters and more.
bool share_core(const Known& a, const Known& b) {
  return !a.core.empty() && b.name.starts_with(a.core) && !b.name.starts_with(a.name);
}

void similar_names(Audit& audit, const std::vector<Known>& known) {
  const auto candidate = [&](std::size_t u) {
    const Unit& unit = audit.plan().units[u];
    return known[u].first != nullptr && unit.kind == UnitKind::unit && ends_in_han(known[u].name) &&
           unit.unit_class != UnitClass::town && unit.unit_class != UnitClass::park;
  };
  for (std::size_t a = 0; a < known.size(); ++a) {
    if (!candidate(a)) continue;
    for (std::size_t b = 0; b < known.size(); ++b) {
      if (a == b || !candidate(b)) continue;
      const bool like = left_out_within(known[b].name, known[a].name) ||
                        (audit.plan().units[a].unit_class != UnitClass::company && share_core(known[a], known[b]));
      if (like && !meet(known[a], known[b]))
        audit.report(
            "similar-names", audit.about(*known[a].first),
            {known[a].first->mention->printed, known[b].first->mention->printed, audit.task_of(*known[b].first).id});
    }
  }
}

// 县直各单位, 县直各相关单位: which units each of them means is told nowhere.
void collective_variants(Audit& audit, const std::vector<Known>& known) {
  std::map<std::u32string, std::vector<std::size_t>> alike;
  for (std::size_t u = 0; u < known.size(); ++u) {
    const Unit& unit = audit.plan().units[u];
    if (unit.kind != UnitKind::collective || !unit.members.empty() || known[u].first == nullptr) continue;
    std::u32string bare = known[u].name;
    for (const std::u32string& word : audit.words().collective_fill)
      for (auto at = bare.find(word); at != std::u32string::npos; at = bare.find(word)) bare.erase(at, word.size());
    alike[bare].push_back(u);
  }
  for (const auto& [bare, units] : alike) {
    for (std::size_t i = 1; i < units.size(); ++i)
      audit.report("collective-variants", audit.about(*known[units[i]].first),
                   {audit.plan().units[units[0]].name, audit.plan().units[units[i]].name});
  }
}

// The prose of a task prints one of its units with a letter too few or too many: 县中医院 for 县中医医院.
std::u32string odd_form(std::u32string_view name, std::u32string_view text) {
  for (std::size_t gap = 1; gap + 1 < name.size(); ++gap) {  // not the first letter, the level; not the last
    std::u32string less(name);
    less.erase(gap, 1);
    if (less.size() >= 4 && text.find(less) != std::u32string_view::npos) return less;
  }
  for (auto at = text.find(name.front()); at != std::u32string_view::npos; at = text.find(name.front(), at + 1)) {
    const auto more = text.substr(at, name.size() + 1);
    const auto gap = left_out(more, name);
    if (gap && gap->at > 0 && gap->at < name.size() && text::is_han(gap->missing[0])) return std::u32string(more);
  }
  return {};
}

void prose_name_differs(Audit& audit, const std::vector<Known>& known, const std::vector<std::u32string>& texts) {
  std::set<std::u32string> names;
  for (const Known& unit : known) names.insert(unit.name);
  for (const Named& name : audit.named()) {
    const std::u32string printed = comparable(name.mention->printed);
    const bool fit = audit.unit_of(name).kind == UnitKind::unit && printed.size() >= 4 && ends_in_han(printed);
    if (!fit || texts[name.task].find(printed) != std::u32string::npos) continue;
    const std::u32string odd = odd_form(printed, texts[name.task]);
    if (!odd.empty() && !names.contains(odd))
      audit.report("prose-name-differs", audit.about(name), {name.mention->printed, text::encode(odd)});
  }
}

// 柳津至丁渡客货码头 and 柳津至丁家渡客货码头: a passage that stands elsewhere with one letter more. Three letters must
// agree on both sides, and the shorter form be printed once only.
class NearRepeats {
 public:
  explicit NearRepeats(const std::vector<std::u32string>& texts) : texts_(texts) {
    for (std::uint32_t t = 0; t < texts.size(); ++t)
      for (std::size_t i = 0; i + 2 * side <= texts[t].size(); ++i) {
        const auto [at, is_new] = first_.try_emplace(hash(&texts[t][i], &texts[t][i + side]), Spot{t, i, true});
        if (!is_new) at->second.once = false;
      }
  }

  void report(Audit& audit) const {
    std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::uint32_t t = 0; t < texts_.size(); ++t) {
      for (std::size_t i = 0; i + 2 * side + 1 <= texts_[t].size(); ++i) {
        const auto found = first_.find(hash(&texts_[t][i], &texts_[t][i + side + 1]));
        if (found == first_.end() || !found->second.once) continue;
        const Spot& spot = found->second;
        const auto longer = std::u32string_view(texts_[t]).substr(i, 2 * side + 1);
        const auto shorter = std::u32string_view(texts_[spot.task]).substr(spot.at, 2 * side);
        if (!left_out(longer, shorter) || !all_han(longer) || (spot.task == t)) continue;
        if (!pairs.insert({spot.task, t}).second) continue;
        audit.report("near-repeat", audit.at(spot.task),
                     {text::encode(shorter), text::encode(longer), audit.plan().plan.tasks[t].id});
      }
    }
  }

 private:
  static constexpr std::size_t side = 3;
  struct Spot {
    std::uint32_t task;
    std::size_t at;
    bool once;
  };

  static std::uint64_t hash(const char32_t* left, const char32_t* right) {
    std::uint64_t h = 14695981039346656037U;
    for (std::size_t i = 0; i < 2 * side; ++i) h = (h ^ (i < side ? left[i] : right[i - side])) * 1099511628211U;
    return h;
  }
  static bool all_han(std::u32string_view text) { return std::all_of(text.begin(), text.end(), text::is_han); }

  const std::vector<std::u32string>& texts_;
  std::unordered_map<std::uint64_t, Spot> first_;
};

// A table's row repeats its title as the first words of its text, but for some letters.
void item_title_differs(Audit& audit, const std::vector<std::u32string>& texts) {
  for (std::uint32_t t = 0; t < texts.size(); ++t) {
    const Task& task = audit.plan().plan.tasks[t];
    if (!task.title) continue;
    const std::u32string title = comparable(*task.title);
    if (title.size() < 8 || texts[t].find(title) != std::u32string::npos) continue;
    for (std::size_t run = 1; run <= 5 && texts[t].size() >= title.size() - run; ++run) {
      const auto gap = left_out(title, std::u32string_view(texts[t]).substr(0, title.size() - run));
      if (!gap) continue;
      audit.report("item-title-differs", audit.at(t), {*task.title, text::encode(gap->missing)});
      break;
    }
  }
}

}  // namespace

void audit_likeness(Audit& audit) {
  const std::vector<Known> known = known_units(audit);
  std::vector<std::u32string> texts;
  for (const Task& task : audit.plan().plan.tasks) texts.push_back(comparable(task.text));
  similar_names(audit, known);
  collective_variants(audit, known);
  prose_name_differs(audit, known, texts);
  NearRepeats(texts).report(audit);
  item_title_differs(audit, texts);
}

}  // namespace dutygraph::proof
