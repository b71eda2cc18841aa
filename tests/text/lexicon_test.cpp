#include "dutygraph/text/lexicon.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

#include "dutygraph/text/utf8.h"

namespace dutygraph::text {
namespace {

using Words = std::vector<std::string>;

TEST(Lexicon, EntriesContinuationsAndComments) {
  const Lexicon lexicon = parse_lexicon("# words\nlead: 牵头 主办 # and more\n  主责\n\nsupport:责任\n");
  ASSERT_EQ(lexicon.entries.size(), 2U);
  EXPECT_EQ(lexicon.words("lead"), (Words{"牵头", "主办", "主责"}));
  EXPECT_EQ(lexicon.words("support"), Words{"责任"});
  EXPECT_EQ(lexicon.entries[0].line, 2U);
  EXPECT_EQ(lexicon.entries[1].line, 5U);
  EXPECT_TRUE(lexicon.words("inform").empty());
}

TEST(Lexicon, AKeyMayStandSeveralTimes) {
  EXPECT_EQ(parse_lexicon("a: x\nb: y\na: z\n").words("a"), (Words{"x", "z"}));
}

TEST(Lexicon, ReadsWhatEditorsWrite) {
  const Words want = {"牵头", "主办", "主责"};
  EXPECT_EQ(parse_lexicon("lead: 牵头 主办\r\n\t主责\r\n").words("lead"), want) << "CRLF";
  EXPECT_EQ(parse_lexicon("\xEF\xBB\xBFlead: 牵头 主办 主责").words("lead"), want) << "byte order mark, no line end";
  EXPECT_EQ(parse_lexicon("lead:　牵头　主办\n　主责\n").words("lead"), want) << "full-width blanks";
  EXPECT_EQ(parse_lexicon("lead : 牵头   主办 主责  \n").words("lead"), want) << "blanks around";
}

TEST(Lexicon, AHashMayBeAWord) {
  EXPECT_EQ(parse_lexicon("number: no \\# 序号 # the column\n").words("number"), (Words{"no", "#", "序号"}));
  EXPECT_EQ(parse_lexicon("number: a\\#b\n").words("number"), Words{"a#b"});
}

TEST(Lexicon, TellsWhatItCannotRead) {
  std::vector<std::string> errors;
  const Lexicon lexicon = parse_lexicon("  no entry above\nlead: a\nno colon\n: no key\n牵头：full width\n", &errors);
  EXPECT_EQ(lexicon.words("lead"), Words{"a"});
  ASSERT_EQ(errors.size(), 4U);
  EXPECT_EQ(errors[0].substr(0, 7), "line 1:");
  EXPECT_EQ(errors[1].substr(0, 7), "line 3:");
  EXPECT_EQ(errors[2].substr(0, 7), "line 4:");
  EXPECT_EQ(errors[3].substr(0, 7), "line 5:");
}

TEST(Lexicon, AnEmptyFileIsAnEmptyLexicon) {
  std::vector<std::string> errors;
  EXPECT_TRUE(parse_lexicon("", &errors).entries.empty());
  EXPECT_TRUE(parse_lexicon("\n\n# x", &errors).entries.empty());
  EXPECT_TRUE(errors.empty());
}

// The compiled-in lists are the files of share/, and every line of them is understood.
TEST(Lexicon, CompiledInFilesAreThoseOfShare) {
  const Lexicons lexicons;
  std::set<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(TEST_SOURCE_DIR "/share/dutygraph")) {
    if (entry.path().extension() != ".txt") continue;
    files.insert(entry.path().stem().string());
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string content((std::istreambuf_iterator<char>(in)), {});
    EXPECT_EQ(first_invalid(content), std::string::npos) << entry.path();
    std::vector<std::string> errors;
    const Lexicon lexicon = parse_lexicon(content, &errors);
    EXPECT_EQ(errors, std::vector<std::string>()) << entry.path();
    const Lexicon& built_in = lexicons.get(entry.path().stem().string());
    ASSERT_EQ(built_in.entries.size(), lexicon.entries.size()) << entry.path();
    for (std::size_t i = 0; i < lexicon.entries.size(); ++i) {
      EXPECT_EQ(built_in.entries[i].key, lexicon.entries[i].key);
      EXPECT_EQ(built_in.entries[i].words, lexicon.entries[i].words) << lexicon.entries[i].key;
      EXPECT_FALSE(lexicon.entries[i].words.empty()) << entry.path() << " " << lexicon.entries[i].key;
    }
  }
  const std::vector<std::string> names = lexicons.names();
  EXPECT_EQ(std::set<std::string>(names.begin(), names.end()), files);
  EXPECT_TRUE(std::is_sorted(names.begin(), names.end()));
}

TEST(Lexicon, AUsersFileReplacesOneOnly) {
  Lexicons lexicons;
  ASSERT_FALSE(lexicons.get("roles").words("lead").empty());
  const Words units = lexicons.get("units").words("bureau");
  lexicons.replace("roles", parse_lexicon("lead: Kapitän\n"));
  EXPECT_EQ(lexicons.get("roles").words("lead"), Words{"Kapitän"});
  EXPECT_TRUE(lexicons.get("roles").words("support").empty());
  EXPECT_EQ(lexicons.get("units").words("bureau"), units);
  EXPECT_TRUE(lexicons.get("no such list").entries.empty());
  EXPECT_FALSE(Lexicons().get("roles").words("support").empty()) << "others are not touched";
}

}  // namespace
}  // namespace dutygraph::text
