#include "dutygraph/read/read.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <random>

#include "read/support.h"

namespace dutygraph::read {
namespace {

Result<Document> read(std::string bytes, const ReadOptions& options = {}) {
  return read_bytes(std::move(bytes), "a/plan.txt", text::Lexicons(), options);
}

// A folder of its own for one test.
class ReadFile : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = testing::TempDir() + "dutygraph-read-" + std::to_string(getpid());
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::string file(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder_ + "/" + name, std::ios::binary) << bytes;
    return folder_ + "/" + name;
  }
  std::string folder_;
};

TEST_F(ReadFile, NamesFileStemAndEncoding) {
  const std::string path = file("qinghuai-2025.txt", encoded("1.甲（牵头单位：县财政局）\n", "GB18030"));
  const auto document = read_file(path, text::Lexicons());
  ASSERT_TRUE(document) << to_string(document.failure());
  EXPECT_EQ(document->file, path);
  EXPECT_EQ(document->stem, "qinghuai-2025");
  EXPECT_EQ(document->text, "1.甲（牵头单位：县财政局）\n");
  EXPECT_EQ(document->encoding, Encoding::gb18030);
  EXPECT_EQ(document->notes, std::vector<std::string>{"read as GB18030"});
}

TEST_F(ReadFile, Utf8NeedsNoNote) {
  EXPECT_TRUE(read_file(file("a.txt", "\xEF\xBB\xBF甲\n"), text::Lexicons())->notes.empty());
}

TEST_F(ReadFile, WhatCannotBeReadNamesFileAndRemedy) {
  const text::Lexicons lexicons;
  const std::string plain = file("plain.txt", "甲\n");
  for (const std::string& path : {folder_ + "/missing.txt", folder_, plain + "/below", std::string()}) {
    const auto document = read_file(path, lexicons);
    ASSERT_FALSE(document) << path;
    EXPECT_EQ(document.failure().code, Code::unreadable);
    EXPECT_EQ(document.failure().file, path);
    EXPECT_FALSE(document.failure().what.empty());
    EXPECT_FALSE(document.failure().remedy.empty());
  }
  EXPECT_NE(read_file(folder_, lexicons).failure().what.find("folder"), std::string::npos);
}

TEST_F(ReadFile, OverTheLimitIsRefused) {
  const text::Lexicons lexicons;
  const std::string path = file("big.txt", std::string(2000, 'a'));
  EXPECT_TRUE(read_file(path, lexicons, {2000}));
  const auto document = read_file(path, lexicons, {1999});
  ASSERT_FALSE(document);
  EXPECT_EQ(document.failure().code, Code::limit);
  EXPECT_EQ(document.failure().file, path);
  EXPECT_EQ(load_bytes("/dev/zero", {std::size_t{1} << 20U}).failure().code, Code::limit)
      << "endless, and tells no size";
}

