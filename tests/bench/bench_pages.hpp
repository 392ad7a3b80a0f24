// Pages for the benchmarks: as large as asked for, always the same.
#pragma once

#include <string>

#include "support/typeset.hpp"

namespace yusuan::bench {

constexpr double kSize = 10;       // points, of all text
constexpr double kRowHeight = 14;  // points
constexpr double kColumnWidth = 60;

inline PageContent empty_page(double width, double height) {
  return PageContent{1, width, height, {}, {}, {}, {}, {}, {{0, 0, width, height}}, 0};
}

inline void across(PageContent& page, double y, double from, double to) {
  page.rulings.push_back({Orientation::horizontal, y, from, to, 0.5});
}

inline void down(PageContent& page, double x, double from, double to) {
  page.rulings.push_back({Orientation::vertical, x, from, to, 0.5});
}

// `1234.56` and its like; `row` and `column` make them differ.
inline std::u32string figure(int row, int column) {
  std::u32string text;
  for (const char digit : std::to_string(1000 + (row * 37 + column * 91) % 9000))
    text.push_back(static_cast<char32_t>(digit));
  return text + U".50";
}

inline std::u32string name(int row) {
  std::u32string text;
  for (int i = 0; i < 4; ++i) text.push_back(static_cast<char32_t>(0x4E00 + (row * 31 + i * 977) % 0x5000));
  return text;
}

// Names and figures in rows, without any rule. The header is row 0.
inline void print_rows(PageContent& page, int rows, int columns, double left, double top) {
  for (int row = 0; row < rows; ++row) {
    const double baseline = top + row * kRowHeight + 11;
    for (int column = 0; column < columns; ++column) {
      const double from = left + column * kColumnWidth + 4;
      const bool words = row == 0 || column == 0;
      test::print_aligned(page, words ? name(row + column) : figure(row, column), from, from + kColumnWidth - 8,
                          baseline, kSize, words ? test::Alignment::left : test::Alignment::right);
    }
  }
}

inline void draw_grid(PageContent& page, int rows, int columns, double left, double top) {
  for (int row = 0; row <= rows; ++row) across(page, top + row * kRowHeight, left, left + columns * kColumnWidth);
  for (int column = 0; column <= columns; ++column) {
    down(page, left + column * kColumnWidth, top, top + rows * kRowHeight);
  }
}

// One ruled table of about so many glyphs.
inline PageContent table_page(int glyphs) {
  constexpr int kColumns = 8;
  const int rows = glyphs / (kColumns * 6) + 2;
  PageContent page = empty_page(600, (rows + 4) * kRowHeight);
  draw_grid(page, rows, kColumns, 50, 20);
  print_rows(page, rows, kColumns, 50, 20);
  return page;
}

// Small ruled tables of 3 × 3 cells.
inline PageContent small_tables_page(int glyphs) {
  const int tables = glyphs / 50 + 1;
  PageContent page = empty_page(300, tables * 4 * kRowHeight);
  for (int table = 0; table < tables; ++table) {
    draw_grid(page, 3, 3, 50, table * 4 * kRowHeight);
    print_rows(page, 3, 3, 50, table * 4 * kRowHeight);
  }
  return page;
}

inline void print_prose(PageContent& page, int glyphs, double left, double top) {
  constexpr int kLine = 40;
  for (int line = 0; line * kLine < glyphs; ++line) {
    std::u32string text;
    while (std::ssize(text) < kLine) text += name(line * 11 + static_cast<int>(text.size()));
    test::print_line(page, text, left, top + line * kRowHeight + 11, kSize);
  }
}

inline PageContent prose_page(int glyphs) {
  const int lines = glyphs / 40;
  PageContent page = empty_page(500, lines * kRowHeight);
  print_prose(page, glyphs, 50, 0);
  return page;
}

// A ruled table, one cell of which holds all the text.
inline PageContent one_cell_page(int glyphs) {
  const int lines = glyphs / 40 + 2;
  const double height = lines * kRowHeight;
  PageContent page = empty_page(700, height + 60);
  for (const double y : {20.0, 40.0, 40 + height}) across(page, y, 50, 650);
  for (const double x : {50.0, 100.0, 650.0}) down(page, x, 20, 40 + height);
  print_prose(page, glyphs, 120, 42);
  return page;
}

// A frame without inner rules around rows of figures: one cell, from which columns and rows must be split.
inline PageContent frame_page(int rows) {
  PageContent page = empty_page(600, (rows + 4) * kRowHeight);
  const double bottom = 20 + (rows + 1) * kRowHeight;
  for (const double y : {20.0, 20 + kRowHeight, bottom}) across(page, y, 50, 290);
  for (const double x : {50.0, 290.0}) down(page, x, 20, bottom);
  print_rows(page, rows, 4, 50, 20);
  return page;
}

inline PageContent unruled_page(int rows) {
  PageContent page = empty_page(600, (rows + 4) * kRowHeight);
  print_rows(page, rows, 4, 50, 20);
  return page;
}

// Rows ruled from each other, without column rules.
inline PageContent row_ruled_page(int rows) {
  PageContent page = unruled_page(rows);
  for (int row = 0; row <= rows; ++row) across(page, 20 + row * kRowHeight, 50, 290);
  return page;
}

// One glyph a line.
inline PageContent lines_page(int glyphs) {
  PageContent page = empty_page(600, glyphs * kRowHeight);
  for (int i = 0; i < glyphs; ++i) test::print_line(page, name(i).substr(0, 1), 50, i * kRowHeight + 11, kSize);
  return page;
}

// Each cell of one grid drawn by itself.
inline PageContent grid_rulings_page(int rulings) {
  constexpr int kColumns = 20;
  const int rows = rulings / (2 * kColumns) + 1;
  PageContent page = empty_page(kColumns * kColumnWidth + 100, rows * kRowHeight + 40);
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < kColumns; ++column) {
      const double x = 50 + column * kColumnWidth;
      const double y = 20 + row * kRowHeight;
      across(page, y, x, x + kColumnWidth);
      down(page, x, y, y + kRowHeight);
    }
  }
  return page;
}

