// A table as its author thinks of it, drawn at random by RapidCheck: places, merges, texts.
#pragma once

#include <algorithm>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "support/properties.hpp"
#include "support/typeset.hpp"
#include "table/page_layout.hpp"

namespace yusuan::test {

struct AuthoredCell {
  GridCell place;
  std::u32string text;
};

struct AuthoredTable {
  int rows = 0;
  int columns = 0;
  std::vector<AuthoredCell> cells;  // cover the table, in reading order
};

// Chinese words without meaning: neighbours differ, so that none reads as another printed twice.
inline std::u32string drawn_chinese(int longest) {
  constexpr int kFirst = 0x4E10;
  constexpr int kCount = 0x5000;
  const int length = drawn(1, longest);
  const int start = drawn(0, kCount - 1);
  std::u32string text;
  for (int i = 0; i < length; ++i) text.push_back(static_cast<char32_t>(kFirst + (start + i * 7919) % kCount));
  return text;
}

inline std::u32string drawn_latin_word(int longest) {
  const int length = drawn(1, longest);
  const int start = drawn(0, 25);
  std::u32string text;
  for (int i = 0; i < length; ++i) text.push_back(static_cast<char32_t>(U'a' + (start + i * 7) % 26));
  if (once_in(3)) text.front() = static_cast<char32_t>(text.front() - U'a' + U'A');
  return text;
}

// `7`, `1,234`, `-12.50`, `108001`, `-`: up to `most_digits` digits before the point.
inline std::u32string drawn_figure(int most_digits) {
  const int kind = kind_of(8);
  if (kind == 7) return U"-";
  const int digits = drawn(1, most_digits);
  const int start = drawn(1, 9);
  std::u32string text;
  for (int i = 0; i < digits; ++i) {
    if (kind < 5 && i > 0 && (digits - i) % 3 == 0) text.push_back(U',');
    text.push_back(static_cast<char32_t>(U'0' + (start + i * 3) % 10));
  }
  if (text.front() == U'0') text.front() = U'1';
  if (kind < 4) text += U".50";
  if (kind == 3) text.insert(text.begin(), U'-');
  return text;
}

// Words of one kind of script, or Chinese with a Latin word in it.
inline std::u32string drawn_words(int longest) {
  switch (kind_of(4)) {
    case 2: {
      std::u32string text = drawn_latin_word(4);
      for (int words = drawn(0, longest / 4); words > 0; --words) text += U' ' + drawn_latin_word(4);
      return text;
    }
    case 3: return drawn_chinese(longest) + drawn_latin_word(4) + drawn_chinese(longest);
    default: return drawn_chinese(longest);
  }
}

// `rows` × `columns` places, some of them merged to rectangles.
inline std::vector<GridCell> drawn_places(int rows, int columns) {
  std::vector<int> owner(static_cast<std::size_t>(rows * columns), -1);
  const auto at = [&](int row, int column) -> int& { return owner[static_cast<std::size_t>(row * columns + column)]; };
  std::vector<GridCell> cells;
  const auto take = [&](const GridCell& cell) {
    for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
      for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
        if (at(r, c) >= 0) return;
      }
    }
    for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
      for (int c = cell.column; c < cell.column + cell.column_span; ++c) at(r, c) = static_cast<int>(cells.size());
    }
    cells.push_back(cell);
  };
  for (int merges = drawn(0, rows * columns / 4); merges > 0; --merges) {
    const int row = drawn(0, rows - 1);
    const int column = drawn(0, columns - 1);
    take({row, column, drawn(1, std::min(rows - row, 4)), drawn(1, std::min(columns - column, 4))});
  }
  for (int r = 0; r < rows; ++r) {
    for (int c = 0; c < columns; ++c) take({r, c, 1, 1});
  }
  std::ranges::sort(cells, {}, [](const GridCell& cell) { return std::pair(cell.row, cell.column); });
  return cells;
}

// Takes out the lines at which no cell ends: no one can see them. The new number of places is returned.
inline int close_up(std::vector<GridCell>& cells, int count, int GridCell::*start, int GridCell::*span) {
  std::vector<int> number(static_cast<std::size_t>(count) + 1, 0);
  for (const GridCell& cell : cells) number[static_cast<std::size_t>(cell.*start)] = 1;
  int lines = 0;
  for (int& line : number) line = line == 1 ? lines++ : lines;
  for (GridCell& cell : cells) {  // NOLINT(misc-const-correctness): written through pointers to members
    int& first = cell.*start;
    int& extent = cell.*span;
    const int end = number[static_cast<std::size_t>(first + extent)];
    first = number[static_cast<std::size_t>(first)];
    extent = end - first;
  }
  return lines;
}

// Each cell as `row,column rows×columns: text`, in reading order, after a line with the table's size.
inline std::vector<std::string> described(const AuthoredTable& table) {
  std::vector<std::string> lines = {std::to_string(table.rows) + " rows, " + std::to_string(table.columns) +
                                    " columns"};
  for (const auto& [place, text] : table.cells) {
    lines.push_back(std::to_string(place.row) + "," + std::to_string(place.column) + " " +
                    std::to_string(place.row_span) + "x" + std::to_string(place.column_span) + ": " + to_utf8(text));
  }
  return lines;
}

inline AuthoredTable table_read(const FilledGrid& grid) {
  AuthoredTable table{grid.grid.rows(), grid.grid.columns(), {}};
  for (const FilledCell& cell : grid.cells) table.cells.push_back({cell.place, cell.text});
  return table;
}

// All grids of a page, one after the other.
inline std::vector<std::string> described(const PageLayout& layout) {
  std::vector<std::string> lines;
  for (const FilledGrid& grid : layout.grids) {
    const auto next = described(table_read(grid));
    lines.insert(lines.end(), next.begin(), next.end());
  }
  return lines;
}

// Tells both with a failure, where they differ.
inline bool reads_as(const PageLayout& layout, const AuthoredTable& table) {
  const std::vector<std::string> read = described(layout);
  const std::vector<std::string> authored = described(table);
  std::ostringstream differences;
  for (const std::string& line : authored) {
    if (std::ranges::find(read, line) == read.end()) differences << "drawn " << line << "\n";
  }
  for (const std::string& line : read) {
    if (std::ranges::find(authored, line) == authored.end()) differences << "read  " << line << "\n";
  }
  if (read != authored) RC_LOG() << differences.str();
  return read == authored;
}

inline std::string lines_shown(const std::string& name, const std::vector<double>& lines) {
  std::ostringstream out;
  out << name;
  for (const double line : lines) out << " " << line;
  return out.str() + "\n";
}

// The page as RapidCheck shows it with a failure: each line of glyphs as one text, each ruling.
inline std::string shown(const PageContent& page) {
  std::ostringstream out;
  out << "page " << page.width << " x " << page.height << "\n";
  const Glyph* before = nullptr;
  for (const Glyph& glyph : page.glyphs) {
    if (before == nullptr || before->baseline != glyph.baseline || before->box.x1 != glyph.box.x0) {
      out << (before == nullptr ? "" : "\n") << "text x " << glyph.box.x0 << " baseline " << glyph.baseline << " size "
          << glyph.size << ": ";
    }
    out << to_utf8(std::u32string(1, glyph.unicode));
    before = &glyph;
  }
  for (const Ruling& ruling : page.rulings) {
    out << "\n"
        << (ruling.orientation == Orientation::horizontal ? "across y " : "down x ") << ruling.position << " from "
        << ruling.from << " to " << ruling.to;
  }
  out << "\n";
  return out.str();
}

}  // namespace yusuan::test
