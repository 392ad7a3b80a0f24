// Draws a random table that lacks rules: names at the left, columns of figures beside them, one header line. What must be
// read back, and the author's side of the bargain:
//
// - At least 1.5 em of white (1.2 em beside wrapped names) stand between columns, headings and the widest figures included.
// - Figures are aligned right and on one line in each row; every row has one, every column has them in half its rows.
// - A wrapped name fills its lines, up to 1.2 em before the figures; its lines stand nearer to each other (by a third) than
//   to the next name. Figures stand beside its first or its last line (with column rules also beside its middle), in the
//   whole table alike.
// - Columns outside of the outermost rule are at most half as wide as all those between rules.
// - Without any rule, the last row is one line: what stands below it is no part of the table.
// - Some figure has decimals: whole numbers that never fall are a table of contents, and dashes alone are no figures.
// - Names print no figures and do not begin like an item of a list.
#pragma once

#include "page/geometry.hpp"
#include "support/random_table.hpp"

namespace yusuan::test {

enum class Rules {
  none,
  three_lines,  // above and below the header, and at the foot
  every_row,
  every_column,
};

struct OpenPage {
  AuthoredTable table;
  PageContent page;
};

enum class FiguresBeside { first, middle, last };  // of a name's lines

struct OpenStyle {
  double size = 10;
  double leading = 1.2;   // em, of a name's lines
  double between = 0.5;   // em more between rows
  double gap = 1.5;       // em between columns of figures
  double name_gap = 1.5;  // em between names and figures
  double name_width = 8;  // em
  int most_lines = 1;     // of a name
  FiguresBeside figures_beside = FiguresBeside::first;
  Alignment headings = Alignment::right;
};

// What one row prints: the name's lines, then the figures.
struct OpenRow {
  std::vector<std::u32string> name;
  std::vector<std::u32string> figures;
};

inline OpenStyle drawn_open_style(int most_lines) {
  OpenStyle style;
  style.size = 0.5 * drawn(14, 28);
  style.leading = 0.1 * drawn(11, 14);
  style.most_lines = drawn(1, most_lines);
  style.between = 0.5 * style.leading + 0.1 * drawn(0, 10);
  style.gap = 1.5 + 0.1 * drawn(0, 40);
  style.name_gap = style.most_lines == 1 ? style.gap : 1.2;
  style.name_width = drawn(5, 20);
  const int beside = kind_of(most_lines > 2 ? 3 : 2);
  style.figures_beside = beside == 0 ? FiguresBeside::first : beside == 1 ? FiguresBeside::last : FiguresBeside::middle;
  style.headings = kind_of(2) == 0 ? Alignment::right : Alignment::centre;
  return style;
}

inline std::u32string drawn_name(const OpenStyle& style) {
  const int longest = static_cast<int>(style.name_width) * style.most_lines;
  return drawn_chinese(longest);
}

inline std::vector<OpenRow> drawn_open_rows(int rows, int figure_columns, const OpenStyle& style) {
  std::vector<OpenRow> body;
  for (int r = 0; r < rows; ++r) {
    OpenRow row;
    row.name = wrapped(drawn_name(style), style.size, style.name_width * style.size);
    for (int c = 0; c < figure_columns; ++c) row.figures.push_back(once_in(5) ? std::u32string() : drawn_figure(9));
    if (std::ranges::all_of(row.figures, &std::u32string::empty)) row.figures.front() = U"7";
    body.push_back(std::move(row));
  }
  for (std::size_t c = 0; c < static_cast<std::size_t>(figure_columns); ++c) {
    const auto filled = std::ranges::count_if(body, [c](const OpenRow& row) { return !row.figures[c].empty(); });
    if (filled * 2 >= rows) continue;
    for (OpenRow& row : body) row.figures[c] = U"8";
  }
  return body;
}

// The left and right end of each column.
inline std::vector<Interval> extents_of(const std::vector<OpenRow>& rows, const OpenStyle& style, double left) {
  std::vector<Interval> columns = {{left, left + style.name_width * style.size}};
  for (std::size_t c = 0; c < rows.front().figures.size(); ++c) {
    double widest = 0;
    for (const OpenRow& row : rows) widest = std::max(widest, width_of(row.figures[c], style.size));
    const double from = columns.back().to + (c == 0 ? style.name_gap : style.gap) * style.size;
    columns.push_back({from, from + widest});
  }
  return columns;
}

// Prints rows from `top` on; the y between one row and the next, the top and the foot are returned.
inline std::vector<double> print_open_rows(PageContent& page, const std::vector<OpenRow>& rows, const OpenStyle& style,
                                           const std::vector<Interval>& columns, double top) {
  std::vector<double> between = {top};
  for (const OpenRow& row : rows) {
    const double first = between.back() + (kTypeAscent + style.between / 2) * style.size;
    const double extent = static_cast<double>(row.name.size() - 1) * style.leading * style.size;
    double baseline = first;
    for (const std::u32string& line : row.name) {
      print_line(page, line, columns.front().from, baseline, style.size);
      baseline += style.leading * style.size;
    }
    const bool heading = &row == &rows.front();
    for (std::size_t c = 0; c < row.figures.size(); ++c) {
      print_aligned(page, row.figures[c], columns[c + 1].from, columns[c + 1].to,
                    first + extent * static_cast<int>(style.figures_beside) / 2, style.size,
                    heading ? style.headings : Alignment::right);
    }
    between.push_back(first + extent + (kTypeDescent + style.between / 2) * style.size);
  }
  return between;
}

constexpr double kOuterShare = 0.5;

constexpr double width_of(Interval column) { return column.to - column.from; }

inline void draw_open_rules(PageContent& page, Rules rules, const std::vector<double>& between,
                            const std::vector<Interval>& columns) {
  const auto across = [&](double y) {
    page.rulings.push_back({Orientation::horizontal, y, columns.front().from, columns.back().to, 0.5});
  };
  if (rules == Rules::three_lines) {
    for (const double y : {between[0], between[1], between.back()}) across(y);
  } else if (rules == Rules::every_row) {
    for (const double y : between) across(y);
  } else if (rules == Rules::every_column) {
    const auto down = [&](double x) {
      page.rulings.push_back({Orientation::vertical, x, between.front(), between.back(), 0.5});
    };
    const auto middle = [&](std::size_t c) { return (columns[c - 1].to + columns[c].from) / 2; };
    for (std::size_t c = 1; c < columns.size(); ++c) down(middle(c));
    const double inner = middle(columns.size() - 1) - middle(1);
    if (kind_of(2) == 0 || width_of(columns.front()) > kOuterShare * inner ||
        width_of(columns.back()) > kOuterShare * inner) {
      down(columns.front().from - 3);
      down(columns.back().to + 3);
    }
  }
}

// `most_lines`: of a name.
inline OpenPage drawn_open_page(Rules rules, int most_lines) {
  const OpenStyle style = drawn_open_style(most_lines);
  const int figure_columns = drawn(rules == Rules::every_column ? 2 : 1, 6);
  std::vector<OpenRow> rows = drawn_open_rows(drawn(3, 15), figure_columns, style);
  OpenRow header{{drawn_chinese(4)}, {}};
  for (int c = 0; c < figure_columns; ++c) header.figures.push_back(drawn_chinese(4) + U"\u989D");
  rows.insert(rows.begin(), header);
  rows.back().figures.back() = U"12.50";
  if (rules == Rules::none) rows.back().name.resize(1);

  OpenPage open;
  const std::vector<Interval> columns = extents_of(rows, style, drawn_points(20, 80));
  const std::vector<double> between = print_open_rows(open.page, rows, style, columns, drawn_points(40, 90));
  draw_open_rules(open.page, rules, between, columns);
  open.page.number = 1;
  open.page.width = columns.back().to + drawn_points(20, 80);
  open.page.height = between.back() + drawn_points(20, 80);
  open.page.clips = {{0, 0, open.page.width, open.page.height}};
  open.table.rows = static_cast<int>(rows.size());
  open.table.columns = figure_columns + 1;
  for (int r = 0; r < open.table.rows; ++r) {
    const OpenRow& row = rows[static_cast<std::size_t>(r)];
    std::u32string name;
    for (const std::u32string& line : row.name) name += line;
    open.table.cells.push_back({{r, 0, 1, 1}, name});
    for (int c = 0; c < figure_columns; ++c) {
      open.table.cells.push_back({{r, c + 1, 1, 1}, row.figures[static_cast<std::size_t>(c)]});
    }
  }
  return open;
}

}  // namespace yusuan::test