TEST_F(ReadFile, APipeIsRead) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  const std::string bytes = "1.甲（牵头单位：县财政局）\n";
  ASSERT_EQ(write(ends[1], bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
  close(ends[1]);
  const auto document = read_file("/dev/fd/" + std::to_string(ends[0]), text::Lexicons());
  close(ends[0]);
  ASSERT_TRUE(document) << to_string(document.failure());
  EXPECT_EQ(document->text, bytes);
}

TEST_F(ReadFile, BytesComeAsTheyAre) {
  const std::string bytes("\xEF\xBB\xBF\0\xFF\r\n", 7);
  EXPECT_EQ(*load_bytes(file("raw", bytes)), bytes);
}

TEST(ReadBytes, WhatHoldsNothingIsEmpty) {
  for (const std::string& bytes : {std::string(), std::string(" \r\n\t　"), std::string("\xEF\xBB\xBF"),
                                   std::string("\xFF\xFE"), std::string("\xFE\xFF\x00\x0A", 4)}) {
    const auto document = read(bytes);
    ASSERT_FALSE(document) << testing::PrintToString(bytes);
    EXPECT_EQ(document.failure().what, "is empty");
  }
}

TEST(ReadBytes, TheKindIsToldByTheContentNotTheName) {
  const text::Lexicons lexicons;
  const auto sheet = read_bytes("Task,Lead\nmend the pier,Port Office\n", "sheet.txt", lexicons);
  ASSERT_EQ(sheet->tables.size(), 1U);
  const auto prose = read_bytes("1.甲,乙。\n", "prose.csv", lexicons);
  EXPECT_TRUE(prose->tables.empty());
}

TEST(ReadBytes, AnUnclosedQuoteNamesFileAndLine) {
  const auto document = read("Task,Lead\na,b\nc,\"d\n");
  ASSERT_FALSE(document);
  EXPECT_EQ(document.failure().line, 3U);
  EXPECT_EQ(document.failure().file, "a/plan.txt");
}

// A byte order mark is not seen in an editor: the first character behind it stands in column 1.
TEST(ReadBytes, PlacesDoNotCountTheByteOrderMark) {
  const auto document = read("\xEF\xBB\xBF甲乙\r\n丙\r\n");
  EXPECT_EQ(document->place(3), (Place{1, 2}));
  EXPECT_EQ(document->place(7), (Place{2, 1}));
}

TEST(ReadBytes, RandomBytesNeverCrash) {
  std::mt19937 random(12);
  const std::vector<std::string> pieces = {"Task,Lead\n", "\"",           ",",          "\n",
                                           "\t序号",      "\t牵头单位\n", "|",          "县",
                                           "\xFF",        "\x80",         "**",         std::string(1, '\0'),
                                           "\r",          "\xEF\xBB\xBF", "[bookmark:", "]"};
  const text::Lexicons lexicons;
  for (int round = 0; round < 2000; ++round) {
    std::string bytes = random() % 2 == 0 ? "Task,Lead\n" : "";
    for (std::size_t i = random() % 40; i > 0; --i)
      bytes += random() % 6 == 0 ? std::string(1, static_cast<char>(random() % 256)) : pieces[random() % pieces.size()];
    const auto document = read_bytes(bytes, "f", lexicons);
    if (!document) {
      EXPECT_FALSE(document.failure().remedy.empty());
      continue;
    }
    EXPECT_EQ(text::first_invalid(document->text), std::string::npos);
    for (const Table& table : document->tables)
      for (const Cell& cell : table.cells) EXPECT_LE(cell.span.end, document->text.size());
  }
}

// Fifty megabytes in one line: bounded time, and a place at its very end is found at once.
TEST(ReadBytes, OneLineOfFiftyMegabytes) {
  std::string line;
  line.reserve(50U << 20U);
  while (line.size() < (50U << 20U)) line += "县财政局、";
  const auto characters = static_cast<std::uint32_t>(line.size() / 3);
  const auto begin = std::chrono::steady_clock::now();
  const auto document = read(std::move(line));
  ASSERT_TRUE(document);
  for (int i = 0; i < 1000; ++i)
    ASSERT_EQ(document->place(static_cast<std::uint32_t>(document->text.size() - 4)), (Place{1, characters}));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(30));
}

TEST(SourceLines, AreWhatPlacesCount) {
  using Lines = std::vector<std::string>;
  EXPECT_EQ(source_lines("甲\r\n\r\n乙\r丙\n", "f", text::Lexicons()), (Lines{"甲", "", "乙", "丙"}));
  EXPECT_EQ(source_lines("\xEF\xBB\xBF甲", "f", text::Lexicons()), Lines{"甲"});
  EXPECT_EQ(source_lines(encoded("1.甲（牵头单位：县财政局）\n", "GB18030"), "f", text::Lexicons()),
            Lines{"1.甲（牵头单位：县财政局）"});
  EXPECT_TRUE(source_lines("", "f", text::Lexicons()).empty());
  EXPECT_TRUE(source_lines(std::string("a\0b", 3), "f", text::Lexicons()).empty());
  const std::string text = "**甲**\r\n# 乙\n\n丙";
  const auto document = read(text);
  const Lines lines = source_lines(text, "f", text::Lexicons());
  for (const Block& block : document->blocks) {
    if (block.span.empty()) continue;
    const Place place = document->place(block.span.begin);
    const std::u32string line = text::decode(lines.at(place.line - 1));
    EXPECT_EQ(text::encode(line.substr(place.column - 1, 1)), (*document)[block.span].substr(0, 3));
  }
}

TEST(Stem, IsTheNameWithoutFolderAndEnding) {
  EXPECT_EQ(stem_of("/a/b/plan-2025.txt"), "plan-2025");
  EXPECT_EQ(stem_of("plan.v2.txt"), "plan.v2");
  EXPECT_EQ(stem_of("plan"), "plan");
  EXPECT_EQ(stem_of(".hidden"), ".hidden");
  EXPECT_EQ(stem_of("a.b/plan"), "plan");
  EXPECT_EQ(stem_of("青槐县.txt"), "青槐县");
  EXPECT_EQ(stem_of(""), "");
  EXPECT_EQ(stem_of("a/"), "");
}

}  // namespace
}  // namespace dutygraph::read
