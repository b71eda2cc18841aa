#include "dutygraph/draw/render.h"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <string>

#include "draw/drawing_child.h"
#include "draw/font.h"
#include "draw/laid_out.h"
#include "draw/paint.h"
#include "fixtures.h"

namespace dutygraph::draw {
namespace {

Drawing drawn(const ResolvedPlan& plan, std::string_view kind, Language language = Language::zh,
              std::optional<Paper> paper = std::nullopt) {
  Options options;
  options.language = language;
  options.paper = paper;
  const auto drawing = draw(plan, kind, options);
  EXPECT_TRUE(drawing);
  return *drawing;
}

// Every opened element is closed in order: what an XML reader asks first.
bool well_formed(std::string_view svg) {
  std::vector<std::string> open;
  for (std::size_t at = svg.find('<'); at != std::string_view::npos; at = svg.find('<', at + 1)) {
    const std::size_t end = svg.find('>', at);
    if (end == std::string_view::npos) return false;
    const std::string_view tag = svg.substr(at + 1, end - at - 1);
    if (tag.starts_with("?") || tag.starts_with("!")) continue;
    const std::string name(
        tag.substr(tag.starts_with("/") ? 1 : 0, tag.find_first_of(" \n", 1) - (tag.starts_with("/") ? 1 : 0)));
    if (tag.starts_with("/")) {
      if (open.empty() || open.back() != name) return false;
      open.pop_back();
    } else if (!tag.ends_with("/")) {
      open.push_back(name);
    }
  }
  return open.empty();
}

class EveryPlan : public ::testing::TestWithParam<std::tuple<int, const char*, Language>> {};

// The gate of every picture: nothing on nothing, nothing cut, nothing too small, for ordinary and awkward plans alike.
TEST_P(EveryPlan, PassesTheChecks) {
  const auto& [which, kind, language] = GetParam();
  const std::array plans = {testing::ordinary, testing::english, testing::extreme, testing::busy_unit, testing::sparse};
  const Drawing drawing = drawn(plans[static_cast<std::size_t>(which)](), kind, language);
  const Rendered rendered = render(drawing, Format::dot);
  EXPECT_EQ(rendered.pages, static_cast<int>(drawing.pages.size()));
  EXPECT_EQ(rendered.files.size(), drawing.pages.size());
  EXPECT_GE(rendered.checks.smallest_print_pt, 7);
  EXPECT_EQ(rendered.checks.overlaps, 0);
  EXPECT_EQ(rendered.checks.clipped, 0);
  EXPECT_EQ(rendered.checks.missing_glyphs, 0);
}

INSTANTIATE_TEST_SUITE_P(Render, EveryPlan,
                         ::testing::Combine(::testing::Range(0, 5), ::testing::Values("roster", "ego", "matrix"),
                                            ::testing::Values(Language::zh, Language::en)));

TEST(Render, PdfHasExactPagesAndTheSameBytesEveryTime) {
  const Drawing drawing = drawn(testing::ordinary(), "roster");
  const Rendered one = render(drawing, Format::pdf);
  ASSERT_EQ(one.files.size(), 1U);
  EXPECT_EQ(one.pages, 2);
  const std::string& pdf = one.files.front();
  EXPECT_TRUE(pdf.starts_with("%PDF-1."));
  EXPECT_NE(pdf.find("MediaBox [ 0 0 595.27"), std::string::npos);
  EXPECT_NE(pdf.find("CreationDate (20000101"), std::string::npos);
  EXPECT_EQ(render(drawing, Format::pdf).files.front(), pdf);
}

TEST(Render, SvgHasPaperTextsTooltipsAndFallbacks) {
  const Rendered rendered = render(drawn(testing::extreme(), "roster"), Format::svg);
  ASSERT_FALSE(rendered.files.empty());
  for (const std::string& svg : rendered.files) {
    EXPECT_NE(svg.find("<svg width=\"210mm\" height=\"297mm\""), std::string::npos);
    EXPECT_NE(svg.find(",sans-serif\" font-weight=\"bold\""), std::string::npos);
    EXPECT_EQ(svg.find("Bold\""), std::string::npos);
    EXPECT_TRUE(well_formed(svg));
  }
  EXPECT_NE(rendered.files.front().find("A&lt;b&gt;&amp;"), std::string::npos);
  EXPECT_EQ(rendered.files.front().find("<b>"), std::string::npos);
  EXPECT_NE(rendered.files.front().find("\\N \\l {|}"), std::string::npos);  // not expanded to a node's name
}

TEST(Render, SvgTurnsHeadsThatRunUpwards) {
  const Rendered rendered = render(drawn(testing::english(), "matrix", Language::en), Format::svg);
  EXPECT_NE(rendered.files.front().find("transform=\"rotate(-90 "), std::string::npos);
  EXPECT_TRUE(rendered.files.front().find("Fire &lt;Rescue&gt;") != std::string::npos);
}

TEST(Render, PngIsAPictureOfTheSheetAt200DotsAnInch) {
  const Rendered rendered = render(drawn(testing::ordinary(), "matrix"), Format::png);
  ASSERT_EQ(rendered.files.size(), 2U);
  const std::string& png = rendered.files.front();
  ASSERT_TRUE(png.starts_with("\x89PNG"));
  const auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(png.at(i))); };
  EXPECT_EQ(byte(18) * 256 + byte(19), 2339U);
  EXPECT_EQ(byte(22) * 256 + byte(23), 1654U);
}

