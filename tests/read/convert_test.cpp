#include "read/convert.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "dutygraph/read/read.h"
#include "read/office_files.h"

namespace dutygraph::read {
namespace {

std::string wide(const std::string& name) {
  std::string bytes;
  for (char c : name) bytes += {c, '\0'};
  return bytes + std::string(2, '\0');
}
const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

TEST(ForeignKind, ByTheContent) {
  EXPECT_EQ(foreign_kind("{\\rtf1")->ending, "rtf");
  EXPECT_EQ(foreign_kind(ole + "..." + wide("WordDocument"))->ending, "doc");
  EXPECT_EQ(foreign_kind(ole + "..." + wide("Workbook"))->target, "xlsx");
  EXPECT_EQ(foreign_kind(ole + wide("EncryptedPackage"))->ending, "");
  EXPECT_FALSE(foreign_kind("plain"));
  EXPECT_FALSE(foreign_kind(docx("")));
}

TEST(Convert, ALockedDocumentIsTold) {
  const auto document = read_bytes(ole + wide("EncryptedPackage"), "f.docx", text::Lexicons());
  ASSERT_FALSE(document);
  EXPECT_NE(document.failure().what.find("password"), std::string::npos);
}

TEST(Convert, WithoutTheProgramThePackageIsNamed) {
  const std::string path = std::getenv("PATH");
  ::setenv("PATH", "/nowhere", 1);
  const auto document = read_bytes("{\\rtf1 text}", "f.rtf", text::Lexicons());
  ::setenv("PATH", path.c_str(), 1);
  ASSERT_FALSE(document);
  EXPECT_EQ(document.failure().code, Code::missing_resource);
  EXPECT_NE(document.failure().remedy.find("libreoffice-writer"), std::string::npos);
}

TEST(Convert, RtfIsRead) {
  if (std::system("command -v soffice >/dev/null 2>&1") != 0) GTEST_SKIP() << "needs LibreOffice";
  const auto document = read_bytes("{\\rtf1\\ansi 1. Mend the pier. (Lead: Port Office)\\par 2. Paint it.\\par}",
                                   "f.rtf", text::Lexicons());
  ASSERT_TRUE(document) << to_string(document.failure());
  EXPECT_EQ(document->text, "1. Mend the pier. (Lead: Port Office)\n2. Paint it.\n");
}

}  // namespace
}  // namespace dutygraph::read
