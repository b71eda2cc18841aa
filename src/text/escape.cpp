#include "dutygraph/text/escape.h"

#include <cstdio>

#include "dutygraph/text/utf8.h"

namespace dutygraph::text {

namespace {

bool is_dropped_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7F;
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
  for (char c : utf8) {
    if (is_dropped_control(c)) continue;
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
  for (char c : utf8) {
    if (is_dropped_control(c)) continue;
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
  if (!utf8.empty() && (utf8[0] == '=' || utf8[0] == '+' || utf8[0] == '-' || utf8[0] == '@' || utf8[0] == '\t'))
    field += '\'';
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
    const bool directional = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    if (control || directional) {
      char visible[16];
      std::snprintf(visible, sizeof visible, "\\u{%X}", static_cast<unsigned>(c));
      escaped += visible;
    } else {
      escaped.append(utf8, begin, i - begin);
    }
  }
  return escaped;
}

}  // namespace dutygraph::text
