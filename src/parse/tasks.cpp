#include "parse/tasks.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "parse/list_title.h"
#include "parse/numbering.h"

namespace dutygraph::parse {

namespace {

// In bytes. Every task holds its headings: what is longer is a paragraph, and would be copied to each of them.
constexpr std::size_t longest_heading = 6000;

bool is_deeper(MarkerKind kind, MarkerKind than) { return static_cast<int>(kind) > static_cast<int>(than); }

// How deep a heading stands: by its kind, and a marked heading by its level.
int depth_of(const Marker& marker) { return static_cast<int>(marker.kind) * 8 + marker.level; }

// The kind of mark that the tasks of a region bear: the one with the most role clauses.
std::optional<MarkerKind> task_kind(const Region& region) {
  std::array<std::size_t, 10> clauses{};
  std::array<std::size_t, 10> prose{};
  for (const Item& item : region.items)
    if (item.has_clause) ++(item.prose ? prose : clauses)[static_cast<std::size_t>(item.marker.kind)];
  const auto most = std::max_element(clauses.begin(), clauses.end());
  if (*most > 0) {
    const auto kind = static_cast<MarkerKind>(most - clauses.begin());
    // Parts (1)(2) belong to the numbers above them where there are any.
    const bool has_items = std::any_of(region.items.begin(), region.items.end(),
                                       [](const Item& item) { return item.marker.kind == MarkerKind::item; });
    return is_deeper(kind, MarkerKind::item) && has_items ? MarkerKind::item : kind;
  }
  return prose[static_cast<std::size_t>(MarkerKind::item)] > 0 ? std::optional(MarkerKind::item) : std::nullopt;
}

// A rule said outside the items: 列第一位的为牵头单位 before or behind the list.
bool first_listed_everywhere(const Outline& outline, const Document& document, const Words& words) {
  for (const Region& region : outline.regions) {
    for (const LooseLine& line : region.loose) {
      const std::string_view text = document[line.span];
      if (text.find("牵头") == std::string_view::npos) continue;
      const std::u32string folded = text::decode(text::fold(text::squeeze(text)));
      if (words.first_listed.within(folded)) return true;
    }
    for (const Item& item : region.items)
      if (!item.has_clause && item.text.find("牵头") != std::string::npos &&
          words.first_listed.within(text::decode(text::fold(text::squeeze(item.text)))))
        return true;
  }
  return false;
}

// What a task's id is made of.
struct TaskKey {
  std::size_t list;
  int number;
  int part;  // -1: none
  friend bool operator==(const TaskKey&, const TaskKey&) = default;
  struct Hash {
    std::size_t operator()(const TaskKey& key) const {
      std::size_t hash = key.list;
      for (int value : {key.number, key.part})
        hash = (hash ^ static_cast<std::size_t>(value)) * std::size_t{0x9E3779B97F4A7C15};
      return hash ^ (hash >> 32U);
    }
  };
};

class TaskBuilder {
 public:
  TaskBuilder(Outline& outline, const Document& document, const Words& words, Plan& plan)
      : outline_(outline), document_(document), words_(words), plan_(plan) {}

  void run() {
    first_listed_ = first_listed_everywhere(outline_, document_, words_);
    for (const Attachment& attachment : outline_.attachments) attachments_.emplace(attachment.number, &attachment);
    for (Region& region : outline_.regions)
      if (const auto kind = task_kind(region)) list(region, *kind);
    wrong_separators();
  }

