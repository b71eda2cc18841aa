// Punctuation and blanks in the texts of tasks, by the plan's own custom: where nearly all texts do it one way, those
// that do it the other way are told.
//
// A blank between two Chinese characters and one between a Chinese character and a figure are two customs: many offices
// set figures off by blanks and nothing else. Limits: a custom needs ten texts; a text that mixes both widths evenly
// belongs to neither.
#include <array>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/numeral.h"
#include "dutygraph/text/utf8.h"
#include "proof/audit_parts.h"

namespace dutygraph::proof {

namespace {

constexpr std::size_t enough = 10;  // texts that make a custom

// Is `odd` a slip of a few among `all`, not a habit?
bool is_slip(std::size_t odd, std::size_t all) { return all >= enough && odd > 0 && odd * 10 <= all; }

using text::is_digit;

bool is_full_width(char32_t c) { return std::u32string_view(U"，；：（）！？").find(c) != std::u32string_view::npos; }

// Half-width marks count beside Chinese only: 3,000 and (PPP) are at home.
bool is_half_width(std::u32string_view text, std::size_t i) {
  if (std::u32string_view(U",;:()!?").find(text[i]) == std::u32string_view::npos) return false;
  return (i > 0 && text::is_han(text[i - 1])) || (i + 1 < text.size() && text::is_han(text[i + 1]));
}

// Above 0: mostly full width; below: mostly half width.
int width_of(std::u32string_view text) {
  int balance = 0;
  for (std::size_t i = 0; i < text.size(); ++i) balance += is_full_width(text[i]) ? 1 : is_half_width(text, i) ? -1 : 0;
  return balance;
}

std::u32string around(std::u32string_view text, std::size_t begin, std::size_t end) {
  const std::size_t from = begin - std::min<std::size_t>(begin, 4);
  return std::u32string(text.substr(from, end + 4 - from));
}

// The first mark of the other width, with what stands beside it.
std::u32string odd_mark(std::u32string_view text, bool full) {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (full ? is_full_width(text[i]) : is_half_width(text, i)) return around(text, i, i + 1);
  return {};
}

void mixed_widths(Audit& audit, const std::vector<std::u32string>& texts) {
  std::size_t full = 0;
  std::size_t half = 0;
  for (const std::u32string& text : texts) {
    full += width_of(text) > 0;
    half += width_of(text) < 0;
  }
  const bool full_is_odd = is_slip(full, full + half);
  if (!full_is_odd && !is_slip(half, full + half)) return;
  for (std::uint32_t t = 0; t < texts.size(); ++t)
    if (full_is_odd ? width_of(texts[t]) > 0 : width_of(texts[t]) < 0)
      audit.report(full_is_odd ? "mixed-punctuation/full" : "mixed-punctuation", audit.at(t),
                   {text::encode(odd_mark(texts[t], full_is_odd))});
}

enum class Gap : std::uint8_t { words, figure };  // what a blank parts

// The first blank of this kind with what stands beside it; empty where there is none. In quotation marks a blank parts
// the halves of a slogan.
std::u32string first_blank(std::u32string_view text, Gap gap) {
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == U'“' || text[i] == U'《') quoted = true;
    if (text[i] == U'”' || text[i] == U'》') quoted = false;
    if (i == 0 || quoted || !text::is_blank(text[i])) continue;
    std::size_t end = i;
    while (end < text.size() && text::is_blank(text[end])) ++end;
    if (end == text.size()) break;
    const bool han = text::is_han(text[i - 1]) && text::is_han(text[end]);
    const bool figure =
        (text::is_han(text[i - 1]) && is_digit(text[end])) || (is_digit(text[i - 1]) && text::is_han(text[end]));
    if (gap == Gap::words ? han : figure) return around(text, i, end);
    i = end;
  }
  return {};
}

void stray_blanks(Audit& audit, const std::vector<std::u32string>& texts) {
  for (const Gap gap : {Gap::words, Gap::figure}) {
    std::vector<std::pair<std::uint32_t, std::u32string>> found;
    for (std::uint32_t t = 0; t < texts.size(); ++t)
      if (auto passage = first_blank(texts[t], gap); !passage.empty()) found.emplace_back(t, std::move(passage));
    if (!is_slip(found.size(), texts.size())) continue;
    for (const auto& [task, passage] : found) audit.report("stray-blank", audit.at(task), {text::encode(passage)});
  }
}

}  // namespace

void audit_typography(Audit& audit) {
  std::vector<std::u32string> texts;
  for (const Task& task : audit.plan().plan.tasks) texts.push_back(text::decode(task.text));
  mixed_widths(audit, texts);
  stray_blanks(audit, texts);
}

}  // namespace dutygraph::proof
