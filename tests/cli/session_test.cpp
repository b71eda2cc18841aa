// PLAN: a path or an id; graph JSON as input; own word lists.
#include "cli/session.h"

#include <gtest/gtest.h>

#include "cli/program.h"

namespace dutygraph::cli {
namespace {

class SessionTest : public Program {};

TEST_F(SessionTest, APathNeedsNoDatabaseAndMakesNone) {
  file("p.txt", small_plan);
  for (const char* command : {"graph", "load", "units", "show"}) {
    EXPECT_TRUE(read_json({command, "p.txt"}).is_object());
    EXPECT_TRUE(read_json({command, "./p.txt", "--db", "none.db"}).is_object());
  }
  EXPECT_EQ(files(), std::vector<std::string>{"p.txt"});
}

TEST_F(SessionTest, AnIdNeedsItsDatabase) {
  fails(3, {"qinghuai", "dutygraph.db", "--db"}, {"graph", "qinghuai"});
  file("p.txt", small_plan);
  ok({"import", "p.txt"});
  fails(3, {"qinghuai", "plans"}, {"graph", "qinghuai"});
  EXPECT_EQ(read_json({"graph", "p"}), read_json({"graph", "p.txt"}));
  EXPECT_EQ(read_json({"load", "p"}), read_json({"load", "p.txt"}));
}

TEST_F(SessionTest, TheDatabaseIsNamedByOptionThenEnvironment) {
  file("p.txt", small_plan);
  ok({"import", "p.txt", "--db", "mine.db"});
  EXPECT_TRUE(exists("mine.db"));
  EXPECT_FALSE(exists("dutygraph.db"));
  EXPECT_NE(ok({"plans"}, {"DUTYGRAPH_DB=mine.db"}).find("p"), std::string::npos);
  EXPECT_NE(ok({"plans", "--db", "mine.db"}, {"DUTYGRAPH_DB=other.db"}).find("p"), std::string::npos);
  EXPECT_EQ(run({"plans"}, {"DUTYGRAPH_DB=other.db"}).code, 4);
  EXPECT_FALSE(exists("other.db"));
}

TEST_F(SessionTest, GraphJsonIsReadWhereverAPlanIs) {
  file("p.txt", small_plan);
  file("g.json", ok({"graph", "p.txt", "--json"}));
  file("bom.json", "\xEF\xBB\xBF\n" + content("g.json"));
  for (const char* name : {"g.json", "bom.json"}) {
    EXPECT_EQ(ok({"graph", name, "--json"}), content("g.json"));
    EXPECT_EQ(ok({"load", name, "--json"}), ok({"load", "p.txt", "--json"}));
    EXPECT_EQ(ok({"units", name}), ok({"units", "p.txt"}));
  }
  ok({"import", "g.json", "--as", "fromjson"});
  EXPECT_EQ(read_json({"graph", "fromjson"})["assignments"], read_json({"graph", "p.txt"})["assignments"]);
}

TEST_F(SessionTest, BrokenGraphJsonNamesTheFile) {
  file("p.txt", small_plan);
  const std::string whole = ok({"graph", "p.txt", "--json"});
  for (std::size_t cut : {std::size_t{1}, std::size_t{20}, whole.size() / 2, whole.size() - 3}) {
    file("cut.json", whole.substr(0, cut));
    fails(3, {"cut.json"}, {"graph", "cut.json"});
  }
  file("other.json", R"({"format":"else","version":1})");
  file("newer.json", R"({"format":"dutygraph.graph","version":99})");
  file("empty.json", "{}");
  file("deep.json", "{\"a\":" + std::string(200000, '[') + "1" + std::string(200000, ']') + "}");
  file("bytes.json", "{\"format\":\"\xFF\"}");
  for (const char* name : {"other.json", "newer.json", "empty.json", "deep.json", "bytes.json"}) {
    fails(3, {name}, {"graph", name});
    fails(3, {name}, {"load", name});
    fails(3, {name}, {"import", name});
  }
  EXPECT_FALSE(exists("dutygraph.db"));
}

TEST_F(SessionTest, AnotherEncodingIsReadAndNoted) {
  file("gb.txt",
       "1.\xBC\xD7\xA1\xA3(\xC7\xA3\xCD\xB7\xB5\xA5\xCE\xBB:\xCF\xD8\xB2\xC6\xD5\xFE\xBE\xD6)\n");  // 甲 县财政局
  const Ran ran = run({"graph", "gb.txt", "--json"});
  EXPECT_EQ(ran.code, 0);
  EXPECT_EQ(ran.err, "gb.txt: read as GB18030\n");
  EXPECT_EQ(nlohmann::json::parse(ran.out)["units"][0]["name"], "县财政局");
}

TEST_F(SessionTest, OwnWordListsReplaceTheCompiledIn) {
  file("p.txt", "1. mend the pier (Kapitan: Ann; Crew: Bob)\n");
  fails(3, {"p.txt", "roles.txt"}, {"parse", "p.txt"});
  file("roles.txt", "lead: Kapitan\nsupport: Crew\n");
  const auto plan = read_json({"parse", "p.txt", "--share", "."});
  EXPECT_EQ(plan["tasks"][0]["lead"], nlohmann::json::array({"Ann"}));
  EXPECT_EQ(plan["tasks"][0]["support"], nlohmann::json::array({"Bob"}));
  file("roles.txt", "lead Kapitan\n");
  fails(3, {"roles.txt", "line 1"}, {"parse", "p.txt", "--share", "."});
  fails(2, {"nowhere", "roles.txt"}, {"parse", "p.txt", "--share", "nowhere"});
}

}  // namespace
}  // namespace dutygraph::cli
