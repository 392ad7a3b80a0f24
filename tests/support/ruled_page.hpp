// Draws a random table with all its rules on a page. What must be read back, and the author's side of the bargain:
//
// - Columns are at least 2 em wide, text keeps 2 pt from the rules at its sides and 1.5 pt from those above and below.
// - A cell holds words (wrapped where it is narrow) or one figure, which fits.
// - A cell over several rows prints at most two lines: three, one in each row, would be three cells without rules.
// - Rules stand where they belong within 1.5 pt, their ends within 2 pt; breaks in them are at most 2.5 pt.
// - Where an outer side is missing, the rules that ran to it still do, those that are left hang together, and
//   something is printed beside it: else they look like rules drawn too long.
#pragma once

#include <cmath>

#include "support/random_table.hpp"

namespace yusuan::test {

struct RuledPage {
  AuthoredTable table;
  PageContent page;
  std::vector<double> xs;  // where the grid lines are
  std::vector<double> ys;
};

struct TableStyle {
  double size = 10;      // of the text
  double leading = 1.2;  // em
  double side = 2;       // points between rule and text
  double above = 1.5;
};

inline TableStyle drawn_style() {
  return {0.5 * drawn(14, 28), 0.1 * drawn(11, 15), drawn_points(2, 6), drawn_points(1.5, 5)};
}

inline double span_width(const std::vector<double>& xs, const GridCell& cell) {
  return xs[static_cast<std::size_t>(cell.column + cell.column_span)] - xs[static_cast<std::size_t>(cell.column)];
}

inline std::vector<double> drawn_columns(int columns, const TableStyle& style) {
  std::vector<double> xs = {drawn_points(5, 80)};
  for (int c = 0; c < columns; ++c) xs.push_back(xs.back() + 2 * style.side + style.size * 0.1 * drawn(20, 120));
  return xs;
}

// A text for a cell of that many points inside; the longest that fits where a drawn one does not.
inline std::u32string drawn_cell_text(double room, int most_lines, const TableStyle& style) {
  switch (kind_of(4)) {
    case 0: return {};
    case 1: {
      const std::u32string figure = drawn_figure(9);
      return width_of(figure, style.size) <= room ? figure : U"7";
    }
    default: {
      std::u32string text = drawn_words(12);
      while (std::ssize(wrapped(text, style.size, room)) > most_lines ||
             std::ranges::any_of(wrapped(text, style.size, room),
                                 [&](const auto& line) { return width_of(line, style.size) > room; })) {
        text.pop_back();
        while (is_space(text.back())) text.pop_back();
      }
      return text;
    }
  }
}

inline AuthoredTable drawn_ruled_table(const TableStyle& style, std::vector<double>& xs) {
  AuthoredTable table;
  const int rows = drawn(2, 8);
  const int columns = drawn(2, 8);
  std::vector<GridCell> places = drawn_places(rows, columns);
  table.rows = close_up(places, rows, &GridCell::row, &GridCell::row_span);
  table.columns = close_up(places, columns, &GridCell::column, &GridCell::column_span);
  if (table.rows < 2 || table.columns < 2) {  // all merged to a frame or a list: that is no table
    table.rows = rows;
    table.columns = columns;
    places.clear();
    for (int i = 0; i < rows * columns; ++i) places.push_back({i / columns, i % columns, 1, 1});
  }
  xs = drawn_columns(table.columns, style);
  const int empty_row = once_in(6) ? drawn(0, table.rows - 1) : -1;
  const int empty_column = once_in(6) ? drawn(0, table.columns - 1) : -1;
  for (const GridCell& place : places) {
    const bool empty = place.row == empty_row || place.column == empty_column;
    const int most_lines = place.row_span == 1 ? 4 : 2;
    const double room = span_width(xs, place) - 2 * style.side;
    table.cells.push_back({place, empty ? std::u32string() : drawn_cell_text(room, most_lines, style)});
  }
  return table;
}

inline double height_of(const AuthoredCell& cell, const std::vector<double>& xs, const TableStyle& style) {
  const auto lines = wrapped(cell.text, style.size, span_width(xs, cell.place) - 2 * style.side).size();
  return 2 * style.above + style.size + static_cast<double>(lines == 0 ? 0 : lines - 1) * style.leading * style.size;
}

inline std::vector<double> rows_that_fit(const AuthoredTable& table, const std::vector<double>& xs,
                                         const TableStyle& style) {
  std::vector<double> ys = {drawn_points(30, 90)};
  for (int row = 0; row < table.rows; ++row) {
    double height = 2 * style.above + style.size + drawn_points(0, 12) * kind_of(2);
    for (const AuthoredCell& cell : table.cells) {
      if (cell.place.row + cell.place.row_span - 1 != row) continue;
      const double above = ys.back() - ys[static_cast<std::size_t>(cell.place.row)];
      height = std::max(height, height_of(cell, xs, style) - above);
    }
    ys.push_back(ys.back() + height);
  }
  return ys;
}

inline void print_cells(RuledPage& ruled, const TableStyle& style) {
  for (const auto& [place, text] : ruled.table.cells) {
    const double from = ruled.xs[static_cast<std::size_t>(place.column)] + style.side;
    const double to = ruled.xs[static_cast<std::size_t>(place.column + place.column_span)] - style.side;
    const double top = ruled.ys[static_cast<std::size_t>(place.row)];
    const double bottom = ruled.ys[static_cast<std::size_t>(place.row + place.row_span)];
    const auto lines = wrapped(text, style.size, to - from);
    if (lines.empty()) continue;
    const auto alignment = static_cast<Alignment>(kind_of(3));
    const double room = bottom - top - height_of({place, text}, ruled.xs, style);
    double baseline = top + style.above + kTypeAscent * style.size + room * 0.5 * kind_of(3);
    for (const std::u32string& line : lines) {
      print_aligned(ruled.page, line, from, to, baseline, style.size, alignment);
      baseline += style.leading * style.size;
    }
  }
}

// One straight line of a table, from crossing to crossing; drawn whole, in pieces, doubled, too long or too short, or as a
// thin rectangle.
inline void draw_rule(PageContent& page, Orientation orientation, double position, std::vector<double> crossings) {
  const auto add = [&](double at, double from, double to, RulingSource source) {
    page.rulings.push_back({orientation, at, from, to, 0.5, source, false});
  };
  const double from = crossings.front();
  const double to = crossings.back();
  switch (kind_of(6)) {
    case 1: {  // in pieces
      const double gap = drawn_points(0, 2.5);
      for (std::size_t i = 0; i + 1 < crossings.size(); ++i) {
        const double middle = (crossings[i] + crossings[i + 1]) / 2;
        add(position, crossings[i] + gap / 2, middle - gap / 2, RulingSource::stroke);
        add(position, middle + gap / 2, crossings[i + 1] - gap / 2, RulingSource::stroke);
      }
      return;
    }
    case 2:  // doubled
      add(position - drawn_points(0, 0.7), from, to, RulingSource::stroke);
      add(position + drawn_points(0, 0.7), from, to, RulingSource::stroke);
      return;
    case 3:  // overshooting
      add(position, from - drawn_points(0, 2), to + drawn_points(0, 2), RulingSource::stroke);
      return;
    case 4:  // stopping short, beside its place
      add(position + drawn_points(0, 1), from + drawn_points(0, 2), to - drawn_points(0, 2), RulingSource::stroke);
      return;
    case 5:  // dots
      for (double at = from; at <= to; at += 2) add(position, at, at + 0.5, RulingSource::fill);
      return;
    default: add(position, from, to, RulingSource::fill); return;
  }
}

inline std::vector<int> owners_of_places(const AuthoredTable& table) {
  std::vector<int> owner(static_cast<std::size_t>(table.rows * table.columns), 0);
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    const GridCell& cell = table.cells[i].place;
    for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
      for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
        owner[static_cast<std::size_t>(r * table.columns + c)] = static_cast<int>(i);
      }
    }
  }
  return owner;
}

