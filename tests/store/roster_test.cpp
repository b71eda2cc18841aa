#include "dutygraph/store/roster.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "store/json_schema.h"

namespace dutygraph::store {
namespace {

const std::vector<RosterEntry> wanted = {
    {"各镇街", {"各镇"}, {"甲镇", "乙镇", "丙街道"}, UnitClass::town, std::nullopt},
    {"县财政局", {"财局", "县财局"}, {}, std::nullopt, "财政"}};

TEST(Roster, ReadsJson) {
  const std::string json =
      R"([{"name":"各镇街","aliases":["各镇"],"members":["甲镇","乙镇","丙街道"],"class":"town"},
          {"name":"县财政局","aliases":["财局","县财局"],"function":"财政","class":null}])";
  const auto roster = read_roster(json);
  ASSERT_TRUE(roster) << to_string(roster.failure());
  EXPECT_EQ(*roster, wanted);
  EXPECT_EQ(*read_roster("{\"roster\": " + json + "}"), wanted);
  EXPECT_EQ(test::JsonSchema("roster").defects(nlohmann::json::parse("{\"roster\":" + json + "}")),
            std::vector<std::string>());
}

TEST(Roster, ReadsCsv) {
  for (const char* csv :
       {"name,aliases,members,class,function\n各镇街,各镇,甲镇、乙镇;丙街道,town,\n县财政局,财局;县财局,,,财政\n",
        "\xEF\xBB\xBF名称,类别,成员,职能,别名\r\n各镇街,town,\"甲镇;乙镇\n丙街道\",,各镇\r\n\r\n县财政局,,,财政,"
        "财局；县财局"}) {
    const auto roster = read_roster(csv);
    ASSERT_TRUE(roster) << to_string(roster.failure());
    EXPECT_EQ(*roster, wanted);
  }
  EXPECT_EQ(*read_roster("name,members\n\"a \"\"b\"\", c\",x;y\n"),
            (std::vector<RosterEntry>{{"a \"b\", c", {}, {"x", "y"}, std::nullopt, std::nullopt}}));
}

TEST(Roster, TellsWhatIsWrongAndWhere) {
  struct Bad {
    const char* bytes;
    std::uint32_t line;
    const char* word;
  };
  for (const Bad& bad :
       {Bad{"", 1, "empty"}, Bad{"[{\"name\":\"甲\"},\n{\"name\":", 2, "no JSON"},
        Bad{"[{\"name\":\"甲\",\"alias\":[]}]", 0, "alias"}, Bad{"[{\"aliases\":[]}]", 0, "name"},
        Bad{"[{\"name\":\" \"}]", 0, "empty name"}, Bad{"[{\"name\":\"甲\",\"class\":\"city\"}]", 0, "city"},
        Bad{"[{\"name\":\"甲\",\"members\":\"乙\"}]", 0, "[0].members"}, Bad{"{\"plan\":1}", 0, "roster"},
        Bad{"[7]", 0, "object"}, Bad{"name,colour\n甲,红\n", 1, "colour"}, Bad{"name,name\n甲,乙\n", 1, "twice"},
        Bad{"name,class\n甲,town\n\n乙,city\n", 4, "city"}, Bad{"name,members\n,甲\n", 2, "no name"},
        Bad{"name\n甲,乙\n", 2, "more cells"}, Bad{"name,members\n甲,\"乙\n", 2, "quote"},
        Bad{"name\n\xFF\n", 2, "UTF-8"}}) {
    const auto roster = read_roster(bad.bytes);
    ASSERT_FALSE(roster) << bad.bytes;
    EXPECT_EQ(roster.failure().code, Code::unreadable);
    EXPECT_EQ(roster.failure().line, bad.line) << bad.bytes;
    EXPECT_NE(roster.failure().what.find(bad.word), std::string::npos) << roster.failure().what;
    EXPECT_FALSE(roster.failure().remedy.empty());
  }
}

}  // namespace
}  // namespace dutygraph::store
