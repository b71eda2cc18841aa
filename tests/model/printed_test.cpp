#include "dutygraph/model/printed.h"

#include <gtest/gtest.h>

namespace dutygraph {
namespace {

Task task(std::string list, int number, std::optional<int> part = std::nullopt) {
  Task made;
  made.list = std::move(list);
  made.number = number;
  made.part = part;
  return made;
}

TEST(Printed, ATaskHasItsNumberAndPart) {
  EXPECT_EQ(printed_number(task("main", 8)), "8");
  EXPECT_EQ(printed_number(task("main", 5, 1)), "5(1)");
}

TEST(Printed, SeveralListsPutTheirMarkInFront) {
  Plan plan;
  plan.lists = {{"annex2", "民生实事"}};
  EXPECT_EQ(printed_number(plan, task("annex2", 5, 1), true), "5(1)") << "one list needs no mark";
  plan.lists = {{"main", std::nullopt}, {"annex2", "民生实事"}, {"other", std::nullopt}};
  EXPECT_EQ(printed_number(plan, task("main", 8), true), "8");
  EXPECT_EQ(printed_number(plan, task("annex2", 5, 1), true), "附2-5(1)");
  EXPECT_EQ(printed_number(plan, task("annex2", 5), false), "A2-5");
  EXPECT_EQ(printed_number(plan, task("other", 5), false), "other-5");
  EXPECT_EQ(printed_number(plan, task("annex", 5), true), "annex-5") << "no number to print";
}

TEST(Printed, AListHasItsTitleOrTheAnnexesNumber) {
  Plan plan;
  plan.lists = {{"annex1", "重点工作"}, {"annex2", std::nullopt}};
  EXPECT_EQ(list_title(plan, "annex1", true), "重点工作");
  EXPECT_EQ(list_title(plan, "annex2", true), "附件2");
  EXPECT_EQ(list_title(plan, "annex2", false), "Annex 2");
  EXPECT_EQ(list_title(plan, "main", true), "main");
}

}  // namespace
}  // namespace dutygraph