// Draws line number `line` of one orientation: its runs where a cell ends there.
inline void draw_line(RuledPage& ruled, const std::vector<int>& owner, Orientation orientation, int line) {
  const bool across = orientation == Orientation::horizontal;
  const int last_line = across ? ruled.table.rows : ruled.table.columns;
  const int steps = across ? ruled.table.columns : ruled.table.rows;
  const std::vector<double>& along = across ? ruled.xs : ruled.ys;
  const double position = (across ? ruled.ys : ruled.xs)[static_cast<std::size_t>(line)];
  const auto owner_at = [&](int beside, int step) {
    const int row = across ? beside : step;
    const int column = across ? step : beside;
    return owner[static_cast<std::size_t>(row * ruled.table.columns + column)];
  };
  std::vector<double> run;
  for (int step = 0; step <= steps; ++step) {
    const bool wall =
        step < steps && (line == 0 || line == last_line || owner_at(line - 1, step) != owner_at(line, step));
    if (wall && run.empty()) run.push_back(along[static_cast<std::size_t>(step)]);
    if (wall) run.push_back(along[static_cast<std::size_t>(step) + 1]);
    if (wall || run.empty()) continue;
    draw_rule(ruled.page, orientation, position, run);
    run.clear();
  }
}

// Do the rules hang together when left and right (top and bottom) sides are missing? Not where one cell fills a whole row
// (column).
inline bool any_cell_spans(const AuthoredTable& table, Orientation orientation) {
  return std::ranges::any_of(table.cells, [&](const AuthoredCell& cell) {
    return orientation == Orientation::horizontal ? cell.place.column_span == table.columns
                                                  : cell.place.row_span == table.rows;
  });
}

