// An office document as text that a fuzzer can change and a person can read: each part behind a line "%% NAME". Packed
// into a ZIP archive without compression, whose sums are always right.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fuzz/fuzz.h"
#include "read/office.h"

namespace dutygraph::fuzz {

using Parts = std::vector<std::pair<std::string, std::string>>;

inline Parts parts_of(std::string_view text) {
  constexpr std::string_view mark = "%% ";
  Parts parts;
  while (!text.empty() && parts.size() < 40) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.starts_with(mark))
      parts.emplace_back(line.substr(mark.size()), "");
    else if (!parts.empty())
      parts.back().second.append(line).push_back('\n');
  }
  return parts;
}

inline std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t sum = 0xFFFFFFFFU;
  for (const char c : bytes) {
    sum ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1U) ^ (0xEDB88320U & (0U - (sum & 1U)));
  }
  return ~sum;
}

// Source: APPNOTE.TXT 4.3, method 0 (stored).
class StoredZip {
 public:
  void add(std::string_view name, std::string_view content) {
    const auto offset = static_cast<std::uint32_t>(bytes_.size());
    std::string head;
    numbers(head, {{20, 2}, {0x0800, 2}, {0, 2}, {0, 2}, {0x21, 2}, {crc32(content), 4}});
    numbers(head, {{size(content), 4}, {size(content), 4}, {size(name), 2}, {0, 2}});
    bytes_.append("PK\x03\x04").append(head).append(name).append(content);
    index_.append("PK\x01\x02\x14").push_back('\0');
    index_.append(head);
    numbers(index_, {{0, 2}, {0, 2}, {0, 2}, {0, 4}, {offset, 4}});
    index_.append(name);
    ++count_;
  }

  std::string take() {
    const auto offset = static_cast<std::uint32_t>(bytes_.size());
    bytes_.append(index_).append("PK\x05\x06");
    numbers(bytes_, {{0, 2}, {0, 2}, {count_, 2}, {count_, 2}, {size(index_), 4}, {offset, 4}, {0, 2}});
    return std::move(bytes_);
  }

 private:
  struct Number {
    std::uint32_t value;
    int bytes;
  };
  static std::uint32_t size(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }
  static void numbers(std::string& into, const std::vector<Number>& list) {
    for (const Number& number : list)
      for (int i = 0; i < number.bytes; ++i) into.push_back(static_cast<char>((number.value >> (8 * i)) & 0xFFU));
  }

  std::string bytes_;
  std::string index_;
  std::uint32_t count_ = 0;
};

inline std::string zipped(const Parts& parts) {
  StoredZip zip;
  for (const auto& [name, content] : parts)
    if (!name.empty() && name.size() < 200) zip.add(name, content);
  return zip.take();
}

// Reads the parts as the office document that they are, then parses it; a document that is refused is well.
inline void read_parts(std::string_view text, const char* file) {
  Document document = document_named(file);
  try {
    read::read_zip(zipped(parts_of(text)), document);
  } catch (const Error&) {
    return;
  }
  parsed(document);
}

}  // namespace dutygraph::fuzz
