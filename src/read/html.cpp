#include "read/html.h"

#include <gumbo.h>

#include <algorithm>
#include <cstddef>
#include <new>

#include "dutygraph/model/error.h"
#include "dutygraph/process/child.h"
#include "dutygraph/text/fold.h"
#include "dutygraph/text/numeral.h"
#include "dutygraph/text/utf8.h"
#include "read/depth.h"
#include "read/flow.h"
#include "read/html_charset.h"
#include "read/html_elements.h"
#include "read/number_format.h"
#include "read/packed.h"

namespace dutygraph::read {

namespace {

constexpr unsigned deepest = 1500;  // elements within one another; unclosed <font> reach some hundred
constexpr process::ChildLimits child_limits{30, std::size_t{1536} << 20U, true};
constexpr std::uint32_t most_columns = 16384;
constexpr int widest_span = 1000;            // as the HTML standard
constexpr int highest_span = 65534;          // as well
constexpr std::size_t longest_heading = 80;  // characters

bool is_cjk(char32_t c) {
  return (c >= 0x2E80 && c < 0xD7FF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c < 0xFFEF);
}

// A paragraph while it is read: runs of blanks become one.
class LineText {
 public:
  void add(std::string_view utf8, bool preformatted) {
    for (std::size_t at = 0; at < utf8.size();) {
      const char32_t c = text::next(utf8, at);
      const bool feed = c == U'\n' || c == U'\r';
      if (!feed && c != U' ' && c != U'\t' && c != U'\f') {
        character(c);
      } else if (preformatted) {
        if (c != U'\r') text_.push_back(feed ? '\n' : static_cast<char>(c));
        last_ = U'\n';
      } else {
        blank_ = true;
        feed_ |= feed;
      }
    }
  }
  void feed() {
    text_.push_back('\n');
    blank_ = feed_ = false;
    last_ = U'\n';
  }
  bool empty() const { return text::trim(text_).empty(); }
  std::string take() {
    blank_ = feed_ = false;
    last_ = U'\n';
    return std::exchange(text_, {});
  }

 private:
  void character(char32_t c) {
    const bool broken_line = feed_ && is_cjk(last_) && is_cjk(c);
    if (blank_ && last_ != U'\n' && !broken_line) text_.push_back(' ');
    blank_ = feed_ = false;
    text::append(text_, c);
    last_ = c;
  }

  std::string text_;
  char32_t last_ = U'\n';
  bool blank_ = false;  // a run of blanks was read …
  bool feed_ = false;   // … with a line end in it
};

// Does an item print a number of its own?
bool is_numbered(std::string_view text) {
  text = text::trim(text);
  if (text.empty()) return false;
  std::size_t at = 0;
  const char32_t c = text::fold(text::next(text, at));
  if ((c >= U'0' && c <= U'9') || c == U'(' || (c >= U'①' && c <= U'⑳')) return true;
  const std::string_view behind = text.substr(at);
  return text::is_chinese_numeral(c) && behind.substr(0, 12).find("、") != std::string_view::npos;
}

std::string list_number(int number, std::string_view type) {
  const std::string_view format = type == "a"   ? "lowerLetter"
                                  : type == "A" ? "upperLetter"
                                  : type == "i" ? "lowerRoman"
                                  : type == "I" ? "upperRoman"
                                                : "decimal";
  return format_number(number, format) + ". ";
}

class HtmlReader {
 public:
  explicit HtmlReader(const std::string& file) : file_(file), depth_(file, deepest) {}

  Flow page(const GumboNode& root) {
    Flow flow;
    node(root, flow);
    end_line(flow);
    return flow;
  }

 private:
  void node(const GumboNode& node, Flow& flow) {
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA)
      line_.add(node.v.text.text, preformatted_);
    else if (node.type == GUMBO_NODE_ELEMENT)
      element(node, flow);
  }

  void children(const GumboElement& element, Flow& flow) {
    const Depth::Step step(depth_);
    for (unsigned i = 0; i < element.children.length; ++i)
      node(*static_cast<const GumboNode*>(element.children.data[i]), flow);
  }

