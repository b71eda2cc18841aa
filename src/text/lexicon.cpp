#include "dutygraph/text/lexicon.h"

#include <utility>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "text/embedded.h"

namespace dutygraph::text {

namespace {

// Words are parted by blanks of any width; \# is the word #.
void add_words(std::vector<std::string>& words, std::string_view line) {
  std::string word;
  for (std::size_t i = 0; i <= line.size();) {
    const std::size_t begin = i;
    const bool end = i == line.size() || is_blank(next(line, i));
    if (end && !word.empty()) words.push_back(std::exchange(word, {}));
    if (begin == line.size()) break;
    if (!end && !line.substr(begin).starts_with("\\#")) word += line.substr(begin, i - begin);
  }
}

std::string_view without_comment(std::string_view line) {
  auto hash = line.find('#');
  while (hash != std::string_view::npos && hash > 0 && line[hash - 1] == '\\') hash = line.find('#', hash + 1);
  return line.substr(0, hash);
}

}  // namespace

std::vector<std::string> Lexicon::words(std::string_view key) const {
  std::vector<std::string> found;
  for (const LexiconEntry& entry : entries)
    if (entry.key == key) found.insert(found.end(), entry.words.begin(), entry.words.end());
  return found;
}

Lexicon parse_lexicon(std::string_view content, std::vector<std::string>* errors) {
  Lexicon lexicon;
  unsigned number = 0;
  while (!content.empty()) {
    const auto feed = content.find('\n');
    std::string_view line = without_comment(content.substr(0, feed));
    content = feed == std::string_view::npos ? std::string_view() : content.substr(feed + 1);
    ++number;
    if (trim(line).empty()) continue;
    const bool continuation = line[0] == ' ' || line[0] == '\t' || line.starts_with("\u3000");
    const auto colon = line.find(':');
    if (continuation && !lexicon.entries.empty()) {
      add_words(lexicon.entries.back().words, trim(line));
    } else if (!continuation && colon != std::string_view::npos && colon > 0) {
      lexicon.entries.push_back({std::string(trim(line.substr(0, colon))), {}, number});
      add_words(lexicon.entries.back().words, trim(line.substr(colon + 1)));
    } else if (errors != nullptr) {
      errors->push_back("line " + std::to_string(number) + ": neither \"key: words\" nor a continuation");
    }
  }
  return lexicon;
}

Lexicons::Lexicons() {
  for (unsigned i = 0; i < embedded_file_count; ++i)
    lexicons_.emplace(embedded_files[i].name, parse_lexicon(embedded_files[i].content));
}

const Lexicon& Lexicons::get(std::string_view name) const {
  static const Lexicon empty;
  const auto found = lexicons_.find(name);
  return found == lexicons_.end() ? empty : found->second;
}

void Lexicons::replace(const std::string& name, Lexicon lexicon) { lexicons_[name] = std::move(lexicon); }

std::vector<std::string> Lexicons::names() const {
  std::vector<std::string> names;
  for (const auto& [name, lexicon] : lexicons_) names.push_back(name);
  return names;
}

}  // namespace dutygraph::text
