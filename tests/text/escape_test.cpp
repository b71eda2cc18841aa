#include "dutygraph/text/escape.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "dutygraph/text/utf8.h"

namespace dutygraph::text {
namespace {

// Text made of what means something in one of the languages.
std::string hostile_text(std::mt19937& random) {
  static const std::vector<std::string> pieces = {
      "&",  "<",   ">",    "\"",     "'",      "\\",     "\n",     "\r",     "\t",     "\x1B[31m", "\x07",
      "=",  "+",   "-",    "@",      ",",      ";",      "#",      "&amp;",  "&#60;",  "\\N",      "\\G",
      "\\", "</b", "<!--", "]]>",    "\x7F",   "\u009B", "\u202E", "\u2066", "\uFFFF", "\uFFFE",   "县",
      "a",  " ",   "\\\"", "\u200E", "\u2028", "😀",     "${x}",   "{}",     "%s",     "\x01",     "\x08"};
  std::string text;
  for (std::size_t i = random() % 12; i > 0; --i) text += pieces[random() % pieces.size()];
  return text;
}

bool has_control(std::string_view utf8, std::string_view allowed) {
  for (std::size_t i = 0; i < utf8.size();) {
    const char32_t c = next(utf8, i);
    if ((c < 0x20 && allowed.find(static_cast<char>(c)) == std::string_view::npos) || c == 0x7F) return true;
  }
  return false;
}

// What an XML parser makes of it; the test fails on what none may read.
std::string unescape_html(const std::string& html) {
  static const std::vector<std::pair<std::string, std::string>> entities = {
      {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&#92;", "\\"}};
  std::string text;
  for (std::size_t i = 0; i < html.size();) {
    if (html[i] != '&') {
      text += html[i++];
      continue;
    }
    bool known = false;
    for (const auto& [entity, meaning] : entities) {
      if (known || html.compare(i, entity.size(), entity) != 0) continue;
      text += meaning;
      i += entity.size();
      known = true;
    }
    if (!known) {
      ADD_FAILURE() << "a bare & in " << html;
      return text;
    }
  }
  return text;
}

std::string printable(std::string_view text) {
  std::string kept;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next(text, i);
    if ((c >= 0x20 && c != 0x7F && c != 0xFFFE && c != 0xFFFF) || c == U'\t' || c == U'\n') append(kept, c);
  }
  return kept;
}

TEST(Escape, Html) {
  EXPECT_EQ(escape_html("a<b & \"c\" 'd'>"), "a&lt;b &amp; &quot;c&quot; &#39;d&#39;&gt;");
  EXPECT_EQ(escape_html("&amp;"), "&amp;amp;");
  EXPECT_EQ(escape_html(std::string("a\0b\x1B\r\tc\n", 8)), "ab\tc\n");
  EXPECT_EQ(escape_html("x\uFFFF\uFFFE\uFFFDy"), "x\uFFFDy");
  EXPECT_EQ(escape_html("县财政局"), "县财政局");
}

TEST(Escape, HtmlReadsBackAndHoldsNoMarkup) {
  std::mt19937 random(4);
  for (int round = 0; round < 5000; ++round) {
    const std::string text = hostile_text(random);
    const std::string html = escape_html(text);
    ASSERT_EQ(html.find_first_of("<>\"'"), std::string::npos) << html;
    ASSERT_FALSE(has_control(html, "\t\n"));
    ASSERT_EQ(unescape_html(html), printable(text));
    const std::string dot = escape_dot_html(text);
    ASSERT_EQ(dot.find('\\'), std::string::npos) << dot;
    ASSERT_EQ(unescape_html(dot), printable(text));
  }
}

TEST(Escape, Dot) {
  EXPECT_EQ(escape_dot("a\"b"), "a\\\"b");
  EXPECT_EQ(escape_dot("\\N"), "\\\\N");
  EXPECT_EQ(escape_dot("a\nb"), "a\\nb");
  EXPECT_EQ(escape_dot("&lt;"), "&amp;lt;");
  EXPECT_EQ(escape_dot("end\\"), "end\\\\");
  EXPECT_EQ(escape_dot("<b>"), "<b>");
}

// Read as Graphviz reads a quoted label: every backslash begins a pair, and only \\ \" \n may occur; the string ends
// nowhere inside.
TEST(Escape, DotHoldsOnlyOurOwnEscapes) {
  std::mt19937 random(5);
  for (int round = 0; round < 5000; ++round) {
    const std::string text = hostile_text(random);
    const std::string dot = escape_dot(text);
    std::string back;
    for (std::size_t i = 0; i < dot.size(); ++i) {
      ASSERT_NE(dot[i], '"') << dot;
      ASSERT_NE(dot[i], '\n') << dot;
      if (dot[i] != '\\') {
        back += dot[i];
        continue;
      }
      ASSERT_LT(++i, dot.size()) << dot;
      ASSERT_TRUE(dot[i] == '\\' || dot[i] == '"' || dot[i] == 'n') << dot;
      back += dot[i] == 'n' ? '\n' : dot[i];
    }
    std::string plain;  // entities are decoded in labels, too
    for (std::size_t i = 0; i < back.size(); ++i) {
      plain += back[i];
      if (back[i] == '&') {
        ASSERT_EQ(back.substr(i, 5), "&amp;");
        i += 4;
      }
    }
    ASSERT_EQ(plain, printable(text));
  }
}

// The one field that an RFC 4180 reader finds in a line of its own.
std::string read_csv_field(const std::string& csv) {
  if (csv.empty() || csv[0] != '"') {
    EXPECT_EQ(csv.find_first_of("\",\r\n"), std::string::npos) << csv;
    return csv;
  }
  std::string field;
  for (std::size_t i = 1; i + 1 < csv.size(); ++i) {
    field += csv[i];
    if (csv[i] != '"') continue;
    EXPECT_EQ(csv[i + 1], '"') << csv;
    ++i;
    EXPECT_LT(i + 1, csv.size()) << csv;
  }
  EXPECT_EQ(csv.back(), '"') << csv;
  return field;
}

TEST(Escape, Csv) {
  EXPECT_EQ(escape_csv("县财政局"), "县财政局");
  EXPECT_EQ(escape_csv("a,b"), "\"a,b\"");
  EXPECT_EQ(escape_csv("a\"b"), "\"a\"\"b\"");
  EXPECT_EQ(escape_csv("a\nb"), "\"a\nb\"");
  EXPECT_EQ(escape_csv(""), "");
  for (const char* formula : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
    EXPECT_EQ(escape_csv(formula), std::string("'") + formula);
  EXPECT_EQ(escape_csv("\r=1"), "\"'\r=1\"");
  EXPECT_EQ(escape_csv("=1,2"), "\"'=1,2\"");
}

TEST(Escape, CsvReadsBackAndIsNoFormula) {
  std::mt19937 random(6);
  for (int round = 0; round < 5000; ++round) {
    const std::string text = hostile_text(random);
    const std::string field = read_csv_field(escape_csv(text));
    ASSERT_TRUE(field == text || field == "'" + text) << field;
    ASSERT_TRUE(field.empty() || std::string("=+-@\t\r\n").find(field[0]) == std::string::npos) << field;
  }
}

TEST(Escape, Terminal) {
  EXPECT_EQ(escape_terminal("a\x1B[31mb"), "a\\u{1B}[31mb");
  EXPECT_EQ(escape_terminal("a\u009Bb"), "a\\u{9B}b");
  EXPECT_EQ(escape_terminal("a\u202Eb"), "a\\u{202E}b");
  EXPECT_EQ(escape_terminal("a\x9B"
                            "b"),
            "a\\x{9B}b");
  EXPECT_EQ(escape_terminal("a\rb\x7F"), "a\\u{D}b\\u{7F}");
  EXPECT_EQ(escape_terminal("县\t财\n政\uFFFD"), "县\t财\n政\uFFFD");
}

TEST(Escape, TerminalSeesNoControlAndNoMalformedByte) {
  std::mt19937 random(7);
  for (int round = 0; round < 5000; ++round) {
    std::string text = hostile_text(random);
    for (std::size_t i = random() % 4; i > 0; --i)
      text.insert(random() % (text.size() + 1), 1, static_cast<char>(random() % 256));
    const std::string shown = escape_terminal(text);
    ASSERT_EQ(first_invalid(shown), std::string::npos);
    ASSERT_FALSE(has_control(shown, "\t\n"));
    for (char32_t c : decode(shown))
      ASSERT_FALSE((c >= 0x80 && c < 0xA0) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
                   c == 0x200E || c == 0x200F || c == 0x061C);
  }
}

}  // namespace
}  // namespace dutygraph::text
