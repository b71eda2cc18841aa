// Idea: a number before 项 is a declared total only where the words around it say so: 共, 分解为 … before it, or a
// number of aspects (个方面, 大类) right before. All other figures of a notice (20项改革) are its own affair. Limits:
// 项目 counts projects, not tasks, and is left alone; so is a sum that the notice gives in words only.
#include "parse/declared_total.h"

#include <algorithm>
#include <set>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/numeral.h"
#include "dutygraph/text/utf8.h"
#include "parse/chars.h"

namespace dutygraph::parse {

namespace {

constexpr std::size_t longest_line = 4000;  // characters; a frame has no longer ones

struct Declaration {
  std::size_t begin = 0, end = 0;  // from its first word to 项
  std::optional<int> aspects;
  std::optional<int> tasks;
};

bool is_numeral(char32_t c) {
  return text::is_digit(c) || text::is_chinese_numeral(c) || c == U'两' || c == U'廿' || c == U'卅';
}

// The number at `i`, which moves behind it with the blanks.
std::optional<int> number_at(std::u32string_view text, std::size_t& i) {
  std::size_t end = i;
  while (end < text.size() && end - i < 9 && is_numeral(text[end])) ++end;
  if (end == i) return std::nullopt;
  const auto piece = text.substr(i, end - i);
  i = end;
  return piece[0] < 0x80 ? text::parse_digits(piece) : text::parse_chinese(piece);
}

void skip_blanks(std::u32string_view text, std::size_t& i) {
  while (i < text.size() && text::is_blank(text[i])) ++i;
}

// Moves behind the longest of `words` that stands at `i`.
template <std::size_t Size>
bool skip_word(std::u32string_view text, std::size_t& i, const std::u32string_view (&words)[Size]) {
  std::size_t best = 0;
  for (const auto word : words)
    if (text.substr(i).starts_with(word)) best = std::max(best, word.size());
  i += best;
  return best > 0;
}

// 共6个方面243项, 分解为120项任务, 6大类243项 at `i`.
std::optional<Declaration> declaration_at(std::u32string_view text, std::size_t i) {
  static constexpr std::u32string_view sums[] = {U"共", U"共计", U"共有", U"总共", U"合计", U"总计"};
  static constexpr std::u32string_view verbs[] = {U"分解为", U"分解成", U"细化为", U"梳理出", U"梳理形成", U"细化成"};
  static constexpr std::u32string_view aspects[] = {U"个方面", U"方面", U"大类", U"个大类", U"个部分", U"大方面"};
  Declaration found;
  found.begin = i;
  const bool announced = skip_word(text, i, sums) || skip_word(text, i, verbs);
  skip_blanks(text, i);
  if (!announced && i > 0 && is_numeral(text[i - 1])) return std::nullopt;  // the rest of a number
  auto number = number_at(text, i);
  if (!number) return std::nullopt;
  skip_blanks(text, i);
  if (skip_word(text, i, aspects)) {
    found.aspects = number;
    found.end = i;
    while (i < text.size() && (text[i] == U',' || text[i] == U'、' || text::is_blank(text[i]))) ++i;
    skip_word(text, i, sums);
    skip_blanks(text, i);
    number = number_at(text, i);
    skip_blanks(text, i);
  }
  const bool counts_tasks = number && i < text.size() && text[i] == U'项' && !text.substr(i).starts_with(U"项目");
  if (counts_tasks && (announced || found.aspects)) {
    found.tasks = number;
    found.end = i + 1;
  }
  if (!found.tasks) return std::nullopt;  // 6个方面 alone may mean anything
  return found;
}

// What one list, or all of them, can be said to have.
struct Sizes {
  std::set<int> tasks;
  std::set<int> aspects;  // empty where there are no headings
};

// Of the tasks [begin, end).
Sizes sizes_of(const Plan& plan, std::size_t begin, std::size_t end) {
  std::set<std::pair<std::string_view, int>> numbers;
  std::set<std::pair<std::string_view, std::string_view>> headings;
  for (std::size_t t = begin; t < end; ++t) {
    const Task& task = plan.tasks[t];
    numbers.emplace(task.list, task.number);
    if (!task.section.empty()) headings.emplace(task.list, task.section.front());
  }
  Sizes sizes{{static_cast<int>(end - begin), static_cast<int>(numbers.size())}, {}};
  if (!headings.empty()) sizes.aspects.insert(static_cast<int>(headings.size()));
  return sizes;
}

class Checker {
 public:
  Checker(const Document& document, Plan& plan) : document_(document), plan_(plan) {
    std::size_t begin = 0;  // the tasks stand in the order of their lists
    for (const List& list : plan.lists) {
      std::size_t end = begin;
      while (end < plan.tasks.size() && plan.tasks[end].list == list.id) ++end;
      begins_.push_back(end > begin ? plan.tasks[begin].place : Place{});
      begin = end;
    }
  }

