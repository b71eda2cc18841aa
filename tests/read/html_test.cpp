#include "read/html.h"

#include <gtest/gtest.h>

#include "dutygraph/read/read.h"
#include "read/support.h"

namespace dutygraph::read {
namespace {

Document read(const std::string& bytes) {
  auto document = read_bytes(bytes, "plan.html", text::Lexicons());
  EXPECT_TRUE(document) << to_string(document.failure());
  return document ? std::move(*document) : Document();
}
std::string text_of(const std::string& body) { return read("<html><body>" + body + "</body></html>").text; }

TEST(Html, BlocksAreLinesAndBlanksFold) {
  EXPECT_EQ(text_of("<div>一、治水<p>1.修渠   &amp;\n 塘</p>2.护<span>林</span></div><p></p>x\ny"),
            "一、治水\n1.修渠 & 塘\n2.护林\n\nx y\n");
  EXPECT_EQ(text_of("<p>县发展和\n  改革局</p><p>甲<br>乙<br/></p>"), "县发展和改革局\n甲\n乙\n");
  EXPECT_EQ(text_of("<pre>a\n  b</pre>"), "a\n  b\n");
  EXPECT_EQ(text_of("<p>　　甲&nbsp;乙</p>"), "　　甲\xC2\xA0乙\n");
}

TEST(Html, WhatIsNoTextIsLeftOut) {
  EXPECT_EQ(
      text_of(
          "<script>var a='<p>1.</p>';</script><style>p{}</style><p>甲</p><p hidden>乙</p><!-- 丙 -->"
          "<div style='DISPLAY: none'>丁</div><select><option>戊</option></select><nav>己</nav><footer>庚</footer>"),
      "甲\n");
}

TEST(Html, NavigationIsLeftOutAttachmentsStay) {
  std::string menu = "<ul>";
  for (const char* item : {"首页", "新闻", "政务公开", "政民互动", "走进青槐"})
    menu += "<li><a href='#'>" + std::string(item) + "</a></li>";
  EXPECT_EQ(text_of("<div>" + menu + "</ul></div><p>正文<a href='x'>链接</a></p>"), "正文链接\n");
  std::string files = "<ul>";
  for (int i = 1; i < 6; ++i)
    files += "<li><a href='#'>2025年青槐县重点任务责任分工表第" + std::to_string(i) + "部分说明.docx</a></li>";
  EXPECT_NE(text_of(files + "</ul>").find("第5部分"), std::string::npos);
}

TEST(Html, HeadingsHaveTheirLevel) {
  const Document document = read("<html><h1>分工</h1><h2><b>治</b>水</h2><p>甲</p></html>");
  EXPECT_EQ(document.blocks.at(0).heading, 1);
  EXPECT_EQ(document.blocks.at(1).heading, 2);
  EXPECT_EQ(document.blocks.at(2).heading, 0);
  EXPECT_EQ(document.text, "分工\n治水\n甲\n");
}

TEST(Html, OrderedListsCount) {
  EXPECT_EQ(text_of("<ol><li>甲<li>乙</ol><ol start=3 type=a><li>丙</li></ol><ol><li>1.已编号</li><li value=7>丁</ol>"),
            "1. 甲\n2. 乙\nc. 丙\n1.已编号\n7. 丁\n");
  EXPECT_EQ(text_of("<ol style='list-style: none'><li>甲</ol><ul><li>乙</ul>"), "甲\n乙\n");
}

TEST(Html, TablesKeepMergedCells) {
  const Document document = read(
      "<html><table><thead><tr><th rowspan=2>序号<th colspan=2>责任分工</tr><tr><th>牵头单位<th>配合单位</tr></thead>"
      "<tr><td rowspan=9>1<td>县财政局<br>县税务局<td>县统计局</tr><tr><td>县审计局</table></html>");
  ASSERT_EQ(document.tables.size(), 1U);
  const Table& table = document.tables[0];
  EXPECT_EQ(table.rows, 4U);
  EXPECT_EQ(table.columns, 3U);
  EXPECT_EQ(rows_of(document, table)[1], (std::vector<std::string>{"", "牵头单位", "配合单位"}));
  EXPECT_EQ(rows_of(document, table)[2], (std::vector<std::string>{"1", "县财政局\n县税务局", "县统计局"}));
  EXPECT_EQ(rows_of(document, table)[3], (std::vector<std::string>{"", "县审计局"}));
  EXPECT_EQ(table.cells[4].row_span, 2U) << "no further than the table";
}

TEST(Html, LayoutTablesAreTheirContent) {
  const Document document = read(
      "<html><table><tr><td>栏目<td><table><tr><td>一、治水</td></"
      "tr><tr><td><table><tr><td>序号<td>任务<tr><td>1<td>修渠"
      "</table></table></table></html>");
  EXPECT_EQ(document.text, "栏目\n一、治水\n序号\t任务\n1\t修渠\n");
  EXPECT_EQ(document.tables.size(), 1U);
}

TEST(Html, PlacesAreThoseOfItsLines) {
  const std::string page = "<html><p>甲</p><table><tr><td>a<td>b<tr><td>c<br>d<td>e</table></html>";
  const Document document = read(page);
  EXPECT_EQ(document.place(document.tables.at(0).cells.at(3).span.begin), (Place{4, 3}));
  EXPECT_EQ(source_lines(page, "f", text::Lexicons()), (std::vector<std::string>{"甲", "a\tb", "c", "d\te"}));
}

TEST(Html, HostilePagesAreRefusedOrRead) {
  std::string deep = "<html>";
  for (int i = 0; i < 30000; ++i) deep += "<div>";
  const auto nested = read_bytes(deep + "甲", "f.html", text::Lexicons());
  ASSERT_FALSE(nested);
  EXPECT_EQ(nested.failure().file, "f.html");
  EXPECT_EQ(nested.failure().code, Code::limit);
  EXPECT_FALSE(nested.failure().remedy.empty());
  std::string wide = "<html><table>";
  for (int i = 0; i < 40; ++i) wide += "<td colspan=1000>x";
  const auto columns = read_bytes(wide, "f.html", text::Lexicons());
  ASSERT_FALSE(columns);
  EXPECT_NE(columns.failure().what.find("columns"), std::string::npos);
  std::string unclosed = "<html>";
  for (int i = 0; i < 400; ++i) unclosed += "<p><font color=a" + std::to_string(i % 3) + ">甲";
  EXPECT_TRUE(read_bytes(unclosed, "f.html", text::Lexicons()));
  EXPECT_EQ(read_bytes("<html><script>x</script></html>", "f", text::Lexicons()).failure().what, "is empty");
}

}  // namespace
}  // namespace dutygraph::read
