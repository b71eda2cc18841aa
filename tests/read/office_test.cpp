#include "read/office.h"

#include <gtest/gtest.h>

#include <random>

#include "dutygraph/read/read.h"
#include "read/office_files.h"
#include "read/support.h"

namespace dutygraph::read {
namespace {

TEST(Office, TheMainPartIsTheOneThatIsNamed) {
  const std::string relations =
      "<Relationships><Relationship Type=\"http://x/officeDocument\" Target=\"/word/other.xml\"/></Relationships>";
  const std::string bytes =
      zipped({{"_rels/.rels", relations},
              {"word/document.xml", word_part("document", "<w:body/>")},
              {"word/other.xml", word_part("document", "<w:body>" + paragraph("甲") + "</w:body>")}});
  EXPECT_TRUE(is_zip(bytes));
  const auto document = read_bytes(bytes, "f", text::Lexicons());
  ASSERT_TRUE(document) << to_string(document.failure());
  EXPECT_EQ(document->text, "甲\n");
}

TEST(Office, WhatIsNoDocumentIsTold) {
  const auto binary =
      read_bytes(zipped({{"_rels/.rels", "<R><Relationship Type='/officeDocument' Target='xl/workbook.bin'/></R>"},
                         {"xl/workbook.bin", "x"}}),
                 "f.xlsb", text::Lexicons());
  ASSERT_FALSE(binary);
  EXPECT_NE(binary.failure().what.find("xlsb"), std::string::npos);
  const auto pictures = read_bytes(zipped({{"a.png", "x"}}), "f.zip", text::Lexicons());
  ASSERT_FALSE(pictures);
  EXPECT_NE(pictures.failure().remedy.find("unpack"), std::string::npos);
}

// Parts with pieces taken out, doubled and put elsewhere; archives with bytes overwritten.
class Damage {
 public:
  explicit Damage(unsigned seed) : random_(seed) {}
  std::string part(std::string text) {
    for (unsigned i = below(4) + 1; i > 0 && text.size() > 40; --i) {
      const std::size_t from = below(text.size() - 20);
      const std::string piece = text.substr(from, below(20) + 1);
      if (below(2) == 0) text.erase(from, piece.size());
      if (below(2) == 0) text.insert(below(text.size()), piece);
    }
    return text;
  }
  std::string bytes(std::string text) {
    for (unsigned i = below(6) + 1; i > 0; --i) text[below(text.size())] = static_cast<char>(below(256));
    return text;
  }

 private:
  unsigned below(std::size_t end) { return static_cast<unsigned>(random_() % end); }
  std::mt19937_64 random_;
};

void expect_sound(const Result<Document>& document) {
  if (!document) {
    EXPECT_FALSE(document.failure().remedy.empty());
    return;
  }
  EXPECT_EQ(text::first_invalid(document->text), std::string::npos);
  for (const Table& table : document->tables)
    for (const Cell& cell : table.cells) {
      EXPECT_LE(cell.span.end, document->text.size());
      EXPECT_LT(cell.row, table.rows);
      EXPECT_LT(cell.column, table.columns);
    }
}

TEST(Office, DamagedDocumentsNeverCrash) {
  const std::string body = word_part(
      "document",
      "<w:body>" + listed("治水", 1) + listed("修渠", 1, 1) +
          paragraph(run("甲") + "<w:ins>" + run("乙") + "</w:ins>") +
          table(row(cell("序号", "<w:vMerge w:val=\"restart\"/>") + cell("责任", "<w:gridSpan w:val=\"2\"/>")) +
                row(cell("", "<w:vMerge/>") + cell(table(row(cell("a") + cell("b")))) + cell("丙"))) +
          "</w:body>");
  const std::string numbering = word_part(
      "numbering", abstract(0, level(0, "chineseCounting", "%1、") + level(1, "decimal", "%1.%2")) + list(1, 0));
  const std::string sheet =
      "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>45838</v></c></row>"
      "<row r=\"2\"><c r=\"C2\" t=\"inlineStr\"><is><t>甲</t></is></c></row></sheetData><mergeCells><mergeCell "
      "ref=\"A1:A2\"/></mergeCells></worksheet>";
  const text::Lexicons lexicons;
  Damage damage(7);
  for (int round = 0; round < 400; ++round) {
    const std::string word =
        zipped({{"word/document.xml", damage.part(body)}, {"word/numbering.xml", damage.part(numbering)}});
    expect_sound(read_bytes(word, "f.docx", lexicons));
    expect_sound(read_bytes(damage.bytes(word), "f.docx", lexicons));
    const std::string book = zipped({{"xl/workbook.xml", "<workbook><sheets><sheet name=\"a\"/></sheets></workbook>"},
                                     {"xl/worksheets/sheet1.xml", damage.part(sheet)},
                                     {"xl/sharedStrings.xml", "<sst><si><t>序号</t></si></sst>"}});
    expect_sound(read_bytes(book, "f.xlsx", lexicons));
  }
}

}  // namespace
}  // namespace dutygraph::read