// Is nothing printed in the first or the last column (row) of the table?
inline bool has_blank_end(const AuthoredTable& table, Orientation orientation) {
  const bool columns = orientation == Orientation::horizontal;
  const auto says_anything = [&](int index) {
    return std::ranges::any_of(table.cells, [&](const AuthoredCell& cell) {
      const int first = columns ? cell.place.column : cell.place.row;
      const int span = columns ? cell.place.column_span : cell.place.row_span;
      return !cell.text.empty() && first <= index && index < first + span;
    });
  };
  return !says_anything(0) || !says_anything((columns ? table.columns : table.rows) - 1);
}

inline void draw_rules(RuledPage& ruled) {
  // 0: all sides; 1: no left; 2: no right; 3: neither; 4: no top; 5: no bottom; 6: neither.
  int missing = once_in(2) ? kind_of(7) : 0;
  if (missing > 0 && has_blank_end(ruled.table, missing <= 3 ? Orientation::horizontal : Orientation::vertical))
    missing = 0;
  if (missing == 3 && any_cell_spans(ruled.table, Orientation::horizontal)) missing = 0;
  if (missing == 6 && any_cell_spans(ruled.table, Orientation::vertical)) missing = 0;
  const std::vector<int> owner = owners_of_places(ruled.table);
  for (int line = 0; line <= ruled.table.rows; ++line) {
    if (line == 0 && (missing == 4 || missing == 6)) continue;
    if (line == ruled.table.rows && (missing == 5 || missing == 6)) continue;
    draw_line(ruled, owner, Orientation::horizontal, line);
  }
  for (int line = 0; line <= ruled.table.columns; ++line) {
    if (line == 0 && (missing == 1 || missing == 3)) continue;
    if (line == ruled.table.columns && (missing == 2 || missing == 3)) continue;
    draw_line(ruled, owner, Orientation::vertical, line);
  }
}

inline RuledPage drawn_ruled_page() {
  RuledPage ruled;
  const TableStyle style = drawn_style();
  ruled.table = drawn_ruled_table(style, ruled.xs);
  ruled.ys = rows_that_fit(ruled.table, ruled.xs, style);
  ruled.page.number = 1;
  ruled.page.width = ruled.xs.back() + drawn_points(5, 80);
  ruled.page.height = ruled.ys.back() + drawn_points(5, 80);
  ruled.page.clips = {{0, 0, ruled.page.width, ruled.page.height}};
  print_cells(ruled, style);
  draw_rules(ruled);
  return ruled;
}

}  // namespace yusuan::test
