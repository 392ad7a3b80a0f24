// Makes pages from pictures in text, so that tests of the table stages read as what a reader of the page sees:
//
//   const PageContent page = drawn_page(R"(
//             收入总表
//     单位：万元
//     +------+--------+
//     | 项目 | 金额   |
//     +------+--------+
//     | 合计 | 12.50  |
//     +------+--------+
//   )");
//
// A character cell is kCellWidth × kCellHeight points; Chinese characters take two cells, as they do in an editor.
// `-` beside another `-` or `+` is a horizontal ruling through the middle of its cells, `|` a vertical one, `+` a corner or
// crossing: it belongs to the horizontal line beside it and to the vertical line above or below it. Everything else is text.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "page/page_content.hpp"
#include "table/page_layout.hpp"
#include "text/characters.hpp"

namespace yusuan::test {

constexpr double kCellWidth = 6;    // points
constexpr double kCellHeight = 14;  // points
constexpr double kFontSize = 12;    // points: a Chinese character is as wide as it is high
constexpr double kAscent = 10.5;    // points above the baseline
constexpr double kDescent = 1.5;    // points below it

// Where the text of a picture's row stands, and where a ruling in it does. Rows and cells count from 0.
constexpr double baseline_of_row(int row) { return row * kCellHeight + 11.5; }
constexpr double ruling_of_row(int row) { return row * kCellHeight + kCellHeight / 2; }
constexpr double ruling_of_cell(int cell) { return cell * kCellWidth + kCellWidth / 2; }

namespace drawing {

constexpr char32_t kCovered = 0;  // the second cell of a wide character

// The picture as rows of character cells; common indentation and the empty first and last line are gone.
inline std::vector<std::u32string> cells_of(std::string_view picture) {
  const std::u32string text = to_utf32(picture);
  std::vector<std::u32string> rows(1);
  for (const char32_t c : text) {
    if (c == U'\n') {
      rows.emplace_back();
    } else {
      rows.back().push_back(c);
      if (c >= 0x2E80) rows.back().push_back(kCovered);
    }
  }
  const auto is_blank = [](const std::u32string& row) { return row.find_first_not_of(U' ') == std::u32string::npos; };
  if (is_blank(rows.front())) rows.erase(rows.begin());
  if (!rows.empty() && is_blank(rows.back())) rows.pop_back();
  std::size_t indent = std::u32string::npos;
  std::size_t widest = 0;
  for (const std::u32string& row : rows) {
    if (!is_blank(row)) indent = std::min(indent, row.find_first_not_of(U' '));
  }
  for (std::u32string& row : rows) {
    row.erase(0, std::min(indent, row.size()));
    widest = std::max(widest, row.size());
  }
  for (std::u32string& row : rows) row.resize(widest, U' ');
  return rows;
}

inline char32_t at(const std::vector<std::u32string>& rows, int row, int cell) {
  if (row < 0 || row >= static_cast<int>(rows.size())) return U' ';
  const std::u32string& line = rows[static_cast<std::size_t>(row)];
  return cell < 0 || cell >= static_cast<int>(line.size()) ? U' ' : line[static_cast<std::size_t>(cell)];
}

inline bool is_across(const std::vector<std::u32string>& rows, int row, int cell) {
  const auto is_line = [&](int beside) { return at(rows, row, beside) == U'-' || at(rows, row, beside) == U'+'; };
  const char32_t c = at(rows, row, cell);
  if (c == U'-') return is_line(cell - 1) || is_line(cell + 1);
  return c == U'+' && (at(rows, row, cell - 1) == U'-' || at(rows, row, cell + 1) == U'-');
}

inline bool is_down(const std::vector<std::u32string>& rows, int row, int cell) {
  const char32_t c = at(rows, row, cell);
  const auto is_line = [&](int beside) { return at(rows, beside, cell) == U'|'; };
  return c == U'|' || (c == U'+' && (is_line(row - 1) || is_line(row + 1)));
}

inline void draw_rulings(const std::vector<std::u32string>& rows, PageContent& page) {
  constexpr double kHairline = 0.5;
  const int height = static_cast<int>(rows.size());
  const int width = height == 0 ? 0 : static_cast<int>(rows.front().size());
  for (int row = 0; row < height; ++row) {
    for (int cell = 0; cell < width; ++cell) {
      if (!is_across(rows, row, cell) || is_across(rows, row, cell - 1)) continue;
      int last = cell;
      while (is_across(rows, row, last + 1)) ++last;
      const double from = at(rows, row, cell) == U'+' ? ruling_of_cell(cell) : cell * kCellWidth;
      const double to = at(rows, row, last) == U'+' ? ruling_of_cell(last) : (last + 1) * kCellWidth;
      page.rulings.push_back({Orientation::horizontal, ruling_of_row(row), from, to, kHairline});
    }
  }
  for (int cell = 0; cell < width; ++cell) {
    for (int row = 0; row < height; ++row) {
      if (!is_down(rows, row, cell) || is_down(rows, row - 1, cell)) continue;
      int last = row;
      while (is_down(rows, last + 1, cell)) ++last;
      const double from = at(rows, row, cell) == U'+' ? ruling_of_row(row) : row * kCellHeight;
      const double to = at(rows, last, cell) == U'+' ? ruling_of_row(last) : (last + 1) * kCellHeight;
      page.rulings.push_back({Orientation::vertical, ruling_of_cell(cell), from, to, kHairline});
    }
  }
}

inline void print_text(const std::vector<std::u32string>& rows, PageContent& page) {
  for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
    for (int cell = 0; cell < static_cast<int>(rows.front().size()); ++cell) {
      const char32_t c = at(rows, row, cell);
      if (c == U' ' || c == kCovered || is_across(rows, row, cell) || is_down(rows, row, cell)) continue;
      const int cells = at(rows, row, cell + 1) == kCovered ? 2 : 1;
      Glyph glyph;
      glyph.unicode = c;
      glyph.baseline = baseline_of_row(row);
      glyph.size = kFontSize;
      glyph.box = {cell * kCellWidth, glyph.baseline - kAscent, (cell + cells) * kCellWidth, glyph.baseline + kDescent};
      page.glyphs.push_back(glyph);
    }
  }
}

}  // namespace drawing

