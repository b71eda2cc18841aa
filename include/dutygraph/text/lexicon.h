// Word lists as data: role labels, unit endings, abbreviations … one readable file each under share/dutygraph/.
//
// Format: UTF-8; `#` begins a comment, `\#` is the character; `key: word word word` is an entry, words parted by
// blanks; a line that begins with a blank continues the entry above it. A key may stand several times. The files are
// compiled in; a user's file of the same name replaces one (Lexicons::replace).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph::text {

struct LexiconEntry {
  std::string key;
  std::vector<std::string> words;
  unsigned line = 0;  // in its file, from 1
};

struct Lexicon {
  std::vector<LexiconEntry> entries;
  // All words of all entries with this key, in order.
  std::vector<std::string> words(std::string_view key) const;
};

// Parses one file. Lines that are neither entry, continuation, comment nor blank are reported in `errors` as "line N:
// …".
Lexicon parse_lexicon(std::string_view content, std::vector<std::string>* errors = nullptr);

// All lists by name (the stem of the file: "roles", "units", …).
class Lexicons {
 public:
  Lexicons();  // the compiled-in ones
  const Lexicon& get(std::string_view name) const;
  void replace(const std::string& name, Lexicon lexicon);
  std::vector<std::string> names() const;

 private:
  std::map<std::string, Lexicon, std::less<>> lexicons_;
};

}  // namespace dutygraph::text
