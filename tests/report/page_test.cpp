#include "dutygraph/report/page.h"

#include <gtest/gtest.h>

namespace dutygraph::report {
namespace {

PageData sample(const std::string& text = "x") {
  return {"<b>&", "{\"tasks\":[\"" + text + "\"]}", "{\"units\":[]}", "{\"findings\":[]}"};
}

TEST(Page, AllowsNothingButItsOwnScriptAndStyle) {
  const std::string html = page(sample());
  EXPECT_NE(html.find("default-src 'none'; script-src 'sha256-"), std::string::npos);
  EXPECT_EQ(html.find("unsafe-inline"), std::string::npos);
  for (const char* word : {"http://", "https://", " src=", "url("}) {
    const auto at = html.find(word);
    EXPECT_TRUE(at == std::string::npos || html.compare(at, 18, "http://www.w3.org/") == 0) << word;
  }
  EXPECT_EQ(html.find(" onclick="), std::string::npos);
}

TEST(Page, TextOfThePlanIsData) {
  const std::string html = page(sample("</script><script>alert(1)</script><!--"));
  EXPECT_EQ(html.find("</script><script>alert"), std::string::npos);
  EXPECT_EQ(html.find("<!--"), std::string::npos);
  EXPECT_NE(html.find("\\u003c/script>"), std::string::npos);
  EXPECT_NE(html.find("<title>&lt;b&gt;&amp;</title>"), std::string::npos);
  EXPECT_NE(html.find("<h1 id=\"title\">&lt;b&gt;&amp;</h1>"), std::string::npos);
}

TEST(Page, BeginsInTheLanguageAskedFor) {
  EXPECT_NE(page(sample(), {"zh"}).find("<html lang=\"zh-CN\">"), std::string::npos);
  EXPECT_NE(page(sample()).find("<html lang=\"en\">"), std::string::npos);
}

}  // namespace
}  // namespace dutygraph::report
