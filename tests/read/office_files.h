// Small office documents made in the test: ZIP archives by libzip, their parts written out.
#pragma once

#include <zip.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace dutygraph::read {

using Parts = std::vector<std::pair<std::string, std::string>>;

inline std::string zipped(const Parts& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
  if (archive == nullptr) throw std::runtime_error("no archive");
  for (const auto& [name, content] : parts)
    if (zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0), 0) < 0)
      throw std::runtime_error("no part " + name);
  if (zip_close(archive) != 0) throw std::runtime_error("not written");
  zip_stat_t status;
  zip_stat_init(&status);
  zip_source_open(target);
  zip_source_stat(target, &status);
  std::string bytes(status.size, '\0');
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

inline std::string word_part(const std::string& root, const std::string& content) {
  return R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:)" + root +
         R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)" + content + "</w:" + root + ">";
}

// The content of w:body, w:styles and w:numbering.
inline std::string docx(const std::string& body, const std::string& styles = "", const std::string& numbering = "") {
  Parts parts = {{"[Content_Types].xml", "<Types/>"},
                 {"word/document.xml", word_part("document", "<w:body>" + body + "</w:body>")}};
  if (!styles.empty()) parts.emplace_back("word/styles.xml", word_part("styles", styles));
  if (!numbering.empty()) parts.emplace_back("word/numbering.xml", word_part("numbering", numbering));
  return zipped(parts);
}

inline std::string run(const std::string& text) { return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>"; }
inline std::string paragraph(const std::string& text, const std::string& properties = "") {
  return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") +
         (text.starts_with('<') ? text : run(text)) + "</w:p>";
}
inline std::string listed(const std::string& text, int list, int level = 0) {
  return paragraph(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
                             std::to_string(list) + "\"/></w:numPr>");
}
inline std::string cell(const std::string& text, const std::string& properties = "") {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + (text.starts_with("<w:") ? text : paragraph(text)) + "</w:tc>";
}
inline std::string row(const std::string& cells) { return "<w:tr>" + cells + "</w:tr>"; }
inline std::string table(const std::string& rows) { return "<w:tbl><w:tblPr/>" + rows + "</w:tbl>"; }

// One level of a w:abstractNum.
inline std::string level(int index, const std::string& format, const std::string& text, const std::string& more = "") {
  return "<w:lvl w:ilvl=\"" + std::to_string(index) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format +
         "\"/><w:lvlText w:val=\"" + text + "\"/>" + more + "</w:lvl>";
}
inline std::string abstract(int id, const std::string& levels) {
  return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + levels + "</w:abstractNum>";
}
inline std::string list(int id, int abstract_id, const std::string& overrides = "") {
  return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" + std::to_string(abstract_id) +
         "\"/>" + overrides + "</w:num>";
}

}  // namespace dutygraph::read
