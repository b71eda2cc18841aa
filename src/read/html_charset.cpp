#include "read/html_charset.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "dutygraph/model/document.h"
#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "read/decode.h"

namespace dutygraph::read {

namespace {

constexpr std::size_t seen = std::size_t{64} << 10U;  // bytes of the beginning that are looked at
constexpr std::size_t many_tags = 5;
constexpr std::size_t bytes_a_tag = 400;  // fewer tags may stand in Markdown
constexpr std::size_t broken_in = 500;    // at most one broken byte in so many is an accident of saving

// The beginning in lower case, without zero bytes (UTF-16) and byte order marks.
std::string beginning(std::string_view bytes) {
  std::string head;
  for (char c : bytes.substr(0, seen))
    if (c != '\0') head.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  for (std::string_view mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"})
    if (head.starts_with(mark)) head.erase(0, mark.size());
  return head;
}

std::string_view behind_comments(std::string_view head) {
  while (true) {
    head = text::trim(head);
    const std::string_view end = head.starts_with("<!--") ? "-->" : head.starts_with("<?xml") ? "?>" : "";
    const auto at = end.empty() ? std::string_view::npos : head.find(end);
    if (at == std::string_view::npos) return head;
    head.remove_prefix(at + end.size());
  }
}

std::size_t tags_in(std::string_view head) {
  std::size_t tags = 0;
  for (std::string_view tag :
       {"<p", "<div", "<table", "<tr", "<td", "<span", "<font", "<section", "<article", "<h1", "<h2"})
    for (std::size_t at = head.find(tag); at != std::string_view::npos; at = head.find(tag, at + tag.size())) {
      const char behind = at + tag.size() < head.size() ? head[at + tag.size()] : ' ';
      tags += behind == '>' || behind == ' ' || behind == '\n' || behind == '\r' || behind == '\t';
    }
  return tags;
}

// charset=gb2312 of a meta tag; empty where there is none.
std::string declared(std::string_view bytes) {
  const std::string head = beginning(bytes);
  auto at = head.find("charset");
  if (at == std::string::npos) at = head.find("encoding=");
  if (at == std::string::npos) return {};
  at = head.find('=', at);
  if (at == std::string::npos) return {};
  const auto begin = head.find_first_not_of("=\"' \t", at);
  if (begin == std::string::npos) return {};
  const auto end = std::min(head.find_first_of("\"'; />?\r\n", begin), head.size());
  std::string name = head.substr(begin, std::min<std::size_t>(end - begin, 24));
  return name == "gb2312" || name == "gbk" || name == "x-gbk" ? "gb18030" : name;
}

// By the system's converter, broken bytes as U+FFFD; empty where it does not know the encoding. `broken` counts them.
std::string convert(std::string_view bytes, const std::string& from, std::size_t& broken) {
  iconv_t converter = iconv_open("UTF-8", from.c_str());
  if (converter == reinterpret_cast<iconv_t>(-1)) return {};  // NOLINT(performance-no-int-to-ptr): POSIX
  std::string utf8;
  std::array<char, 8192> buffer{};
  char* in = const_cast<char*>(bytes.data());  // iconv's C interface takes char**, and reads only
  std::size_t left = bytes.size();
  broken = 0;
  while (left > 0) {
    char* out = buffer.data();
    std::size_t room = buffer.size();
    const std::size_t result = iconv(converter, &in, &left, &out, &room);
    utf8.append(buffer.data(), buffer.size() - room);
    if (result != static_cast<std::size_t>(-1) || errno == E2BIG) continue;
    utf8 += "\xEF\xBF\xBD";
    ++broken;
    ++in;
    --left;
  }
  iconv_close(converter);
  return utf8;
}

}  // namespace

bool is_html(std::string_view bytes) {
  const std::string whole = beginning(bytes);
  const std::string_view head = behind_comments(whole);
  if (!head.starts_with('<')) return false;
  for (std::string_view tag : {"<!doctype html", "<html", "<head", "<body"})
    if (head.starts_with(tag)) return true;
  const std::size_t tags = tags_in(head);
  return tags >= many_tags && tags * bytes_a_tag >= head.size();
}

Result<DecodedPage> decode_html(std::string bytes, const std::string& file) {
  const std::size_t bad = text::first_invalid(bytes);
  const std::string name = declared(bytes);
  if (bad == std::string::npos || bytes.find('\0') != std::string::npos) {
    Result<Decoded> decoded = decode(std::move(bytes), file);
    if (!decoded) return decoded.failure();
    const bool plain = decoded->encoding == Encoding::utf8 || decoded->encoding == Encoding::utf8_bom;
    return DecodedPage{std::move(decoded->utf8), plain ? "" : "read as " + std::string(to_string(decoded->encoding))};
  }
  std::size_t best = bytes.size();
  DecodedPage page;
  for (const std::string& from : {std::string("utf-8"), name, std::string("gb18030")}) {
    if (from.empty()) continue;
    std::size_t broken = 0;
    std::string utf8 = convert(bytes, from, broken);
    if (utf8.empty() || broken >= best || broken * broken_in > bytes.size() + broken_in) continue;
    best = broken;
    page.utf8 = std::move(utf8);
    page.note = "read as " + from + (broken > 0 ? ", " + std::to_string(broken) + " broken bytes replaced" : "");
    if (from == "utf-8") break;
  }
  if (!page.utf8.empty()) return page;
  return Failure{Code::unreadable, file, 0,
                 "is a web page in no known encoding" + (name.empty() ? "" : " (it says " + name + ")"),
                 "save it as UTF-8 in a browser"};
}

}  // namespace dutygraph::read
