#include "read/packed.h"

#include <algorithm>
#include <cstring>
#include <type_traits>

#include "dutygraph/model/error.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::read {

namespace {

constexpr std::size_t anchor_distance = 128;  // bytes, as CanonicalText

static_assert(std::is_trivially_copyable_v<Block> && std::is_trivially_copyable_v<Cell>);

template <class T>
void put(std::string& bytes, const T& value) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <class T>
void put_all(std::string& bytes, const T& list) {
  put(bytes, static_cast<std::uint64_t>(list.size()));
  bytes.append(reinterpret_cast<const char*>(list.data()), list.size() * sizeof *list.data());
}

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

  template <class T>
  T get() {
    T value{};
    const std::string_view from = take(sizeof value);
    std::memcpy(&value, from.data(), from.size());
    return value;
  }

  template <class T>
  void get_all(T& list) {
    using Value = typename T::value_type;
    const auto count = get<std::uint64_t>();
    if (count > bytes_.size() / sizeof(Value)) broken();
    list.resize(count);
    const std::string_view from = take(count * sizeof(Value));
    if (!from.empty()) std::memcpy(list.data(), from.data(), from.size());
  }

  [[noreturn]] static void broken() {
    throw Error(Failure{Code::io, {}, 0, "the process that read it gave no document", "report this as a defect"});
  }

 private:
  std::string_view take(std::size_t size) {
    if (size > bytes_.size()) broken();
    const std::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
  }

  std::string_view bytes_;
};

// What a later room relies on.
bool holds(const Document& document) {
  const auto inside = [&](Span span) { return span.begin <= span.end && span.end <= document.text.size(); };
  for (const Block& block : document.blocks)
    if (!inside(block.span) || (block.kind == Block::Kind::table && block.table >= document.tables.size()))
      return false;
  for (const Table& table : document.tables)
    for (const Cell& cell : table.cells)
      if (!inside(cell.span) || cell.row >= table.rows || cell.column >= table.columns) return false;
  return text::first_invalid(document.text) == std::string::npos;
}

}  // namespace

void place_by_lines(Document& document) {
  const std::string_view whole = document.text;
  Place place{1, 1};
  for (std::size_t at = 0; at < whole.size();) {
    document.places.add(static_cast<std::uint32_t>(at), place);
    std::size_t end = std::min(at + anchor_distance, whole.size());
    while (end < whole.size() && (static_cast<unsigned char>(whole[end]) & 0xC0U) == 0x80U) ++end;
    std::string_view piece = whole.substr(at, end - at);
    if (const auto feed = piece.rfind('\n'); feed != std::string_view::npos) {
      place.line += static_cast<std::uint32_t>(std::count(piece.begin(), piece.end(), '\n'));
      place.column = 1;
      piece.remove_prefix(feed + 1);
    }
    place.column += static_cast<std::uint32_t>(text::count(piece));
    at = end;
  }
}

std::string packed(const Document& document) {
  std::string bytes;
  put_all(bytes, document.text);
  put_all(bytes, document.blocks);
  put(bytes, static_cast<std::uint64_t>(document.tables.size()));
  for (const Table& table : document.tables) {
    put(bytes, table.rows);
    put(bytes, table.columns);
    put_all(bytes, table.cells);
  }
  put(bytes, static_cast<std::uint64_t>(document.notes.size()));
  for (const std::string& note : document.notes) put_all(bytes, note);
  return bytes;
}

void unpack(std::string_view bytes, Document& document) {
  Unpacker from(bytes);
  from.get_all(document.text);
  from.get_all(document.blocks);
  for (auto tables = from.get<std::uint64_t>(); tables > 0; --tables) {
    Table& table = document.tables.emplace_back();
    table.rows = from.get<std::uint32_t>();
    table.columns = from.get<std::uint32_t>();
    from.get_all(table.cells);
  }
  for (auto notes = from.get<std::uint64_t>(); notes > 0; --notes) from.get_all(document.notes.emplace_back());
  if (!holds(document)) Unpacker::broken();
  place_by_lines(document);
}

}  // namespace dutygraph::read
