#include "dutygraph/resolve/resolve.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "resolve/collectives.h"
#include "resolve/name_form.h"
#include "resolve/shared_affix.h"

namespace dutygraph::resolve {

namespace {

// One printed name with what it stands for, before units exist.
struct Occurrence {
  std::uint32_t task;
  const Mention* mention;
  FullName full;
  UnitKind kind;
  std::u32string key;
  std::string rule;  // of the edge
};

// Name forms of one key, with how often each is printed.
struct Group {
  std::vector<std::size_t> occurrences;
  std::map<std::u32string, std::size_t> count;
  std::map<std::u32string, std::size_t> first;  // occurrence
};

Home home_of(const Plan& plan, const NameWords& words) {
  Home home;
  if (plan.info.place) {
    home.place = comparable(*plan.info.place);
    home.level = home.place.substr(home.place.size() - 1);
    return home;
  }
  std::map<std::u32string, std::size_t> levels;  // the level that most names begin with
  for (const Task& task : plan.tasks) {
    for (const Mention& mention : task.mentions) {
      const std::u32string name = comparable(mention.printed);
      if (beginning(name, words.not_levels) > 0) continue;
      if (const std::size_t length = beginning(name, words.levels)) ++levels[name.substr(0, length)];
    }
  }
  std::size_t most = 0;
  for (const auto& [level, count] : levels) {
    if (count <= most) continue;
    most = count;
    home.level = level;
  }
  return home;
}

struct Known {
  UnitKind kind = UnitKind::unit;
  std::u32string key;
};

class Resolver {
 public:
  Resolver(Plan plan, const NameWords& words) : words_(words), home_(home_of(plan, words)) {
    result_.plan = std::move(plan);
  }

  ResolvedPlan run() {
    for (std::uint32_t t = 0; t < result_.plan.tasks.size(); ++t) task(t);
    for (const DefaultUnits& defaults : result_.plan.defaults) default_units(defaults);
    group();
    make_units();
    index_units();
    make_assignments();
    expand_collectives(result_, words_);
    short_names();
    return std::move(result_);
  }

 private:
  void task(std::uint32_t t) {
    const std::vector<Mention>& mentions = result_.plan.tasks[t].mentions;
    for (std::size_t begin = 0; begin < mentions.size();) {
      std::size_t end = begin + 1;
      while (end < mentions.size() && mentions[end].role == mentions[begin].role) ++end;
      const std::vector<FullName> names = full_names(mentions, begin, end, words_);
      for (std::size_t i = begin; i < end; ++i) add(t, mentions[i], names[i - begin], {});
      begin = end;
    }
  }

  void add(std::uint32_t t, const Mention& mention, FullName full, const std::string& rule) {
    Occurrence occurrence;
    occurrence.task = t;
    occurrence.mention = &mention;
    occurrence.rule = !rule.empty() ? rule : !mention.rule.empty() ? mention.rule : full.rule;
    if (mention.role == Role::oversee) {
      occurrence.kind = UnitKind::official;
      occurrence.key = full.name;
    } else {
      const Known& known = known_name(full.name);
      occurrence.kind = known.kind;
      occurrence.key = known.key;
    }
    occurrence.full = std::move(full);
    occurrences_.push_back(std::move(occurrence));
  }

  // A plan prints a name many times; it is taken apart once.
  const Known& known_name(const std::u32string& name) {
    const auto [known, is_new] = known_.try_emplace(name);
    if (is_new) {
      known->second.kind = words_.is_collective(name) ? UnitKind::collective : UnitKind::unit;
      known->second.key = known->second.kind == UnitKind::unit ? key_of(name, home_, words_) : name;
    }
    return known->second;
  }

  // 以下…不再单独列出: an edge for every later task of the list that does not name the unit itself.
  void default_units(const DefaultUnits& defaults) {
    const std::vector<Task>& tasks = result_.plan.tasks;
    if (defaults.from_task == 0 || defaults.from_task > tasks.size()) return;
    const std::string& list = tasks[defaults.from_task - 1].list;
    for (std::uint32_t t = defaults.from_task; t < tasks.size() && tasks[t].list == list; ++t) {
      for (const Mention& mention : defaults.mentions) {
        const bool named = std::any_of(tasks[t].mentions.begin(), tasks[t].mentions.end(),
                                       [&](const Mention& own) { return own.printed == mention.printed; });
        if (!named) add(t, mention, {comparable(mention.printed), {}}, "default-units");
      }
    }
  }

  void group() {
    std::set<std::u32string> unit_keys;
    for (const Occurrence& occurrence : occurrences_)
      if (occurrence.kind != UnitKind::official) unit_keys.insert(occurrence.key);
    for (std::size_t i = 0; i < occurrences_.size(); ++i) {
      Occurrence& occurrence = occurrences_[i];
      // A unit may oversee, too: who is printed elsewhere as a unit is no person.
      if (occurrence.kind == UnitKind::official) {
        const std::u32string key = key_of(occurrence.full.name, home_, words_);
        if (unit_keys.contains(key)) {
          occurrence.key = key;
          occurrence.kind = UnitKind::unit;
        }
      }
      const auto [at, is_new] = group_of_.try_emplace(occurrence.key, groups_.size());
      if (is_new) groups_.emplace_back();
      Group& group = groups_[at->second];
      group.occurrences.push_back(i);
      ++group.count[occurrence.full.name];
      group.first.try_emplace(occurrence.full.name, i);
    }
  }

  // The name of a unit is the form printed most often, the first of equals; a second plate in brackets never names it.
  std::u32string form_of(const Group& group) const {
    const std::u32string* best = nullptr;
    const auto rank = [&](const std::u32string& form) {
      const bool whole = first_plate(form, words_) == form;
      return std::tuple(whole, group.count.at(form), -static_cast<std::ptrdiff_t>(group.first.at(form)));
    };
    for (const auto& [form, count] : group.count)
      if (best == nullptr || rank(form) > rank(*best)) best = &form;
    return std::u32string(first_plate(*best, words_));
  }

