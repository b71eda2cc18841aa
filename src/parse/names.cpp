#include "parse/names.h"

#include <algorithm>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "parse/brackets.h"
#include "parse/deadline.h"
#include "parse/people.h"

namespace dutygraph::parse {

namespace {

bool contains(std::u32string_view text, std::u32string_view part) {
  return text.find(part) != std::u32string_view::npos;
}

// No unit's name is longer; what is longer is kept whole, so that no piece of text is looked at again and again.
constexpr std::size_t longest_name = 200;

struct Segment {
  std::size_t begin;
  std::size_t end;
  std::string separator;
};

class ListReader {
 public:
  ListReader(const Chars& chars, const ListContext& context, const Words& words)
      : chars_(chars), context_(context), words_(words) {}

  NameList read(std::size_t begin, std::size_t end) {
    std::size_t from = begin;
    std::string separator;
    semicolons_ = chars_.fold(begin, end).find(U';') != std::u32string_view::npos;
    BracketDepth depth(chars_.fold(begin, end));
    list_.names.reserve(4);
    for (std::size_t i = begin; i < end; ++i) {
      const char32_t c = chars_.folded[i];
      if (depth.inside_after(c) || !parts(c, from, i, end)) continue;
      list_.line_breaks_part |= c == U'\n';
      segment({from, i, std::move(separator)});
      separator = text::encode(std::u32string_view(&c, 1));
      from = i + 1;
    }
    segment({from, end, std::move(separator)});
    finish();
    return std::move(list_);
  }

 private:
  bool parts(char32_t c, std::size_t from, std::size_t i, std::size_t end) const {
    if (c == U'、' || c == U';') return true;
    if (c == U'\n') return context_.only_marks || line_break_parts(from, i, end);
    if (context_.only_marks) return c == U',' && !semicolons_;
    return c == U',' || c == U'。';
  }

  // In a cell a line break parts two names or breaks one: it parts where the line above is whole and the one below is
  // no rest.
  bool line_break_parts(std::size_t from, std::size_t i, std::size_t end) const {
    if (!context_.cell) return false;
    // Of many lines that part nowhere only the end is looked at, or a cell of prose would be read again at every line.
    std::size_t above_begin = std::max(from, i > longest_name ? i - longest_name : 0);
    std::size_t above_end = i;
    chars_.trim(above_begin, above_end);
    std::size_t below_begin = i + 1;
    std::size_t below_end = below_begin;
    while (below_end < end && chars_.folded[below_end] != U'\n') ++below_end;
    chars_.trim(below_begin, below_end);
    if (words_.completes.contains(chars_.fold(below_begin, below_end))) return false;
    const auto above = chars_.fold(above_begin, above_end);
    return words_.is_unit_like(above) || words_.nobody.contains(above) || words_.open_mark(above) > 0 ||
           (!above.empty() && above.back() < 0x80);
  }

  void segment(Segment s) {
    chars_.trim(s.begin, s.end);
    while (s.end > s.begin && (chars_.folded[s.end - 1] == U'.' || chars_.folded[s.end - 1] == U'。') &&
           !context_.only_marks) {
      --s.end;
      chars_.trim(s.begin, s.end);
    }
    const auto text = chars_.fold(s.begin, s.end);
    if (text.empty() || words_.nobody.contains(text)) return;
    const bool bracketed = is_closing(text.back());  // the name before the bracket counts: own_mark
    if (!bracketed && take_rule(text, words_, list_)) return;
    const std::size_t colon = text.rfind(U':');  // 时间:4月, whatever its label
    if (colon != std::u32string_view::npos && is_deadline(text.substr(colon + 1))) {
      list_.due = chars_.print(s.begin + colon + 1, s.end);
      return;
    }
    if (is_deadline(text)) {
      const bool verb = text.size() > 4 && text.ends_with(U"完成");
      list_.due = chars_.print(s.begin, s.end - (verb ? 2 : 0));
      return;
    }
    if (context_.only_marks || s.end - s.begin > longest_name) return add(s);
    s.begin += list_.names.empty() ? words_.leading.beginning(text) : last_of_list(text);
    chars_.trim(s.begin, s.end);
    together(s);
  }

