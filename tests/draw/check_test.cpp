#include "draw/check.h"

#include <gtest/gtest.h>

#include <functional>

#include "draw/canvas.h"
#include "draw/drawing_child.h"
#include "draw/font.h"

namespace dutygraph::draw {
namespace {

// "overlaps clipped smallest" of what `draw` draws on a sheet of 400 x 300 points.
std::string checked(const std::function<void(Canvas&)>& draw) {
  const Measure measure(choose_family(true));
  Canvas canvas(400, 300, measure);
  draw(canvas);
  const std::string dot = canvas.dot("test");
  return in_child(
      [&] {
        Graphviz graphviz;
        const Checks checks = check_page(graphviz.lay_out(dot, 400, 300, false), measure.family()).checks;
        return std::to_string(checks.overlaps) + " " + std::to_string(checks.clipped) + " " +
               number(checks.smallest_print_pt);
      },
      30);
}

TEST(Check, FindsNothingOnACleanSheet) {
  EXPECT_EQ(checked([](Canvas& c) {
              const std::string a = c.box({40, 40, 80, 20}, {}, {1}, {"a", "unit", {}});
              const std::string b = c.box({240, 140, 80, 20}, {}, {1}, {"b", "unit", {}});
              c.text({80, 50}, "财政局gy", {8, false, Align::center}, {}, a);
              c.text({245, 150}, "发改局", {7.5}, {}, b);
              c.curve(a, {120, 50}, b, {240, 150}, {}, {});
              c.rule({40, 200}, {360, 200}, {});
              c.text_up(200, 260, "Finance", {8});
            }),
            "0 0 7.5");
}

TEST(Check, KnowsWhereTurnedTextLies) {
  EXPECT_EQ(checked([](Canvas& c) {  // both run along x = 100, from y = 100 to about 135, up and down
              c.text_up(100, 135, "Finance", {8});
              c.text_down(120, 100, "Finance", {8});
              c.rule({88, 117}, {92, 117}, {});
              c.rule({128, 117}, {132, 117}, {});
              c.rule({95, 140}, {125, 140}, {});
              c.rule({95, 96}, {125, 96}, {});
            }),
            "0 0 8");
  EXPECT_EQ(checked([](Canvas& c) {
              c.text_down(120, 100, "Finance", {8});
              c.text({118, 110}, "x", {8});
            }),
            "1 0 8");
}

TEST(Check, FindsTextOnText) {
  EXPECT_EQ(checked([](Canvas& c) {
              c.text({100, 100}, "财政局", {8}, {});
              c.text({110, 104}, "发改局", {8}, {});
            }),
            "1 0 8");
}

TEST(Check, FindsTextBeyondItsBoxAndAcrossItsBorder) {
  EXPECT_EQ(checked([](Canvas& c) {
              const std::string a = c.box({100, 100, 30, 20}, {}, {1}, {"a", "unit", {}});
              c.text({104, 110}, "自然资源和规划局", {8}, {}, a);
            }),
            "1 1 8");
}

TEST(Check, FindsTextAcrossARuleAndAMark) {
  EXPECT_EQ(checked([](Canvas& c) {
              c.rule({110, 80}, {110, 120}, {});
              c.box({120, 90, 20, 20}, {"#d4d4d4"}, {0}, {"m", "mark", {}});
              c.text({100, 100}, "财政局", {8}, {});
            }),
            "2 0 8");
}

TEST(Check, FindsBoxesAcrossEachOtherButNotInside) {
  EXPECT_EQ(checked([](Canvas& c) {
              c.box({100, 100, 40, 20}, {}, {1}, {"a", "unit", {}});
              c.box({104, 104, 32, 12}, {}, {1}, {"inside", "mark", {}});
              c.box({130, 110, 40, 20}, {}, {1}, {"b", "unit", {}});
              c.text({200, 200}, "发", {8});
            }),
            "2 0 8");
}

TEST(Check, FindsAnEdgeThroughAForeignBox) {
  EXPECT_EQ(checked([](Canvas& c) {
              c.box({40, 100, 40, 20}, {}, {1}, {"a", "unit", {}});
              c.box({300, 100, 40, 20}, {}, {1}, {"b", "unit", {}});
              c.box({180, 100, 40, 20}, {}, {1}, {"between", "unit", {}});
              c.curve("a", {80, 110}, "b", {300, 110}, {}, {});
              c.text({200, 200}, "发", {8});
            }),
            "1 0 8");
}

TEST(Check, FindsWhatNoPrinterPrints) {
  EXPECT_EQ(checked([](Canvas& c) {
              c.text({380, 100}, "财政局", {8});
              c.box({20, 20, 40, 20}, {}, {1}, {"a", "unit", {}});
              c.text_up(200, 40, "Department of Finance", {9});
            }),
            "0 3 8");
}

}  // namespace
}  // namespace dutygraph::draw
