#include <gtest/gtest.h>

#include "cli/program.h"

namespace dutygraph::cli {
namespace {

class ImportCommand : public Program {
 protected:
  std::vector<std::string> ids() const {
    std::vector<std::string> ids;
    const nlohmann::json list = read_json({"plans"});
    for (const auto& plan : list["plans"]) ids.push_back(plan["id"]);
    return ids;
  }
};
using Ids = std::vector<std::string>;

TEST_F(ImportCommand, AddsPlansAndPrintsALineEach) {
  file("b.txt", small_plan);
  file("a.csv", "Task,Lead\nmend the pier,Port Office\n");
  const std::string out = ok({"import", "b.txt", "a.csv"});
  EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 2) << out;
  EXPECT_NE(out.find("added  b: 2 tasks"), std::string::npos) << out;
  EXPECT_NE(out.find("added  a: 1 tasks"), std::string::npos) << out;
  EXPECT_EQ(ids(), (Ids{"a", "b"}));
}

TEST_F(ImportCommand, TheSameBytesAgainChangeNothing) {
  file("p.txt", small_plan);
  ok({"import", "p.txt"});
  const std::string database = content("dutygraph.db");
  EXPECT_NE(ok({"import", "p.txt"}).find("unchanged  p"), std::string::npos);
  EXPECT_NE(ok({"import", "p.txt", "--replace"}).find("unchanged  p"), std::string::npos);
  EXPECT_EQ(content("dutygraph.db"), database) << "not a byte of the file changed";
}

TEST_F(ImportCommand, OtherBytesUnderAKnownIdNeedReplace) {
  file("p.txt", small_plan);
  ok({"import", "p.txt"});
  const auto before = read_json({"graph", "p"});
  file("p.txt", "1.别的。(牵头单位:县民政局)\n");
  fails(4, {"p.txt", "--replace", "--as"}, {"import", "p.txt"});
  EXPECT_EQ(read_json({"graph", "p"}), before);
  EXPECT_NE(ok({"import", "p.txt", "--as", "q"}).find("added  q"), std::string::npos);
  EXPECT_NE(ok({"import", "p.txt", "--replace"}).find("replaced  p"), std::string::npos);
  EXPECT_EQ(read_json({"graph", "p"})["tasks"].size(), 1U);
  EXPECT_EQ(ids(), (Ids{"p", "q"}));
}

TEST_F(ImportCommand, OneBadFileLosesNoOther) {
  file("a.txt", small_plan);
  file("bad.txt", "没有任务。\n");
  file("z.txt", small_plan);
  const Ran ran = run({"import", "a.txt", "bad.txt", "missing.txt", "z.txt"});
  EXPECT_EQ(ran.code, 3);
  for (const char* word : {"bad.txt", "missing.txt"}) EXPECT_NE(ran.err.find(word), std::string::npos) << ran.err;
  EXPECT_EQ(ids(), (Ids{"a", "z"}));
}

TEST_F(ImportCommand, NothingIsMadeWhereNothingWasRead) {
  file("bad.txt", "没有任务。\n");
  fails(3, {"bad.txt"}, {"import", "bad.txt"});
  fails(3, {"missing.txt"}, {"import", "missing.txt"});
  EXPECT_EQ(files(), Ids{"bad.txt"});
}

TEST_F(ImportCommand, AnIdNamesOneFileOnly) {
  file("a.txt", small_plan);
  file("b.txt", small_plan);
  fails(2, {"--as"}, {"import", "a.txt", "b.txt", "--as", "x"});
  EXPECT_EQ(files(), (Ids{"a.txt", "b.txt"}));
}

TEST_F(ImportCommand, ADatabaseThatCannotBeMadeIsTold) {
  file("p.txt", small_plan);
  fails(4, {"no/where.db"}, {"import", "p.txt", "--db", "no/where.db"});
  fails(4, {"."}, {"import", "p.txt", "--db", "."});
  EXPECT_EQ(files(), Ids{"p.txt"});
}

TEST_F(ImportCommand, JsonIsOneValue) {
  file("a.txt", small_plan);
  file("b.txt", small_plan);
  ok({"import", "a.txt"});
  const auto imports = read_json({"import", "a.txt", "b.txt"})["imports"];
  ASSERT_EQ(imports.size(), 2U);
  EXPECT_EQ(imports[0]["imported"], "unchanged");
  EXPECT_EQ(imports[1]["imported"], "added");
  EXPECT_EQ(imports[1]["id"], "b");
  EXPECT_EQ(imports[1]["file"], "b.txt");
  EXPECT_EQ(imports[1]["tasks"], 2);
  const Ran half = run({"import", "missing.txt", "b.txt", "--json"});
  EXPECT_EQ(half.code, 3);
  EXPECT_EQ(nlohmann::json::parse(half.out)["imports"].size(), 1U) << "what was done";
}

// What comes back from the database is what the document gives, byte for byte.
TEST_F(ImportCommand, EverySampleComesBackWhole) {
  for (const char* name : {"clean-county.txt", "qinghuai-2025.txt", "qinghuai-2026.txt", "harbour-cooperative.csv",
                           "library-network.md", "davis.csv"}) {
    const std::string id = std::string(name).substr(0, std::string(name).find('.'));
    ok({"import", sample(name)});
    EXPECT_EQ(ok({"graph", id, "--json"}), ok({"graph", sample(name), "--json"})) << name;
    EXPECT_EQ(ok({"load", id}), ok({"load", sample(name)})) << name;
  }
}

}  // namespace
}  // namespace dutygraph::cli
