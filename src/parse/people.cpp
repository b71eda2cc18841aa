#include "parse/people.h"

#include <optional>
#include <string>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "parse/brackets.h"

namespace dutygraph::parse {

namespace {

// A run of letters without blanks, and the mark before it: a blank, or 、 , ; or nothing at the beginning.
struct Token {
  std::size_t begin;
  std::size_t end;
  char32_t mark;
};

bool is_mark(char32_t c) { return c == U'、' || c == U',' || c == U';' || c == U'。'; }

// 吴敏 0537-8700000: figures and nothing else.
bool is_telephone(std::u32string_view name) {
  return name.find_first_not_of(U"0123456789-+() ") == std::u32string_view::npos;
}

// Nobody holds more; longer runs are a list of offices.
constexpr std::size_t most_offices = 4;

// The role of the units behind a label of units and people, 责任单位及责任人: that of the label which it begins with.
std::optional<Role> role_of_units(const std::string& label, const Words& words) {
  constexpr std::size_t shortest = 4;
  const std::u32string key = text::decode(text::fold(text::squeeze(label)));
  for (std::size_t length = key.size(); length-- > shortest;) {
    const int role = words.labels.find(std::u32string_view(key).substr(0, length));
    if (role == static_cast<int>(Role::lead) || role == static_cast<int>(Role::support)) return static_cast<Role>(role);
  }
  return std::nullopt;
}

class PeopleReader {
 public:
  PeopleReader(const Chars& chars, const ListContext& context, const Words& words)
      : chars_(chars), context_(context), words_(words), units_(role_of_units(context.label, words)) {}

  NameList read(std::size_t begin, std::size_t end) {
    cut(begin, end);
    for (std::size_t i = 0; i < tokens_.size();) {
      const std::size_t next = person(i);
      add(tokens_[i], tokens_[next - 1].end);
      i = next;
    }
    return std::move(list_);
  }

 private:
  void cut(std::size_t begin, std::size_t end) {
    BracketDepth depth(chars_.fold(begin, end));
    char32_t mark = 0;
    std::size_t from = begin;
    for (std::size_t i = begin; i <= end; ++i) {
      const bool inside = i < end && depth.inside_after(chars_.folded[i]);
      const bool parts = i == end || (!inside && (is_mark(chars_.folded[i]) || text::is_blank(chars_.raw[i])));
      if (!parts) continue;
      if (i > from) {
        tokens_.push_back({from, i, mark});
        mark = U' ';
      }
      if (i < end && is_mark(chars_.folded[i])) mark = chars_.folded[i];
      from = i + 1;
    }
  }

  std::u32string_view text(std::size_t i) const { return chars_.fold(tokens_[i].begin, tokens_[i].end); }
  bool blank_before(std::size_t i) const { return i < tokens_.size() && tokens_[i].mark == U' '; }
  // 副县长, also with its field behind it: 副县长(分管应急).
  bool is_office(std::size_t i) const {
    auto office = text(i);
    if (office.back() == U')') office = office.substr(0, office.rfind(U'('));
    return words_.offices.ending(office) > 0;
  }
  bool latin(std::size_t i) const { return chars_.raw[tokens_[i].end - 1] < 0x250; }

  // The end of the person that begins with token i.
  std::size_t person(std::size_t i) const {
    if (const std::size_t named = behind_offices(i); named > i) return named;
    const std::size_t end = whole_name(i);
    return blank_before(end) && is_office(end) && !is_office(i) ? end + 1 : end;  // 张雷 副县长
  }

  // 县委副书记、县长 张雷: offices and who holds them; i where no name follows.
  std::size_t behind_offices(std::size_t i) const {
    std::size_t name = i;
    while (name < tokens_.size() && name < i + most_offices && is_office(name) && !words_.is_collective(text(name)) &&
           (name == i || tokens_[name].mark == U'、' || tokens_[name].mark == U' '))
      ++name;
    if (name == i) return i;
    if (blank_before(name)) return whole_name(name);
    const bool glued = name < tokens_.size() && tokens_[name].mark == U'、' && holds_office(text(name));
    return glued ? whole_name(name) : i;
  }

  // 县长张雷: an office with a name of two or three letters behind it.
  bool holds_office(std::u32string_view text) const {
    for (std::size_t letters = 2; letters <= 3 && letters + 2 <= text.size(); ++letters)
      if (words_.offices.ending(text.substr(0, text.size() - letters)) > 0) return true;
    return false;
  }

  // 张  雷: a name padded by blanks, also before an office (李 明副市长). Latin names have blanks of their own.
  std::size_t whole_name(std::size_t i) const {
    std::size_t end = i + 1;
    if (latin(i)) {
      while (blank_before(end)) ++end;
      return end;
    }
    if (text(i).size() != 1 || !blank_before(end)) return end;
    const bool given = text(end).size() <= 2 || is_office(end);
    if (!given) return end;
    const bool spaced = text(end).size() == 1 && blank_before(end + 1) && text(end + 1).size() == 1;
    return end + (spaced ? 2 : 1);
  }

  void add(const Token& first, std::size_t end) {
    constexpr std::size_t longest_person = 4;
    const auto both = chars_.fold(first.begin, end);  // 区商务局(王强)
    const std::size_t open = units_ && both.back() == U')' ? both.rfind(U'(') : std::u32string_view::npos;
    if (open == std::u32string_view::npos || open == 0 || both.size() - open > longest_person + 2 ||
        !words_.is_unit_like(both.substr(0, open)))
      return add_one(first, end);
    add_one(first, first.begin + open);
    add_one({first.begin + open + 1, end - 1, U'('}, end - 1);
  }

  void add_one(const Token& first, std::size_t end) {
    const auto name = chars_.fold(first.begin, end);
    if (words_.nobody.contains(name) || is_telephone(name) || take_rule(name, words_, list_)) return;
    const std::size_t open = words_.open_mark(name);
    const Role role = role_of(name);
    if (open > 0 && list_.open.empty()) list_.open.push_back(role);
    if (open == name.size()) return;
    const char32_t mark = list_.names.empty() ? U'\0' : first.mark;
    std::string separator = mark == 0 ? std::string() : text::encode(std::u32string_view(&mark, 1));
    list_.names.push_back({first.begin, end - open, std::move(separator), role, context_.label, {}, open > 0, false});
  }

  // Behind 责任单位及责任人 the units have the role of the label's beginning.
  Role role_of(std::u32string_view name) const {
    return units_ && words_.is_unit_like(name) ? *units_ : context_.role.value_or(Role::oversee);
  }

  const Chars& chars_;
  const ListContext& context_;
  const Words& words_;
  const std::optional<Role> units_;
  std::vector<Token> tokens_;
  NameList list_;
};

}  // namespace

NameList read_people(const Chars& chars, std::size_t begin, std::size_t end, const ListContext& context,
                     const Words& words) {
  return PeopleReader(chars, context, words).read(begin, end);
}

}  // namespace dutygraph::parse
