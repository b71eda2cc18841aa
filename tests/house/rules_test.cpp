// The tree as it stands, and every rule with a planted breach.
#include "house/rules.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace dutygraph::house {
namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("can't read " + path.string());
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

// All C++ files below these folders of the project, by path.
std::vector<Source> read_tree(const std::vector<std::string>& folders) {
  const std::filesystem::path root = TEST_SOURCE_DIR;
  std::vector<Source> sources;
  for (const std::string& folder : folders) {
    if (!std::filesystem::exists(root / folder)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      const auto ending = entry.path().extension();
      if (!entry.is_regular_file() || (ending != ".h" && ending != ".cpp")) continue;
      sources.push_back({std::filesystem::relative(entry.path(), root).generic_string(), read_file(entry.path())});
    }
  }
  std::sort(sources.begin(), sources.end(), [](const Source& a, const Source& b) { return a.path < b.path; });
  return sources;
}

std::vector<Room> real_rooms() { return parse_rooms(read_file(TEST_ROOMS_FILE)); }

// A small house: text below graph below cli.
std::vector<Room> small_house() {
  return parse_rooms("text\t\tPkgConfig::utf8proc\ngraph\ttext\tBoost::headers\ncli\ttext graph\tfmt::fmt\n");
}

std::string included(const std::string& path, const std::string& content) {
  return to_string(check_includes({path, content}, small_house()));
}

TEST(Tree, RoomsFlowOneWay) {
  const auto rooms = real_rooms();
  ASSERT_GE(rooms.size(), 10U);
  EXPECT_EQ(to_string(check_rooms(rooms)), "");
}

TEST(Tree, IncludesKeepToTheFlow) {
  const auto rooms = real_rooms();
  const auto sources = read_tree({"include", "src"});
  ASSERT_GE(sources.size(), 20U);
  std::string complaints;
  for (const Source& source : sources) complaints += to_string(check_includes(source, rooms));
  EXPECT_EQ(complaints, "");
}

TEST(Tree, HasNoBannedWord) {
  std::string complaints;
  for (const Source& source : read_tree({"include", "src", "tests", "bench"})) {
    complaints += to_string(check_words(source));
  }
  EXPECT_EQ(complaints, "");
}

TEST(Tree, HasNoLongFile) {
  std::string complaints;
  for (const Source& source : read_tree({"include", "src", "tests", "bench"})) {
    complaints += to_string(check_length(source));
  }
  EXPECT_EQ(complaints, "");
}

TEST(Tree, TestsStandBesideWhatTheyTest) {
  const auto sources = read_tree({"include", "src", "tests"});
  EXPECT_EQ(to_string(check_mirror(sources)), "");
}

TEST(Includes, ABackArrowIsCaughtWithFileAndLine) {
  EXPECT_EQ(included("src/text/a.cpp", "#include <string>\n\n#include \"dutygraph/graph/views.h\"\n"),
            "src/text/a.cpp:3: text may not include graph (\"dutygraph/graph/views.h\"): the arrow runs back\n");
  EXPECT_EQ(included("src/text/a.cpp", "# include\t\"cli/main.h\"\n"),
            "src/text/a.cpp:1: text may not include cli (\"cli/main.h\"): the arrow runs back\n");
  EXPECT_EQ(included("include/dutygraph/text/a.h", "#include \"dutygraph/graph/views.h\"\n"),
            "include/dutygraph/text/a.h:1: text may not include graph (\"dutygraph/graph/views.h\"): the arrow runs "
            "back\n");
}

TEST(Includes, TheFlowIsAllowed) {
  EXPECT_EQ(included("src/graph/a.cpp",
                     "#include \"dutygraph/text/fold.h\"\n#include \"graph/views.h\"\n"
                     "#include <vector>\n#include <boost/graph/adjacency_list.hpp>\n"
                     "// #include \"cli/main.h\"\n/*\n#include \"cli/main.h\"\n*/\n"),
            "");
}

TEST(Includes, OutsideLibrariesLiveInTheirRoomOnly) {
  EXPECT_EQ(included("src/text/a.cpp", "#include <boost/graph/adjacency_list.hpp>\n"),
            "src/text/a.cpp:1: <boost/graph/adjacency_list.hpp>: Boost::headers does not live in text\n");
  EXPECT_EQ(included("src/graph/a.cpp", "#include <nlohmann/json.hpp>\n"),
            "src/graph/a.cpp:1: <nlohmann/json.hpp>: nlohmann_json::nlohmann_json does not live in graph\n");
  EXPECT_EQ(included("src/graph/a.cpp", "#include <eigen3/Eigen/Core>\n"),
            "src/graph/a.cpp:1: <eigen3/Eigen/Core> is of no library known to tests/house/rules.cpp\n");
  EXPECT_EQ(included("src/graph/a.cpp", "#include <sys/wait.h>\n"),
            "src/graph/a.cpp:1: <sys/wait.h>: POSIX does not live in graph\n");
}

