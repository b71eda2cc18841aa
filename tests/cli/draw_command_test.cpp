#include <gtest/gtest.h>

#include <filesystem>

#include "cli/program.h"

namespace dutygraph::cli {
namespace {

class DrawCommand : public Program {};

TEST_F(DrawCommand, ListNamesTheKinds) {
  const auto kinds = read_json({"draw", "--list"})["kinds"];
  ASSERT_FALSE(kinds.empty());
  const std::string table = ok({"draw", "--list"});
  for (const auto& kind : kinds) EXPECT_NE(table.find(kind["kind"].get<std::string>()), std::string::npos);
}

TEST_F(DrawCommand, WritesOneFileOfEveryFormat) {
  file("p.txt", small_plan);
  const std::vector<std::pair<std::string, std::string>> beginnings = {
      {"svg", "<"}, {"pdf", "%PDF"}, {"png", "\x89PNG"}, {"dot", ""}};
  for (const auto& [ending, begins] : beginnings) {
    const auto report = read_json({"draw", "roster", "p.txt", "-o", "map." + ending});
    EXPECT_EQ(report["file"], "map." + ending);
    EXPECT_GE(report["pages"].get<int>(), 1);
    for (const char* key : {"smallest_print_pt", "overlaps", "clipped", "missing_glyphs"})
      EXPECT_TRUE(report["checks"].contains(key)) << key;
    for (const auto& name : report["files"]) EXPECT_TRUE(content(name).starts_with(begins)) << name;
    EXPECT_FALSE(report["files"].empty());
  }
}

TEST_F(DrawCommand, KindsThatShowAnAnalysisGetIt) {
  file("p.txt", small_plan);
  for (const char* kind : {"load-bars", "lorenz", "overview", "certificate", "cooperation", "groups"}) {
    const auto report = read_json({"draw", kind, "p.txt", "-o", std::string(kind) + ".svg"});
    EXPECT_EQ(report["checks"]["overlaps"], 0) << kind;
    EXPECT_EQ(report["checks"]["clipped"], 0) << kind;
  }
}

TEST_F(DrawCommand, TwoPlansAreHeldAgainstEachOther) {
  for (const char* kind : {"dumbbell", "lead-changes", "section-flow"}) {
    const std::string name = std::string(kind) + ".svg";
    const auto report = read_json({"draw", kind, sample("qinghuai-2025.txt"), sample("qinghuai-2026.txt"), "-o", name});
    EXPECT_EQ(report["checks"]["overlaps"], 0) << kind;
    EXPECT_EQ(report["checks"]["clipped"], 0) << kind;
    EXPECT_EQ(report["checks"]["missing_glyphs"], 0) << kind;
    EXPECT_GE(report["checks"]["smallest_print_pt"], 7) << kind;
  }
}

TEST_F(DrawCommand, AMissingOrASecondPlanIsWrongUse) {
  file("p.txt", small_plan);
  fails(2, {"dumbbell", "OLD NEW"}, {"draw", "dumbbell", "p.txt", "-o", "map.svg"});
  fails(2, {"roster", "one plan"}, {"draw", "roster", "p.txt", "p.txt", "-o", "map.svg"});
  fails(2, {"no two units"}, {"draw", "dumbbell", "p.txt", "p.txt", "-o", "map.svg", "--renamed", "x"});
  fails(3, {"q.txt"}, {"draw", "dumbbell", "q.txt", "p.txt", "-o", "map.svg"});
  EXPECT_EQ(files(), std::vector<std::string>{"p.txt"});
}

TEST_F(DrawCommand, WithoutALeadThereIsNoCertificate) {
  fails(3, {"no unit leads a task", "matrix"}, {"draw", "certificate", sample("davis.csv"), "-o", "map.svg"});
  EXPECT_TRUE(files().empty());
}

TEST_F(DrawCommand, ANetworkTooLargeToReadIsRefused) {
  std::string plan;
  for (int i = 1; i <= 130; ++i)
    plan += std::to_string(i) + ".完成第" + std::to_string(i) + "批。(牵头单位:县财政局)\n";
  file("large.txt", plan);
  fails(2, {"roster"}, {"draw", "network", "large.txt", "-o", "map.svg"});
  EXPECT_EQ(files(), std::vector<std::string>{"large.txt"});
}

TEST_F(DrawCommand, WrongUseWritesNothing) {
  file("p.txt", small_plan);
  fails(2, {"--list"}, {"draw"});
  fails(2, {"--list"}, {"draw", "roster", "p.txt"});
  fails(2, {".svg"}, {"draw", "roster", "p.txt", "-o", "map"});
  fails(2, {".svg"}, {"draw", "roster", "p.txt", "-o", "map.docx"});
  fails(2, {"roster"}, {"draw", "portrait", "p.txt", "-o", "map.svg"});
  fails(2, {"--paper"}, {"draw", "roster", "p.txt", "-o", "map.svg", "--paper", "a9"});
  fails(2, {"县审计局"}, {"draw", "ego", "p.txt", "-o", "map.svg", "--unit", "县审计局"});
  fails(2, {"第九"}, {"draw", "roster", "p.txt", "-o", "map.svg", "--section", "第九"});
  EXPECT_EQ(files(), std::vector<std::string>{"p.txt"});
}

TEST_F(DrawCommand, WhereItCannotWriteItLeavesNothing) {
  file("p.txt", small_plan);
  fails(3, {"no/map"}, {"draw", "roster", "p.txt", "-o", "no/map.svg"});
  std::filesystem::create_directory(folder_ + "/work/map.svg");
  fails(3, {"map.svg", "folder"}, {"draw", "roster", "p.txt", "-o", "map.svg"});
  EXPECT_EQ(files(), (std::vector<std::string>{"map.svg", "p.txt"}));
}

TEST_F(DrawCommand, GraphJsonDrawsTheSamePicture) {
  file("p.txt", small_plan);
  file("p.json", ok({"graph", "p.txt", "--json"}));
  ok({"draw", "roster", "p.txt", "-o", "a.svg"});
  ok({"draw", "roster", "p.json", "-o", "b.svg"});
  ASSERT_TRUE(exists("a.svg"));
  EXPECT_EQ(content("a.svg"), content("b.svg"));
}

TEST_F(DrawCommand, HostileTextIsDrawnNotObeyed) {
  file("p.txt", "1.甲<script>alert(1)</script>&\"\\N\x01。(牵头单位:县财政局;责任单位:<b>\\G&amp;\x1B局)\n");
  for (const char* kind : {"roster", "matrix", "ego"}) {
    const Ran ran = run({"draw", kind, "p.txt", "-o", "map.svg"});
    ASSERT_EQ(ran.code, 0) << ran.err;
    for (const std::string& name : files()) {
      if (!name.ends_with(".svg")) continue;
      const std::string svg = content(name);
      EXPECT_EQ(svg.find("<script"), std::string::npos) << name;
      EXPECT_EQ(svg.find_first_of(std::string("\x01\x1B")), std::string::npos) << name;
    }
  }
}

}  // namespace
}  // namespace dutygraph::cli