 private:
  void list(Region& region, MarkerKind kind) {
    List list;
    list.id = list_id(region);
    list.title = list_title(region, kind, document_, words_);
    plan_.lists.push_back(list);
    title_differs(region, list);
    kind_ = kind;
    headings_.clear();
    numbering_ = read_numbering(region, kind);
    last_number_ = 0;
    chapter_number_ = heading_number_ = 0;
    parent_ = nullptr;
    begun_ = false;
    leads_nowhere_ = 0;
    last_clause_ = 0;
    for (std::size_t i = 0; i < region.items.size(); ++i)
      if (region.items[i].has_clause && region.items[i].marker.kind == kind) last_clause_ = i;
    if (plan_.tasks.empty()) plan_.tasks.reserve(region.items.size());
    for (std::size_t i = 0; i < region.items.size(); ++i) {
      const Item& item = region.items[i];
      if (item.marker.kind == MarkerKind::none && !item.has_clause) {
        if (!begun_) headings_.clear();
      } else if (item.marker.kind == MarkerKind::heading && (!item.has_clause || item.prose)) {
        heading(item);
      } else if (item.marker.kind == kind_ || item.marker.kind == MarkerKind::none) {
        numbered(region, i);
      } else if (!is_deeper(item.marker.kind, kind_)) {
        heading(item);
      } else {
        deeper(region, i);
      }
    }
  }

  // The notice's list of attachments may call the list otherwise than its own heading. An attachment is held against
  // the first annex of its number.
  void title_differs(const Region& region, const List& list) {
    if (!region.annex || !list.title) return;
    const auto [begin, end] = attachments_.equal_range(*region.annex);
    const std::vector<std::pair<int, const Attachment*>> of_annex(begin, end);
    attachments_.erase(begin, end);
    for (const auto& [number, listed_as] : of_annex) {
      const Attachment& attachment = *listed_as;
      const std::string listed(document_[attachment.title]);
      const std::string title = bare_title(*list.title);
      if (bare_title(listed) == title || bare_title(listed + std::string(document_[attachment.below])) == title)
        continue;
      finding("title-differs", Severity::warning, std::nullopt, document_.place(attachment.title.begin),
              "the list itself is headed \"" + *list.title + "\"; use one title", listed);
    }
  }

  static std::string bare_title(const std::string& printed) {
    std::u32string title = text::decode(text::fold(text::squeeze(printed)));
    std::erase_if(title, [](char32_t c) { return c == U'《' || c == U'》' || c == U'。' || c == U';' || c == U'.'; });
    return text::encode(title);
  }

  // A second list of one number gets the lowest number that is free.
  std::string list_id(const Region& region) {
    std::string id = region.annex && *region.annex > 0 ? "annex" + std::to_string(*region.annex) : "main";
    while (!list_ids_.insert(id).second) id = "annex" + std::to_string(free_annex_++);
    return id;
  }

  void heading(const Item& item) {
    while (!headings_.empty() && depth_of(item.marker) <= headings_.back().first) headings_.pop_back();
    if (item.heading.size() <= longest_heading) headings_.emplace_back(depth_of(item.marker), item.heading);
    heading_number_ = item.marker.number;
    parent_ = nullptr;
    if (item.has_clause && !item.prose && !item.mentions.empty())
      finding("heading-roles", Severity::warning, std::nullopt, item.mentions[0].place,
              "units stand on a heading and were given to no task; print them at every task that is theirs",
              item.mentions[0].printed);
  }

  // A paragraph with the tasks' mark, or with none but a clause.
  void numbered(Region& region, std::size_t i) {
    Item& item = region.items[i];
    if (has_own_parts(region, i)) {
      parent_ = &item;
      last_number_ = item.marker.number;
      return;
    }
    if (!item.has_clause && !belongs(region, i)) return;
    if ((!item.has_clause || item.prose) && !item.from_table && is_about_plan(item)) return;
    parent_ = nullptr;
    const bool marked = item.marker.kind != MarkerKind::none;
    const bool counted = marked && item.marker.kind != MarkerKind::bullet && item.marker.kind != MarkerKind::heading;
    const bool decimal = item.marker.kind == MarkerKind::decimal;
    const int number = decimal ? item.marker.above : counted ? item.marker.number : last_number_ + 1;
    if (!marked && kind_ != MarkerKind::none)
      finding("no-number", Severity::warning, std::nullopt, item.place,
              "a role clause stands in a paragraph without a number; number it", item.text.substr(0, 60));
    add_task(item, number, decimal ? std::optional(item.marker.number) : item.part);
  }