  // A, B, and C; 甲、乙、以及丙: the word before the last name.
  std::size_t last_of_list(std::u32string_view text) const {
    if (text.starts_with(U"and ")) return 4;
    for (std::u32string_view word : {U"以及", U"及"})
      if (text.starts_with(word) && words_.is_unit_like(text.substr(word.size()))) return word.size();
    return 0;
  }

  // X会同Y: X leads.
  void together(Segment s) {
    const auto text = chars_.fold(s.begin, s.end);
    for (std::size_t i = 2; i + 2 < text.size(); ++i) {
      const std::size_t length = words_.together.beginning(text.substr(i));
      if (length == 0) continue;
      with_verb({s.begin, s.begin + i, s.separator});
      give(Verb::lead, text.substr(i, length));
      with_verb({s.begin + i + length, s.end, "、"});
      return;
    }
    with_verb(std::move(s));
  }

  void with_verb(Segment s) {
    int verb = -1;
    const std::size_t length = words_.verbs.ending(chars_.fold(s.begin, s.end), &verb);
    const auto printed_verb = chars_.fold(s.end - length, s.end);
    s.end -= length;
    chars_.trim(s.begin, s.end);
    if (length > 0 && cut_manner(s) && verb == static_cast<int>(Verb::sole)) verb = static_cast<int>(Verb::responsible);
    const bool opened = cut_open_mark(s);
    if (s.begin < s.end) conjunctions(s);
    if (opened) mark_open();
    if (length > 0) give(static_cast<Verb>(verb), printed_verb);
  }

  // 按各自职责, 共同, 密切 in front of a verb; true where there is one.
  bool cut_manner(Segment& s) {
    bool any = false;
    while (const std::size_t length = words_.manner.ending(chars_.fold(s.begin, s.end))) {
      s.end -= length;
      chars_.trim(s.begin, s.end);
      any = true;
    }
    return any;
  }

  void mark_open() {
    pending_open_ = true;
    if (!list_.names.empty()) list_.names.back().open = true;
  }

  bool cut_open_mark(Segment& s) {
    const auto text = chars_.fold(s.begin, s.end);
    const std::size_t length = words_.open_mark(text);
    if (length == 0) return false;
    s.end -= length;
    chars_.trim(s.begin, s.end);
    return true;
  }

  // 和 及 以及 与 & between two units; both sides are looked at, so 人力资源和社会保障局 stays whole.
  void conjunctions(Segment s) {
    for (std::size_t i = s.begin + 2; i + 2 < s.end; ++i) {
      const std::size_t length = conjunction(i);
      if (length == 0) continue;
      std::size_t left_end = i;
      std::size_t right = i + length;
      std::size_t left_begin = s.begin;
      chars_.trim(left_begin, left_end);
      while (right < s.end && text::is_blank(chars_.raw[right])) ++right;
      if (!whole_unit(chars_.fold(left_begin, left_end)) || !words_.is_unit_like(chars_.fold(right, s.end))) continue;
      if (i >= s.end - words_.collective_ends.ending(chars_.fold(s.begin, s.end))) break;  // 各有关部门和单位
      Segment left{left_begin, left_end, s.separator};
      const bool opened = cut_open_mark(left);
      blanks(std::move(left));
      if (opened) mark_open();
      s = {right, s.end, chars_.print(i, i + length)};
      i = s.begin + 1;
    }
    blanks(std::move(s));
  }

