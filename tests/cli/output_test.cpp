#include "cli/output.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "dutygraph/model/error.h"

namespace dutygraph::cli {
namespace {

namespace fs = std::filesystem;

TEST(Output, OneLineStaysOne) {
  EXPECT_EQ(one_line("县财政局"), "县财政局");
  EXPECT_EQ(one_line("a\nb\tc\rd"), "a\\u{A}b c\\u{D}d");
  EXPECT_EQ(one_line("\x1B[2J\xFF"), "\\u{1B}[2J\\x{FF}");
}

TEST(Output, ColumnsAreAsWideAsTheyLook) {
  EXPECT_EQ(table({"名称", "n"}, {{"县财政局", "1"}, {"ab", "10"}}),
            "名称       n\n"
            "县财政局   1\n"
            "ab        10\n");
  EXPECT_EQ(table({"a", "b"}, {}), "a  b\n");
  EXPECT_EQ(table({"n", "x"}, {{"1", ""}, {"", "2%"}}),
            "n   x\n"
            "1\n"
            "   2%\n");
}

TEST(Output, CellsOfATableStayInTheirRow) {
  EXPECT_EQ(table({"a", "b"}, {{"x\ny", "1"}, {"\x1B[31m", "2"}}),
            "a           b\n"
            "x\\u{A}y     1\n"
            "\\u{1B}[31m  2\n");
}

class WriteFiles : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = testing::TempDir() + "dutygraph-output-" + std::to_string(getpid());
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }
  std::size_t count() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }
  std::string content(const std::string& name) const {
    std::ifstream in(folder_ + "/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  std::string folder_;
};

TEST_F(WriteFiles, WritesAllAndReplacesOldOnes) {
  const std::string bytes("a\0\xFF\n", 4);
  write_files({{folder_ + "/a", "old"}});
  write_files({{folder_ + "/a", bytes}, {folder_ + "/b", ""}});
  EXPECT_EQ(content("a"), bytes);
  EXPECT_EQ(content("b"), "");
  EXPECT_EQ(count(), 2U);
}

TEST_F(WriteFiles, OrNone) {
  fs::create_directories(folder_ + "/is-a-folder");
  for (const std::string& bad : {folder_ + "/missing/b", folder_ + "/is-a-folder"}) {
    try {
      write_files({{folder_ + "/a", "x"}, {bad, "y"}});
      ADD_FAILURE() << bad << " was written";
    } catch (const Error& error) {
      EXPECT_EQ(error.failure().code, Code::io);
      EXPECT_EQ(error.failure().file, bad);
      EXPECT_FALSE(error.failure().remedy.empty());
    }
    EXPECT_EQ(count(), 1U) << "nothing but the folder";
  }
}

TEST_F(WriteFiles, MakesTheFolderAndTakesItAwayWhereNothingCouldBeWritten) {
  write_files({{folder_ + "/a/b/file", "x"}}, folder_ + "/a/b/");
  EXPECT_EQ(content("a/b/file"), "x");
  EXPECT_THROW(write_files({{folder_ + "/c/missing/file", "x"}}, folder_ + "/c/d"), Error);
  EXPECT_EQ(count(), 1U) << "neither c nor d is left";
  EXPECT_THROW(write_files({{folder_ + "/a/b/file/x", "x"}}, folder_ + "/a/b/file"), Error);
  EXPECT_EQ(content("a/b/file"), "x");
}

TEST_F(WriteFiles, AFullDiskIsAnErrorAndLeavesNothing) {
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "needs /dev/full";
  fs::create_symlink("/dev/full", folder_ + "/full.part" + std::to_string(getpid()));
  EXPECT_THROW(write_files({{folder_ + "/full", std::string(1U << 20U, 'x')}}), Error);
  EXPECT_FALSE(fs::exists(folder_ + "/full"));
}

}  // namespace
}  // namespace dutygraph::cli
