// Texts of tasks, as far as they can be judged without being understood: how they end, figures that are missing, units
// of measure that cannot be.
#include <map>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/numeral.h"
#include "dutygraph/text/utf8.h"
#include "proof/audit_parts.h"

namespace dutygraph::proof {

namespace {

using text::is_digit;

bool is_figure(char32_t c) {
  return is_digit(c) ||
         std::u32string_view(U"一二三四五六七八九十百千万亿两半数几余多").find(c) != std::u32string_view::npos;
}

enum class TextEnd { stop, open, other };

// 。 or a full stop; a mark that goes on, or none at all; a quotation or bracket that may hold the stop.
TextEnd end_of(const std::u32string& text) {
  const char32_t last = text.back();
  if (last == U'。' || last == U'.') return TextEnd::stop;
  const bool goes_on = last == U';' || last == U',' || last == U'、' || last == U':' || last == U'%';
  return goes_on || text::is_han(last) || is_digit(last) ? TextEnd::open : TextEnd::other;
}

void text_ends(Audit& audit, const std::vector<std::u32string>& texts) {
  struct Count {
    std::size_t stops = 0;
    std::size_t all = 0;
  };
  std::map<std::string, Count> lists;
  const std::vector<Task>& tasks = audit.plan().plan.tasks;
  for (std::uint32_t t = 0; t < texts.size(); ++t) {
    if (texts[t].empty() || !tasks[t].has_clause || end_of(texts[t]) == TextEnd::other) continue;
    Count& count = lists[tasks[t].list];
    ++count.all;
    count.stops += end_of(texts[t]) == TextEnd::stop;
  }
  for (std::uint32_t t = 0; t < texts.size(); ++t) {
    if (texts[t].empty() || !tasks[t].has_clause || end_of(texts[t]) != TextEnd::open) continue;
    const Count& count = lists[tasks[t].list];
    if (count.all < 10 || count.stops * 10 < count.all * 9) continue;
    const std::size_t tail = texts[t].size() - std::min<std::size_t>(texts[t].size(), 8);
    audit.report("text-end", audit.at(t), {text::encode(std::u32string_view(texts[t]).substr(tail))});
  }
}

// 打造亿元产业, 再减家。
std::u32string missing_figure(std::u32string_view text, const AuditWords& words) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    const auto rest = text.substr(i);
    const std::size_t sum = beginning(rest, words.sums);
    const bool stands_alone = sum > 0 && text::is_han(text[i - 1]) && !is_figure(text[i - 1]) &&
                              ending(text.substr(0, i), words.sum_bounds) == 0;
    if (stands_alone && beginning(rest.substr(sum), words.sum_goes_on) == 0)
      return std::u32string(text.substr(i - std::min<std::size_t>(i, 4), sum + 8));
    const std::size_t verb = beginning(rest, words.figure_verbs);
    const std::size_t counter = verb > 0 ? beginning(rest.substr(verb), words.figure_counters) : 0;
    if (counter == 0) continue;
    const auto behind = rest.substr(verb + counter);
    if (behind.empty() || !text::is_han(behind[0])) return std::u32string(rest.substr(0, verb + counter));
  }
  return {};
}

// 12万千瓦伏安: two units of measure in a row.
std::u32string impossible_measure(std::u32string_view text, const AuditWords& words) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (!is_figure(text[i])) continue;
    const auto rest = text.substr(i + 1);
    const std::size_t first = beginning(rest, words.measures);
    const std::size_t second = first > 0 ? beginning(rest.substr(first), words.measures) : 0;
    if (second > 0 && beginning(rest, words.measure_pairs) == 0) return std::u32string(rest.substr(0, first + second));
  }
  return {};
}

}  // namespace

void audit_prose(Audit& audit) {
  std::vector<std::u32string> texts;
  for (const Task& task : audit.plan().plan.tasks) texts.push_back(comparable(task.text));
  text_ends(audit, texts);
  for (std::uint32_t t = 0; t < texts.size(); ++t) {
    if (const auto passage = missing_figure(texts[t], audit.words()); !passage.empty())
      audit.report("missing-figure", audit.at(t), {text::encode(passage)});
    if (const auto passage = impossible_measure(texts[t], audit.words()); !passage.empty())
      audit.report("impossible-measure", audit.at(t), {text::encode(passage)});
  }
}

}  // namespace dutygraph::proof
