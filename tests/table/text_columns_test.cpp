#include "table/text_columns.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace yusuan {
namespace {

constexpr double kSize = 10;

// `count` characters from x on, on a line of its own row.
void write(std::vector<Glyph>& glyphs, double x, int row, int count) {
  for (int i = 0; i < count; ++i) {
    Glyph glyph;
    const double left = x + i * kSize;
    const double baseline = 100 + row * 15;
    glyph.box = {left, baseline - 8, left + kSize, baseline + 2};
    glyph.baseline = baseline;
    glyph.size = kSize;
    glyph.unicode = U'\u4E00';
    glyphs.push_back(glyph);
  }
}

TEST(text_columns, lines_do_not_run_over_a_gutter_of_an_em_and_a_half) {
  std::vector<Glyph> glyphs;
  write(glyphs, 60, 0, 30);  // a heading over both columns
  for (int row = 1; row <= 15; ++row) {
    write(glyphs, 50, row, 15);
    write(glyphs, 215, row, 15);
  }
  const std::vector<PrintedLine> lines = glyphs_to_column_lines(glyphs);
  ASSERT_EQ(lines.size(), 31U);
  EXPECT_EQ(lines[0].column, 0);
  EXPECT_EQ(lines[0].text.size(), 30U);
  EXPECT_EQ(lines[1].column, 1);
  EXPECT_EQ(lines[2].column, 2);
  EXPECT_EQ(lines[2].text.size(), 15U);
}

TEST(text_columns, labels_beside_figures_are_no_columns) {
  std::vector<Glyph> glyphs;
  for (int row = 0; row < 30; ++row) {
    write(glyphs, 50, row, 15);
    write(glyphs, 215, row, 4);
  }
  for (const PrintedLine& line : glyphs_to_column_lines(glyphs)) EXPECT_EQ(line.column, 0);
}

TEST(text_columns, a_wide_space_in_a_few_lines_is_no_gutter) {
  std::vector<Glyph> glyphs;
  for (int row = 0; row < 20; ++row) write(glyphs, 50, row, 30);
  write(glyphs, 50, 21, 15);
  write(glyphs, 215, 21, 15);
  const std::vector<PrintedLine> lines = glyphs_to_column_lines(glyphs);
  ASSERT_EQ(lines.size(), 21U);
  EXPECT_EQ(lines.back().text.size(), 31U);
}

}  // namespace
}  // namespace yusuan
