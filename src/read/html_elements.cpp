#include "read/html_elements.h"

#include <algorithm>
#include <array>
#include <string>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::read {

namespace {

constexpr std::array left_out = {
    GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,    GUMBO_TAG_HEAD,  GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT,
    GUMBO_TAG_SELECT, GUMBO_TAG_BUTTON,   GUMBO_TAG_INPUT, GUMBO_TAG_OPTION,   GUMBO_TAG_TEXTAREA,
    GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT,   GUMBO_TAG_EMBED, GUMBO_TAG_SVG,      GUMBO_TAG_CANVAS,
    GUMBO_TAG_AUDIO,  GUMBO_TAG_VIDEO,    GUMBO_TAG_IMG,   GUMBO_TAG_NAV,      GUMBO_TAG_FOOTER,
    GUMBO_TAG_ASIDE,  GUMBO_TAG_DATALIST, GUMBO_TAG_RP,    GUMBO_TAG_RT,       GUMBO_TAG_DEL};

constexpr std::array blocks = {
    GUMBO_TAG_P,     GUMBO_TAG_DIV,     GUMBO_TAG_H1,      GUMBO_TAG_H2,         GUMBO_TAG_H3,      GUMBO_TAG_H4,
    GUMBO_TAG_H5,    GUMBO_TAG_H6,      GUMBO_TAG_UL,      GUMBO_TAG_OL,         GUMBO_TAG_LI,      GUMBO_TAG_DL,
    GUMBO_TAG_DT,    GUMBO_TAG_DD,      GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE,    GUMBO_TAG_HEADER,  GUMBO_TAG_MAIN,
    GUMBO_TAG_FORM,  GUMBO_TAG_PRE,     GUMBO_TAG_HR,      GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_CENTER,  GUMBO_TAG_ADDRESS,
    GUMBO_TAG_BODY,  GUMBO_TAG_CAPTION, GUMBO_TAG_FIGURE,  GUMBO_TAG_FIGCAPTION, GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY,
    GUMBO_TAG_TABLE, GUMBO_TAG_FIELDSET};

template <std::size_t n>
bool contains(const std::array<GumboTag, n>& list, GumboTag tag) {
  return std::find(list.begin(), list.end(), tag) != list.end();
}

std::string lower(std::string_view text) {
  std::string key = text::squeeze(text);
  for (char& c : key)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return key;
}

constexpr std::size_t fewest_links = 4;   // fewer may be a document's attachments
constexpr std::size_t longest_link = 16;  // characters on the average; the names of attachments are longer
constexpr std::size_t most_text = 20000;  // bytes; more is no navigation
constexpr unsigned deepest = 60;

struct Links {
  std::size_t text = 0;    // bytes
  std::size_t linked = 0;  // … of them in links
  std::size_t characters = 0;
  std::size_t links = 0;
};

// False where it is too much to be navigation.
bool count_links(const GumboNode& node, bool linked, unsigned depth, Links& sum) {
  if (node.type == GUMBO_NODE_TEXT) {
    const std::string_view text = text::trim(node.v.text.text);
    sum.text += text.size();
    if (linked) sum.linked += text.size();
    if (linked) sum.characters += text::count(text);
    return sum.text <= most_text;
  }
  if (node.type != GUMBO_NODE_ELEMENT || is_left_out(node.v.element)) return true;
  if (depth > deepest) return false;
  const bool link = node.v.element.tag == GUMBO_TAG_A;
  sum.links += link;
  for (unsigned i = 0; i < node.v.element.children.length; ++i)
    if (!count_links(*static_cast<const GumboNode*>(node.v.element.children.data[i]), linked || link, depth + 1, sum))
      return false;
  return true;
}

}  // namespace

std::string_view attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

int number_attribute(const GumboElement& element, const char* name, int otherwise) {
  const std::string_view digits = text::trim(attribute(element, name));
  if (digits.empty() || digits.size() > 6 || digits.find_first_not_of("0123456789") != std::string_view::npos)
    return otherwise;
  return std::stoi(std::string(digits));
}

bool is_left_out(const GumboElement& element) {
  if (contains(left_out, element.tag)) return true;
  if (gumbo_get_attribute(&element.attributes, "hidden") != nullptr) return true;
  const std::string style = lower(attribute(element, "style"));
  return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos ||
         style.find("mso-hide:all") != std::string::npos;
}

bool is_block(GumboTag tag) { return contains(blocks, tag); }

int heading_level(GumboTag tag) {
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? static_cast<int>(tag) - static_cast<int>(GUMBO_TAG_H1) + 1 : 0;
}

bool is_navigation(const GumboNode& node) {
  Links sum;
  if (!count_links(node, false, 0, sum) || sum.links < fewest_links || sum.text == 0) return false;
  return sum.linked * 10 >= sum.text * 8 && sum.characters <= sum.links * longest_link;
}

}  // namespace dutygraph::read
