// The word lists as the parser looks them up: by exact word, by longest ending, by longest beginning.
//
// Words are compared folded to half width, in lower case and without blanks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dutygraph/model/plan.h"
#include "dutygraph/text/lexicon.h"

namespace dutygraph::parse {

// A set of words with a small number (a role, a class) each.
class WordSet {
 public:
  void add(std::string_view utf8, int value = 0);
  // The value of exactly this word; -1 where it is none.
  int find(std::u32string_view word) const;
  bool contains(std::u32string_view word) const { return find(word) >= 0; }
  // The length of the longest word that `text` ends or begins with; 0 where there is none.
  std::size_t ending(std::u32string_view text, int* value = nullptr) const {
    return text.empty() || last_.empty() || last_[slot(text.back())] == 0 ? 0 : longest_ending(text, value);
  }
  std::size_t beginning(std::u32string_view text) const {
    return text.empty() || first_.empty() || first_[slot(text.front())] == 0 ? 0 : longest_beginning(text);
  }
  bool within(std::u32string_view text) const;  // does any word stand anywhere in it?
  std::size_t longest() const { return longest_; }

 private:
  struct Hash {
    using is_transparent = void;  // looked up by view: no string is made
    std::size_t operator()(std::u32string_view word) const {
      std::size_t hash = 1469598103934665603ULL;  // FNV-1a over characters
      for (char32_t c : word) hash = (hash ^ c) * 1099511628211ULL;
      return hash;
    }
  };
  static constexpr std::size_t filter_size = 512;
  static std::size_t slot(char32_t c) { return c % filter_size; }
  void add_key(std::u32string word, int value);
  int look_up(std::u32string_view word) const;
  std::size_t longest_ending(std::u32string_view text, int* value) const;
  std::size_t longest_beginning(std::u32string_view text) const;
  // The greatest length up to `most` that `lengths`, a bit each, allows; 0 where there is none.
  std::size_t longest_of(std::uint64_t lengths, std::size_t most) const;

  std::unordered_map<std::u32string, int, Hash, std::equal_to<>> words_;
  // Which lengths the words with a given last (first) character have, a bit each, by hashed character: most look-ups
  // end here.
  std::vector<std::uint64_t> last_;
  std::vector<std::uint64_t> first_;
  std::size_t longest_ = 0;
};

enum class Verb : std::uint8_t { lead, lead_each, support, responsible, sole };
// What a table's column holds.
enum class Column : std::uint8_t {
  lead,
  support,
  oversee,
  consult,
  inform,
  due,
  number,
  task,
  title,
  section,
  remark,
  unit,
  unknown
};

struct Words {
  WordSet labels;      // value: Role, due_label or other_label
  WordSet label_ends;  // what an unknown label ends with: 单位 部门 … (value: Role)
  WordSet verbs;       // value: Verb
  WordSet manner;      // how, in front of a verb: 共同, 密切
  WordSet together;
  WordSet leading;
  WordSet open;
  WordSet open_tail;  // what may stand behind 等
  WordSet offices;    // what a person's office ends with
  WordSet notes;      // what a bracket or line begins with that is a remark
  WordSet totals;     // a table's row of totals
  WordSet nobody;
  WordSet ditto;    // 同上: what the cell above holds
  WordSet columns;  // value: Column
  WordSet task_contains;
  WordSet measures;  // what the header of a column has in it that says how a task is done
  WordSet marks;     // of a matrix; value: Role
  WordSet text_labels;
  WordSet index_unit, index_number, index_lead, index_support;
  WordSet unit_ends;
  WordSet collective_contains, collective_begins, collective_ends, completes;
  WordSet noise_begins, noise_ends, noise_equals, noise_contains, colophon_begins, annex;
  WordSet item_words, chapter_words;  // what stands before a number: 任务1, Section 2
  WordSet meta_number, meta_signed, meta_publisher, meta_title;
  WordSet title_ends, notice_ends;
  WordSet closing;  // what an article about the plan itself holds: 自印发之日起施行
  WordSet first_listed, from_now_on, not_repeated;
  static constexpr int due_label = 100;
  static constexpr int other_label = 101;  // 联系人: what stands behind it is no unit

  explicit Words(const text::Lexicons& lexicons);

  bool is_collective(std::u32string_view folded) const;
  bool is_unit_like(std::u32string_view folded) const;  // ends like a unit, or is a collective
  // The length of the 等 that ends a list, with all that completes it: 等市直有关部门, 等12家单位; 0 where there is
  // none.
  std::size_t open_mark(std::u32string_view folded) const;

 private:
  void take_labels(const text::Lexicon& roles);
  void take_roles(const text::Lexicon& roles);
  void take_units(const text::Lexicon& units);
  void take_layout(const text::Lexicon& layout);
};

}  // namespace dutygraph::parse
