// What every command prints with --json, held to its schema in docs/schema.
#include <gtest/gtest.h>

#include "cli/program.h"
#include "store/json_schema.h"

namespace dutygraph::cli {
namespace {

struct Printed {
  const char* schema;
  std::vector<std::string> words;
  int code = 0;
};

class Schemas : public Program {
 protected:
  void fits(const Printed& printed) const {
    SCOPED_TRACE(testing::PrintToString(printed.words));
    std::vector<std::string> words = printed.words;
    words.emplace_back("--json");
    const Ran ran = run(words);
    EXPECT_EQ(ran.code, printed.code) << ran.err;
    const nlohmann::json value = nlohmann::json::parse(ran.out, nullptr, false);
    ASSERT_FALSE(value.is_discarded()) << ran.out.substr(0, 400);
    for (const std::string& defect : store::test::JsonSchema(printed.schema).defects(value)) ADD_FAILURE() << defect;
  }
};

TEST_F(Schemas, WhatIsReadOfAPlan) {
  const std::string old_plan = sample("qinghuai-2025.txt");
  const std::string new_plan = sample("qinghuai-2026.txt");
  const std::vector<Printed> all = {{"parse", {"parse", old_plan}},
                                    {"parse", {"parse", sample("harbour-cooperative.csv")}},
                                    {"graph", {"graph", old_plan}},
                                    {"graph", {"graph", old_plan, "--facts"}},
                                    {"units", {"units", old_plan}},
                                    {"suggestions", {"units", old_plan, "--suggest"}},
                                    {"load", {"load", old_plan}},
                                    {"load-by", {"load", old_plan, "--by", "official"}},
                                    {"load-by", {"load", old_plan, "--by", "section"}},
                                    {"clusters", {"clusters", old_plan}},
                                    {"bottlenecks", {"bottlenecks", old_plan}},
                                    {"rebalance", {"rebalance", old_plan}},
                                    {"diff", {"diff", old_plan, new_plan}},
                                    {"index", {"index", old_plan}},
                                    {"reconcile", {"reconcile", old_plan}, 1},
                                    {"findings", {"audit", old_plan}, 1},
                                    {"rules", {"audit", "--rules"}},
                                    {"rules", {"audit", "--explain", "no-lead"}},
                                    {"kinds", {"draw", "--list"}}};
  for (const Printed& printed : all) fits(printed);
}

TEST_F(Schemas, WhatTheDatabaseSays) {
  file("p.txt", small_plan);
  file("in.txt", "没有任务。\n");
  file("roster.json", R"([{"name": "各镇", "members": ["甲镇", "乙镇"]}])");
  const std::vector<Printed> all = {{"import", {"import", "p.txt"}},
                                    {"import", {"import", "p.txt", "in.txt"}, 3},
                                    {"plans", {"plans"}},
                                    {"graph", {"show", "p"}},
                                    {"graph", {"show", "p", "main-1"}},
                                    {"graph", {"show", "p", "县水利局"}},
                                    {"units", {"alias", "p", "县水利局", "县财政局"}},
                                    {"units", {"roster", "p", "roster.json"}},
                                    {"what-if", {"what-if", "p", "--remove", "县财政局"}},
                                    {"what-if", {"what-if", "p", "--remove", "县财政局", "--cite"}},
                                    {"units", {"alias", "p", "县水利局", "--undo"}},
                                    {"units", {"roster", "p", "--undo"}},
                                    {"remove", {"remove", "p"}}};
  for (const Printed& printed : all) fits(printed);
}

TEST_F(Schemas, WhatWasWritten) {
  const std::string plan = sample("library-network.md");
  const std::vector<Printed> all = {{"written", {"draw", "roster", plan, "-o", "r.svg"}},
                                    {"written", {"draw", "dumbbell", plan, plan, "-o", "u.svg"}},
                                    {"written", {"pack", plan, "-o", "k.pdf", "--only", "cover,roster"}},
                                    {"written", {"page", plan, "-o", "p.html"}},
                                    {"written", {"ledger", plan, "-o", "l.xlsx"}},
                                    {"written", {"index", plan, "-o", "i.csv"}},
                                    {"written", {"export", plan, "--format", "gexf", "-o", "g.gexf"}},
                                    {"written", {"export", plan, "--format", "csv", "-o", "tables"}},
                                    {"written", {"audit", plan, "-o", "a.html"}},
                                    {"written", {"pack", plan, "--sheets", "s", "--only", "cover"}},
                                    {"written", {"diff", plan, plan, "-o", "d.html"}}};
  for (const Printed& printed : all) fits(printed);
}

}  // namespace
}  // namespace dutygraph::cli