  // 本措施自印发之日起施行; 由县政府办公室负责解释: an article, and no task.
  bool is_about_plan(const Item& item) const {
    return words_.closing.within(text::decode(text::fold(text::squeeze(item.text))));
  }

  // Do parts with clauses of their own follow a number without one?
  bool has_own_parts(const Region& region, std::size_t i) const {
    if (region.items[i].has_clause || region.items[i].from_table) return false;
    std::size_t parts = 0;
    std::size_t clauses = 0;
    for (std::size_t k = i + 1; k < region.items.size() && is_deeper(region.items[k].marker.kind, kind_); ++k) {
      ++parts;
      clauses += region.items[k].has_clause && !region.items[k].prose;
    }
    return clauses >= 2 || (clauses == 1 && parts == 1);
  }

  // A number without a clause is a task where it stands in the row of the numbers, else an attachment or a remark.
  bool belongs(const Region& region, std::size_t i) {
    if (kind_ == MarkerKind::none) return false;
    const Item& item = region.items[i];
    if (item.from_table) return true;
    if (numbering_.restarts && !numbering_.under_tasks[i]) return false;
    if (begun_) {
      const bool later = last_clause_ >= i;  // item i itself has none
      if (kind_ == MarkerKind::decimal || kind_ == MarkerKind::bullet) return later;
      const int step = item.marker.number - last_number_;
      return step == 1 || (later && (step > 0 && step <= 5)) || (numbering_.restarts && item.marker.number == 1);
    }
    // Before the first clause: only numbers that lead up to it without a break. Where one of a run leads nowhere, none
    // of it does.
    if (i < leads_nowhere_) return false;
    int number = item.marker.number;
    std::size_t k = i + 1;
    for (; k < region.items.size(); ++k) {
      const Item& next = region.items[k];
      if (next.marker.kind == MarkerKind::none && !next.has_clause) break;
      if (next.has_clause && !next.prose && is_deeper(next.marker.kind, kind_)) return true;
      if (next.marker.kind != kind_) continue;
      if (next.marker.number != ++number) break;
      if (next.has_clause) return true;
    }
    leads_nowhere_ = k;
    return false;
  }

  // Below the tasks' mark: a part with a clause, or more text of the task above.
  void deeper(Region& region, std::size_t i) {
    Item& item = region.items[i];
    if (item.has_clause && !item.prose && (parent_ != nullptr || !tasks_open())) {
      add_task(item, number_above(item), item.marker.number);
      return;
    }
    if (plan_.tasks.empty() || plan_.tasks.back().list != plan_.lists.back().id || parent_ != nullptr) return;
    Task& task = plan_.tasks.back();
    if (item.has_clause && task.has_clause && !item.prose) {
      add_task(item, number_above(item), item.marker.number);
    } else if (!task.has_clause) {
      task.text += item.mark + item.text;
      if (item.has_clause) take_over(task, item);
    }
  }

  int number_above(const Item& item) const {
    if (item.marker.above > 0) return item.marker.above;
    return parent_ != nullptr ? parent_->marker.number : last_number_;
  }

  bool tasks_open() const { return begun_ && !plan_.tasks.empty() && !plan_.tasks.back().has_clause; }

  // 1.…: (1)…; (2)… (牵头单位:X): the clause behind the last part is the whole task's.
  void take_over(Task& task, Item& item) {
    if (no_clause_) plan_.findings.erase(plan_.findings.begin() + static_cast<std::ptrdiff_t>(*no_clause_));
    no_clause_.reset();
    task.has_clause = true;
    task.open = std::move(item.open);
    task.due = std::move(item.due);
    task.mentions = std::move(item.mentions);
    apply_first_listed(task, item);
    order(task);
    slips(item, task.id);
  }

