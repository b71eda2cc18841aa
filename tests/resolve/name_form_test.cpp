#include "resolve/name_form.h"

#include <gtest/gtest.h>

#include "dutygraph/text/utf8.h"
#include "resolve/support.h"

namespace dutygraph::resolve {
namespace {

const Home home{U"青槐县", U"县"};
const NameWords& words() { return naming().words(); }

TEST(NameForm, PrefixCoreEnding) {
  const NameForm form = take_apart(U"县发改局", home, words());
  EXPECT_EQ(form.prefix, U"县");
  EXPECT_EQ(form.core, U"发改");
  EXPECT_EQ(form.ending, U"局");
  ASSERT_TRUE(form.function);
  EXPECT_EQ(words().functions[*form.function].name, U"发展和改革");
  EXPECT_EQ(take_apart(U"青槐县财政局", home, words()).prefix, U"青槐县");
  EXPECT_EQ(take_apart(U"市场监管局", home, words()).prefix, U"");
  EXPECT_EQ(take_apart(U"青槐供电公司", home, words()).prefix, U"青槐");
  EXPECT_EQ(take_apart(U"青槐街道", home, words()).prefix, U"");
}

TEST(NameForm, ShortNamesAreTakenApartWithoutHarm) {
  for (const std::u32string name :
       {U"", U"县", U"局", U"县局", U"青槐县", U"青槐县局", U"(", U"市", U"分局", U"人民政府", U"县政府"}) {
    const NameForm form = take_apart(name, home, words());
    EXPECT_EQ(form.prefix + form.core + form.ending, name) << text::encode(name);
    EXPECT_FALSE(shorten(name, home, words()).empty() && !name.empty()) << text::encode(name);
  }
}

TEST(NameForm, FirstPlate) {
  EXPECT_EQ(first_plate(U"县发改局(县营商办)", words()), U"县发改局");
  for (const std::u32string whole : {U"县发改局", U"县发改局(牵头)", U"(县发改局)", U"县安委会(各成员单位)", U"甲(乙)"})
    EXPECT_EQ(first_plate(whole, words()), whole) << text::encode(whole);
}

TEST(NameForm, KeysOfOneUnitAreEqual) {
  const auto key = [](std::u32string_view name) { return key_of(name, home, words()); };
  EXPECT_EQ(key(U"县发改局"), key(U"青槐县发展和改革委员会"));
  EXPECT_EQ(key(U"双桐镇"), key(U"双桐镇人民政府"));
  EXPECT_NE(key(U"市发改局"), key(U"县发改局"));
  EXPECT_NE(key(U"县公安局"), key(U"县公安局交通管理大队"));
  EXPECT_EQ(key_of(U"市发改局", {U"听泉市", U"市"}, words()), key_of(U"听泉市发改委", {U"听泉市", U"市"}, words()));
}

TEST(NameForm, AliasRulesTellTheChange) {
  const auto rule = [](std::u32string_view printed, std::u32string_view name) {
    return alias_rule(printed, name, home, words());
  };
  EXPECT_EQ(rule(U"县财政局", U"县财政局"), "exact");
  EXPECT_EQ(rule(U"双桐镇", U"双桐镇人民政府"), "place-suffix");
  EXPECT_EQ(rule(U"县发改局", U"县发展和改革局"), "lexicon");
  EXPECT_EQ(rule(U"财政局", U"县财政局"), "place-prefix");
  EXPECT_EQ(rule(U"县发改局(县营商办)", U"县发改局"), "second-plate");
}

TEST(NameForm, Shorten) {
  const auto shorter = [](std::u32string_view name) { return text::encode(shorten(name, home, words())); };
  EXPECT_EQ(shorter(U"县发展和改革局"), "发改局");
  EXPECT_EQ(shorter(U"双桐镇人民政府"), "双桐镇");
  EXPECT_EQ(shorter(U"县委组织部"), "县委组织部");
  EXPECT_EQ(shorter(U"市财政局"), "市财政局");
  EXPECT_EQ(shorter(U"市生态环境局青槐县分局"), "生态环境分局");
  EXPECT_EQ(shorter(U"双桐镇"), "双桐镇");
}

}  // namespace
}  // namespace dutygraph::resolve
