// The font files that text of one family and weight is drawn with: the family's own, then the others that step in for
// characters it lacks, in fontconfig's order.
#pragma once

#include <compare>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace dutygraph::draw {

struct FontFile {
  std::string path;
  int index = 0;  // of the face in a collection
  friend auto operator<=>(const FontFile&, const FontFile&) = default;
};

class FontFiles {
 public:
  FontFiles(const std::string& family, bool bold);
  ~FontFiles();
  FontFiles(FontFiles&&) noexcept;
  FontFiles& operator=(FontFiles&&) = delete;

  // The first file that has the character; nullopt where none has.
  std::optional<std::size_t> find(char32_t c) const;
  const FontFile& file(std::size_t i) const;

 private:
  struct Entries;
  std::unique_ptr<Entries> entries_;
};

// Each character under the first file that has it.
std::map<FontFile, std::set<char32_t>> characters_by_file(const FontFiles& fonts, const std::set<char32_t>& characters);

}  // namespace dutygraph::draw
