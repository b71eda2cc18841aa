#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "cli/program.h"

namespace dutygraph::cli {
namespace {

class Main : public Program {};

TEST_F(Main, HelpAndVersionAreNoMistake) {
  EXPECT_NE(ok({"--help"}).find("Exit codes"), std::string::npos);
  EXPECT_TRUE(ok({"--version"}).starts_with("dutygraph "));
  for (const char* command : {"parse", "import", "plans", "show", "remove", "units", "graph", "load", "draw"}) {
    EXPECT_NE(ok({"--help"}).find(command), std::string::npos) << command;
    EXPECT_FALSE(ok({command, "--help"}).empty());
  }
}

TEST_F(Main, WrongUseIsTwo) {
  file("p.txt", small_plan);
  fails(2, {"--help"}, {});
  fails(2, {"no command \"frobnicate\"", "--help"}, {"frobnicate"});
  fails(2, {"FILE"}, {"parse"});
  fails(2, {"PLAN"}, {"graph"});
  fails(2, {"--lang", "zh"}, {"plans", "--lang", "fr"});
  fails(2, {"--max-mb"}, {"parse", "p.txt", "--max-mb", "0"});
  fails(2, {"--max-mb"}, {"parse", "p.txt", "--max-mb", "many"});
  fails(2, {"--unknown"}, {"parse", "p.txt", "--unknown"});
  fails(2, {}, {"parse", "p.txt", "q.txt"});
  EXPECT_EQ(files(), std::vector<std::string>{"p.txt"});
}

// What stands behind an option that may stand several times is a plan, not one more value of it.
TEST_F(Main, AnOptionTakesNoMoreThanItsOwnValue) {
  file("p.txt", small_plan);
  ok({"audit", "--severity", "no-lead=off", "p.txt"});
  const std::string one = "县财政局=县财政局";
  ok({"diff", "--renamed", one, "--renamed", "县水利局=县水利局", "p.txt", "p.txt"});
  ok({"draw", "--renamed", one, "dumbbell", "p.txt", "p.txt", "-o", "d.dot"});
  ok({"pack", "--only", "cover,roster", "--renamed", one, "--before", "p.txt", "p.txt", "-o", "p.pdf"});
  EXPECT_EQ(read_json({"pack", "--only", "cover", "--only", "roster", "p.txt", "-o", "p.pdf"})["pages"],
            read_json({"pack", "p.txt", "-o", "p.pdf", "--only", "cover,roster"})["pages"]);
}

TEST_F(Main, AnEmptyValueIsRefused) {
  file("p.txt", small_plan);
  fails(2, {"--as", "a value is missing"}, {"import", "p.txt", "--as", ""});
  fails(2, {"--unit", "a value is missing"}, {"draw", "ego", "p.txt", "-o", "e.svg", "--unit", " "});
  fails(2, {"--db", "a value is missing"}, {"plans", "--db", ""});
  EXPECT_EQ(files(), std::vector<std::string>{"p.txt"});
}

TEST_F(Main, OneOfAThingIsNotSeveral) {
  file("p.csv", "ID,Task,Accountable\n1,Sweep the square,Library\n");
  EXPECT_NE(ok({"graph", "p.csv"}).find("1 task; 1 unit, 0 collectives, 0 officials; 1 assignment\n"),
            std::string::npos);
  EXPECT_NE(ok({"import", "p.csv"}).find("p: 1 task, 1 unit, 1 assignment"), std::string::npos);
  EXPECT_EQ(ok({"ledger", "p.csv", "-o", "l.csv"}), "l.csv: 1 task\n");
  EXPECT_EQ(ok({"index", "p.csv", "-o", "i.csv"}), "i.csv: 1 unit\n");
  EXPECT_TRUE(ok({"draw", "roster", "p.csv", "-o", "r.dot"}).starts_with("r.dot: 1 page, "));
  EXPECT_TRUE(ok({"diff", "p.csv", "p.csv"}).starts_with("1 task kept, 0 split"));
}

TEST_F(Main, UnreadableInputIsThree) {
  file("empty.txt", "");
  file("blank.txt", " \n\n");
  file("binary.txt", std::string("a\0b", 3));
  file("prose.txt", "没有任务。\n");
  file("torn.csv", "Task,Lead\na,\"b\n");
  file("cut.docx", "PK\x03\x04 cut");
  file("big.txt", std::string(3U << 20U, 'a'));
  for (const char* command : {"parse", "graph", "load", "units", "show", "import"}) {
    fails(3, {"missing.txt", "check the name"}, {command, "./missing.txt"});
    if (command != std::string("import")) fails(3, {"folder", "name the documents"}, {command, "./"});
    fails(3, {"empty.txt", "is empty"}, {command, "empty.txt"});
    fails(3, {"blank.txt", "is empty"}, {command, "blank.txt"});
    fails(3, {"binary.txt:1:", "binary"}, {command, "binary.txt"});
    fails(3, {"prose.txt", "no task", "roles.txt"}, {command, "prose.txt"});
    fails(3, {"torn.csv:2:", "quote"}, {command, "torn.csv"});
    fails(3, {"cut.docx", "damaged", "save it anew"}, {command, "cut.docx"});
    fails(3, {"big.txt", "1 MB", "--max-mb"}, {command, "big.txt", "--max-mb", "1"});
  }
  EXPECT_FALSE(exists("dutygraph.db"));
}

TEST_F(Main, TheDatabaseThatRefusesIsFour) {
  file("no.db", "this is no database at all, only text that is long enough to be looked at");
  fails(4, {"missing.db", "import"}, {"plans", "--db", "missing.db"});
  fails(4, {"missing.db"}, {"remove", "x", "--db", "missing.db"});
  fails(4, {"no.db"}, {"plans", "--db", "no.db"});
  file("p.txt", small_plan);
  fails(4, {"no.db"}, {"import", "p.txt", "--db", "no.db"});
  EXPECT_EQ(files(), (std::vector<std::string>{"no.db", "p.txt"}));
}

TEST_F(Main, LanguageComesFromTheLocale) {
  file("p.txt", small_plan);
  const std::string english = ok({"graph", "p.txt"});
  const std::string chinese = ok({"graph", "p.txt"}, {"LANG=zh_CN.UTF-8"});
  EXPECT_NE(english.find("2 tasks"), std::string::npos) << english;
  EXPECT_NE(chinese.find("任务 2 项"), std::string::npos) << chinese;
  EXPECT_EQ(ok({"graph", "p.txt"}, {"LANG=fr_FR.UTF-8"}), english);
  EXPECT_EQ(ok({"graph", "p.txt"}, {"LANG=zh_CN.UTF-8", "LC_ALL=en_GB.UTF-8"}), english);
  EXPECT_EQ(ok({"graph", "p.txt", "--lang", "zh"}), chinese);
  EXPECT_EQ(ok({"--lang", "en", "graph", "p.txt"}, {"LANG=zh_CN.UTF-8"}), english);
}

TEST_F(Main, TheSameTwiceIsTheSameBytes) {
  for (const char* name : {"qinghuai-2025.txt", "qinghuai-2026.txt", "harbour-cooperative.csv"})
    for (const char* command : {"parse", "graph", "load", "units"})
      EXPECT_EQ(ok({command, sample(name), "--json"}), ok({command, sample(name), "--json"})) << command << " " << name;
}

// Every command of --help stands in the man page.
TEST_F(Main, TheManPageKnowsEveryCommand) {
  std::ostringstream page;
  page << std::ifstream(std::string(TEST_SOURCE_DIR) + "/docs/dutygraph.1").rdbuf();
  std::istringstream help(ok({"--help"}));
  std::size_t commands = 0;
  bool listed = false;
  for (std::string line; std::getline(help, line);) {
    if (line.find("ubcommands") != std::string::npos || line.find("UBCOMMANDS") != std::string::npos) listed = true;
    if (!listed || !line.starts_with("  ") || line.size() < 4 || line[2] == ' ') continue;
    const std::string name = line.substr(2, line.find(' ', 2) - 2);
    ++commands;
    EXPECT_NE(page.str().find(".B " + name + "\n"), std::string::npos) << name;
  }
  EXPECT_GT(commands, 15U);
}

}  // namespace
}  // namespace dutygraph::cli
