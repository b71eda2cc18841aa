// A C++ text without its comments and literals: a scanner with five states.
#include <cctype>

#include "house/rules.h"

namespace dutygraph::house {
namespace {

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

// Blanks [begin, end) of `text` but its line feeds.
void blank(std::string& text, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end && i < text.size(); ++i) {
    if (text[i] != '\n') text[i] = ' ';
  }
}

// Is the quote at `at` the separator of 1'000? Then the word before it begins with a digit.
bool separates_digits(std::string_view cpp, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && (is_word(cpp[begin - 1]) || cpp[begin - 1] == '\'')) --begin;
  return begin < at && std::isdigit(static_cast<unsigned char>(cpp[begin])) != 0;
}

// Behind the literal that opens at `at`; a backslash takes the next character with it.
std::size_t literal_end(std::string_view cpp, std::size_t at) {
  const char quote = cpp[at];
  for (std::size_t i = at + 1; i < cpp.size(); ++i) {
    if (cpp[i] == '\\') {
      ++i;
    } else if (cpp[i] == quote || cpp[i] == '\n') {
      return i + 1;
    }
  }
  return cpp.size();
}

// Behind the raw string whose quote is at `at`: R"delimiter( … )delimiter".
std::size_t raw_end(std::string_view cpp, std::size_t at) {
  const std::size_t open = cpp.find('(', at);
  if (open == std::string_view::npos) return cpp.size();
  const std::string close = ")" + std::string(cpp.substr(at + 1, open - at - 1)) + "\"";
  const std::size_t end = cpp.find(close, open);
  return end == std::string_view::npos ? cpp.size() : end + close.size();
}

std::size_t find_end(std::string_view cpp, std::string_view what, std::size_t from) {
  const std::size_t at = cpp.find(what, from);
  return at == std::string_view::npos ? cpp.size() : at + what.size();
}

}  // namespace

std::string blank_comments(std::string_view cpp, bool strings_too) {
  std::string out(cpp);
  for (std::size_t i = 0; i < cpp.size();) {
    std::size_t end = i + 1;
    if (cpp.substr(i, 2) == "//") {
      end = cpp.find('\n', i);
      if (end == std::string_view::npos) end = cpp.size();
      blank(out, i, end);
    } else if (cpp.substr(i, 2) == "/*") {
      end = find_end(cpp, "*/", i + 2);
      blank(out, i, end);
    } else if (cpp[i] == '"' || (cpp[i] == '\'' && !separates_digits(cpp, i))) {
      const bool raw = cpp[i] == '"' && i > 0 && cpp[i - 1] == 'R';
      end = raw ? raw_end(cpp, i) : literal_end(cpp, i);
      if (strings_too) blank(out, i, end);
    }
    i = end;
  }
  return out;
}

}  // namespace dutygraph::house
