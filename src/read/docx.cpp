#include "read/docx.h"

#include <algorithm>

#include "dutygraph/model/error.h"
#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "read/docx_inlines.h"
#include "read/docx_numbering.h"
#include "read/docx_styles.h"
#include "read/flow.h"
#include "read/xml.h"

namespace dutygraph::read {

namespace {

constexpr std::size_t longest_heading = 80;  // characters; a longer paragraph with an outline level is text
constexpr std::uint32_t most_columns = 16384;

// Elements that only wrap what is read: what was inserted or moved here, content controls, custom XML.
bool is_wrapper(std::string_view name) {
  return name == "ins" || name == "moveTo" || name == "sdt" || name == "sdtContent" || name == "customXml" ||
         name == "smartTag";
}

class DocxReader {
 public:
  DocxReader(const std::string& file, pugi::xml_node styles, pugi::xml_node numbering)
      : file_(file), styles_(styles), numbering_(numbering, styles), depth_(file) {}

  Flow body(pugi::xml_node document) {
    Flow flow;
    blocks(child(document, "body"), flow);
    if (!carried_.empty()) flow.push_back({std::move(carried_), 0, nullptr});
    return flow;
  }

 private:
  void blocks(pugi::xml_node parent, Flow& flow) {
    const Depth::Step step(depth_);
    for (pugi::xml_node node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "p")
        paragraph(node, flow);
      else if (name == "tbl")
        table(node, flow);
      else if (is_wrapper(name))
        blocks(node, flow);
    }
  }

  void paragraph(pugi::xml_node node, Flow& flow) {
    const pugi::xml_node properties = child(node, "pPr");
    const ParagraphStyle& style = styles_.style(attribute(child(properties, "pStyle"), "val"));
    DocxInlines inlines = read_inlines(node, fields_, depth_);
    const pugi::xml_node mark = child(properties, "rPr");
    if (child(mark, "del") || child(mark, "moveFrom")) {  // its end was deleted: it runs on in the next one
      carried_ += inlines.text;
    } else if (!style.contents) {
      std::string text = number_of(properties, style, attribute(child(properties, "pStyle"), "val"));
      text += carried_ + inlines.text;
      carried_.clear();
      size_ += text.size();
      if (size_ > FlowLimits().text)
        throw Error(
            Failure{Code::limit, file_, 0, "its text is larger than 64 MB", "keep only the plan, and save it anew"});
      const std::uint8_t heading = heading_of(properties, style, text);
      flow.push_back({std::move(text), heading, nullptr});
    }
    for (pugi::xml_node box : inlines.boxes) blocks(box, flow);
  }

  std::string number_of(pugi::xml_node properties, const ParagraphStyle& style, std::string_view style_id) {
    const NumberingRef own = numbering_ref(properties);
    const int num = own.num.value_or(style.numbering.num.value_or(0));
    if (num == 0) return {};
    std::optional<int> level = own.level;
    if (!level && !own.num) level = numbering_.level_of_style(num, style_id);
    if (!level && !own.num) level = numbering_.level_of_style(num, style.numbered_by);
    if (!level) level = style.numbering.level;
    return numbering_.next(num, level.value_or(0));
  }

  static std::uint8_t heading_of(pugi::xml_node properties, const ParagraphStyle& style, const std::string& text) {
    std::optional<int> level = style.outline;
    if (const pugi::xml_node own = child(properties, "outlineLvl")) level = number(attribute(own, "val"));
    const std::string_view trimmed = text::trim(text);
    if (!level || *level < 0 || *level > 8 || trimmed.empty() || text::count(trimmed) > longest_heading) return 0;
    for (std::string_view end : {"。", "；", ";", "）", ")"})
      if (trimmed.ends_with(end)) return 0;
    return static_cast<std::uint8_t>(std::min(*level + 1, 6));
  }

