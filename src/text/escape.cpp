#include "dutygraph/text/escape.h"

#include <cstdio>

#include "dutygraph/text/utf8.h"

namespace dutygraph::text {

namespace {

bool is_dropped_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7F;
}

// Without what XML 1.0 can't hold: control characters, U+FFFE, U+FFFF.
std::string without_unprintable(std::string_view utf8) {
  std::string kept;
  kept.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size();) {
    const bool noncharacter =
        utf8.substr(i, 2) == "\xEF\xBF" && i + 2 < utf8.size() && (utf8[i + 2] == '\xBE' || utf8[i + 2] == '\xBF');
    if (!noncharacter && !is_dropped_control(utf8[i])) kept += utf8[i];
    i += noncharacter ? 3 : 1;
  }
  return kept;
}

// Marks that turn the direction of the text behind them, and line ends a terminal may follow.
bool turns_or_breaks(char32_t c) {
  return (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
}

const char* entity(char c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return nullptr;
  }
}

}  // namespace

std::string escape_html(std::string_view utf8) {
  std::string escaped;
  escaped.reserve(utf8.size() + utf8.size() / 8);
  for (char c : without_unprintable(utf8)) {
    if (const char* e = entity(c))
      escaped += e;
    else
      escaped += c;
  }
  return escaped;
}

std::string escape_dot(std::string_view utf8) {
  std::string escaped;
  escaped.reserve(utf8.size() + utf8.size() / 8);
  for (char c : without_unprintable(utf8)) {
    switch (c) {
      case '\\': escaped += "\\\\"; break;
      case '"': escaped += "\\\""; break;
      case '&': escaped += "&amp;"; break;  // Graphviz decodes entities in plain labels too
      case '\n': escaped += "\\n"; break;
      default: escaped += c;
    }
  }
  return escaped;
}

std::string escape_dot_html(std::string_view utf8) {
  std::string escaped;
  const std::string html = escape_html(utf8);
  escaped.reserve(html.size());
  for (char c : html) {
    if (c == '\\')
      escaped += "&#92;";
    else
      escaped += c;
  }
  return escaped;
}

std::string escape_csv(std::string_view utf8) {
  std::string field;
  if (!utf8.empty() && std::string_view("=+-@\t\r\n").find(utf8[0]) != std::string_view::npos) field += '\'';
  bool quoted = false;
  for (char c : utf8) {
    if (c == '"') field += '"';
    quoted |= c == '"' || c == ',' || c == '\n' || c == '\r';
    field += c;
  }
  return quoted ? '"' + field + '"' : field;
}

std::string escape_terminal(std::string_view utf8) {
  std::string escaped;
  escaped.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size();) {
    const std::size_t begin = i;
    const char32_t c = next(utf8, i);
    const bool control = (c < 0x20 && c != U'\n' && c != U'\t') || (c >= 0x7F && c < 0xA0);
    const bool malformed = c == U'\uFFFD' && i - begin == 1;  // a raw byte, maybe an 8-bit control
    if (control || malformed || turns_or_breaks(c)) {
      char visible[16];
      if (malformed)
        std::snprintf(visible, sizeof visible, "\\x{%02X}",
                      static_cast<unsigned>(static_cast<unsigned char>(utf8[begin])));
      else
        std::snprintf(visible, sizeof visible, "\\u{%X}", static_cast<unsigned>(c));
      escaped += visible;
    } else {
      escaped.append(utf8, begin, i - begin);
    }
  }
  return escaped;
}

}  // namespace dutygraph::text