  std::size_t conjunction(std::size_t i) const {
    switch (chars_.folded[i]) {
      case U'和':
      case U'及':
      case U'与':
      case U'/':
      case U'&': return 1;
      case U'以': return chars_.folded[i + 1] == U'及' ? 2 : 0;
      case U'a': {
        const bool word = chars_.fold(i, std::min(i + 3, chars_.size())) == U"and";
        return word && text::is_blank(chars_.raw[i - 1]) && i + 3 < chars_.size() && text::is_blank(chars_.raw[i + 3])
                   ? 3
                   : 0;
      }
      default: return 0;
    }
  }

  // The left side of a conjunction must be a name by itself: 县农业农村 ends in 村 and is none.
  bool whole_unit(std::u32string_view text) const {
    if (text.size() < 3) return false;
    const std::size_t ending = words_.unit_ends.ending(text);
    const char32_t last = text.back();
    const bool doubtful =
        ending == 1 && std::u32string_view(U"村区园会所站科室馆台院处社部").find(last) != std::u32string_view::npos;
    return (ending > 0 && !doubtful) || words_.is_collective(text);
  }

  // Blanks part what ends as a unit on both sides; else they are padding or belong to a Latin name.
  void blanks(Segment s) {
    for (std::size_t i = s.begin + 1; i + 1 < s.end; ++i) {
      if (!text::is_blank(chars_.raw[i]) || chars_.raw[i] == U'\n') continue;
      std::size_t right = i;
      while (right < s.end && text::is_blank(chars_.raw[right])) ++right;
      std::size_t right_end = right;
      while (right_end < s.end && !text::is_blank(chars_.raw[right_end])) ++right_end;
      const bool han = text::is_han(chars_.raw[i - 1]) && text::is_han(chars_.raw[right]);
      if (!han || i - s.begin < 3 || right_end - right < 3 || !words_.is_unit_like(chars_.fold(s.begin, i)) ||
          !words_.is_unit_like(chars_.fold(right, right_end)))
        continue;
      add({s.begin, i, s.separator});
      s = {right, s.end, " "};
      i = right;
    }
    add(std::move(s));
  }

  void add(Segment s) {
    chars_.trim(s.begin, s.end);
    cut_foreign_label(s);
    if (s.begin >= s.end || words_.nobody.contains(chars_.fold(s.begin, s.end))) return;
    Name name{s.begin,
              s.end,
              list_.names.empty() ? std::string() : std::move(s.separator),
              foreign_label_.empty() ? context_.role.value_or(Role::support) : Role::support,
              foreign_label_.empty() ? context_.label : foreign_label_,
              {}};
    own_mark(name);
    list_.names.push_back(std::move(name));
  }

  // Kapitan: Port Office — a label that is in no list and does not end like one. No unit's name has a colon, so the
  // label is cut off, and the names from here on only support: what it means is not known.
  void cut_foreign_label(Segment& s) {
    if (context_.only_marks) return;
    const auto text = chars_.fold(s.begin, s.end);
    const std::size_t colon = text.find(U':');
    if (colon == std::u32string_view::npos || colon == 0 || text.find(U'“') < colon) return;
    list_.foreign_labels.emplace_back(s.begin, s.begin + colon);
    foreign_label_ = chars_.print(s.begin, s.begin + colon);
    s.begin += colon + 1;
    chars_.trim(s.begin, s.end);
  }

  // 县教育局(牵头): a role for this name alone; a bracket may hold a rule, too.
  void own_mark(Name& name) {
    const auto text = chars_.fold(name.begin, name.end);
    const char32_t last = text.back();
    if (!is_closing(last)) return;
    std::size_t open = text.size() - 1;
    while (open > 0 && closing_of(text[open]) != last) --open;
    const auto mark = text.substr(open + 1, text.size() - open - 2);
    if (open >= 2 && take_rule(mark, words_, list_)) {  // 县财政局(排在首位的为牵头单位,下同)
      name.end = name.begin + open;
      return;
    }
    const int verb = words_.verbs.find(mark);
    const int label = words_.labels.find(mark);
    const bool lead = verb == static_cast<int>(Verb::lead) || label == static_cast<int>(Role::lead);
    const bool support = verb == static_cast<int>(Verb::support) || label == static_cast<int>(Role::support);
    if (open < 2 || !(lead || support)) return;
    name.role = lead ? Role::lead : Role::support;
    name.label = text::encode(mark);
    name.end = name.begin + open;
    name.marked = true;
  }