inline PageContent drawn_page(std::string_view picture, int number = 1) {
  const std::vector<std::u32string> rows = drawing::cells_of(picture);
  PageContent page;
  page.number = number;
  page.width = rows.empty() ? 0 : static_cast<double>(rows.front().size()) * kCellWidth;
  page.height = static_cast<double>(rows.size()) * kCellHeight;
  page.clips = {{0, 0, page.width, page.height}};  // that of all text
  drawing::draw_rulings(rows, page);
  drawing::print_text(rows, page);
  return page;
}

// The layouts of a page, whose glyphs all must be readable.
inline std::vector<PageLayout> layouts_of(const PageContent& page) {
  Diagnostics diagnostics;
  return read_layouts(page, diagnostics);
}

// That of most of its text.
inline PageLayout layout_of(const PageContent& page) { return layouts_of(page).front(); }

inline PageLayout drawn_layout(std::string_view picture, int number = 1) {
  return layout_of(drawn_page(picture, number));
}

// The first table of a picture.
inline FilledGrid drawn_grid(std::string_view picture) { return drawn_layout(picture).grids.at(0); }

// The texts of a grid, row by row; a merged cell's text in its top-left place, blank elsewhere.
using Texts = std::vector<std::vector<std::string>>;

inline Texts texts_of(const FilledGrid& grid) {
  Texts texts(static_cast<std::size_t>(grid.grid.rows()),
              std::vector<std::string>(static_cast<std::size_t>(grid.grid.columns())));
  for (const FilledCell& cell : grid.cells) {
    texts[static_cast<std::size_t>(cell.place.row)][static_cast<std::size_t>(cell.place.column)] = to_utf8(cell.text);
  }
  return texts;
}

}  // namespace yusuan::test