// The page as pdftoppm prints it at 36 dots an inch: width, height, then pixels of three bytes.
struct Printed {
  unsigned width = 0, height = 0;
  std::string pixels;
  bool coloured() const {
    for (std::size_t i = 0; i + 2 < pixels.size(); i += 3)
      if (pixels[i] != pixels[i + 1] || pixels[i] != pixels[i + 2]) return true;
    return false;
  }
  bool dark(unsigned x, unsigned y) const {
    return static_cast<unsigned char>(pixels.at(3 * (y * std::size_t{width} + x))) < 128;
  }
};

Printed printed(const std::string& pdf) {
  const std::filesystem::path folder = std::filesystem::path(::testing::TempDir()) / "dutygraph-printed";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "a.pdf", std::ios::binary) << pdf;
  const std::string command =
      "pdftoppm -r 36 -singlefile " + (folder / "a.pdf").string() + " " + (folder / "a").string();
  EXPECT_EQ(std::system(command.c_str()), 0);
  std::ifstream in(folder / "a.ppm", std::ios::binary);
  Printed page;
  std::string magic;
  unsigned most = 0;
  in >> magic >> page.width >> page.height >> most;
  in.get();
  page.pixels.assign(std::istreambuf_iterator<char>(in), {});
  std::filesystem::remove_all(folder);
  return page;
}

// A black square in the upper left corner of a sheet of 400 x 200 points, a red one in the upper right.
Drawing with_corners() {
  Drawing drawing;
  drawing.family = choose_family(true);
  const std::string node = " shape=box style=filled fixedsize=true width=0.8 height=0.8 label=\"\" ";
  drawing.pages.push_back(
      {"t",
       "digraph { graph [layout=nop2 notranslate=true pad=0 margin=0 viewport=\"400,200,1,200,100\"]; "
       "a [id=a pos=\"60,140!\" fillcolor=\"#000000\"" +
           node + "]; b [id=b pos=\"340,140!\" fillcolor=\"#ff0000\"" + node + "]; }",
       400, 200});
  return drawing;
}

TEST(Render, GreyDrawingsHaveNoColour) {
  if (std::system("command -v pdftoppm > /dev/null") != 0) GTEST_SKIP() << "pdftoppm is not installed";
  Drawing drawing = with_corners();
  EXPECT_TRUE(printed(render(drawing, Format::pdf).files.front()).coloured());
  drawing.grey = true;
  EXPECT_FALSE(printed(render(drawing, Format::pdf).files.front()).coloured());
}

TEST(Render, ATurnedPageLiesOnAnUprightSheetWithItsHeadAtTheLeft) {
  if (std::system("command -v pdftoppm > /dev/null") != 0) GTEST_SKIP() << "pdftoppm is not installed";
  Drawing drawing = with_corners();
  const Printed read = printed(render(drawing, Format::pdf).files.front());
  EXPECT_EQ(read.width, 200U);
  EXPECT_TRUE(read.dark(30, 30));
  drawing.pages.front().turned = true;
  const Printed page = printed(render(drawing, Format::pdf).files.front());
  EXPECT_EQ(page.width, 100U);
  EXPECT_EQ(page.height, 200U);
  EXPECT_TRUE(page.dark(30, 170)) << "the upper left corner has come to the lower left";
  EXPECT_FALSE(page.dark(70, 170));
}

TEST(Render, FormatsAreKnownByTheirEndings) {
  EXPECT_EQ(format_from(".svg"), Format::svg);
  EXPECT_EQ(format_from("pdf"), Format::pdf);
  EXPECT_EQ(format_from("docx"), std::nullopt);
  EXPECT_EQ(to_string(Format::png), "png");
}

TEST(Render, RefusesAPageThatGraphvizComplainsOf) {
  Drawing drawing = drawn(testing::ordinary(), "roster");
  drawing.pages.front().dot = "digraph { a [label=<<b>never closed>] }";
  EXPECT_THROW(render(drawing, Format::svg), Error);
}

// Cairo 1.16 loses this everyday character of Noto Sans CJK SC unless the font is cut before (draw/font_subset.h).
TEST(Render, PdfPrintsTheCharactersThatCairoLoses) {
  if (std::system("command -v pdftoppm > /dev/null") != 0) GTEST_SKIP() << "pdftoppm is not installed";
  const std::filesystem::path folder = std::filesystem::path(::testing::TempDir()) / "dutygraph-lost-character";
  std::filesystem::create_directories(folder);
  LaidOut page;
  page.width = 200;
  page.height = 200;
  page.items.push_back({});
  Operation op;
  op.kind = Operation::Kind::text;
  op.text = "如";
  op.size = 150;
  op.points = {{20, 150}};
  page.operations.push_back(op);
  Drawing drawing;
  drawing.pages.push_back({"t", "", 200, 200});
  const std::string pdf = in_child([&] { return paint_pdf({page}, drawing, choose_family(true)); }, 30);
  std::ofstream(folder / "a.pdf", std::ios::binary) << pdf;
  const std::string command = "pdftoppm -r 36 -gray " + (folder / "a.pdf").string() + " " + (folder / "a").string();
  ASSERT_EQ(std::system(command.c_str()), 0);
  std::ifstream in(folder / "a-1.pgm", std::ios::binary);
  const std::string pgm((std::istreambuf_iterator<char>(in)), {});
  std::filesystem::remove_all(folder);
  ASSERT_GT(pgm.size(), 10000U);
  const auto dark =
      std::count_if(pgm.end() - 10000, pgm.end(), [](char c) { return static_cast<unsigned char>(c) < 128; });
  EXPECT_GT(dark, 500);
}

}  // namespace
}  // namespace dutygraph::draw