  void element(const GumboNode& node, Flow& flow) {
    const GumboElement& element = node.v.element;
    if (is_left_out(element)) return;
    if (element.tag == GUMBO_TAG_BR) return line_.feed();
    if (!is_block(element.tag)) return children(element, flow);
    end_line(flow);
    if (element.tag != GUMBO_TAG_BODY && is_navigation(node)) return;
    switch (element.tag) {
      case GUMBO_TAG_TABLE: table(element, flow); break;
      case GUMBO_TAG_OL: ordered(element, flow); break;
      default: block(element, flow);
    }
  }

  void block(const GumboElement& element, Flow& flow) {
    const bool outer = std::exchange(preformatted_, preformatted_ || element.tag == GUMBO_TAG_PRE);
    const std::size_t before = flow.size();
    children(element, flow);
    preformatted_ = outer;
    if (element.tag == GUMBO_TAG_P && flow.size() == before && line_.empty()) {
      line_.take();
      flow.emplace_back();  // an empty paragraph is a blank line
      return;
    }
    const int level = heading_level(element.tag);
    end_line(flow);
    for (std::size_t i = before; i < flow.size() && level > 0; ++i)
      if (text::count(flow[i].text) <= longest_heading) flow[i].heading = static_cast<std::uint8_t>(level);
  }

  void end_line(Flow& flow) {
    const bool empty = line_.empty();
    std::string text = line_.take();
    if (empty) return;
    while (text.ends_with('\n')) text.pop_back();
    flow.push_back({std::move(text), 0, nullptr});
  }

  // The items of <ol> as a browser numbers them, where they do not print a number themselves.
  void ordered(const GumboElement& list, Flow& flow) {
    const Depth::Step step(depth_);
    std::string style(attribute(list, "style"));
    const bool plain = style.find("none") != std::string::npos;
    int number = number_attribute(list, "start", 1);
    for (unsigned i = 0; i < list.children.length; ++i) {
      const GumboNode& item = *static_cast<const GumboNode*>(list.children.data[i]);
      if (item.type != GUMBO_NODE_ELEMENT || item.v.element.tag != GUMBO_TAG_LI) {
        node(item, flow);
        continue;
      }
      const std::size_t before = flow.size();
      element(item, flow);
      number = number_attribute(item.v.element, "value", number);
      if (flow.size() > before && !plain && !flow[before].table && !is_numbered(flow[before].text))
        flow[before].text.insert(0, list_number(number, attribute(list, "type")));
      ++number;
    }
  }

  struct Grid {
    FlowTable table;
    std::vector<std::uint32_t> until;  // by column: the row in which a cell from above ends
  };

  void table(const GumboElement& element, Flow& flow) {
    Grid grid;
    rows(element, grid, flow);
    FlowTable& table = grid.table;
    for (FlowCell& cell : table.cells) cell.row_span = std::min(cell.row_span, table.rows - cell.row);
    if (!table.cells.empty()) flow.push_back({{}, 0, std::make_unique<FlowTable>(std::move(table))});
  }

  void rows(const GumboElement& parent, Grid& grid, Flow& flow) {
    const Depth::Step step(depth_);
    for (unsigned i = 0; i < parent.children.length; ++i) {
      const auto& below = *static_cast<const GumboNode*>(parent.children.data[i]);
      if (below.type != GUMBO_NODE_ELEMENT || is_left_out(below.v.element)) continue;
      switch (below.v.element.tag) {
        case GUMBO_TAG_THEAD:
        case GUMBO_TAG_TBODY:
        case GUMBO_TAG_TFOOT: rows(below.v.element, grid, flow); break;
        case GUMBO_TAG_TR: row(below.v.element, grid); break;
        case GUMBO_TAG_CAPTION: node(below, flow); break;
        default: break;
      }
    }
  }

