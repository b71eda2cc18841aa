#include "read/pdf.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "dutygraph/model/error.h"
#include "dutygraph/read/read.h"

namespace dutygraph::read {
namespace {

// A PDF of Latin text: a page a string, a line a line feed.
std::string pdf(const std::vector<std::string>& pages) {
  std::vector<std::string> objects = {"<</Type/Catalog/Pages 2 0 R>>", "",
                                      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
  std::string kids;
  for (const std::string& page : pages) {
    std::string content = "BT /F1 12 Tf 14 TL 72 720 Td\n";
    for (std::size_t begin = 0; begin < page.size();) {
      const std::size_t end = std::min(page.find('\n', begin), page.size());
      content += "(" + page.substr(begin, end - begin) + ") Tj T*\n";
      begin = end + 1;
    }
    content += "ET";
    objects.push_back("<</Length " + std::to_string(content.size()) + ">>stream\n" + content + "\nendstream");
    const std::string stream = std::to_string(objects.size());
    objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents " +
                      stream + " 0 R>>");
    kids += std::to_string(objects.size()) + " 0 R ";
  }
  objects[1] = "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(pages.size()) + ">>";
  std::string bytes = "%PDF-1.4\n";
  std::string table;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    std::string offset = std::to_string(bytes.size());
    table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    bytes += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string count = std::to_string(objects.size() + 1);
  return bytes + "xref\n0 " + count + "\n0000000000 65535 f \n" + table + "trailer<</Size " + count +
         "/Root 1 0 R>>\nstartxref\n" + std::to_string(bytes.size()) + "\n%%EOF\n";
}

bool installed() { return std::system("pdftotext -v >/dev/null 2>&1") == 0; }

TEST(Pdf, IsReadLineByLine) {
  if (!installed()) GTEST_SKIP() << "needs pdftotext (poppler-utils)";
  const std::string bytes = pdf({"1. Mend the pier. \\(Lead: Port\nOffice; Support: Harbour Watch\\)\n1",
                                 "2. Paint it. \\(Lead: Harbour Watch\\)\n2"});
  const auto document = read_bytes(bytes, "plan.pdf", text::Lexicons());
  ASSERT_TRUE(document) << to_string(document.failure());
  const std::vector<std::string> lines = source_lines(bytes, "plan.pdf", text::Lexicons());
  ASSERT_GE(lines.size(), 3U);
  EXPECT_NE(document->text.find("Lead: Port\n"), std::string::npos);
  EXPECT_NE(document->text.find("2. Paint it."), std::string::npos);
  const auto at = static_cast<std::uint32_t>(document->text.find("Paint"));
  EXPECT_NE(lines.at(document->place(at).line - 1).find("Paint"), std::string::npos);
}

TEST(Pdf, AScanIsToldAsSuch) {
  if (!installed()) GTEST_SKIP() << "needs pdftotext (poppler-utils)";
  const auto scan = read_bytes(pdf({"", ""}), "scan.pdf", text::Lexicons());
  ASSERT_FALSE(scan);
  EXPECT_EQ(scan.failure().file, "scan.pdf");
  EXPECT_NE(scan.failure().what.find("2 pages"), std::string::npos);
  EXPECT_NE(scan.failure().remedy.find("recognise"), std::string::npos);
  const auto damaged = read_bytes("%PDF-1.7\nnothing", "f.pdf", text::Lexicons());
  ASSERT_FALSE(damaged);
  EXPECT_EQ(damaged.failure().code, Code::unreadable);
}

TEST(Pdf, WithoutTheProgramThePackageIsNamed) {
  const std::string path = std::getenv("PATH");
  ::setenv("PATH", "/nowhere", 1);
  const auto document = read_bytes(pdf({"x"}), "f.pdf", text::Lexicons());
  ::setenv("PATH", path.c_str(), 1);
  ASSERT_FALSE(document);
  EXPECT_EQ(document.failure().code, Code::missing_resource);
  EXPECT_NE(document.failure().remedy.find("poppler-utils"), std::string::npos);
}

}  // namespace
}  // namespace dutygraph::read
