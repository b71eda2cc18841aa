#include "analyse/tokens.h"

#include "analyse/figure_numeral.h"
#include "dutygraph/text/fold.h"
#include "dutygraph/text/numeral.h"

namespace dutygraph::analyse {

namespace {

using text::is_digit;

// A letter of a script that is written in words; % and ℃ stand for words, too.
bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'%';
  if (text::is_han(c) || c == 0xD7 || c == 0xF7) return false;
  return (c >= 0xC0 && c < 0x2000) || (c >= 0x2070 && c < 0x2190) || (c >= 0x3040 && c < 0x3400) || c >= 0xA000;
}

bool ends_sentence(char32_t c) { return c == U'。' || c == U';' || c == U'!' || c == U'?' || c == U'.'; }

char32_t lower(char32_t c) { return c >= U'A' && c <= U'Z' ? c + 32 : c; }

class Reader {
 public:
  Reader(std::u32string_view printed, const FigureWords& words) : printed_(printed), words_(words) {
    folded_.reserve(printed.size());
    for (const char32_t c : printed) folded_.push_back(text::fold(c));
  }

  std::vector<Token> tokens() {
    while (at_ < folded_.size()) {
      const char32_t c = folded_[at_];
      if (is_digit(c))
        number();
      else if (const std::size_t end = figure_numeral_end(folded_, at_, words_); end > at_)
        take(end, U"#");
      else if (text::is_han(c))
        take(at_ + 1, std::u32string(1, c));
      else if (is_letter(c))
        word();
      else
        pass(c);
    }
    return std::move(tokens_);
  }

 private:
  void take(std::size_t end, std::u32string form) {
    Token token;
    token.form = std::move(form);
    for (std::size_t i = at_; i < end; ++i)
      if (!text::is_blank(folded_[i])) token.printed.push_back(printed_[i]);
    token.begin = at_;
    token.end = end;
    token.joined = joined_;
    token.sentence = sentence_;
    tokens_.push_back(std::move(token));
    at_ = end;
    joined_ = true;
    sentence_ = false;
  }

  void number() {
    std::size_t end = at_ + 1;
    while (end < folded_.size()) {
      const bool digit_behind = end + 1 < folded_.size() && is_digit(folded_[end + 1]);
      if (!is_digit(folded_[end]) && !((folded_[end] == U'.' || folded_[end] == U',') && digit_behind)) break;
      ++end;
    }
    take(end, U"#");
  }

  void word() {
    std::size_t end = at_;
    std::u32string form;
    if (folded_[at_] == U'%') {
      form = U"%";
      ++end;
    } else {
      while (end < folded_.size() && is_letter(folded_[end]) && folded_[end] != U'%')
        form.push_back(lower(folded_[end++]));
    }
    take(end, std::move(form));
  }

  // Blanks join, all else parts; between two words of letters a blank is what parts them anyway.
  void pass(char32_t c) {
    if (!text::is_blank(c)) joined_ = false;
    if (ends_sentence(c)) sentence_ = true;
    ++at_;
  }

  std::u32string_view printed_;
  const FigureWords& words_;
  std::u32string folded_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  bool joined_ = false;
  bool sentence_ = true;
};

}  // namespace

std::vector<Token> tokens_of(std::u32string_view text, const FigureWords& words) {
  return Reader(text, words).tokens();
}

}  // namespace dutygraph::analyse