  // The names since the last verb get what this verb gives.
  void give(Verb verb, std::u32string_view printed) {
    const std::size_t count = list_.names.size() - given_;
    Role role = verb == Verb::lead || verb == Verb::lead_each ? Role::lead : Role::support;
    std::string rule;
    if (verb == Verb::sole && !context_.role && count == 1 && !has_lead() && !pending_open_) {
      const Name& only = list_.names.back();
      if (!words_.is_collective(chars_.fold(only.begin, only.end))) {
        role = Role::lead;
        rule = "sole-responsible";
      }
    }
    // 责任单位:X、Y按职责分工负责 says nothing beyond its label; 责任单位:X牵头,Y配合 does.
    const bool overrides = !context_.role || verb == Verb::lead || verb == Verb::lead_each || verb == Verb::support;
    if (overrides && !(context_.role == Role::lead && role == Role::support)) {
      for (std::size_t i = given_; i < list_.names.size(); ++i) {
        if (list_.names[i].marked) continue;
        list_.names[i].role = role;
        if (!context_.role) list_.names[i].label = text::encode(printed);
        list_.names[i].rule = rule;
      }
    }
    if (verb == Verb::lead_each) list_.each_leads = true;
    if (count > 0 || pending_open_) ++list_.verbs;
    settle_open();
    given_ = list_.names.size();
  }

  void settle_open() {
    if (!pending_open_) return;
    const Role role = list_.names.empty() ? context_.role.value_or(Role::support) : list_.names.back().role;
    if (std::find(list_.open.begin(), list_.open.end(), role) == list_.open.end()) list_.open.push_back(role);
    pending_open_ = false;
  }

  bool has_lead() const {
    return std::any_of(list_.names.begin(), list_.names.end(),
                       [](const Name& name) { return name.role == Role::lead; });
  }

  void finish() {
    settle_open();
    if (!context_.cell) return;
    for (const Name& name : list_.names)
      if (chars_.fold(name.begin, name.end).find(U'\n') != std::u32string_view::npos)
        list_.broken_names.emplace_back(name.begin, name.end);
  }

  const Chars& chars_;
  const ListContext& context_;
  const Words& words_;
  NameList list_;
  std::string foreign_label_;  // the last one
  std::size_t given_ = 0;      // names before this index have their role from a verb
  bool semicolons_ = false;    // in a sheet: do semicolons part the names? Then commas belong to them
  bool pending_open_ = false;  // 等 was seen since the last verb
};

}  // namespace

bool take_rule(std::u32string_view text, const Words& words, NameList& list) {
  const bool any = text.find_first_of(U"同牵不以") != std::u32string_view::npos;
  if (!any) return false;  // nearly all
  bool rule = false;
  if (contains(text, U"同") && words.from_now_on.within(text)) rule = list.from_now_on = true;
  if (contains(text, U"牵头") && text.size() > 5 && words.first_listed.within(text)) rule = list.first_listed = true;
  if (contains(text, U"不再") && words.not_repeated.within(text)) rule = list.not_repeated = true;
  const bool introduces = text.size() > 4 && text.starts_with(U"以下");  // 以下各项均需…
  return rule || introduces;
}

NameList read_names(const Chars& chars, std::size_t begin, std::size_t end, const ListContext& context,
                    const Words& words) {
  return context.people ? read_people(chars, begin, end, context, words)
                        : ListReader(chars, context, words).read(begin, end);
}

}  // namespace dutygraph::parse