  void add_task(Item& item, int number, std::optional<int> part) {
    begun_ = true;
    last_number_ = number;
    Task task;
    task.list = plan_.lists.back().id;
    task.number = number;
    task.part = part;
    if (numbering_.restarts && item.marker.kind == kind_) {
      if (heading_number_ > 0) chapter_number_ = numbering_.headings_differ ? heading_number_ : chapter_number_ + 1;
      heading_number_ = 0;
      task.number = std::max(chapter_number_, 1);
      task.part = number;
    }
    task.id = unique_id(task);
    for (const auto& [depth, text] : headings_) task.section.push_back(text);
    if (parent_ != nullptr && parent_->heading.size() <= longest_heading) task.section.push_back(parent_->heading);
    task.section.insert(task.section.end(), item.own_section.begin(), item.own_section.end());
    const std::string evidence = item.has_clause ? std::string() : evidence_of(item);
    task.title = std::move(item.title);
    task.text = std::move(item.text);
    task.mentions = std::move(item.mentions);
    task.open = std::move(item.open);
    task.due = std::move(item.due);
    task.has_clause = item.has_clause;
    task.mark = std::move(item.mark);
    task.place = item.place;
    apply_first_listed(task, item);
    order(task);
    if (item.not_repeated) defaults(task);
    slips(item, task.id);
    no_clause_ = item.has_clause ? std::nullopt : std::optional(plan_.findings.size());
    if (no_clause_)
      finding("no-clause", Severity::error, task.id, item.place, "the task names no unit at all; add its role clause",
              evidence);
    plan_.tasks.push_back(std::move(task));
  }

  static std::string evidence_of(const Item& item) {
    if (item.from_table) return item.mark;
    const std::string& text = item.heading.empty() ? item.text : item.heading;
    std::size_t end = 0;
    for (int characters = 0; characters < 20 && end < text.size(); ++characters) text::next(text, end);
    return text.substr(0, end);
  }

  std::string unique_id(const Task& task) {
    std::string id = task.list + "-" + std::to_string(task.number);
    if (task.part) id += "." + std::to_string(*task.part);
    const int times = ++ids_[{plan_.lists.size(), task.number, task.part.value_or(-1)}];
    return times == 1 ? id : id + "~" + std::to_string(times);
  }

  // The document's rule that the first unit leads, where no lead is printed.
  void apply_first_listed(Task& task, const Item& item) {
    if (item.first_listed && item.from_now_on) first_listed_ = true;
    if (!(first_listed_ || item.first_listed) || item.each_leads) return;
    const auto is_lead = [](const Mention& mention) { return mention.role == Role::lead; };
    if (std::any_of(task.mentions.begin(), task.mentions.end(), is_lead)) return;
    for (Mention& mention : task.mentions) {
      if (mention.role != Role::support) continue;
      mention.role = Role::lead;
      mention.rule = "first-listed";
      return;
    }
  }

  static void order(Task& task) {
    const auto by_role = [](const Mention& a, const Mention& b) { return a.role < b.role; };
    if (!std::is_sorted(task.mentions.begin(), task.mentions.end(), by_role))
      std::stable_sort(task.mentions.begin(), task.mentions.end(), by_role);
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < task.mentions.size(); ++i) {
      if (i > 0 && task.mentions[i].role != task.mentions[i - 1].role) next = 0;
      task.mentions[i].order = next++;
    }
    std::sort(task.open.begin(), task.open.end());
  }

  void defaults(const Task& task) {
    DefaultUnits units;
    units.from_task = static_cast<std::uint32_t>(plan_.tasks.size()) + 1;
    for (const Mention& mention : task.mentions)
      if (words_.is_collective(text::decode(text::fold(mention.printed)))) units.mentions.push_back(mention);
    if (!units.mentions.empty()) plan_.defaults.push_back(std::move(units));
  }

