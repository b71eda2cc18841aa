#include "analyse/assignment.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace dutygraph::analyse {
namespace {

// The best sum over all ways to give each row from `row` on a free column or none.
double brute_force(const Matrix& weights, std::size_t row, std::vector<char>& taken) {
  if (row == weights.rows) return 0;
  double best = brute_force(weights, row + 1, taken);
  for (std::size_t column = 0; column < weights.columns; ++column) {
    if (taken[column] != 0 || weights.at(row, column) <= 0) continue;
    taken[column] = 1;
    best = std::max(best, weights.at(row, column) + brute_force(weights, row + 1, taken));
    taken[column] = 0;
  }
  return best;
}

double sum_of(const Matrix& weights, const std::vector<std::uint32_t>& assigned) {
  double sum = 0;
  std::vector<char> taken(weights.columns, 0);
  for (std::size_t row = 0; row < weights.rows; ++row) {
    if (assigned[row] == unassigned) continue;
    EXPECT_EQ(taken.at(assigned[row]), 0) << "a column twice";
    taken[assigned[row]] = 1;
    EXPECT_GT(weights.at(row, assigned[row]), 0);
    sum += weights.at(row, assigned[row]);
  }
  return sum;
}

TEST(Assignment, IsTheBestOfAll) {
  std::mt19937 random(1);
  for (int round = 0; round < 5000; ++round) {
    Matrix weights(random() % 7, random() % 7);
    const unsigned density = 1 + random() % 4;
    for (double& cell : weights.cells)
      if (random() % 4 < density) cell = static_cast<double>(random() % 9) / 8 - 0.25;
    const auto assigned = best_assignment(weights);
    ASSERT_EQ(assigned.size(), weights.rows);
    std::vector<char> taken(weights.columns, 0);
    ASSERT_NEAR(sum_of(weights, assigned), brute_force(weights, 0, taken), 1e-12) << "round " << round;
  }
}

TEST(Assignment, GivesUpALesserPairForALargerSum) {
  Matrix weights(2, 2);
  weights.cells = {0.9, 0.8, 0.7, 0.1};
  EXPECT_EQ(best_assignment(weights), (std::vector<std::uint32_t>{1, 0}));
}

TEST(Assignment, NothingToAssign) {
  EXPECT_TRUE(best_assignment(Matrix()).empty());
  EXPECT_EQ(best_assignment(Matrix(2, 0)), (std::vector<std::uint32_t>{unassigned, unassigned}));
  EXPECT_EQ(best_assignment(Matrix(1, 3)), (std::vector<std::uint32_t>{unassigned}));
}

}  // namespace
}  // namespace dutygraph::analyse
