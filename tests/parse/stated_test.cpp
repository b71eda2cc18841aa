#include "parse/stated.h"

#include <gtest/gtest.h>

#include "dutygraph/parse/parse.h"
#include "dutygraph/read/read.h"

namespace dutygraph::parse {
namespace {

std::vector<StatedMembers> stated(const std::string& text) {
  const text::Lexicons lexicons;
  const auto document = read::read_bytes(text, "p.txt", lexicons, {});
  return read_stated(*document, Grammar(lexicons).words());
}
using Names = std::vector<std::string>;

TEST(Stated, ASentenceThatCountsThemAll) {
  const auto found = stated(
      "一、到位。这里所称各镇街,指柳津镇、双桐镇和望楼街道、南浦街道;所称各产业园，是指绿材产业园、医药产业园。\n"
      "文中各部门（包括县财政局和县人力资源和社会保障局）要落实。\n");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].collective, "各镇街");
  EXPECT_EQ(found[0].members, (Names{"柳津镇", "双桐镇", "望楼街道", "南浦街道"}));
  EXPECT_EQ(found[0].place, (Place{1, 10}));
  EXPECT_EQ(found[1].collective, "各产业园");
  EXPECT_EQ(found[1].members, (Names{"绿材产业园", "医药产业园"}));
  EXPECT_EQ(found[2].members, (Names{"县财政局", "县人力资源和社会保障局"}));
}

TEST(Stated, GoesOnOverBrokenLines) {
  const auto found = stated("本通知所称各镇，指柳津镇、双\n桐镇、石匣\n镇。\n");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].members, (Names{"柳津镇", "双桐镇", "石匣镇"}));
}

TEST(Stated, NothingElseIsOne) {
  for (const char* text : {
           "所称各镇街,指柳津镇、双桐镇等。\n",      // only some
           "所称各镇街,指柳津镇、双桐镇等镇。\n",    // only some
           "所称各镇街,指柳津镇。\n",                // no list
           "所称各镇街,主要包括柳津镇、双桐镇。\n",  // not all
           "各镇街指定专人、专班负责。\n",           // no units
           "各部门指导柳津镇、双桐镇开展工作。\n",   // a verb
           "各部门指导柳津镇、双桐镇。\n",           // another verb
           "各镇街,指各镇、各街道。\n",              // collectives themselves
           "县财政局指柳津镇、双桐镇。\n",           // no collective
           "所称各镇街,指柳津镇、双桐镇",            // cut off
       })
    EXPECT_TRUE(stated(text).empty()) << text;
}

}  // namespace
}  // namespace dutygraph::parse