  void slips(const Item& item, const std::string& task) {
    static const std::array<std::pair<std::string_view, const char*>, 7> messages = {{
        {"unclosed-bracket", "the bracket of the role clause is never closed; close it behind the last name"},
        {"mixed-brackets",
         "the role clause opens with a bracket of one width and closes with one of the other; use one width"},
        {"repeated-label", "a label is printed twice; delete one"},
        {"stray-text", "text stands behind the role clause; delete it or move it before the clause"},
        {"unknown-label",
         "this label is in no list; it was read by its ending (share/dutygraph/roles.txt takes new labels)"},
        {"broken-name",
         "a name is broken over two lines, where a line break otherwise parts two names; print it on one line"},
        {"label-without-colon", "a label stands without its colon; print the colon"},
    }};
    for (const ItemSlip& slip : item.slips)
      for (const auto& [rule, message] : messages)
        if (rule == slip.rule) finding(slip.rule, Severity::warning, task, slip.place, message, slip.evidence);
    for (const ItemSeparator& separator : item.separators) separators_.push_back({task, separator});
  }

  // Which mark parts a label from the names before it is the document's own custom; who leaves it slips.
  void wrong_separators() {
    const auto count = [&](char32_t mark) {
      return std::count_if(separators_.begin(), separators_.end(),
                           [&](const auto& s) { return s.second.mark == mark; });
    };
    const auto semicolons = count(U';');
    const auto commas = count(U',');
    const char32_t custom = semicolons >= commas ? U';' : U',';
    const bool none_is_custom = count(0) > std::max(semicolons, commas);  // Owner: X  Due: Y
    for (const auto& [task, separator] : separators_) {
      if (separator.mark == 0 && none_is_custom) continue;
      if (separator.mark == custom || separator.mark == U'\n' || separator.mark == U'。' || separator.mark == U'.')
        continue;
      finding("wrong-separator", Severity::warning, task, separator.place,
              std::string("the document parts its labels by \"") + (custom == U';' ? ";" : ",") + "\"; do so here",
              separator.evidence);
    }
  }

  void finding(std::string rule, Severity severity, std::optional<std::string> task, Place place, std::string message,
               std::string evidence) {
    plan_.findings.push_back(
        {std::move(rule), severity, std::move(task), std::nullopt, place, std::move(message), std::move(evidence)});
  }

  Outline& outline_;
  const Document& document_;
  const Words& words_;
  Plan& plan_;
  MarkerKind kind_ = MarkerKind::item;
  std::vector<std::pair<int, std::string>> headings_;  // by depth, outermost first
  std::vector<std::pair<std::string, ItemSeparator>> separators_;
  std::unordered_map<TaskKey, int, TaskKey::Hash> ids_;  // how often each was asked for
  std::set<std::string> list_ids_;
  int free_annex_ = 1;                                 // no list has asked for it, nor for a higher one in vain
  std::multimap<int, const Attachment*> attachments_;  // by number, those not yet held against their list
  std::size_t last_clause_ = 0;                        // the last item of the region with the tasks' mark and a clause
  std::size_t leads_nowhere_ = 0;                      // no number before this item leads up to a clause
  std::optional<std::size_t> no_clause_;               // the finding that the last task has no clause
  const Item* parent_ = nullptr;                       // a number whose parts are the tasks
  bool first_listed_ = false;
  Numbering numbering_;
  bool begun_ = false;  // has the list's first task been seen?
  int last_number_ = 0;
  int chapter_number_ = 0;  // where the numbering restarts: the number that the present heading gives
  int heading_number_ = 0;  // the heading above that no task stands under yet; 0 where there is none
};

}  // namespace

void build_tasks(Outline& outline, const Document& document, const Words& words, Plan& plan) {
  TaskBuilder(outline, document, words, plan).run();
}

}  // namespace dutygraph::parse
