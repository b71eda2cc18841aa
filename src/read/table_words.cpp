#include "read/table_words.h"

#include <algorithm>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/numeral.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::read {

bool begins_part(std::string_view cell) {
  const std::u32string key = text::decode(text::fold(cell.substr(0, 24)));
  if (key.empty()) return false;
  if (key[0] >= U'①' && key[0] <= U'⑳') return true;
  const std::size_t close = key.find(U')');
  return key[0] == U'(' && close != key.npos && close >= 2 && close <= 3 &&
         std::all_of(key.begin() + 1, key.begin() + static_cast<std::ptrdiff_t>(close),
                     [](char32_t c) { return text::is_digit(c) || text::is_chinese_numeral(c); });
}

TableWords::TableWords(const text::Lexicons& lexicons) : labels(lexicons) {
  const text::Lexicon& layout = lexicons.get("layout");
  for (const std::string& word : layout.words("name-begins")) name_begins += text::decode(word);
  for (const std::string& word : layout.words("annex")) annex_.push_back(label_key(word));
  for (const std::string& word : layout.words("label-goes-on")) label_goes_on_.push_back(label_key(word));
  for (const char* key : {"bureau", "party", "town", "park", "company", "court", "headquarters", "mass", "other"})
    for (const std::string& word : lexicons.get("units").words(key)) unit_ends_.push_back(label_key(word));
}

bool TableWords::ends_unit(std::string_view name) const {
  const std::string key = label_key(name);
  return std::any_of(unit_ends_.begin(), unit_ends_.end(),
                     [&](const std::string& word) { return key.ends_with(word); });
}

bool TableWords::begins_annex(std::string_view line) const {
  constexpr std::size_t longest = 64;  // bytes of a line that are looked at
  const std::string key = label_key(line.substr(0, longest));
  return std::any_of(annex_.begin(), annex_.end(), [&](const std::string& word) {
    if (!key.starts_with(word)) return false;
    std::size_t at = word.size();
    if (at == key.size()) return true;
    const char32_t next = text::next(key, at);
    return next == U':' || text::is_digit(next) || text::is_chinese_numeral(next);
  });
}

bool TableWords::goes_on(std::string_view second_line) const {
  const std::string key = label_key(second_line);
  return std::any_of(label_goes_on_.begin(), label_goes_on_.end(),
                     [&](const std::string& word) { return key.starts_with(word); });
}

}  // namespace dutygraph::read
