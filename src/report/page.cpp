#include "dutygraph/report/page.h"

#include <cstdint>
#include <stdexcept>
#include <string_view>

#include "dutygraph/text/escape.h"
#include "report/embedded.h"

namespace dutygraph::report {

namespace {

const EmbeddedFile& embedded(std::string_view name) {
  for (unsigned i = 0; i < embedded_file_count; ++i)
    if (embedded_files[i].name == name) return embedded_files[i];
  throw std::logic_error("not compiled in: " + std::string(name));
}

unsigned nibble(char hex) { return static_cast<unsigned>(hex <= '9' ? hex - '0' : hex - 'a' + 10); }

// A hexadecimal hash in base 64, as a content security policy wants it (RFC 4648).
std::string base64_of_hex(std::string_view hex) {
  static constexpr char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    bytes += static_cast<char>(static_cast<unsigned char>(nibble(hex[i]) << 4U | nibble(hex[i + 1])));
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k)
      group = group << 8U | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    for (std::size_t k = 0; k < 4; ++k)
      text += i + k > bytes.size() ? '=' : digits[group >> (18U - 6U * static_cast<unsigned>(k)) & 63U];
  }
  return text;
}

// JSON inside a script element: < can't end the element or begin a comment.
std::string inert(const std::string& json) {
  std::string text;
  text.reserve(json.size());
  for (const char c : json) {
    if (c == '<')
      text += "\\u003c";
    else
      text += c;
  }
  return text;
}

constexpr const char* body = R"(<header>
<h1 id="title"></h1>
<div id="facts"></div>
<div id="tools" role="search">
<input id="q" type="search">
<select id="kind"></select><select id="role"></select><select id="section"></select>
<button id="via"></button>
<button id="tab-tasks"></button><button id="tab-map"></button><button id="tab-problems"></button>
<button id="print"></button><button id="lang"></button>
</div>
</header>
<main>
<section id="units"><table id="table"></table></section>
<section id="right"><div id="selection"></div><div id="view"></div></section>
</main>
)";

}  // namespace

std::string page(const PageData& data, const PageOptions& options) {
  const EmbeddedFile& script = embedded("page.js");
  const EmbeddedFile& style = embedded("page.css");
  const bool chinese = options.language.starts_with("zh");
  std::string html = "<!DOCTYPE html>\n<html lang=\"" + std::string(chinese ? "zh-CN" : "en") +
                     "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
                     "content=\"default-src 'none'; script-src 'sha256-" +
                     base64_of_hex(script.sha256) + "'; style-src 'sha256-" + base64_of_hex(style.sha256) +
                     "'; base-uri 'none'; form-action 'none'\">\n<meta name=\"viewport\" "
                     "content=\"width=device-width, initial-scale=1\">\n<title>";
  const std::string title = text::escape_html(data.title);
  html += title + "</title>\n<style>" + style.content + "</style>\n</head>\n<body>\n";
  std::string shown = body;
  shown.replace(shown.find("id=\"title\">") + std::string_view("id=\"title\">").size(), 0, title);
  html += shown + "<script type=\"application/json\" id=\"data\">{\"graph\":" + inert(data.graph_json) +
          ",\"load\":" + inert(data.load_json) + ",\"findings\":" + inert(data.findings_json) + "}</script>\n<script>" +
          script.content + "</script>\n</body>\n</html>\n";
  return html;
}

}  // namespace dutygraph::report
