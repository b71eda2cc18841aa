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

TEST_F(PackCommand, HoldsTheNewPlanAgainstTheOld) {
  const auto report = read_json({"pack", sample("qinghuai-2026.txt"), "--before", sample("qinghuai-2025.txt"), "--only",
                                 "dumbbell,section-flow,lead-changes", "-o", "p.pdf", "--mono"});
  EXPECT_GE(report["pages"], 3);
  EXPECT_EQ(report["checks"]["overlaps"], 0);
  EXPECT_EQ(report["checks"]["clipped"], 0);
}

TEST_F(PackCommand, OneUnitsPackHasItsTasksAndFindings) {
  file("p.txt", small_plan);
  const auto report = read_json({"pack", "p.txt", "-o", "p.pdf", "--for", "县财政局", "--lang", "zh"});
  EXPECT_EQ(report["checks"]["overlaps"], 0);
  EXPECT_GE(report["pages"], 3) << "cover, map, tasks";
  fails(2, {"县财正局", "县财政局"}, {"pack", "p.txt", "-o", "q.pdf", "--for", "县财正局"});
}

TEST_F(PackCommand, FindingsAboutOtherUnitsAreNotTheUnitsOwn) {
  const auto findings = [&](const char* unit) {
    return run({"pack", sample("qinghuai-2025.txt"), "-o", "p.pdf", "--for", unit, "--only", "findings"});
  };
  EXPECT_EQ(findings("县商务局").code, 0);
  // Its tasks stand wrong in the rows of other units in the plan's index.
  EXPECT_NE(findings("县医疗保障局").err.find("nothing"), std::string::npos);
}

TEST_F(PackCommand, FoldOutsAreA3AndEveryOtherSheetUprightA4) {
  file("p.txt", small_plan);
  ok({"pack", "p.txt", "-o", "p.pdf", "--paper", "A3", "--only", "overview,matrix"});
  const std::string pdf = content("p.pdf");
  EXPECT_NE(pdf.find("/MediaBox [ 0 0 1190."), std::string::npos);
  EXPECT_NE(pdf.find("/MediaBox [ 0 0 595."), std::string::npos);
  EXPECT_EQ(pdf.find("/MediaBox [ 0 0 841."), std::string::npos);
  ok({"pack", "p.txt", "-o", "q.pdf", "--only", "matrix", "--screen"});
  EXPECT_NE(content("q.pdf").find("/MediaBox [ 0 0 841."), std::string::npos);
}

TEST_F(PackCommand, WritesEachSheetOnItsOwn) {
  file("p.txt", small_plan);
  const auto report = read_json({"pack", "p.txt", "--sheets", "out/sheets", "--only", "cover,roster", "--lang", "zh"});
  ASSERT_EQ(report["files"].size(), report["pages"].get<std::size_t>());
  EXPECT_EQ(report["files"][0], "out/sheets/001-cover.png");
  for (const auto& name : report["files"]) EXPECT_TRUE(content(name).starts_with("\x89PNG")) << name;
}

TEST_F(PackCommand, SheetsOfAnOlderRunAreRemovedAndNothingElse) {
  file("p.txt", small_plan);
  ok({"pack", "p.txt", "--sheets", "sheets", "--only", "cover,roster", "--lang", "zh"});
  ASSERT_TRUE(exists("sheets/002-roster.png"));
  for (const char* name :
       {"sheets/017-findings.png", "sheets/002-holiday.png", "sheets/02-roster.png", "sheets/my.txt"})
    file(name, "x");
  ok({"pack", "p.txt", "--sheets", "sheets", "--only", "cover", "--lang", "zh"});
  EXPECT_TRUE(exists("sheets/001-cover.png"));
  EXPECT_FALSE(exists("sheets/002-roster.png"));
  EXPECT_FALSE(exists("sheets/017-findings.png"));
  for (const char* name : {"sheets/002-holiday.png", "sheets/02-roster.png", "sheets/my.txt"})
    EXPECT_TRUE(exists(name));
}

TEST_F(PackCommand, RefusesWhatItCannotPack) {
  file("p.txt", small_plan);
  fails(2, {".pdf"}, {"pack", "p.txt", "-o", "p.html"});
  fails(2, {"poem", "cover"}, {"pack", "p.txt", "-o", "p.pdf", "--only", "poem"});
  fails(2, {"县无此局"}, {"pack", "p.txt", "-o", "p.pdf", "--for", "县无此局"});
  fails(2, {"县无此局", "no unit"}, {"pack", "p.txt", "-o", "p.pdf", "--for", "县无此局", "--only", "tasks"});
  fails(2, {"--sheets"}, {"pack", "p.txt"});
  fails(2, {"--before"}, {"pack", "p.txt", "-o", "p.pdf", "--renamed", "a=b"});
  fails(3, {"q.txt"}, {"pack", "p.txt", "-o", "p.pdf", "--before", "q.txt"});
  file("taken", "");
  fails(3, {"taken"}, {"pack", "p.txt", "-o", "p.pdf", "--sheets", "taken", "--only", "cover"});
  EXPECT_FALSE(exists("p.pdf"));
}

}  // namespace
}  // namespace dutygraph::cli
