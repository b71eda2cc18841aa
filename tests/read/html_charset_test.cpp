#include "read/html_charset.h"

#include <gtest/gtest.h>

#include "read/support.h"

namespace dutygraph::read {
namespace {

const std::string body = "<body><p>县发展和改革局牵头，县财政局、县自然资源和规划局配合。</p></body></html>";

std::string page(const std::string& charset) { return "<html><head><meta charset=\"" + charset + "\"></head>" + body; }
bool reads(const std::string& bytes) {
  const auto decoded = decode_html(bytes, "f");
  return decoded && decoded->utf8.find("县发展和改革局牵头，县财政局、县自然资源和规划局配合。") != std::string::npos;
}

TEST(IsHtml, ByItsBeginning) {
  EXPECT_TRUE(is_html("\xEF\xBB\xBF \r\n<!-- saved from url -->\n<!DOCTYPE HTML PUBLIC>"));
  EXPECT_TRUE(is_html("<?xml version='1.0'?><HTML>"));
  EXPECT_TRUE(is_html(encoded("<html>", "UTF-16LE")));
  EXPECT_TRUE(is_html("<div><p>a</p><p>b</p><table><tr><td>c</td></tr></table></div>"));
  EXPECT_FALSE(is_html("1.<p>甲</p><p><p><p><p>"));
  EXPECT_FALSE(is_html("<甲>乙"));
  EXPECT_FALSE(is_html("<p align=center>a</p>\n# 标题\n"));
  EXPECT_FALSE(is_html(""));
}

TEST(DecodeHtml, WhatIsDeclaredMayBeWrong) {
  EXPECT_TRUE(reads(page("gb2312")));
  EXPECT_TRUE(reads(encoded(page("utf-8"), "GB18030")));
  EXPECT_TRUE(reads(encoded(page("gb2312"), "GBK")));
  EXPECT_TRUE(reads("\xFF\xFE" + encoded(page("utf-8"), "UTF-16LE")));
}

TEST(DecodeHtml, BrokenBytesAreReplaced) {
  std::string broken = page("utf-8") + std::string(2000, ' ');
  broken.insert(broken.size() - 1000, "\xE5\x8E");
  EXPECT_TRUE(reads(broken));
  EXPECT_NE(decode_html(broken, "f")->note.find("broken"), std::string::npos);
  std::string chinese = encoded(page("gb2312"), "GBK") + std::string(2000, ' ');
  chinese.insert(chinese.size() - 1000, "\xFF\x20");
  EXPECT_TRUE(reads(chinese));
}

TEST(DecodeHtml, BigFiveByItsDeclaration) {
  const std::string traditional = "<html><meta charset=big5><p>縣政府發展局牽頭，財政局配合。</p>";
  const auto decoded = decode_html(encoded(traditional, "BIG5"), "f");
  ASSERT_TRUE(decoded);
  EXPECT_NE(decoded->utf8.find("縣政府發展局牽頭"), std::string::npos);
}

TEST(DecodeHtml, NoiseIsRefused) {
  std::string noise = "<html><p>";
  for (int i = 0; i < 500; ++i) noise += "\xFF\xFE\x80";
  const auto decoded = decode_html(noise, "f.html");
  ASSERT_FALSE(decoded);
  EXPECT_EQ(decoded.failure().file, "f.html");
  EXPECT_FALSE(decoded.failure().remedy.empty());
}

}  // namespace
}  // namespace dutygraph::read
