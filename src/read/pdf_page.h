// A page of a PDF document as its words and ruled lines, with their places: points (1/72 inch) from its upper left
// corner.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dutygraph::read {

struct PdfBox {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  double width() const { return right - left; }
  double height() const { return bottom - top; }
};

// Characters without a blank; in Chinese, a stretch of a line.
struct PdfWord {
  PdfBox box;
  std::string text;  // UTF-8
};

struct PdfLine {
  std::vector<PdfWord> words;  // from left to right, never empty
  PdfBox box;
};

struct PdfPage {
  double width = 0;
  double height = 0;
  std::vector<PdfWord> words;
};

// Chinese, Japanese, Korean and their marks: as wide as high, and a line may break behind each of them.
constexpr bool is_wide(char32_t c) { return c >= 0x2E80; }

// The width of a Chinese character of the word, as its own letters tell; a Latin letter counts for half of it.
double em_of(const PdfWord& word);

// The words by lines, from the top: two words are in one where half of the lower one is. O(n log n).
std::vector<PdfLine> lines_of(std::vector<PdfWord> words);

// The line's text: blanks where there is room for them, none beside Chinese characters that only stand a little apart.
std::string text_of(const PdfLine& line);

// What would have had to find room at the end of the line before: a Chinese character, a whole Latin word.
double first_width(const PdfLine& line);

// The lines of a cell of `width` points as its author set them: what stands on the next line only because there was no
// room for it goes on, but for what begins like a unit's name (`name_begins`: 县 市 …), where two names may have met.
std::string cell_text(const std::vector<PdfLine>& lines, double width, std::u32string_view name_begins);

}  // namespace dutygraph::read
