// Inputs that no person writes: they must be read in linear time, and whatever comes out must be sound.
#include "dutygraph/parse/parse.h"

#include <gtest/gtest.h>

#include <ctime>
#include <functional>
#include <random>
#include <set>

#include "dutygraph/text/utf8.h"
#include "parse/support.h"

namespace dutygraph::parse {
namespace {

std::string times(const std::string& piece, std::size_t count) {
  std::string text;
  text.reserve(piece.size() * count);
  for (std::size_t i = 0; i < count; ++i) text += piece;
  return text;
}

const char* const task = "1.甲。(牵头单位:县财政局)\n";

struct Pathological {
  const char* name;
  std::size_t count;
  std::function<std::string(std::size_t)> text;
};
void PrintTo(const Pathological& input, std::ostream* out) { *out << input.name; }

double seconds_for(const std::string& text) {
  const auto document = read::read_bytes(text, "p.txt", lexicons());
  EXPECT_TRUE(document);
  const std::clock_t begin = std::clock();  // of this process: others on the machine do not count
  parse(*document, grammar());
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

class Linear : public ::testing::TestWithParam<Pathological> {};

// Four times the text takes four times the time; sixteen times would be quadratic.
TEST_P(Linear, FourTimesTheTextIsFarFromSixteenTimesTheTime) {
  const std::size_t count = GetParam().count * 5;  // a few milliseconds each: more than the clock's grain
  const std::string once = GetParam().text(count);
  const std::string four = GetParam().text(4 * count);
  const double short_time = std::min({seconds_for(once), seconds_for(once), seconds_for(once)});
  const double long_time = std::min(seconds_for(four), seconds_for(four));
  EXPECT_LT(long_time, 8 * short_time + 0.005);
}

INSTANTIATE_TEST_SUITE_P(
    Inputs, Linear,
    ::testing::Values(
        Pathological{"nested_brackets", 10000, [](std::size_t n) { return "1.甲" + times("(", n) + times(")", n) + "。(牵头单位:县财政局)\n"; }},
        Pathological{"brackets_side_by_side", 10000, [](std::size_t n) { return "1.甲" + times("(乙)", n) + "。(牵头单位:县财政局)\n"; }},
        Pathological{"nested_colons", 3000, [](std::size_t n) { return "1.甲" + times("(乙:", n) + times(")", n) + "\n"; }},
        Pathological{"unclosed_brackets", 20000, [](std::size_t n) { return "1.甲" + times("(", n) + "\n" + task; }},
        Pathological{"unclosed_brackets_a_line_each", 2000, [](std::size_t n) { return times("1.甲(\n", n) + task; }},
        Pathological{"unclosed_labels", 2000, [](std::size_t n) { return "1." + times("(牵头单位", n) + "\n"; }},
        Pathological{"closing_brackets", 20000, [](std::size_t n) { return "1.甲" + times(")", n) + "\n" + task; }},
        Pathological{"quotation_marks", 10000, [](std::size_t n) { return "1.甲。(牵头单位:" + times("“", n) + "县财政局)\n"; }},
        Pathological{"separators", 20000, [](std::size_t n) { return "1.甲。(牵头单位:县财政局;责任单位:" + times("、", n) + ")\n"; }},
        Pathological{"names", 1500, [](std::size_t n) { return "1.甲。(牵头单位:县财政局;责任单位:" + times("县民政局、", n) + "县法院)\n"; }},
        Pathological{"a_long_line", 20000, [](std::size_t n) { return "1.甲" + times("建设", n) + "。(牵头单位:县财政局)\n"; }},
        Pathological{"a_long_name", 10000, [](std::size_t n) { return "1.甲。(牵头单位:" + times("县民政", n) + "局)\n"; }},
        Pathological{"a_long_paragraph", 3000, [](std::size_t n) { return "1.甲\n" + times("乙丙丁\n", n) + "(牵头单位:县财政局)\n"; }},
        Pathological{"by_lines", 5000, [](std::size_t n) { return task + times("由\n", n); }},
        Pathological{"by_and_verbs", 30, [](std::size_t n) { return times("1.由" + times("负责", 100) + "。\n", n) + task; }},
        Pathological{"label_lines", 1500, [](std::size_t n) { return "1.甲。\n" + times("牵头单位:县财政局\n", n); }},
        Pathological{"label_lines_above", 1500, [](std::size_t n) { return times("牵头单位:县财政局\n", n) + "1.甲。\n"; }},
        Pathological{"text_below_labels", 3000, [](std::size_t n) { return "1.甲。\n牵头单位:县财政局\n" + times("一行长长的说明文字。\n", n); }},
        Pathological{"labels_in_a_clause", 3000, [](std::size_t n) { return "1.甲。(" + times("牵头单位:", n) + "县财政局)\n"; }},
        Pathological{"labels_and_names", 1000, [](std::size_t n) { return "1.甲。(" + times("牵头单位:县财政局;", n) + ")\n"; }},
        Pathological{"deadlines", 2000, [](std::size_t n) { return "1.甲。(" + times("完成时限:12月;", n) + "牵头单位:县财政局)\n"; }},
        Pathological{"verbs_in_a_clause", 1000, [](std::size_t n) { return "1.甲。(" + times("县财政局牵头,", n) + ")\n"; }},
        Pathological{"decimals", 20000, [](std::size_t n) { return times("1.", n) + "甲。(牵头单位:县财政局)\n"; }},
        Pathological{"headings", 3000, [](std::size_t n) { return times("一、甲乙丙\n", n) + task; }},
        Pathological{"blanks", 50000, [](std::size_t n) { return "1.甲" + times(" ", n) + "乙(牵头单位:" + times("　", n) + "县财政局)\n"; }},
        Pathological{"people", 3000, [](std::size_t n) { return "1.甲。\n牵头领导:" + times("张 ", n) + "\n牵头单位:县财政局\n"; }},
        Pathological{"clauses_a_line_each", 700, [](std::size_t n) { return times("(牵头单位:县财政局)\n", n); }},
        Pathological{"clauses_in_a_line", 700, [](std::size_t n) { return "1.甲" + times("(牵头单位:县财政局)", n) + "\n"; }},
        Pathological{"tails_in_a_line", 700, [](std::size_t n) { return "1.甲" + times("。牵头单位:县财政局", n) + "\n"; }},
        Pathological{"verb_tails_in_a_line", 700, [](std::size_t n) { return "1.甲。" + times("县财政局牵头,县民政局配合。", n) + "\n"; }},
        Pathological{"index_rows", 500, [](std::size_t n) { return task + std::string("附件2\n单位 | 牵头 | 责任\n") + times("县财政局 | 1、2 | 3\n", n); }},
        Pathological{"an_index_cell", 5000, [](std::size_t n) { return task + std::string("附件2\n单位 | 牵头 | 责任\n县财政局 | ") + times("1、", n) + " | 3\n县民政局 | 1 | 2\n"; }},
        Pathological{"rows_without_numbers", 700, [](std::size_t n) { return "序号\t工作任务\t牵头单位\n1\t甲\t县财政局\n" + times("\t乙\t\n", n); }},
        Pathological{"sheet_rows", 700, [](std::size_t n) { return "Section,Task,Lead\n" + times("S,do,Port Office\n", n); }},
        Pathological{"lines_in_a_cell", 1500, [](std::size_t n) { return "Task,Lead\n\"" + times("do\n", n) + "\",\"" + times("Port\n", n) + "\"\n"; }},
        Pathological{"brackets_behind_a_name", 2000, [](std::size_t n) { return "1.甲。\n牵头单位:县财政局" + times("(甲)", n) + "\n下一行文字说明\n"; }},
        Pathological{"a_name_over_many_lines", 1000, [](std::size_t n) { return "1.甲。\n牵头单位:县\n" + times("民政民政\n", n); }},
        Pathological{"one_number_again_and_again", 700, [](std::size_t n) { return times(task, n); }},
        Pathological{"one_part_again_and_again", 700, [](std::size_t n) { return "1.甲。\n" + times("(1)乙。(牵头单位:县财政局)\n", n); }},
        Pathological{"one_circled_again_and_again", 700, [](std::size_t n) { return "1.甲。" + times("①乙。(牵头单位:县财政局)", n) + "\n"; }},
        Pathological{"rows_of_one_number", 700, [](std::size_t n) { return "序号\t工作任务\t牵头单位\n" + times("1\t甲\t县财政局\n", n); }},
        Pathological{"annexes_of_one_number", 300, [](std::size_t n) { return times(std::string("附件1\n") + task, n); }},
        Pathological{"attachments_and_annexes", 300, [](std::size_t n) { return times("附件:1.甲乙丙方案\n", n) + times(std::string("附件1\n甲乙丁方案\n") + task, n); }},
        Pathological{"numbers_without_a_clause", 700, [](std::size_t n) { return task + times("7.甲乙丙。\n", n); }},
        Pathological{"numbers_that_lead_nowhere", 700, [](std::size_t n) {
          std::string text;
          for (std::size_t i = 1; i <= n; ++i) text += std::to_string(i % 1800) + ".甲乙丙。\n";
          return text + "9999.丁。\n" + task; }},
        Pathological{"a_label_list_over_many_lines", 1500, [](std::size_t n) { return "1.甲。\n牵头单位:县财政局、\n" + times("县民政局、\n", n); }},
        Pathological{"numeral_lines", 3000, [](std::size_t n) { return "1.甲(牵头单位:县财政局)(1)\n" + times("一\n", n) + "(牵头单位:县财政局)(2)乙(牵头单位:县财政局)\n"; }},
        Pathological{"a_numeral_line", 3000, [](std::size_t n) { return "1.甲" + times("一", n) + "(牵头单位:县财政局)(2)乙(牵头单位:县财政局)\n"; }},
        Pathological{"parts_that_share_a_clause", 500, [](std::size_t n) { return times("1.甲。(1)乙。\n(2)丙。(牵头单位:县财政局)\n", n); }},
        Pathological{"metadata_lines", 1500, [](std::size_t n) { return times("文号:无\n\n", n) + task; }},
        Pathological{"lines_in_a_tab_cell", 1500, [](std::size_t n) { return "\t序号\n\t工作任务\n\t牵头单位\n\n\t1\n\t甲\n\t" + times("民政民政\n", n) + "\n"; }},
        Pathological{"blank_lines_in_a_cell", 3000, [](std::size_t n) { return "序号,工作任务,牵头单位\n1,甲,\"" + times("\n", n) + "县财政局\"\n"; }},
        Pathological{"a_wide_row", 3000, [](std::size_t n) { return "Task,Lead" + times(",x", n) + "\ndo,Port" + times(",y", n) + "\n"; }},
        Pathological{"a_wide_header_over_narrow_rows", 500, [](std::size_t n) { return "Task,Lead" + times(",x", n) + "\n" + times("do,Port\n", n); }},
        Pathological{"a_long_heading", 300, [](std::size_t n) { return "一、" + times("水", 10 * n) + "\n" + times(task, n); }},
        Pathological{"a_long_section_cell", 300, [](std::size_t n) { return "类别\t工作任务\t牵头单位\n" + times("水", 10 * n) + "\t甲\t县财政局\n" + times("\t甲\t县财政局\n", n); }}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(Pathological, DeepNestingDoesNotOverflowTheStack) {
  for (const char* open : {"(", "（", "[", "〔", "【", "“", "《"}) {
    const auto document = read::read_bytes("1.甲" + times(open, 300000) + "\n" + task, "p.txt", lexicons());
    EXPECT_GE(parse(*document, grammar()).tasks.size(), 1U) << open;
  }
  const auto plates =
      read::read_bytes("1.甲。\n牵头单位:县财政局" + times("(甲)", 400000) + "\n下一行文字说明\n", "p.txt", lexicons());
  EXPECT_GE(parse(*plates, grammar()).tasks.size(), 1U);
  const auto numbers = read::read_bytes(times("1.", 300000) + "\n" + task, "p.txt", lexicons());
  EXPECT_GE(parse(*numbers, grammar()).tasks.size(), 1U);
}

TEST(Pathological, BracketsBehindAColumnsLabel) {
  const auto tasks = [](const std::string& label) {
    const auto document =
        read::read_bytes("序号\t工作任务\t牵头单位\t" + label + "\n1\t修渠\t县水利局\t县财政局\n", "p.txt", lexicons());
    return parse(*document, grammar()).tasks;
  };
  EXPECT_EQ(tasks("责任单位（甲）（乙）").at(0).mentions.size(), 2U);
  EXPECT_EQ(tasks("责任单位" + times("（甲）", 20)).at(0).mentions.size(), 2U) << "64 characters";
  EXPECT_EQ(tasks("责任单位" + times("(a)", 20000)).at(0).mentions.size(), 1U) << "no label is as long";
}

// Lines of the source as an editor shows them, to look places up.
std::vector<std::u32string> lines_of(const std::string& utf8) {
  std::vector<std::u32string> lines(1);
  for (char32_t c : text::decode(utf8)) {
    if (c == U'\n')
      lines.emplace_back();
    else
      lines.back().push_back(c);
  }
  return lines;
}

char32_t at(const std::vector<std::u32string>& lines, Place place) {
  if (place.line == 0 || place.line > lines.size() || place.column == 0) return U'\0';
  const std::u32string& line = lines[place.line - 1];
  return place.column > line.size() ? U'\0' : line[place.column - 1];
}

void expect_sound(const Plan& plan, const std::string& source) {
  const auto lines = lines_of(source);
  std::set<std::string> ids, lists;
  for (const List& list : plan.lists) ASSERT_TRUE(lists.insert(list.id).second) << list.id;
  for (const Task& t : plan.tasks) {
    ASSERT_TRUE(ids.insert(t.id).second) << t.id;
    ASSERT_TRUE(lists.contains(t.list)) << t.id;
    ASSERT_TRUE(std::is_sorted(t.open.begin(), t.open.end())) << t.id;
    for (std::size_t i = 0; i < t.mentions.size(); ++i) {
      const Mention& mention = t.mentions[i];
      const bool first = i == 0 || t.mentions[i - 1].role != mention.role;
      ASSERT_TRUE(first || t.mentions[i - 1].order + 1 == mention.order) << t.id;
      ASSERT_TRUE(!first || mention.order == 0) << t.id;
      ASSERT_TRUE(i == 0 || t.mentions[i - 1].role <= mention.role) << t.id;
      ASSERT_FALSE(mention.printed.empty()) << t.id;
      ASSERT_EQ(text::first_invalid(mention.printed), std::string::npos);
      ASSERT_EQ(at(lines, mention.place), text::decode(mention.printed)[0]) << t.id << " " << mention.printed;
    }
  }
  ASSERT_TRUE(std::is_sorted(plan.findings.begin(), plan.findings.end(),
                             [](const Finding& a, const Finding& b) { return a.place < b.place; }));
  for (const Finding& finding : plan.findings) {
    ASSERT_TRUE(!finding.task || ids.contains(*finding.task)) << finding.rule;
    ASSERT_FALSE(finding.message.empty()) << finding.rule;
    ASSERT_EQ(text::first_invalid(finding.evidence), std::string::npos) << finding.rule;
    ASSERT_FALSE(finding.evidence.empty()) << finding.rule;
    ASSERT_EQ(at(lines, finding.place), text::decode(finding.evidence)[0]) << finding.rule << " " << finding.evidence;
  }
}

TEST(Sound, OnRandomBytes) {
  std::mt19937 random(17);
  for (int round = 0; round < 1500; ++round) {
    std::string bytes;
    for (std::size_t i = random() % 200; i > 0; --i) bytes += static_cast<char>(random() % 256);
    const auto document = read::read_bytes(bytes, "p.txt", lexicons());
    if (document)
      expect_sound(parse(*document, grammar()), document->encoding == Encoding::utf8 ? bytes : document->text);
  }
}

TEST(Sound, OnRandomPiecesOfPlans) {
  std::mt19937 random(18);
  const std::vector<std::string> pieces = {"一、",
                                           "（一）",
                                           "1.",
                                           "2. ",
                                           "(1)",
                                           "（2）",
                                           "①",
                                           "附件1\n",
                                           "附件2\n",
                                           "甲乙丙丁。",
                                           "修缮泵站4座",
                                           "\n",
                                           "\n",
                                           "\n\n",
                                           "（牵头单位：",
                                           "(责任单位:",
                                           "牵头单位：",
                                           "责任单位：",
                                           "牵头领导：",
                                           "完成时限：",
                                           "县财政局",
                                           "县民政局",
                                           "各镇",
                                           "张三",
                                           "、",
                                           "；",
                                           ",",
                                           "）",
                                           ")",
                                           "(",
                                           "“",
                                           "等",
                                           "牵头",
                                           "配合",
                                           "负责",
                                           "由",
                                           "会同",
                                           "\t",
                                           "|",
                                           "序号",
                                           "工作任务",
                                           "2.5万",
                                           "——",
                                           "2025年3月1日",
                                           "关于印发责任分工的通知",
                                           "[",
                                           "】",
                                           " ",
                                           "　",
                                           "以下不再单独列出",
                                           "排在首位的为牵头单位,下同",
                                           "Lead: ",
                                           "Port Office",
                                           "; "};
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (std::size_t i = random() % 40; i > 0; --i) text += pieces[random() % pieces.size()];
    SCOPED_TRACE(testing::PrintToString(text));
    const auto document = read::read_bytes(text, "p.txt", lexicons());
    if (!document) continue;
    const Plan plan = parse(*document, grammar());
    expect_sound(plan, text);
    ASSERT_EQ(parse(*document, grammar()), plan) << "twice the same";
    ASSERT_FALSE(recognised(*document, grammar()).empty());
    if (HasFatalFailure()) return;
  }
}

TEST(Recognised, CountsWhatWasSeen) {
  const auto document = read::read_bytes("标题\n一、水利\n1.甲\n2.乙\n", "p.txt", lexicons());
  const std::string words = recognised(*document, grammar());
  EXPECT_NE(words.find("1 heading"), std::string::npos) << words;
  EXPECT_NE(words.find("2 numbered paragraphs"), std::string::npos) << words;
}

TEST(Parse, IdIsTheStemUnlessGiven) {
  const auto document = read::read_bytes(task, "folder/plan-2025.txt", lexicons());
  EXPECT_EQ(parse(*document, grammar()).info.id, "plan-2025");
  EXPECT_EQ(parse(*document, grammar(), "mine").info.id, "mine");
}

}  // namespace
}  // namespace dutygraph::parse
