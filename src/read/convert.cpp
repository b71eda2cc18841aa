#include "read/convert.h"

#include <filesystem>
#include <fstream>

#include "dutygraph/model/error.h"
#include "dutygraph/process/program.h"
#include "read/office.h"

namespace dutygraph::read {

namespace {

constexpr std::string_view ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::size_t largest_result = std::size_t{64} << 20U;  // bytes

// The name of a stream in an OLE file's directory, which is UTF-16.
bool has_stream(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (char c : name) wide += {c, '\0'};
  wide += {'\0', '\0'};
  return bytes.find(wide) != std::string_view::npos;
}

// A part "mimetype", stored first and unpacked, begins every ODF file.
std::string_view odf_type(std::string_view bytes) {
  constexpr std::size_t header = 30;
  constexpr std::string_view name = "mimetype";
  if (bytes.size() < 200 || bytes.substr(header, name.size()) != name) return {};
  return bytes.substr(header + name.size(), 80);
}

// No macros, no links followed, no questions.
constexpr std::string_view settings =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>1</value></prop></item>
</oor:items>
)";

Error refused(Code code, const std::string& file, std::string what, std::string remedy) {
  return Error(Failure{code, file, 0, std::move(what), std::move(remedy)});
}

}  // namespace

std::optional<Foreign> foreign_kind(std::string_view bytes) {
  if (bytes.starts_with("{\\rtf")) return Foreign{"rtf", "docx"};
  if (bytes.starts_with(ole)) {
    if (has_stream(bytes, "EncryptedPackage")) return Foreign{"", ""};
    if (has_stream(bytes, "WordDocument")) return Foreign{"doc", "docx"};
    if (has_stream(bytes, "Workbook") || has_stream(bytes, "Book")) return Foreign{"xls", "xlsx"};
    return Foreign{"", ""};
  }
  if (!is_zip(bytes)) return std::nullopt;
  const std::string_view type = odf_type(bytes);
  if (type.starts_with("application/vnd.oasis.opendocument.text")) return Foreign{"odt", "docx"};
  if (type.starts_with("application/vnd.oasis.opendocument.spreadsheet")) return Foreign{"ods", "xlsx"};
  return std::nullopt;
}

std::string converted(std::string_view bytes, const Foreign& kind, const std::string& file) {
  if (kind.ending.empty())
    throw refused(Code::unreadable, file, "is an Office document that is locked by a password, or holds no text",
                  "open it in an office program and save it as .docx or .xlsx, without a password");
  const process::TemporaryFolder folder;
  const std::string& root = folder.path();
  std::filesystem::create_directories(root + "/profile/user");
  std::ofstream(root + "/profile/user/registrymodifications.xcu") << settings;
  std::ofstream(root + "/in." + kind.ending, std::ios::binary) << bytes;
  process::ProgramLimits limits;
  limits.seconds = 90;
  limits.memory = std::size_t{4} << 30U;
  const process::Ran ran = process::run_program({"soffice", "--headless", "--norestore", "--nolockcheck", "--nodefault",
                                                 "-env:UserInstallation=file://" + root + "/profile", "--convert-to",
                                                 kind.target, "--outdir", root + "/out", root + "/in." + kind.ending},
                                                root, limits);
  using End = process::Ran::End;
  if (ran.end == End::missing)
    throw refused(Code::missing_resource, file,
                  "is a ." + kind.ending + " document, and LibreOffice, which converts it, is not installed",
                  std::string("install the package ") +
                      (kind.target == "docx" ? "libreoffice-writer-nogui" : "libreoffice-calc-nogui") +
                      ", or save the document as ." + kind.target);
  if (ran.end != End::done)
    throw refused(Code::limit, file,
                  "is a ." + kind.ending + " document that LibreOffice could not convert in " +
                      std::to_string(limits.seconds) + " s and the memory it is given",
                  "save it as ." + kind.target);
  std::ifstream result(root + "/out/in." + kind.target, std::ios::binary | std::ios::ate);
  if (!result)
    throw refused(Code::unreadable, file, "is a ." + kind.ending + " document that LibreOffice can't convert",
                  "save it as ." + kind.target);
  const auto size = static_cast<std::size_t>(result.tellg());
  if (size > largest_result)
    throw refused(Code::limit, file, "is larger than " + std::to_string(largest_result >> 20U) + " MB once converted",
                  "save it as ." + kind.target + ", without its pictures");
  std::string content(size, '\0');
  result.seekg(0);
  result.read(content.data(), static_cast<std::streamsize>(size));
  return content;
}

}  // namespace dutygraph::read