  // A form as it is printed (full-width brackets stay), blanks removed; as compared where it is printed nowhere in
  // full.
  std::string name_of(const Group& group, const std::u32string& form) const {
    const auto first = group.first.find(form);
    if (first == group.first.end() || !occurrences_[first->second].full.rule.empty()) return text::encode(form);
    return without_padding(occurrences_[first->second].mention->printed);
  }

  static std::string without_padding(const std::string& printed) {
    const std::string squeezed = text::squeeze(printed);
    return comparable(printed) == comparable(squeezed) ? squeezed : printed;  // blanks between Latin words stay
  }

  void make_units() {
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      const Group& group = groups_[g];
      Unit unit;
      unit.id = "u" + std::to_string(g + 1);
      unit.kind = occurrences_[group.occurrences[0]].kind;
      const std::u32string name =
          unit.kind == UnitKind::unit ? form_of(group) : occurrences_[group.occurrences[0]].full.name;
      unit.name = name_of(group, name);
      describe(unit, name);
      aliases(group, name, unit);
      result_.units.push_back(std::move(unit));
    }
  }

  // The units of the printed index table; one that no task names is a unit of the document all the same.
  void index_units() {
    if (!result_.plan.index) return;
    for (const IndexRow& row : result_.plan.index->rows) {
      const std::u32string name = comparable(row.unit);
      const auto [at, is_new] = group_of_.try_emplace(key_of(name, home_, words_), result_.units.size());
      if (is_new) {
        Unit unit;
        unit.id = "u" + std::to_string(at->second + 1);
        unit.name = row.unit;
        describe(unit, name);
        result_.units.push_back(std::move(unit));
      }
      result_.index_units.push_back(static_cast<std::uint32_t>(at->second));
    }
  }

  void describe(Unit& unit, const std::u32string& name) const {
    const auto unit_class = words_.class_of(name);
    if (unit.kind == UnitKind::unit) {
      unit.unit_class = unit_class.value_or(UnitClass::other);
      unit.function = function_of(name, unit.unit_class);
    } else if (unit.kind == UnitKind::collective && (unit_class == UnitClass::town || unit_class == UnitClass::park)) {
      unit.unit_class = *unit_class;  // what its members are
    }
  }

  void aliases(const Group& group, const std::u32string& name, Unit& unit) const {
    std::set<std::string> seen = {unit.name};
    for (std::size_t i : group.occurrences) {
      const Occurrence& occurrence = occurrences_[i];
      if (!seen.insert(occurrence.mention->printed).second) continue;
      const std::u32string printed = comparable(occurrence.mention->printed);
      const std::string rule =
          !occurrence.full.rule.empty() ? occurrence.full.rule : alias_rule(printed, name, home_, words_);
      unit.aliases.push_back({occurrence.mention->printed, rule, false});
    }
  }

  std::optional<std::string> function_of(const std::u32string& name, UnitClass unit_class) const {
    const NameForm form = take_apart(name, home_, words_);
    if (form.function) return text::encode(words_.functions[*form.function].name);
    const bool own_core = form.prefix == home_.level || form.prefix == home_.place;
    if (unit_class == UnitClass::bureau && !form.ending.empty() && form.core.size() >= 2 && own_core)
      return text::encode(form.core);
    return std::nullopt;
  }

  void make_assignments() {
    for (const Occurrence& occurrence : occurrences_) {
      const Mention& mention = *occurrence.mention;
      Assignment edge;
      edge.task = occurrence.task;
      edge.unit = static_cast<std::uint32_t>(group_of_.at(occurrence.key));
      edge.role = mention.role;
      edge.label = mention.label;
      edge.printed = mention.printed;
      edge.order = mention.order;
      edge.rule = occurrence.rule;
      edge.place = mention.place;
      if (edge.rule == "default-units") edge.order = next_order(occurrence.task, mention.role);
      result_.assignments.push_back(std::move(edge));
    }
    sort_assignments(result_.assignments);
  }

  // Edges said elsewhere stand behind the printed ones.
  std::uint32_t next_order(std::uint32_t t, Role role) {
    const auto& mentions = result_.plan.tasks[t].mentions;
    const auto printed = static_cast<std::uint32_t>(
        std::count_if(mentions.begin(), mentions.end(), [&](const Mention& m) { return m.role == role; }));
    return printed + default_count_[{t, role}]++;
  }

  // Short names for pictures, where no two units would share one.
  void short_names() {
    std::map<std::u32string, std::size_t> count;
    std::vector<std::u32string> names;
    for (const Unit& unit : result_.units) {
      const std::u32string name = comparable(unit.name);
      names.push_back(unit.kind == UnitKind::unit ? shorten(name, home_, words_) : name);
      ++count[names.back()];
      if (names.back() != name) ++count[name];
    }
    for (std::size_t i = 0; i < names.size(); ++i)
      result_.units[i].short_name = count[names[i]] == 1 ? text::encode(names[i]) : result_.units[i].name;
  }

  const NameWords& words_;
  Home home_;
  ResolvedPlan result_;
  std::unordered_map<std::u32string, Known> known_;
  std::vector<Occurrence> occurrences_;
  std::vector<Group> groups_;
  std::unordered_map<std::u32string, std::size_t> group_of_;
  std::map<std::pair<std::uint32_t, Role>, std::uint32_t> default_count_;
};

}  // namespace

ResolvedPlan resolve(Plan plan, const Naming& naming) { return Resolver(std::move(plan), naming.words()).run(); }

}  // namespace dutygraph::resolve
