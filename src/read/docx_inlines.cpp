#include "read/docx_inlines.h"

#include <algorithm>
#include <charconv>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "read/xml.h"

namespace dutygraph::read {

namespace {

constexpr std::size_t longest_code = 64;  // bytes of a field's instruction; only its first word counts
constexpr std::size_t most_open = 1000;   // fields within one another; further ones are not counted

// A sign of a symbol font, by its number there, as Unicode; 0 where it is none that a plan would print.
char32_t symbol(std::string_view font, unsigned code) {
  code &= 0xFFU;
  if (font == "Wingdings") {
    switch (code) {
      case 0xFC: return U'√';
      case 0xFE: return U'☑';
      case 0xFB: return U'×';
      case 0xFD: return U'☒';
      case 0xA8:
      case 0x6F: return U'□';
      case 0x6C: return U'●';
      case 0x6E: return U'■';
      case 0x9F: return U'•';
      default: return 0;
    }
  }
  if (font == "Wingdings 2") {
    switch (code) {
      case 0x50: return U'√';
      case 0x52: return U'☑';
      case 0x4F: return U'×';
      case 0xA3: return U'□';
      default: return 0;
    }
  }
  if (font == "Symbol") return code == 0xD6 ? U'√' : code == 0xB7 ? U'•' : U'\0';
  return 0;
}

class InlineReader {
 public:
  InlineReader(DocxFields& fields, Depth& depth) : fields_(fields), depth_(depth) {}

  void read(pugi::xml_node parent) {
    const Depth::Step step(depth_);
    for (pugi::xml_node node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "r")
        run(node);
      else if (descends(name))
        read(node);
      else if (name == "AlternateContent")
        alternate(node);
    }
  }

  DocxInlines take() { return std::move(found_); }

 private:
  // Elements of a paragraph whose runs are text. Not here: w:del, w:moveFrom, w:rt, and all that is no text.
  static bool descends(std::string_view name) {
    for (std::string_view known : {"hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "dir",
                                   "bdo", "customXml", "ruby", "rubyBase", "oMath", "oMathPara", "e", "num", "den"})
      if (name == known) return true;
    return false;
  }

  void run(pugi::xml_node node) {
    if (is_on(child(node, "rPr"), "vanish")) return;
    const Depth::Step step(depth_);
    for (pugi::xml_node part : node.children()) content(part);
  }

  void content(pugi::xml_node part) {
    const std::string_view name = local_name(part);
    if (name == "fldChar")
      fields_.character(attribute(part, "fldCharType"));
    else if (name == "instrText")
      fields_.code(part.child_value());
    else if (name == "AlternateContent")
      alternate(part);
    else if (name == "drawing" || name == "pict" || name == "object")
      boxes(part);
    else if (name == "ruby")
      read(part);
    else if (fields_.shows())
      text(part, name);
  }

  void text(pugi::xml_node part, std::string_view name) {
    std::string& text = found_.text;
    if (name == "t") {
      for (pugi::xml_node piece : part.children())
        if (piece.type() == pugi::node_pcdata || piece.type() == pugi::node_cdata) text += plain(piece.value());
    } else if (name == "tab" || name == "ptab") {
      text += '\t';
    } else if (name == "cr") {
      text += '\n';
    } else if (name == "br") {
      const std::string_view type = attribute(part, "type");
      if (type.empty() || type == "textWrapping") text += '\n';
    } else if (name == "noBreakHyphen") {
      text += '-';
    } else if (name == "sym") {
      sign(part);
    }
  }

  // Line feeds of the file are blanks.
  static std::string plain(std::string text) {
    std::replace_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return text;
  }

  void sign(pugi::xml_node part) {
    const std::string_view hex = attribute(part, "char");
    unsigned code = 0;
    const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
    if (error != std::errc() || hex.empty()) return;
    const bool own = code < 0x100 || (code >= 0xE000 && code <= 0xF8FF);
    if (const char32_t c = own ? symbol(attribute(part, "font"), code) : static_cast<char32_t>(code); c != 0)
      text::append(found_.text, c);
  }

  // The same content in several formats: the first that there is.
  void alternate(pugi::xml_node node) {
    for (const char* branch : {"Choice", "Fallback"}) {
      const pugi::xml_node found = child(node, branch);
      if (!found) continue;
      const std::size_t before = found_.boxes.size() + found_.text.size();
      const Depth::Step step(depth_);
      for (pugi::xml_node part : found.children()) is(part, "r") ? run(part) : content(part);
      if (found_.boxes.size() + found_.text.size() > before) return;
    }
  }

  // Text boxes in a drawing, at any depth, but not those within one another.
  void boxes(pugi::xml_node node) {
    const Depth::Step step(depth_);
    for (pugi::xml_node below : node.children()) {
      if (is(below, "txbxContent"))
        found_.boxes.push_back(below);
      else if (is(below, "AlternateContent"))
        alternate_boxes(below);
      else
        boxes(below);
    }
  }

  void alternate_boxes(pugi::xml_node node) {
    const std::size_t before = found_.boxes.size();
    boxes(child(node, "Choice"));
    if (found_.boxes.size() == before) boxes(child(node, "Fallback"));
  }

  DocxFields& fields_;
  Depth& depth_;
  DocxInlines found_;
};

}  // namespace

void DocxFields::character(std::string_view type) {
  if (type == "begin" && open_.size() < most_open) open_.emplace_back();
  if (type == "separate" && !open_.empty()) open_.back().result = true;
  if (type == "end" && !open_.empty()) open_.pop_back();
}

void DocxFields::code(std::string_view text) {
  if (!open_.empty() && open_.back().code.size() < longest_code) open_.back().code += text.substr(0, longest_code);
}

bool DocxFields::shows() const {
  return std::all_of(open_.begin(), open_.end(), [](const Field& field) {
    const std::string_view code = text::trim(field.code);
    return field.result && !(code.starts_with("TOC") && (code.size() == 3 || code[3] == ' '));
  });
}

DocxInlines read_inlines(pugi::xml_node paragraph, DocxFields& fields, Depth& depth) {
  InlineReader reader(fields, depth);
  reader.read(paragraph);
  return reader.take();
}

}  // namespace dutygraph::read
