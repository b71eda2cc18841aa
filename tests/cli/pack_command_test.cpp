#include <gtest/gtest.h>

#include "cli/program.h"

namespace dutygraph::cli {
namespace {

class PackCommand : public Program {};

TEST_F(PackCommand, WritesOnePdfWithItsChecks) {
  const auto report = read_json({"pack", sample("clean-county.txt"), "-o", "pack.pdf", "--lang", "zh"});
  EXPECT_GT(report["pages"], 5);
  EXPECT_EQ(report["checks"]["overlaps"], 0);
  EXPECT_EQ(report["checks"]["clipped"], 0);
  EXPECT_EQ(report["checks"]["missing_glyphs"], 0);
  const std::string first = content("pack.pdf");
  EXPECT_TRUE(first.starts_with("%PDF-"));
  ok({"pack", sample("clean-county.txt"), "-o", "pack.pdf", "--lang", "zh"});
  EXPECT_EQ(content("pack.pdf"), first) << "the same bytes on every run";
}

TEST_F(PackCommand, RefusesWhatItCannotPack) {
  file("p.txt", small_plan);
  fails(2, {".pdf"}, {"pack", "p.txt", "-o", "p.html"});
  fails(2, {"poem", "cover"}, {"pack", "p.txt", "-o", "p.pdf", "--only", "poem"});
  fails(2, {"县无此局"}, {"pack", "p.txt", "-o", "p.pdf", "--for", "县无此局"});
  EXPECT_FALSE(exists("p.pdf"));
}

}  // namespace
}  // namespace dutygraph::cli