  void row(const GumboElement& element, Grid& grid) {
    const std::uint32_t row = grid.table.rows++;
    std::uint32_t column = 0;
    for (unsigned i = 0; i < element.children.length; ++i) {
      const auto& below = *static_cast<const GumboNode*>(element.children.data[i]);
      if (below.type != GUMBO_NODE_ELEMENT || is_left_out(below.v.element)) continue;
      if (below.v.element.tag != GUMBO_TAG_TD && below.v.element.tag != GUMBO_TAG_TH) continue;
      while (column < grid.until.size() && grid.until[column] > row) ++column;
      column = cell(below.v.element, row, column, grid);
    }
  }

  // Gives the column behind it.
  std::uint32_t cell(const GumboElement& element, std::uint32_t row, std::uint32_t column, Grid& grid) {
    const int wide = std::clamp(number_attribute(element, "colspan", 1), 1, widest_span);
    int high = std::min(number_attribute(element, "rowspan", 1), highest_span);
    if (high == 0) high = highest_span;  // to the table's end
    FlowCell cell{row, column, static_cast<std::uint32_t>(high), static_cast<std::uint32_t>(wide), {}};
    const std::uint32_t end = column + cell.column_span;
    if (end > most_columns)
      throw Error(Failure{Code::limit, file_, 0,
                          "a table of it has more than " + std::to_string(most_columns) + " columns",
                          "keep only the plan, and save it anew"});
    if (grid.until.size() < end) grid.until.resize(end);
    for (std::uint32_t c = column; c < end; ++c) grid.until[c] = std::max(grid.until[c], row + cell.row_span);
    grid.table.columns = std::max(grid.table.columns, end);
    children(element, cell.content);
    end_line(cell.content);
    grid.table.cells.push_back(std::move(cell));
    return end;
  }

  std::string file_;
  Depth depth_;
  LineText line_;
  bool preformatted_ = false;
};

// All that Gumbo takes, given back at once: to walk its tree again would recurse as deep as a hostile page is nested.
class PageMemory {
 public:
  PageMemory() = default;
  PageMemory(const PageMemory&) = delete;
  PageMemory& operator=(const PageMemory&) = delete;
  ~PageMemory() {
    while (Block* block = blocks_.next) give(block + 1);
  }
  static void* take(void* memory, std::size_t size) {
    auto* block = static_cast<Block*>(::operator new(sizeof(Block) + size, std::nothrow));
    if (block == nullptr) return nullptr;
    Block& first = static_cast<PageMemory*>(memory)->blocks_;
    *block = {first.next, &first};
    if (first.next != nullptr) first.next->before = block;
    first.next = block;
    return block + 1;
  }
  static void give_back(void* /*memory*/, void* taken) {
    if (taken != nullptr) give(static_cast<Block*>(taken));
  }

 private:
  struct alignas(std::max_align_t) Block {
    Block* next = nullptr;
    Block* before = nullptr;
  };
  static void give(Block* behind) {
    Block* block = behind - 1;
    block->before->next = block->next;
    if (block->next != nullptr) block->next->before = block->before;
    ::operator delete(block);
  }
  Block blocks_;
};

}  // namespace

void read_html_here(std::string_view utf8, Document& document) {
  PageMemory memory;
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  options.allocator = PageMemory::take;
  options.deallocator = PageMemory::give_back;
  options.userdata = &memory;
  const GumboOutput* output = gumbo_parse_with_options(&options, utf8.data(), utf8.size());
  write_flow(HtmlReader(document.file).page(*output->root), document);
}

void read_html(std::string bytes, Document& document) {
  Result<DecodedPage> page = decode_html(std::move(bytes), document.file);
  if (!page) throw Error(page.failure());
  const auto work = [&] {
    Document read;
    read.file = document.file;
    read_html_here(page->utf8, read);
    return packed(read);
  };
  try {
    unpack(process::in_child(work, child_limits, "reading the web page", "save only the plan's own text"), document);
  } catch (const Error& error) {
    Failure failure = error.failure();
    failure.file = document.file;
    if (failure.code == Code::io)  // it died of the page
      failure = {Code::unreadable, document.file, 0, failure.what, "save the page anew in a browser, or as plain text"};
    throw Error(failure);
  }
  if (!page->note.empty()) document.notes.push_back(page->note);
}

}  // namespace dutygraph::read
