#include "dutygraph/model/plan.h"

#include <gtest/gtest.h>

#include <set>

namespace dutygraph {
namespace {

TEST(Role, NamesAreThoseOfTheContract) {
  std::vector<std::string_view> names;
  for (Role role : all_roles) names.push_back(to_string(role));
  EXPECT_EQ(names, (std::vector<std::string_view>{"lead", "support", "oversee", "consult", "inform"}));
  for (Role role : all_roles) EXPECT_EQ(role_from(to_string(role)), role);
  for (const char* other : {"", "Lead", "leads", "牵头"}) EXPECT_EQ(role_from(other), std::nullopt);
}

TEST(Severity, NamesAreThoseOfTheContract) {
  EXPECT_EQ(to_string(Severity::error), "error");
  EXPECT_EQ(to_string(Severity::warning), "warning");
  EXPECT_EQ(to_string(Severity::note), "note");
  for (Severity severity : {Severity::error, Severity::warning, Severity::note})
    EXPECT_EQ(severity_from(to_string(severity)), severity);
  EXPECT_EQ(severity_from("fatal"), std::nullopt);
}

TEST(Plan, EqualityLooksAtEveryPart) {
  Plan plan;
  plan.tasks.emplace_back();
  Plan other = plan;
  EXPECT_EQ(plan, other);
  other.tasks[0].open = {Role::lead};
  EXPECT_NE(plan, other);
}

}  // namespace
}  // namespace dutygraph
