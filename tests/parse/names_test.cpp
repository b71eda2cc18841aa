#include "parse/names.h"

#include <gtest/gtest.h>

#include <random>

#include "parse/support.h"

namespace dutygraph::parse {
namespace {

ListContext support_context() {
  ListContext context;
  context.role = Role::support;
  context.label = "责任单位";
  return context;
}

NameList read(const std::string& text, const ListContext& context = support_context()) {
  const Chars chars = chars_of(text);
  return read_names(chars, 0, chars.size(), context, words());
}

// The names joined by |, with the role's first letter before where it is not support.
std::string names(const std::string& text, const ListContext& context = support_context()) {
  const Chars chars = chars_of(text);
  std::string list;
  for (const Name& name : read_names(chars, 0, chars.size(), context, words()).names)
    list += (list.empty() ? "" : "|") +
            std::string(name.role == Role::support ? "" : std::string(to_string(name.role)) + " ") +
            chars.print(name.begin, name.end);
  return list;
}

TEST(Names, SeparatorsPartThem) {
  EXPECT_EQ(names("县财政局、县民政局,县审计局；县统计局。"), "县财政局|县民政局|县审计局|县统计局");
  EXPECT_EQ(names("、、县财政局、、"), "县财政局");
  EXPECT_EQ(names(""), "");
  EXPECT_EQ(names("、"), "");
  EXPECT_EQ(names("无"), "");
  EXPECT_EQ(names("——"), "");
}

TEST(Names, BracketsAndQuotesHoldTogether) {
  EXPECT_EQ(names("县发改局(县营商办、县物价办)、县财政局"), "县发改局(县营商办、县物价办)|县财政局");
  EXPECT_EQ(names("县“两减、两增”工作专班、县财政局"), "县“两减、两增”工作专班|县财政局");
  EXPECT_EQ(names("县发改局(县营商办、县财政局"), "县发改局(县营商办|县财政局");
}

TEST(Names, ConjunctionsPartOnlyWholeUnits) {
  EXPECT_EQ(names("县财政局和县民政局"), "县财政局|县民政局");
  EXPECT_EQ(names("县财政局以及县民政局"), "县财政局|县民政局");
  EXPECT_EQ(names("县人力资源和社会保障局"), "县人力资源和社会保障局");
  EXPECT_EQ(names("县农业农村和水利局"), "县农业农村和水利局");
}

TEST(Names, MarksBehindAListAreCut) {
  const NameList list = read("县财政局、各镇等");
  EXPECT_EQ(names("县财政局、各镇等"), "县财政局|各镇");
  EXPECT_EQ(list.open, std::vector<Role>{Role::support});
  EXPECT_TRUE(read("县财政局、各镇").open.empty());
  EXPECT_EQ(names("县职业中等专业学校"), "县职业中等专业学校");
  EXPECT_TRUE(read("县职业中等专业学校").open.empty());
}

TEST(Names, VerbsGiveRoles) {
  ListContext none;
  EXPECT_EQ(names("县财政局牵头,县民政局、各镇配合", none), "lead 县财政局|县民政局|各镇");
  EXPECT_EQ(names("县财政局会同县民政局负责", none), "lead 县财政局|县民政局");
  EXPECT_EQ(read("县财政局牵头,县民政局配合", none).verbs, 2);
}

TEST(Names, PeopleMayBePadded) {
  ListContext context;
  context.role = Role::oversee;
  context.people = true;
  const Chars chars = chars_of("张  三、李四 王五");
  std::vector<std::string> people;
  for (const Name& name : read_names(chars, 0, chars.size(), context, words()).names)
    people.push_back(chars.print(name.begin, name.end));
  ASSERT_EQ(people.size(), 3U);
  EXPECT_EQ(people[1], "李四");
  EXPECT_EQ(people[2], "王五");
}

TEST(Names, ALineBreakInACellPartsWholeNames) {
  ListContext context = support_context();
  context.cell = true;
  EXPECT_EQ(names("县财政局\n县民政局", context), "县财政局|县民政局");
  EXPECT_EQ(names("县人民医院医共体\n各成员单位", context), "县人民医院医共体各成员单位");
  EXPECT_EQ(names("县人力资源\n和社会保障局", context), "县人力资源和社会保障局");
}

// Whatever the text: names are in order, do not overlap, and print something.
TEST(Names, AreSoundOnAnyText) {
  std::mt19937 random(16);
  const std::vector<std::string> pieces = {"县财政局",
                                           "各镇",
                                           "、",
                                           ",",
                                           "；",
                                           "和",
                                           "以及",
                                           "等",
                                           "牵头",
                                           "配合",
                                           "负责",
                                           "会同",
                                           "由",
                                           "(",
                                           ")",
                                           "“",
                                           "”",
                                           " ",
                                           "\n",
                                           "。",
                                           "张三",
                                           "and",
                                           "无",
                                           "——",
                                           "2025年6月底前",
                                           "Port",
                                           "排在首位的为牵头单位",
                                           "下同",
                                           "《",
                                           "》",
                                           "[",
                                           "〕"};
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (std::size_t i = random() % 12; i > 0; --i) text += pieces[random() % pieces.size()];
    ListContext context;
    if (random() % 2 == 0) context = support_context();
    context.cell = random() % 2 == 0;
    context.people = random() % 4 == 0;
    context.only_marks = random() % 4 == 0;
    const Chars chars = chars_of(text);
    std::size_t end = 0;
    for (const Name& name : read_names(chars, 0, chars.size(), context, words()).names) {
      ASSERT_LT(name.begin, name.end) << text;
      ASSERT_GE(name.begin, end) << text;
      ASSERT_LE(name.end, chars.size()) << text;
      end = name.end;
      ASSERT_FALSE(chars.print(name.begin, name.end).empty()) << text;
    }
  }
}

}  // namespace
}  // namespace dutygraph::parse
