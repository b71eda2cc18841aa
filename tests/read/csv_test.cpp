#include "read/csv.h"

#include <gtest/gtest.h>

#include <random>

#include "dutygraph/read/read.h"
#include "read/support.h"

namespace dutygraph::read {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows read(const std::string& csv, char separator = ',') {
  Document document;
  const auto failure = read_csv(csv, separator, document);
  EXPECT_FALSE(failure) << to_string(*failure);
  return rows_of(document, document.tables.at(0));
}

std::optional<char> separator_of(const std::string& csv) { return csv_separator(csv, text::Lexicons()); }

TEST(CsvSeparator, IsToldByTheHeader) {
  EXPECT_EQ(separator_of("Task,Lead,Support\n"), ',');
  EXPECT_EQ(separator_of("Task;Lead;Support\n"), ';');
  EXPECT_EQ(separator_of("Task\tLead\n"), '\t');
  EXPECT_EQ(separator_of("序号,工作任务,牵头单位\r\n"), ',');
  EXPECT_EQ(separator_of("number,item,lead\n"), ',');
  EXPECT_EQ(separator_of("#,Task,Lead\n"), ',');
  EXPECT_EQ(separator_of("\"Task\", \"Lead\"\n"), ',');
  EXPECT_EQ(separator_of("\r\n\nTask,Lead\n"), ',') << "empty lines above the header";
  EXPECT_EQ(separator_of("Task,Lead"), ',') << "no line end";
}

TEST(CsvSeparator, TitlesMayStandAboveTheHeader) {
  EXPECT_EQ(separator_of("2027年重点任务清单,,,\n填报单位:县政府,,,\n序号,工作任务,牵头单位,配合单位\n1,甲,乙,丙\n"),
            ',');
  EXPECT_EQ(separator_of("RACI sheet\n\nTask;Lead;Support\ndo;A;B\n"), ';');
  EXPECT_EQ(separator_of("RACI sheet\nTask,Lead,Support\n"), std::nullopt) << "no row below";
  EXPECT_EQ(separator_of("关于印发的通知\n序号\t工作任务\t牵头单位\n1\t甲\t乙\n"), std::nullopt)
      << "a text with a table";
}

TEST(CsvSeparator, OneKnownColumnIsEnoughWhereTheRowsAreRegular) {
  EXPECT_EQ(separator_of("Step,What,Accountable\n1,Dig,Crew\n"), ',');
  EXPECT_EQ(separator_of("Activity,Ann,Bo\nDig,A,R\n"), ',');
  EXPECT_EQ(separator_of("Step,What,Accountable\n1,Dig\n"), std::nullopt);
  EXPECT_EQ(separator_of("Lead, a heavy metal\nTin, a light one\n"), std::nullopt);
}

TEST(CsvSeparator, ProseIsNoSheet) {
  EXPECT_EQ(separator_of("关于青槐县重点工作的通知\n1,2,3\n"), std::nullopt);
  EXPECT_EQ(separator_of("lead, a heavy metal\n"), std::nullopt);
  EXPECT_EQ(separator_of("牵头单位:县财政局;责任单位:县民政局\n"), std::nullopt);
  EXPECT_EQ(separator_of("牵头单位\n责任单位\n"), std::nullopt);
  EXPECT_EQ(separator_of(""), std::nullopt);
  EXPECT_EQ(separator_of("\n\n"), std::nullopt);
}

TEST(Csv, Rfc4180) {
  EXPECT_EQ(read("a,b\r\nc,d\r\n"), (Rows{{"a", "b"}, {"c", "d"}}));
  EXPECT_EQ(read("\"a,b\",\"c\"\"d\"\"\"\n"), (Rows{{"a,b", "c\"d\""}}));
  EXPECT_EQ(read("\"a\r\nb\nc\rd\",e"), (Rows{{"a\nb\nc\nd", "e"}}));
  EXPECT_EQ(read("\"\",x,\n"), (Rows{{"", "x", ""}}));
  EXPECT_EQ(read("a;b;\"c;d\"\n", ';'), (Rows{{"a", "b", "c;d"}}));
  EXPECT_EQ(read("a\tb,c\n", '\t'), (Rows{{"a", "b,c"}}));
}

TEST(Csv, WhatPeopleWrite) {
  EXPECT_EQ(read(" a , b \n"), (Rows{{"a", "b"}})) << "blanks around a field";
  EXPECT_EQ(read("1, \"Port Office, Harbour\", x\n"), (Rows{{"1", "Port Office, Harbour", "x"}}));
  EXPECT_EQ(read("\"a\" tail,b\n"), (Rows{{"a tail", "b"}})) << "text behind a closing quote";
  EXPECT_EQ(read("5\" pipe,b\n"), (Rows{{"5\" pipe", "b"}})) << "a quote inside a plain field";
  EXPECT_EQ(read("a,b\n\n,,\n  \nc\n"), (Rows{{"a", "b"}, {"c"}})) << "empty lines are no rows";
  EXPECT_EQ(read("a\nb,c,d\ne,f\n"), (Rows{{"a"}, {"b", "c", "d"}, {"e", "f"}})) << "ragged rows";
  EXPECT_EQ(read("a\rb\r"), (Rows{{"a"}, {"b"}}));
}

TEST(Csv, TheTableCoversItsRaggedRows) {
  Document document;
  ASSERT_FALSE(read_csv("a\nb,c,d\n", ',', document));
  ASSERT_EQ(document.blocks.size(), 1U);
  EXPECT_EQ(document.blocks[0].kind, Block::Kind::table);
  EXPECT_EQ(document.tables[0].rows, 2U);
  EXPECT_EQ(document.tables[0].columns, 3U);
}

TEST(Csv, AnUnclosedQuoteIsAFailureWithItsLine) {
  Document document;
  document.file = "sheet.csv";
  const auto failure = read_csv("a,b\nc,\"d\ne\nf\n", ',', document);
  ASSERT_TRUE(failure);
  EXPECT_EQ(failure->line, 2U);
  EXPECT_EQ(failure->file, "sheet.csv");
  EXPECT_EQ(failure->code, Code::unreadable);
  EXPECT_FALSE(failure->remedy.empty());
  Document other;
  EXPECT_TRUE(read_csv("\"", ',', other));
}

// Random rows written as RFC 4180 says come back, and every character of a cell stands where its place says.
TEST(Csv, RandomSheetsComeBackWithTheirPlaces) {
  std::mt19937 random(9);
  const std::vector<std::string> pieces = {"县", "a", "\"", ",", ";", "\n", "、", "😀", "b c", "（", "\t", "0"};
  for (int round = 0; round < 1000; ++round) {
    const char separator = ",;\t"[random() % 3];
    const std::string end = random() % 2 == 0 ? "\r\n" : "\n";
    Rows rows;
    std::string csv;
    for (std::size_t r = 1 + random() % 5; r > 0; --r) {
      rows.emplace_back();
      for (std::size_t c = 1 + random() % 4; c > 0; --c) {
        std::string field = "x";  // no field is empty, blank at an end or a bare number of blanks
        for (std::size_t i = random() % 5; i > 0; --i) field += pieces[random() % pieces.size()];
        field += "y";
        if (random() % 40 == 0) field += std::string(600, 'z');
        rows.back().push_back(field);
        std::string quoted;
        for (char q : field) quoted += q == '"' ? std::string("\"\"") : q == '\n' ? end : std::string(1, q);
        const bool plain =
            field.find_first_of("\"\n") == std::string::npos && field.find(separator) == std::string::npos;
        csv += plain && random() % 2 == 0 ? quoted : '"' + quoted + '"';
        csv += c > 1 ? std::string(1, separator) : end;
      }
    }
    Document document;
    ASSERT_FALSE(read_csv(csv, separator, document)) << csv;
    ASSERT_EQ(rows_of(document, document.tables[0]), rows) << csv;
    const auto lines = naive_lines(csv);
    for (const Cell& cell : document.tables[0].cells) {
      for (std::size_t i = cell.span.begin; i < cell.span.end;) {
        const auto offset = static_cast<std::uint32_t>(i);
        const char32_t c = text::next(document.text, i);
        if (c == U'\n') continue;
        ASSERT_EQ(character_at(lines, document.place(offset)), c) << csv;
      }
    }
  }
}

TEST(Csv, AMillionCellsAreTheLimit) {
  std::string sheet = "Task,Lead\n";
  for (int i = 0; i < 500'000; ++i) sheet += "a,b\n";
  const auto document = read_bytes(sheet, "plan.csv", text::Lexicons());
  ASSERT_FALSE(document);
  EXPECT_EQ(document.failure().code, Code::limit);
  EXPECT_EQ(document.failure().what, "has more than 1000000 cells");
  EXPECT_EQ(document.failure().line, 500'001U);
}

}  // namespace
}  // namespace dutygraph::read