  // The list that was made of this region: the one whose first task stands in it. Regions must come in order. O(1) for
  // each of them, taken together.
  std::optional<std::size_t> list_of(const Region& region) {
    if (region.items.empty()) return std::nullopt;
    while (next_ < begins_.size() && begins_[next_] < region.items.front().place) ++next_;
    const bool inside = next_ < begins_.size() && begins_[next_] <= region.items.back().place;
    return inside ? std::optional(next_) : std::nullopt;
  }

  // `list`: where the line stands; nullopt in the notice.
  void line(Span span, std::optional<std::size_t> list) {
    if (!text::contains(document_[span], "项")) return;  // nearly all
    Chars chars;
    chars.append(document_, span);
    if (chars.size() > longest_line) return;
    for (std::size_t i = 0; i < chars.size(); ++i) {
      const auto found = declaration_at(chars.folded, i);
      if (!found) continue;
      count();
      if (!borne_out(*found, list)) report(chars, *found, list);
      i = found->end - 1;
    }
  }

 private:
  // Only where something is declared: few documents do.
  void count() {
    if (!each_.empty()) return;
    std::size_t begin = 0;
    for (const List& list : plan_.lists) {
      std::size_t end = begin;
      while (end < plan_.tasks.size() && plan_.tasks[end].list == list.id) ++end;
      each_.push_back(sizes_of(plan_, begin, end));
      begin = end;
    }
    together_ = sizes_of(plan_, 0, plan_.tasks.size());
  }

  bool borne_out(const Declaration& said, std::optional<std::size_t> list) const {
    const auto agrees = [&](const Sizes& sizes) {
      return sizes.tasks.contains(*said.tasks) &&
             (!said.aspects || sizes.aspects.empty() || sizes.aspects.contains(*said.aspects));
    };
    if (list) return agrees(each_[*list]);
    return agrees(together_) || std::any_of(each_.begin(), each_.end(), agrees);
  }

  void report(const Chars& chars, const Declaration& said, std::optional<std::size_t> list) {
    const Sizes& sizes = list ? each_[*list] : together_;
    std::string has = std::to_string(*sizes.tasks.rbegin()) + " tasks";
    if (said.aspects && !sizes.aspects.empty()) has += " under " + std::to_string(*sizes.aspects.begin()) + " headings";
    Finding finding;
    finding.rule = "declared-total";
    finding.place = chars.place(document_, said.begin);
    finding.evidence = chars.print(said.begin, said.end);
    finding.message = (list ? "list " + plan_.lists[*list].id + " has " : std::string("the document has ")) + has +
                      "; correct the sentence or find the lost task";
    plan_.findings.push_back(std::move(finding));
  }

  const Document& document_;
  Plan& plan_;
  std::vector<Sizes> each_;  // beside plan.lists
  Sizes together_;
  std::vector<Place> begins_;  // of each list its first task; 0:0 where it has none
  std::size_t next_ = 0;       // the first list that begins in or behind the region asked for last
};

}  // namespace

void check_declared_totals(const Outline& outline, const Document& document, Plan& plan) {
  if (plan.tasks.empty()) return;
  Checker checker(document, plan);
  for (const Region& region : outline.regions) {
    const auto list = region.annex ? checker.list_of(region) : std::nullopt;
    if (region.head) checker.line(*region.head, list);
    for (const LooseLine& line : region.loose)
      if (!line.noise) checker.line(line.span, list);
  }
}

}  // namespace dutygraph::parse
