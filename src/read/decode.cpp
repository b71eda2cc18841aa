#include "read/decode.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::read {

namespace {

// glibc's converter as a value: closed when it leaves.
class Converter {
 public:
  explicit Converter(const char* from) : handle_(iconv_open("UTF-8", from)) {}
  ~Converter() {
    if (valid()) iconv_close(handle_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  bool valid() const { return handle_ != reinterpret_cast<iconv_t>(-1); }  // NOLINT(performance-no-int-to-ptr): POSIX

  // nullopt where a byte sequence is malformed.
  std::optional<std::string> run(std::string_view bytes) {
    std::string utf8(bytes.size() + bytes.size() / 2 + 64, '\0');
    char* in = const_cast<char*>(bytes.data());  // iconv's C interface takes char**, and reads only
    std::size_t in_left = bytes.size();
    std::size_t written = 0;
    while (in_left > 0) {
      char* out = utf8.data() + written;
      std::size_t out_left = utf8.size() - written;
      const std::size_t result = iconv(handle_, &in, &in_left, &out, &out_left);
      written = utf8.size() - out_left;
      if (result != static_cast<std::size_t>(-1)) break;
      if (errno != E2BIG) return std::nullopt;
      utf8.resize(utf8.size() * 2);
    }
    utf8.resize(written);
    return utf8;
  }

 private:
  iconv_t handle_;
};

std::optional<std::string> convert(std::string_view bytes, const char* from) {
  Converter converter(from);
  return converter.valid() ? converter.run(bytes) : std::nullopt;
}

// The share of characters that a Chinese or English office text is made of.
double plausible_share(std::string_view utf8) {
  std::size_t good = 0;
  std::size_t all = 0;
  for (std::size_t i = 0; i < utf8.size() && all < 20000; ++all) {
    const char32_t c = text::next(utf8, i);
    const bool ascii = (c >= 0x20 && c < 0x7F) || c == U'\n' || c == U'\r' || c == U'\t';
    const bool punctuation =
        (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x2010 && c <= 0x2030);
    const bool common_han = c >= 0x4E00 && c <= 0x9FA5;
    good += ascii || punctuation || common_han;
  }
  return all == 0 ? 0 : static_cast<double>(good) / static_cast<double>(all);
}

Failure refuse(const std::string& file, std::uint32_t line, std::string what, std::string remedy) {
  return {Code::unreadable, file, line, std::move(what), std::move(remedy)};
}

struct Signature {
  std::string_view bytes;
  const char* what;
  const char* remedy;
};
constexpr std::array<Signature, 4> signatures = {{
    {"\x89PNG", "is a picture", "a plan is read as text; recognise the picture's text first"},
    {"\xFF\xD8\xFF", "is a picture", "a plan is read as text; recognise the picture's text first"},
    {"SQLite format 3", "is a database", "name a plan in it with --db FILE and the plan's id"},
    {"\x7F"
     "ELF",
     "is a program", "name a plan's document"},
}};

std::uint32_t line_of(std::string_view bytes, std::size_t offset) {
  return 1 + static_cast<std::uint32_t>(
                 std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

std::optional<Decoded> as_utf16(std::string_view bytes) {
  if (bytes.size() % 2 != 0) return std::nullopt;
  for (const auto& [name, encoding] :
       {std::pair{"UTF-16LE", Encoding::utf16le}, std::pair{"UTF-16BE", Encoding::utf16be}})
    if (auto utf8 = convert(bytes, name); utf8 && plausible_share(*utf8) > 0.95)
      return Decoded{std::move(*utf8), encoding};
  return std::nullopt;
}

std::optional<Decoded> by_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return Decoded{std::string(bytes.substr(3)), Encoding::utf8_bom};
  if (bytes.starts_with("\xFF\xFE"))
    if (auto utf8 = convert(bytes.substr(2), "UTF-16LE")) return Decoded{std::move(*utf8), Encoding::utf16le};
  if (bytes.starts_with("\xFE\xFF"))
    if (auto utf8 = convert(bytes.substr(2), "UTF-16BE")) return Decoded{std::move(*utf8), Encoding::utf16be};
  return std::nullopt;
}

}  // namespace

Result<Decoded> decode(std::string bytes, const std::string& file) {
  for (const Signature& signature : signatures)
    if (bytes.starts_with(signature.bytes)) return refuse(file, 0, signature.what, signature.remedy);
  std::optional<Decoded> decoded = by_mark(bytes);
  const bool has_zero = bytes.find('\0') != std::string::npos;
  if (!decoded && has_zero) decoded = as_utf16(bytes);
  if (decoded && decoded->utf8.find('\0') != std::string::npos) decoded.reset();
  if (!decoded && has_zero)
    return refuse(file, line_of(bytes, bytes.find('\0')), "holds zero bytes: it is binary, not text",
                  "name a document saved as plain text or CSV");
  const std::size_t bad = text::first_invalid(decoded ? decoded->utf8 : bytes);
  if (bad == std::string::npos) {
    if (!decoded) decoded = Decoded{std::move(bytes), Encoding::utf8};
    return std::move(*decoded);
  }
  if (!decoded)
    if (auto utf8 = convert(bytes, "GB18030"); utf8 && plausible_share(*utf8) > 0.9)
      return Decoded{std::move(*utf8), Encoding::gb18030};
  char byte[8];
  std::snprintf(byte, sizeof byte, "0x%02X", static_cast<unsigned>(static_cast<unsigned char>(bytes[bad])));
  return refuse(file, line_of(bytes, bad),
                std::string("byte ") + byte + " is neither UTF-8 nor does the file read as GB18030 or UTF-16",
                "save the document as UTF-8 text");
}

}  // namespace dutygraph::read
