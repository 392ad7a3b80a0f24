// What read_page() makes of pages whose text, place or rules are told in unusual ways: samples/faults/.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "page/geometry.hpp"
#include "page/page_status.hpp"
#include "pdf/document.hpp"
#include "support/sample.hpp"

namespace yusuan {
namespace {

constexpr double kExact = 0.05;  // points: numbers are printed to that in the PDFs

PageContent page_of(const std::string& name, int number = 1) {
  const Result<Document> document = open_document(test::sample_bytes(name + ".pdf"), "");
  EXPECT_TRUE(document.ok()) << name;
  if (!document.ok()) return {};
  Diagnostics diagnostics;
  PageContent page = read_page(document.value(), number, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics) ADD_FAILURE() << name << ": " << diagnostic.message;
  return page;
}

std::u32string text_of(const PageContent& page) {
  std::u32string text;
  for (const Glyph& glyph : page.glyphs) {
    if (glyph.unicode != U' ') text.push_back(glyph.unicode);
  }
  return text;
}

void expect_box(const Box& box, const Box& expected) {
  EXPECT_NEAR(box.x0, expected.x0, kExact);
  EXPECT_NEAR(box.y0, expected.y0, kExact);
  EXPECT_NEAR(box.x1, expected.x1, kExact);
  EXPECT_NEAR(box.y1, expected.y1, kExact);
}

TEST(read_page, a_page_without_content_is_empty) {
  const PageContent page = page_of("faults/empty-page");
  EXPECT_EQ(page.width, 595);
  EXPECT_EQ(page.height, 842);
  EXPECT_TRUE(page.glyphs.empty());
  EXPECT_EQ(status_of(page), PageStatus::empty);
}

TEST(read_page, a_scanned_page_is_scanned) {
  const PageContent page = page_of("faults/scanned");
  ASSERT_EQ(page.images.size(), 1U);
  expect_box(page.images[0], {0, 0, 595, 842});
  EXPECT_EQ(status_of(page), PageStatus::scanned);
}

TEST(read_page, a_scan_with_a_text_layer_is_scanned_and_its_text_invisible) {
  const PageContent page = page_of("faults/scanned-with-text-layer");
  EXPECT_EQ(text_of(page), U"这是扫描件下面的文字层");
  EXPECT_TRUE(std::ranges::all_of(page.glyphs, &Glyph::invisible));
  EXPECT_EQ(status_of(page), PageStatus::scanned);
}

TEST(read_page, a_font_that_does_not_tell_its_characters_gives_no_unicode) {
  const PageContent page = page_of("faults/no-unicode");
  ASSERT_FALSE(page.glyphs.empty());
  for (const Glyph& glyph : page.glyphs) EXPECT_EQ(glyph.unicode, 0U);
  const Font& font = page.fonts.at(page.glyphs[0].font);
  EXPECT_FALSE(font.knows_unicode);
  EXPECT_EQ(font.name, "Unknown");  // without its subset's prefix
  EXPECT_EQ(status_of(page), PageStatus::garbled);
}

TEST(read_page, a_chinese_font_that_is_not_embedded_is_read_by_poppler_data) {
  const PageContent page = page_of("faults/gbk-simsun");
  EXPECT_TRUE(text_of(page).starts_with(U"收入总表单位：万元项目金额财政拨款")) << page.glyphs.size();
  EXPECT_TRUE(page.fonts.at(page.glyphs.at(0).font).knows_unicode);
  EXPECT_EQ(status_of(page), PageStatus::text);
}

TEST(read_page, a_glyph_stands_where_it_is_printed) {
  // 收 is printed 16 points high at x = 120, 780 above the foot of a page 842 high; one em wide.
  const Glyph glyph = page_of("faults/gbk-simsun").glyphs.at(0);
  EXPECT_EQ(glyph.unicode, U'收');
  EXPECT_NEAR(glyph.size, 16, kExact);
  EXPECT_NEAR(glyph.baseline, 62, kExact);
  EXPECT_NEAR(glyph.box.x0, 120, kExact);
  EXPECT_NEAR(glyph.box.x1, 136, kExact);
  EXPECT_LT(glyph.box.y0, 62);
  EXPECT_GT(glyph.box.y1, 62);
  EXPECT_EQ(glyph.direction, Direction::right);
}

TEST(read_page, half_width_digits_of_a_chinese_font_are_half_an_em_wide) {
  const PageContent page = page_of("faults/gbk-simsun");
  int figures = 0;
  for (const Glyph& glyph : page.glyphs) {
    if (glyph.unicode != U'5' && glyph.unicode != U'５') continue;
    EXPECT_NEAR(width(glyph.box), glyph.size / 2, kExact);
    ++figures;
  }
  EXPECT_EQ(figures, 2);
}

TEST(read_page, text_printed_twice_to_look_bold_arrives_twice) {
  const PageContent page = page_of("faults/fake-bold");
  EXPECT_EQ(text_of(page), U"合计合计总计");
  EXPECT_NEAR(page.glyphs[2].box.x0 - page.glyphs[0].box.x0, 0.4, kExact);
}

TEST(read_page, invisible_text_is_marked) {
  const PageContent page = page_of("faults/invisible-text");
  ASSERT_EQ(text_of(page), U"可见文字隐藏");
  for (std::size_t i = 0; i < 6; ++i) EXPECT_EQ(page.glyphs[i].invisible, i >= 4);
  EXPECT_EQ(status_of(page), PageStatus::text);
}

TEST(read_page, white_text_is_marked) {
  const PageContent page = page_of("faults/white-text");
  ASSERT_EQ(text_of(page), U"黑字白字");
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(page.glyphs[i].white, i >= 2);
}

TEST(read_page, a_letter_spaced_character_is_as_wide_as_it_is_printed) {
  const PageContent page = page_of("faults/letter-spacing");
  EXPECT_NEAR(page.glyphs[0].box.x0, 60, kExact);
  EXPECT_NEAR(page.glyphs[0].box.x1, 72, kExact);
  EXPECT_NEAR(page.glyphs[1].box.x0, 84, kExact);  // an em and twelve points on
}

TEST(read_page, actual_text_stands_for_what_is_printed) {
  const PageContent page = page_of("faults/actual-text");
  EXPECT_EQ(text_of(page), U"before金额after");
  // XY in Helvetica of 12 points is 2 × 0.667 em wide; the two characters share that evenly.
  const Glyph& first = page.glyphs[6];
  const Glyph& second = page.glyphs[7];
  EXPECT_NEAR(first.box.x0, 60, kExact);
  EXPECT_NEAR(first.box.x1, 60 + 0.667 * 12, kExact);
  EXPECT_NEAR(second.box.x1, 60 + 2 * 0.667 * 12, kExact);
}

TEST(read_page, a_hidden_layer_does_not_arrive) {
  const PageContent page = page_of("faults/hidden-layer");
  EXPECT_EQ(text_of(page), U"seen");
  ASSERT_EQ(page.rulings.size(), 1U);
  EXPECT_NEAR(page.rulings[0].position, 842 - 690, kExact);
}

TEST(read_page, the_names_of_a_type_3_fonts_glyphs_tell_its_characters) {
  const PageContent page = page_of("faults/type3");
  ASSERT_EQ(page.glyphs.size(), 6U);
  EXPECT_EQ(page.glyphs[0].unicode, U'合');
  EXPECT_EQ(page.glyphs[1].unicode, U'计');
  EXPECT_EQ(page.glyphs[2].unicode, U'1');
  EXPECT_TRUE(page.rulings.empty()) << "the boxes of its glyphs are no rulings";
}

TEST(read_page, a_type_3_font_whose_glyphs_are_only_numbered_gives_no_unicode) {
  const PageContent page = page_of("faults/type3");
  ASSERT_EQ(page.glyphs.size(), 6U);
  for (std::size_t i = 3; i < 6; ++i) EXPECT_EQ(page.glyphs[i].unicode, 0U);
}

TEST(read_page, characters_of_a_vertical_font_stand_below_each_other_where_they_are_printed) {
  const PageContent page = page_of("faults/vertical-font");
  ASSERT_EQ(text_of(page), U"支出合计");
  for (std::size_t i = 0; i < 4; ++i) {
    const Glyph& glyph = page.glyphs[i];
    EXPECT_TRUE(glyph.vertical);
    EXPECT_EQ(glyph.direction, Direction::down);
    const double top = 142 + 12 * static_cast<double>(i);
    expect_box(glyph.box, {94, top, 106, top + 12});
  }
}

TEST(read_page, a_rotated_page_is_read_as_seen) {
  const PageContent page = page_of("faults/rotated");
  EXPECT_EQ(page.width, 842);
  EXPECT_EQ(page.height, 595);
  EXPECT_EQ(text_of(page), U"Rotated");
  const Glyph& glyph = page.glyphs.at(0);
  EXPECT_EQ(glyph.direction, Direction::right);
  EXPECT_NEAR(glyph.box.x0, 50, kExact);
  EXPECT_NEAR(glyph.baseline, 100, kExact);
  EXPECT_NEAR(glyph.size, 20, kExact);
  ASSERT_EQ(page.rulings.size(), 2U);
  EXPECT_EQ(page.rulings[0].orientation, Orientation::horizontal);
  EXPECT_NEAR(page.rulings[0].position, 120, kExact);
  EXPECT_NEAR(page.rulings[0].from, 50, kExact);
  EXPECT_NEAR(page.rulings[0].to, 350, kExact);
  EXPECT_EQ(page.rulings[1].orientation, Orientation::vertical);
  EXPECT_NEAR(page.rulings[1].position, 50, kExact);
  EXPECT_NEAR(page.rulings[1].from, 120, kExact);
  EXPECT_NEAR(page.rulings[1].to, 300, kExact);
}

TEST(read_page, coordinates_count_from_the_corner_of_the_crop_box) {
  const PageContent page = page_of("faults/cropped");
  EXPECT_EQ(page.width, 300);
  EXPECT_EQ(page.height, 400);
  EXPECT_EQ(text_of(page), U"inside");
  EXPECT_NEAR(page.glyphs[0].box.x0, 50, kExact);
  EXPECT_NEAR(page.glyphs[0].baseline, 100, kExact);
  ASSERT_EQ(page.rulings.size(), 1U);
  EXPECT_NEAR(page.rulings[0].position, 110, kExact);
}

TEST(read_page, clipped_text_is_delivered_whole_with_the_box_it_is_clipped_to) {
  const PageContent page = page_of("faults/clipped");
  ASSERT_EQ(text_of(page), U"clippedtextfree");
  expect_box(page.clips.at(page.glyphs.front().clip), {60, 842 - 720, 100, 842 - 700});
  expect_box(page.clips.at(page.glyphs.back().clip), {0, 0, 595, 842});
}

TEST(read_page, a_line_is_cut_at_its_clip_and_one_outside_does_not_show) {
  const PageContent page = page_of("faults/clipped");
  ASSERT_EQ(page.rulings.size(), 1U);
  EXPECT_NEAR(page.rulings[0].position, 842 - 610, kExact);
  EXPECT_NEAR(page.rulings[0].from, 60, kExact);
  EXPECT_NEAR(page.rulings[0].to, 160, 1.0 + kExact);  // the clip's slack
}

struct Rule {
  RulingSource source;
  double y;
  double thickness;
  bool dashed;
};

TEST(read_page, rules_of_every_make_are_found_where_they_are_drawn) {
  const PageContent page = page_of("faults/rulings");
  std::vector<Ruling> across;
  std::ranges::copy_if(page.rulings, std::back_inserter(across),
                       [](const Ruling& r) { return r.orientation == Orientation::horizontal; });
  const std::vector<Rule> expected = {{RulingSource::stroke, 42, 0.5, false},
                                      {RulingSource::fill, 92, 1, false},
                                      {RulingSource::stroke, 142, 0.5, true},
                                      {RulingSource::image, 192, 1, false},
                                      {RulingSource::stroke, 242, 2, false}};
  ASSERT_EQ(across.size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(across[i].source, expected[i].source) << i;
    EXPECT_NEAR(across[i].position, expected[i].y, kExact) << i;
    EXPECT_NEAR(across[i].from, 60, kExact) << i;
    EXPECT_NEAR(across[i].to, 160, kExact) << i;
    EXPECT_NEAR(across[i].thickness, expected[i].thickness, kExact) << i;
    EXPECT_EQ(across[i].dashed, expected[i].dashed) << i;
  }
}

TEST(read_page, white_oblique_and_curved_lines_and_areas_are_no_rules) {
  const PageContent page = page_of("faults/rulings");
  EXPECT_EQ(std::ranges::count(page.rulings, Orientation::vertical, &Ruling::orientation), 1);
  EXPECT_EQ(page.rulings.size(), 6U);
}

// The different places of the lines of one orientation: those nearer than two points are one.
int places(const PageContent& page, Orientation orientation) {
  std::vector<double> positions;
  for (const Ruling& ruling : page.rulings) {
    if (ruling.orientation == orientation && ruling.to - ruling.from > 10) positions.push_back(ruling.position);
  }
  std::ranges::sort(positions);
  int count = 0;
  for (std::size_t i = 0; i < positions.size(); ++i) count += i == 0 || positions[i] - positions[i - 1] > 2 ? 1 : 0;
  return count;
}

TEST(read_page, a_sample_tables_rules_are_all_there) {
  // 收支总表: 28 rows below a header of two levels, 9 columns.
  const PageContent page = page_of("yanbian-2023", 5);
  EXPECT_EQ(places(page, Orientation::horizontal), 28 + 2 + 1);
  EXPECT_EQ(places(page, Orientation::vertical), 9 + 1);
  // “三公”经费支出表: 6 rows below a header of one level, 4 columns.
  const PageContent three_public = page_of("yanbian-2023", 12);
  EXPECT_EQ(places(three_public, Orientation::horizontal), 6 + 1 + 1);
  EXPECT_EQ(places(three_public, Orientation::vertical), 4 + 1);
}

}  // namespace
}  // namespace yusuan