  // The cells of the rows being read, and which of them stands over each column (w:vMerge goes on in it).
  struct Grid {
    FlowTable table;
    std::vector<std::size_t> above;
  };
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  void table(pugi::xml_node node, Flow& flow) {
    Grid grid;
    rows(node, grid);
    if (grid.table.cells.empty()) return;
    flow.push_back({{}, 0, std::make_unique<FlowTable>(std::move(grid.table))});
  }

  void rows(pugi::xml_node parent, Grid& grid) {
    const Depth::Step step(depth_);
    for (pugi::xml_node node : parent.children()) {
      if (is_wrapper(local_name(node))) rows(node, grid);
      if (!is(node, "tr")) continue;
      const pugi::xml_node properties = child(node, "trPr");
      if (child(properties, "del")) continue;
      std::uint32_t column = span_of(properties, "gridBefore", 0);
      cells(node, grid, column);
      ++grid.table.rows;
    }
  }

  std::uint32_t span_of(pugi::xml_node properties, std::string_view name, int otherwise) const {
    const pugi::xml_node found = child(properties, name);
    const int span = found ? number(attribute(found, "val")).value_or(1) : otherwise;
    if (span > static_cast<int>(most_columns)) too_wide();
    return static_cast<std::uint32_t>(std::max(span, otherwise));
  }

  [[noreturn]] void too_wide() const {
    throw Error(Failure{Code::limit, file_, 0,
                        "a table of it has more than " + std::to_string(most_columns) + " columns",
                        "open it in an office program, keep only the plan, and save it anew"});
  }

  void cells(pugi::xml_node parent, Grid& grid, std::uint32_t& column) {
    const Depth::Step step(depth_);
    for (pugi::xml_node node : parent.children()) {
      if (is_wrapper(local_name(node))) cells(node, grid, column);
      if (is(node, "tc")) cell(node, grid, column);
    }
  }

  void cell(pugi::xml_node node, Grid& grid, std::uint32_t& column) {
    const pugi::xml_node properties = child(node, "tcPr");
    if (child(properties, "cellDel")) return;
    const std::uint32_t span = span_of(properties, "gridSpan", 1);
    const std::uint32_t end = column + span;
    if (end > most_columns) too_wide();
    if (grid.above.size() < end) grid.above.resize(end, none);
    FlowTable& table = grid.table;
    const pugi::xml_node vertical = child(properties, "vMerge");
    const bool goes_on = vertical && attribute(vertical, "val") != "restart";
    const bool beside = attribute(child(properties, "hMerge"), "val") == "continue" && !table.cells.empty() &&
                        table.cells.back().row == table.rows;
    if (goes_on && grid.above[column] != none) {
      FlowCell& merged = table.cells[grid.above[column]];
      merged.row_span = table.rows - merged.row + 1;
    } else if (beside) {
      table.cells.back().column_span += span;
    } else {
      FlowCell cell{table.rows, column, 1, span, {}};
      blocks(node, cell.content);
      std::fill(grid.above.begin() + static_cast<std::ptrdiff_t>(column),
                grid.above.begin() + static_cast<std::ptrdiff_t>(end), table.cells.size());
      table.cells.push_back(std::move(cell));
    }
    column = end;
    table.columns = std::max(table.columns, column);
  }

  std::string file_;
  DocxStyles styles_;
  DocxNumbering numbering_;
  Depth depth_;
  DocxFields fields_;
  std::string carried_;  // text of paragraphs whose end was deleted
  std::size_t size_ = 0;
};

}  // namespace

void read_docx(Zip& zip, const std::string& main, Document& document) {
  const std::string folder = main.substr(0, main.rfind('/') + 1);
  const Xml text(zip.part(main), zip.file(), main);
  const Xml styles(zip.part_if_any(folder + "styles.xml"), zip.file(), folder + "styles.xml");
  const Xml numbering(zip.part_if_any(folder + "numbering.xml"), zip.file(), folder + "numbering.xml");
  write_flow(DocxReader(document.file, styles.root(), numbering.root()).body(text.root()), document);
}

}  // namespace dutygraph::read
