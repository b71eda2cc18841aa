#include "dutygraph/store/findings_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "store/json_schema.h"
#include "store/random_plan.h"
#include "store/sample_plan.h"

namespace dutygraph::store {
namespace {

using Json = nlohmann::ordered_json;

TEST(FindingsJsonTest, CarriesFindingsAndCounts) {
  const std::vector<Finding> findings = test::sample_parsed_plan().findings;
  const Json json = Json::parse(findings_json(findings));
  const Json first = Json::parse(
      R"({"rule":"stray-text","severity":"warning","task":"annex1-1","unit":null,"line":3,"column":30,
          "message":"text stands behind the clause","evidence":"余"})");
  EXPECT_EQ(json["findings"][0], first);
  EXPECT_TRUE(json["findings"][1]["task"].is_null());
  EXPECT_EQ(json["findings"][1]["unit"], "县财政局");
  EXPECT_EQ(json["counts"], Json::parse(R"({"error":0,"warning":1,"note":1})"));
}

TEST(FindingsJsonTest, CountsWhatIsThere) {
  for (unsigned seed = 0; seed < 50; ++seed) {
    const std::vector<Finding> findings = test::RandomPlan(seed).make().plan.findings;
    const Json json = Json::parse(findings_json(findings));
    EXPECT_EQ(json["findings"].size(), findings.size());
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
      const auto is_it = [&](const Finding& finding) { return finding.severity == severity; };
      EXPECT_EQ(json["counts"][std::string(to_string(severity))],
                std::count_if(findings.begin(), findings.end(), is_it));
    }
  }
}

TEST(FindingsJsonTest, FitsItsSchema) {
  const test::JsonSchema schema("findings");
  for (unsigned seed = 0; seed < 50; ++seed)
    EXPECT_EQ(schema.defects(nlohmann::json::parse(findings_json(test::RandomPlan(seed).make().plan.findings))),
              std::vector<std::string>());
}

}  // namespace
}  // namespace dutygraph::store