// Short strokes beside each other that touch nothing; `length` in points.
inline PageContent hatch_page(int rulings, double length) {
  constexpr int kAcross = 40;
  PageContent page = empty_page(kAcross * (length + 5), rulings * 5.0 / kAcross);
  for (int i = 0; i < rulings; ++i) {
    const double x = i % kAcross * (length + 5);
    const int row = i / kAcross;
    const double y = row * 5.0;
    if (i % 2 == 0) {
      across(page, y, x, x + length);
    } else {
      down(page, x, y, y + length);
    }
  }
  return page;
}

// Underlined blanks of a form.
inline PageContent underlines_page(int rulings) {
  PageContent page = prose_page(rulings * 10);
  for (int i = 0; i < rulings; ++i) {
    const int line = i / 4;
    across(page, line * kRowHeight + 13, 50 + i % 4 * 100, 130 + i % 4 * 100);
  }
  return page;
}

inline PageContent dots_page(int rulings) {
  constexpr int kDots = 200;  // a line
  const int lines = rulings / kDots;
  PageContent page = empty_page(kDots * 2 + 100, lines * kRowHeight);
  for (int i = 0; i < rulings; ++i) {
    const double x = 50 + i % kDots * 2.0;
    const int line = i / kDots;
    across(page, line * kRowHeight, x, x + 0.5);
  }
  return page;
}

// A hundred lines each way, and strokes all over them.
inline PageContent crossing_page(int rulings) {
  PageContent page = empty_page(700, 700);
  for (int i = 0; i < 100; ++i) {
    across(page, 6.0 * i, 0, 600);
    down(page, 6.0 * i, 0, 600);
  }
  for (int i = 200; i < rulings; ++i) {
    const double x = i * 37 % 600;
    const double y = i * 91 % 600;
    if (i % 2 == 0) {
      across(page, y, x, x + 20);
    } else {
      down(page, x, y, y + 20);
    }
  }
  return page;
}

// Strokes in a staircase: as many rows as columns, one cell a step.
inline PageContent staircase_page(int rulings) {
  PageContent page = empty_page(rulings * 3.0, rulings * 3.0);
  for (int i = 0; i < rulings / 2; ++i) {
    across(page, 6.0 * i, 6.0 * i, 6.0 * i + 6);
    down(page, 6.0 * i + 6, 6.0 * i, 6.0 * i + 6);
  }
  return page;
}

}  // namespace yusuan::bench
