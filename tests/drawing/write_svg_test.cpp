#include "drawing/write_svg.hpp"

#include <gtest/gtest.h>

#include "support/text_checks.hpp"

namespace yusuan {
namespace {

using test::begins;
using test::has;

PageDrawing literal_page() {
  PageDrawing page;
  page.file = "a&b.pdf";
  page.page = 2;
  page.pages = 3;
  page.width = 400;
  page.height = 200;
  page.status = "text";
  page.glyphs = {{{10, 10, 20, 22}, GlyphKind::visible, "合 U+5408"},
                 {{20, 10, 30, 22}, GlyphKind::garbled, "no Unicode"}};
  page.rulings = {{{40, 49.75, 140, 50.25}, "ruling: stroke"}};
  page.edges = {{{40, 50, 140, 50}, "edge"}};
  page.idle = {{100, 50, 140, 50}};
  page.inferred = {{40, 70, 140, 70}};
  DrawnCell cell{{40, 50, 140, 70}, 0, 0, 1, 2, "甲<乙", Box{30, 52, 60, 68}, 40, 50};
  DrawnCell blank{{40, 70, 140, 90}, 1, 0, 1, 1, "", std::nullopt, 40, 70};
  page.grids = {{{40, 50, 140, 90}, 2, 2, 0, false, 0.75, {cell, blank}}};
  page.outside = {{{40, 20, 90, 32}, "表一"}};
  return page;
}

const std::vector<Layer> kEvery{Layer::outside, Layer::cells, Layer::glyphs,
                                Layer::rulings, Layer::edges, Layer::inferred};

int count(std::string_view text, std::string_view part) {
  int found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(WriteSvg, PutsTheLegendBelowThePage) {
  const std::string svg = write_svg(literal_page(), {kEvery, ""});
  EXPECT_TRUE(begins(svg, R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400.00 )"));
  EXPECT_TRUE(
      has(svg, R"svg(<g id="legend" class="legend" font-size="7" transform="translate(0 200.00) scale(1.000)">)svg"));
  EXPECT_TRUE(has(svg, "a&amp;b.pdf  ·  page 2 of 3  ·  400.0 × 200.0 pt  ·  text<"));
  EXPECT_TRUE(has(svg, ">glyph without Unicode (1)<"));
  EXPECT_FALSE(has(svg, "white glyph ("));
  EXPECT_TRUE(svg.ends_with("</svg>\n"));
}

TEST(WriteSvg, DrawsCells) {
  const std::string svg = write_svg(literal_page(), {kEvery, ""});
  EXPECT_TRUE(has(svg, R"(<rect class="cell span" x="40.00" y="50.00" width="100.00" height="20.00" )"
                       R"(data-row="0" data-col="0" data-row-span="1" data-col-span="2">)"
                       "<title>grid 1, row 0, column 0, 1 × 2 merged\n甲&lt;乙</title></rect>"));
  EXPECT_TRUE(has(svg, R"(<rect class="cell blank" x="40.00" y="70.00")"));
  EXPECT_TRUE(has(svg, R"(<rect class="stray" x="30.00" y="52.00" width="30.00" height="16.00">)"));
  EXPECT_TRUE(has(svg, R"svg(translate(40.00 50.00)" x="0.80" y="4.60" font-size="4.60">0,0 1×2</text>)svg"));
  EXPECT_TRUE(has(svg, ">2 × 2</text>"));
  EXPECT_TRUE(has(svg, ">fit 0.75</text>"));
}

TEST(WriteSvg, DrawsLines) {
  const std::string svg = write_svg(literal_page(), {kEvery, ""});
  // A ruling is drawn at least 1.4 points thick.
  EXPECT_TRUE(
      has(svg, R"(<rect class="ruling" x="40.00" y="49.30" width="100.00" height="1.40"><title>ruling: stroke)"));
  EXPECT_TRUE(
      has(svg, R"(<line class="edge" x1="40.00" y1="50.00" x2="140.00" y2="50.00"><title>edge</title></line>)"));
  EXPECT_TRUE(has(svg, R"(<line class="idle" x1="100.00" y1="50.00" x2="140.00" y2="50.00">)"));
  EXPECT_TRUE(has(svg, R"(<line class="inferred" x1="40.00" y1="70.00" x2="140.00" y2="70.00">)"));
}

TEST(WriteSvg, DrawsGlyphsAndTextOutside) {
  const std::string svg = write_svg(literal_page(), {kEvery, ""});
  EXPECT_TRUE(
      has(svg, R"(<rect class="glyph" x="10.00" y="10.00" width="10.00" height="12.00"><title>合 U+5408</title>)"));
  EXPECT_TRUE(has(svg, R"(<rect class="glyph garbled" x="20.00")"));
  EXPECT_TRUE(has(
      svg, R"(<rect class="outside" x="40.00" y="20.00" width="50.00" height="12.00"><title>outside all grids: 表一)"));
}

TEST(WriteSvg, LeavesOutOtherLayers) {
  const std::string svg = write_svg(literal_page(), {{Layer::edges}, ""});
  EXPECT_TRUE(has(svg, R"(<g id="edges" class="of-edges">)"));
  for (const char* other : {"outside", "cells", "glyphs", "rulings", "inferred", "labels"}) {
    EXPECT_FALSE(has(svg, std::string("id=\"") + other + '"'));
  }
  EXPECT_FALSE(has(svg, "ruling as read"));
}

TEST(WriteSvg, EmbedsThePage) {
  const std::string with = write_svg(literal_page(), {kEvery, "PNG"});
  EXPECT_TRUE(has(with, R"(<image id="page" width="400.00" height="200.00" preserveAspectRatio="none" )"
                        R"(href="data:image/png;base64,UE5H"/>)"));
  EXPECT_FALSE(has(write_svg(literal_page(), {kEvery, ""}), "<image"));
}

TEST(WriteSvg, TurnsLabelsAlongWithTheText) {
  PageDrawing page = literal_page();
  page.angles = {0, 270};
  page.grids.front().angle = 270;
  const std::string svg = write_svg(page, {kEvery, ""});
  EXPECT_TRUE(has(svg, "translate(40.00 50.00) rotate(270)"));
  EXPECT_TRUE(has(svg, "text runs at 0°, 270°"));
}

TEST(WriteSvg, DrawsTinyTextWithFinerLines) {
  PageDrawing page = literal_page();
  EXPECT_TRUE(has(write_svg(page, {kEvery, ""}), ".edge { stroke-width: 0.900; }"));
  for (DrawnGlyph& glyph : page.glyphs) glyph.box.y1 = glyph.box.y0 + 5;
  const std::string svg = write_svg(page, {kEvery, ""});
  EXPECT_TRUE(has(svg, ".edge { stroke-width: 0.450; }"));
  EXPECT_TRUE(has(svg, R"(font-size="2.30">0,0 1×2</text>)"));
}

TEST(WriteSvg, TakesPagesOfManyGlyphs) {
  PageDrawing page = literal_page();
  page.glyphs.assign(20000, page.glyphs.front());
  EXPECT_EQ(count(write_svg(page, {kEvery, ""}), "<rect class=\"glyph\" x="), 20000);
}

}  // namespace
}  // namespace yusuan
