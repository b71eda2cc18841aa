// The idea: 指 or 包括 right behind the name of a collective, and behind it nothing but names up to the end of the
// sentence. Limits: a list in brackets without such a word (各镇街(甲镇、乙镇)) is not looked for; a paragraph may be
// broken over at most `longest_paragraph` lines.
#include "parse/stated.h"

#include <algorithm>
#include <optional>

#include "dutygraph/text/utf8.h"
#include "parse/chars.h"
#include "parse/names.h"

namespace dutygraph::parse {

namespace {

constexpr std::size_t longest_paragraph = 10;
constexpr std::size_t longest_name = 20;

bool ends_sentence(char32_t c) { return c == U'。' || c == U';' || c == U')' || c == U'\n'; }

bool is_one_of(char32_t c, std::u32string_view characters) { return characters.find(c) != std::u32string_view::npos; }

// The length of the word at `i` that begins the list; 0 where there is none, or another word begins so: 指导, 指定.
std::size_t list_word(std::u32string_view text, std::size_t i) {
  if (text[i] != U'指' && text[i] != U'是' && text[i] != U'包') return 0;
  if (text[i] == U'指' && i + 1 < text.size() && is_one_of(text[i + 1], U"导定挥派标令示出明南引向数")) return 0;
  for (const std::u32string_view word : {U"是指", U"包括", U"指"})
    if (text.substr(i).starts_with(word)) return word.size();
  return 0;
}

// The collective's name that ends before `end`: [begin, end). Nothing where what stands there is no collective.
std::optional<std::pair<std::size_t, std::size_t>> name_before(const Chars& line, std::size_t end, const Words& words) {
  while (end > 0 && is_one_of(line.folded[end - 1], U",(“”\"' ")) --end;
  std::size_t begin = end;
  while (begin > 0 && end - begin < longest_name && !is_one_of(line.folded[begin - 1], U"。;,、:(“”\"称 \n")) --begin;
  const auto name = line.fold(begin, end);
  if (name.size() < 2 || name.ends_with(U"主要") || !words.is_collective(name)) return std::nullopt;
  return std::pair(begin, end);
}

// The names of [begin, end); none where it is not wholly a list of units.
std::vector<std::string> members_of(const Chars& line, std::size_t begin, std::size_t end, const Words& words) {
  if (line.fold(begin, end).find(U'等') != std::u32string_view::npos) return {};
  const NameList list = read_names(line, begin, end, {Role::support, {}}, words);
  if (list.names.size() < 2 || !list.open.empty() || list.verbs > 0 || list.due) return {};
  std::vector<std::string> members;
  for (const Name& name : list.names) {
    const auto folded = line.fold(name.begin, name.end);
    if (name.open || !words.is_unit_like(folded) || words.is_collective(folded)) return {};
    members.push_back(line.print(name.begin, name.end));
  }
  return members;
}

// What the sentences of `line` state.
void read_line(const Document& document, const Chars& line, const Words& words, std::vector<StatedMembers>& stated) {
  for (std::size_t i = 0; i < line.size(); ++i) {
    const std::size_t length = list_word(line.folded, i);
    if (length == 0) continue;
    const auto name = name_before(line, i, words);
    std::size_t end = i + length;
    while (end < line.size() && !ends_sentence(line.folded[end])) ++end;
    if (!name || end == line.size()) continue;
    std::vector<std::string> members = members_of(line, i + length, end, words);
    if (members.empty()) continue;
    stated.push_back({line.print(name->first, name->second), std::move(members), line.place(document, name->first)});
    i = end;
  }
}

}  // namespace

std::vector<StatedMembers> read_stated(const Document& document, const Words& words) {
  std::vector<StatedMembers> stated;
  for (std::size_t b = 0; b < document.blocks.size(); ++b) {
    const Block& block = document.blocks[b];
    const std::string_view text = document[block.span];
    if (block.kind != Block::Kind::line) continue;
    if (!text::contains(text, "指") && !text::contains(text, "括")) continue;
    Chars line;
    line.append(document, block.span);
    // The sentence may go on in the lines below; what begins there is read there.
    for (std::size_t next = b + 1; next < std::min(b + longest_paragraph, document.blocks.size()); ++next) {
      if (line.empty() || ends_sentence(line.folded.back()) || document.blocks[next].kind != Block::Kind::line) break;
      line.join(document, document.blocks[next].span);
    }
    const std::size_t before = stated.size();
    read_line(document, line, words, stated);
    const auto below = [&](const StatedMembers& one) { return one.place.line > document.place(block.span.end).line; };
    stated.erase(std::remove_if(stated.begin() + static_cast<std::ptrdiff_t>(before), stated.end(), below),
                 stated.end());
  }
  return stated;
}

}  // namespace dutygraph::parse
