// Old and foreign office formats (DOC, WPS, RTF, ODT; XLS, ET, ODS) -> DOCX or XLSX, by LibreOffice in a limited child
// process with a profile of its own: no macro runs, nothing is loaded from outside.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dutygraph::read {

// What LibreOffice is told about a file, by the ending that it knows.
struct Foreign {
  std::string ending;  // doc, rtf, odt, xls, ods
  std::string target;  // docx or xlsx
};

// By the content; nullopt where it is none of these. An OLE file without a document in it (a password locks it) has no
// ending.
std::optional<Foreign> foreign_kind(std::string_view bytes);

// The DOCX or XLSX. Throws Error: missing_resource where LibreOffice is not installed, unreadable, limit.
std::string converted(std::string_view bytes, const Foreign& kind, const std::string& file);

}  // namespace dutygraph::read
