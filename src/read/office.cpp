#include "read/office.h"

#include <string>

#include "dutygraph/model/error.h"
#include "read/docx.h"
#include "read/xlsx.h"
#include "read/xml.h"
#include "read/zip.h"

namespace dutygraph::read {

namespace {

// The part that _rels/.rels names as the document; where nothing is said, the one where every program writes it.
std::string main_part(Zip& zip) {
  const Xml relations(zip.part_if_any("_rels/.rels"), zip.file(), "_rels/.rels");
  for (pugi::xml_node node : relations.root().children()) {
    if (!is(node, "Relationship") || !attribute(node, "Type").ends_with("/officeDocument")) continue;
    std::string_view target = attribute(node, "Target");
    if (target.starts_with('/')) target.remove_prefix(1);
    if (std::string part(target); zip.has(part)) return part;
  }
  for (const char* part : {"word/document.xml", "xl/workbook.xml"})
    if (zip.has(part)) return part;
  return {};
}

}  // namespace

bool is_zip(std::string_view bytes) { return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06"); }

void read_zip(std::string_view bytes, Document& document) {
  Zip zip(bytes, document.file);
  const std::string main = main_part(zip);
  if (main.starts_with("word/")) return read_docx(zip, main, document);
  if (main.starts_with("xl/") && main.ends_with(".xml")) return read_xlsx(zip, main, document);
  if (main.starts_with("xl/"))
    throw Error(Failure{Code::unreadable, document.file, 0, "is a binary workbook (.xlsb)", "save it as .xlsx or CSV"});
  throw Error(Failure{Code::unreadable, document.file, 0,
                      "is a ZIP archive without a Word document or a workbook in it",
                      "unpack it and name the documents in it"});
}

}  // namespace dutygraph::read
