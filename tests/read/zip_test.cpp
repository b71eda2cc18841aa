#include "read/zip.h"

#include <gtest/gtest.h>

#include "dutygraph/model/error.h"
#include "read/office_files.h"

namespace dutygraph::read {
namespace {

Failure refused(const std::string& bytes, const std::string& part, const ZipLimits& limits) {
  try {
    Zip zip(bytes, "f.docx", limits);
    zip.part(part);
    zip.part(part);
  } catch (const Error& error) {
    return error.failure();
  }
  return {};
}

TEST(Zip, PartsComeOut) {
  const std::string bytes = zipped({{"a", "first"}, {"b/c", std::string(100000, 'x')}, {"empty", ""}});
  Zip zip(bytes, "f");
  EXPECT_EQ(zip.part("a"), "first");
  EXPECT_EQ(zip.part("b/c").size(), 100000U);
  EXPECT_EQ(zip.part("empty"), "");
  EXPECT_FALSE(zip.has("d"));
  EXPECT_EQ(zip.part_if_any("d"), "");
  EXPECT_NE(refused(bytes, "d", {}).what.find("lacks its part d"), std::string::npos);
}

TEST(Zip, LimitsAreNamed) {
  const std::string bytes = zipped({{"a", std::string(3 << 20, 'x')}, {"b", ""}, {"c", ""}});
  const std::size_t mega = 1 << 20;
  EXPECT_NE(refused(bytes, "a", {2, 9 * mega, 9 * mega, 9000, mega}).what.find("3 parts"), std::string::npos);
  EXPECT_NE(refused(bytes, "a", {9, 2 * mega, 9 * mega, 9000, mega}).what.find("larger than 2 MB"), std::string::npos);
  EXPECT_NE(refused(bytes, "a", {9, 4 * mega, 5 * mega, 9000, mega}).what.find("its parts are larger"),
            std::string::npos);
  const Failure bomb = refused(bytes, "a", {9, 9 * mega, 9 * mega, 100, mega});
  EXPECT_EQ(bomb.code, Code::limit);
  EXPECT_NE(bomb.what.find("zip bomb"), std::string::npos);
  EXPECT_EQ(refused(bytes, "a", {}).what, "");
}

TEST(Zip, DamageIsTold) {
  std::string bytes = zipped({{"a", "some text that is long enough to be packed, packed, packed, packed, packed"}});
  EXPECT_NE(refused(bytes.substr(0, bytes.size() - 30), "a", {}).what.find("damaged"), std::string::npos);
  for (std::size_t i = 31; i < 60; ++i) bytes[i] = '\x7F';
  EXPECT_NE(refused(bytes, "a", {}).what, "");
}

}  // namespace
}  // namespace dutygraph::read