TEST(Includes, PublicHeadersShowNoLibraryAndNothingPrivate) {
  EXPECT_EQ(included("include/dutygraph/graph/a.h", "#include <boost/graph/graph_traits.hpp>\n"),
            "include/dutygraph/graph/a.h:1: a public header includes <boost/graph/graph_traits.hpp> of "
            "Boost::headers\n");
  EXPECT_EQ(included("include/dutygraph/graph/a.h", "#include \"graph/detail.h\"\n"),
            "include/dutygraph/graph/a.h:1: a public header includes the private \"graph/detail.h\"\n");
}

TEST(Includes, EveryFileStandsInARoomAndNamesOne) {
  EXPECT_EQ(included("src/attic/a.cpp", ""), "src/attic/a.cpp:0: stands in no room\n");
  EXPECT_EQ(included("src/a.cpp", ""), "src/a.cpp:0: stands in no room\n");
  EXPECT_EQ(included("src/text/a.cpp", "#include \"b.h\"\n"), "src/text/a.cpp:1: \"b.h\" names no room\n");
  EXPECT_EQ(included("src/text/a.cpp", "#include \"../graph/b.h\"\n"),
            "src/text/a.cpp:1: \"../graph/b.h\" names no room\n");
}

TEST(Rooms, ACycleAndAMisplacedLibraryAreCaught) {
  EXPECT_EQ(to_string(check_rooms(parse_rooms("text\tgraph\t\ngraph\ttext\t\n"))),
            "CMakeLists.txt:0: text may include only rooms listed above it, not graph\n");
  EXPECT_EQ(to_string(check_rooms(parse_rooms("text\t\tSQLite::SQLite3 Qt::Core\n"))),
            "CMakeLists.txt:0: SQLite::SQLite3 does not live in text\n"
            "CMakeLists.txt:0: Qt::Core is no library known to tests/house/rules.cpp\n");
  EXPECT_EQ(to_string(check_rooms(small_house())), "");
}

TEST(Words, LibraryDoesNotPrintExitOrLookAround) {
  EXPECT_EQ(to_string(check_words({"src/text/a.cpp", "int a;\nvoid f() { std::cout << 1; exit (2); }\n"})),
            "src/text/a.cpp:2: std::cout: the library never prints\nsrc/text/a.cpp:2: exit: the library never exits\n");
  EXPECT_EQ(to_string(check_words({"src/draw/a.cpp", "auto p = std::getenv(\"HOME\");\n"})),
            "src/draw/a.cpp:1: getenv: the library never reads clock, locale or environment\n");
  EXPECT_EQ(to_string(check_words({"src/cli/a.cpp", "std::cout << std::getenv(\"HOME\");\n"})), "");
  EXPECT_EQ(to_string(check_words({"src/cli/a.cpp", "std::regex r;\n"})),
            "src/cli/a.cpp:1: std::regex: std::regex overflows the stack on long lines\n");
}

TEST(Words, CommentsLiteralsAndLongerWordsAreNoBreach) {
  const std::string innocent =
      "// std::cout\n/* exit(1) */ auto a = \"std::cerr\"; auto b = R\"x(abort(\")x\"; auto c = '\"';\n"
      "int d = 1'000; snprintf(p, n, \"%d\", d); bool exit = false; parser.exit(3); int on_exit(int); // printf(\n";
  EXPECT_EQ(to_string(check_words({"src/text/a.cpp", innocent})), "");
}

TEST(Words, CodeBehindALiteralIsStillRead) {
  EXPECT_EQ(to_string(check_words({"src/text/a.cpp", "auto a = R\"(\\)\"; auto c = '\\''; abort();\n"})),
            "src/text/a.cpp:1: abort: the library never exits\n");
}

TEST(Length, FiveHundredLinesAreTheMost) {
  EXPECT_EQ(to_string(check_length({"src/text/a.cpp", std::string(500, '\n')})), "");
  EXPECT_EQ(to_string(check_length({"src/text/a.cpp", std::string(501, '\n')})),
            "src/text/a.cpp:0: 501 lines; a file has at most 500\n");
}

TEST(Mirror, ATestWithoutItsFileIsCaught) {
  const std::vector<Source> tree = {{"include/dutygraph/text/fold.h", ""},
                                    {"src/text/table.h", ""},
                                    {"src/cli/main.cpp", ""},
                                    {"tests/text/fold_test.cpp", ""},
                                    {"tests/text/table_test.cpp", ""},
                                    {"tests/cli/main_test.cpp", ""},
                                    {"tests/text/helpers.cpp", ""},
                                    {"tests/house/rules_test.cpp", ""},
                                    {"tests/text/fold_property_test.cpp", ""},
                                    {"tests/text/spec_test.cpp", ""}};
  EXPECT_EQ(to_string(check_mirror(tree)), "");
  EXPECT_EQ(to_string(check_mirror({{"src/text/fold.cpp", ""}, {"tests/graph/fold_test.cpp", ""}})),
            "tests/graph/fold_test.cpp:0: tests no file of this name in include/dutygraph or src\n");
}

}  // namespace
}  // namespace dutygraph::house
