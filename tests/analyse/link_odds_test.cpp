#include "analyse/link_odds.h"

#include <gtest/gtest.h>

namespace dutygraph::analyse {
namespace {

// Three old and three new tasks; the first two are alike crosswise.
TaskSimilarity similarity() {
  TaskSimilarity made;
  made.before_mass = made.after_mass = {40, 40, 80};
  made.score = Matrix(3, 3);
  made.score.at(0, 0) = made.score.at(1, 1) = made.score.at(2, 2) = 0.3;
  made.score.at(0, 1) = made.score.at(1, 0) = 0.25;
  return made;
}

const Partners nobody = {{{}, {}, {}}, {{}, {}, {}}};

TEST(LinkOdds, ARivalMakesALinkLessSure) {
  const TaskSimilarity alike = similarity();
  LinkOdds odds;
  odds.mass = 0;
  const OddsOfLinks of(alike, odds, 0.3);
  EXPECT_LT(of({0, 0}, 0.3, nobody), of({2, 2}, 0.3, nobody));
  EXPECT_DOUBLE_EQ(of({0, 0}, 0.3, nobody), of({1, 1}, 0.3, nobody)) << "but for their places, which are as far apart";
}

TEST(LinkOdds, APartnerIsNoRival) {
  const TaskSimilarity alike = similarity();
  const LinkOdds odds;
  const OddsOfLinks of(alike, odds, 0.3);
  const Partners linked = {{{1}, {0}, {}}, {{1}, {0}, {}}};
  EXPECT_GT(of({0, 0}, 0.3, linked), of({0, 0}, 0.3, nobody));
}

TEST(LinkOdds, MoreInCommonAndNearerIsSurer) {
  const TaskSimilarity alike = similarity();
  const OddsOfLinks of(alike, {}, 0.3);
  EXPECT_LT(of({0, 0}, 0.2, nobody), of({0, 0}, 0.3, nobody));
  EXPECT_LT(of({0, 2}, 0.3, nobody), of({2, 2}, 0.3, nobody)) << "shorter, and farther apart";
  const OddsOfLinks literal(alike, {}, 1);
  EXPECT_LT(literal({2, 2}, 0.3, nobody), of({2, 2}, 0.3, nobody)) << "what goes on in a plan that repeats, repeats";
}

TEST(LinkOdds, CertaintyAndBack) {
  EXPECT_DOUBLE_EQ(certainty_of(0), 0.5);
  EXPECT_NEAR(certainty_of(log_odds_of(0.8)), 0.8, 1e-12);
  EXPECT_EQ(certainty_of(log_odds_of(0)), 0);
  EXPECT_EQ(certainty_of(log_odds_of(1)), 1);
}

}  // namespace
}  // namespace dutygraph::analyse
