#include "dutygraph/text/place.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "dutygraph/text/utf8.h"

namespace dutygraph::text {
namespace {

TEST(Place, NowhereWithoutAnAnchorBefore) {
  PlaceMap map;
  EXPECT_EQ(map.at("abc", 1), (Place{0, 0}));
  map.add(2, {7, 3});
  EXPECT_EQ(map.at("abc", 1), (Place{0, 0}));
  EXPECT_EQ(map.at("abc", 2), (Place{7, 3}));
}

TEST(Place, CountsCharactersNotBytes) {
  PlaceMap map;
  map.add(0, {1, 1});
  const std::string text = "县财a政";
  EXPECT_EQ(map.at(text, 3), (Place{1, 2}));
  EXPECT_EQ(map.at(text, 6), (Place{1, 3}));
  EXPECT_EQ(map.at(text, 7), (Place{1, 4}));
}

TEST(Place, ALineFeedBeginsALine) {
  PlaceMap map;
  map.add(0, {5, 4});
  const std::string text = "a\n\nb";
  EXPECT_EQ(map.at(text, 1), (Place{5, 5}));
  EXPECT_EQ(map.at(text, 2), (Place{6, 1}));
  EXPECT_EQ(map.at(text, 3), (Place{7, 1}));
}

TEST(Place, AnAnchorOutranksCounting) {
  PlaceMap map;
  map.add(0, {1, 1});
  map.add(3, {1, 9});
  EXPECT_EQ(map.at("abcdef", 2), (Place{1, 3}));
  EXPECT_EQ(map.at("abcdef", 3), (Place{1, 9}));
  EXPECT_EQ(map.at("abcdef", 5), (Place{1, 11}));
}

TEST(Place, TheLastAnchorOfAnOffsetHolds) {
  PlaceMap map;
  map.add(0, {1, 1});
  map.add(0, {2, 2});
  EXPECT_EQ(map.at("ab", 1), (Place{2, 3}));
}

TEST(Place, BehindTheTextIsItsEnd) {
  PlaceMap map;
  map.add(0, {1, 1});
  EXPECT_EQ(map.at("ab", 2), (Place{1, 3}));
  EXPECT_EQ(map.at("ab", 99), (Place{1, 3}));
}

TEST(Place, OrderIsByLineThenColumn) {
  EXPECT_LT((Place{1, 9}), (Place{2, 1}));
  EXPECT_LT((Place{2, 1}), (Place{2, 2}));
}

// Anchors anywhere that say what counting says change nothing.
TEST(Place, AgreesWithCountingFromTheBeginning) {
  std::mt19937 random(1);
  const std::u32string letters = U"ab县政\n、😀";
  for (int round = 0; round < 200; ++round) {
    std::string text;
    std::vector<std::pair<std::uint32_t, Place>> places;
    Place place{1, 1};
    for (int i = 0; i < 60; ++i) {
      const char32_t c = letters[random() % letters.size()];
      places.emplace_back(static_cast<std::uint32_t>(text.size()), place);
      append(text, c);
      place = c == U'\n' ? Place{place.line + 1, 1} : Place{place.line, place.column + 1};
    }
    PlaceMap map;
    for (const auto& [offset, at] : places)
      if (offset == 0 || random() % 5 == 0) map.add(offset, at);
    for (const auto& [offset, at] : places) EXPECT_EQ(map.at(text, offset), at);
  }
}

}  // namespace
}  // namespace dutygraph::text
