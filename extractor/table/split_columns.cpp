#include "table/split_columns.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <span>
#include <utility>

#include "page/geometry.hpp"
#include "table/figure.hpp"

namespace yusuan {
namespace {

// A cell with its place on the page instead of in a grid, so that lines can be added freely.
struct PlacedCell {
  Box box;
  FilledCell cell;
};

// Text pieces on one baseline, left to right.
using Pieces = std::vector<PrintedLine>;

bool may_hold_columns(const FilledCell& cell) {
  return std::ranges::any_of(cell.lines,
                             [](const PrintedLine& line) { return line.text.find(U' ') != line.text.npos; });
}

std::vector<Pieces> rows_of_pieces(const FilledCell& cell, const ColumnSplitLimits& limits) {
  LineLimits lines;
  lines.line_gap = limits.piece_gap;
  std::vector<Pieces> rows;
  for (PrintedLine& piece : glyphs_to_lines(cell.glyphs, lines)) {
    const bool same = !rows.empty() && std::fabs(rows.back().front().middle - piece.middle) < 0.5 * piece.size &&
                      piece.box.x0 >= rows.back().back().box.x1;
    if (!same) rows.emplace_back();
    rows.back().push_back(std::move(piece));
  }
  return rows;
}

bool has_figure(const Pieces& pieces) {
  return std::ranges::any_of(pieces, [](const PrintedLine& p) { return is_figure(p.text) && !is_bare_year(p.text); });
}

bool is_row_of_figures(const Pieces& pieces) { return pieces.size() >= 2 && has_figure(pieces); }

// The lines of all cells of one range of columns.
struct ColumnGroup {
  double x0 = 0;
  double x1 = 0;
  std::vector<double> inner;       // grid lines inside the range
  std::vector<std::size_t> cells;  // top to bottom
  std::vector<Pieces> figure_rows;
  // Of the rows above each of them, that of most pieces: the headings of single columns, wrapped names.
  std::vector<Pieces> rows_above;
  Pieces most_pieces;            // of the rows since the last row of figures
  std::vector<Box> lines_below;  // of one piece, below the first of them: the lines of wrapped names
};

bool crosses(const Pieces& pieces, double x) {
  return std::ranges::any_of(pieces, [x](const PrintedLine& p) { return p.box.x0 + 0.5 < x && x < p.box.x1 - 0.5; });
}

bool on_both_sides(const Pieces& pieces, double from, double to) {
  const bool left = std::ranges::any_of(pieces, [&](const PrintedLine& p) { return p.box.x1 <= from + 0.5; });
  const bool right = std::ranges::any_of(pieces, [&](const PrintedLine& p) { return p.box.x0 >= to - 0.5; });
  return left && right;
}

constexpr double kStep = 0.5;  // points; in such steps the width of a group is looked at

// How many pieces of text stand over each step of the group's width.
std::vector<int> coverage(const ColumnGroup& group, const std::vector<Pieces>& rows) {
  const auto steps = static_cast<std::size_t>((group.x1 - group.x0) / kStep) + 1;
  std::vector<int> covered(steps + 1, 0);
  for (const Pieces& row : rows) {
    for (const PrintedLine& piece : row) {
      const auto from = static_cast<std::size_t>(std::max(0.0, (piece.box.x0 - group.x0) / kStep));
      const auto to = static_cast<std::size_t>(std::max(0.0, (piece.box.x1 - group.x0) / kStep));
      for (std::size_t i = from; i <= std::min(to, steps); ++i) ++covered[i];
    }
  }
  return covered;
}

// The middle of the widest part of a gap over which the least text stands, headings included: they may be wider than their
// figures, as a single figure may be wider than all others.
double emptiest_place(std::span<const int> covered) {
  const int fewest = *std::ranges::min_element(covered);
  std::size_t best_from = 0;
  std::size_t best_to = 0;
  std::size_t from = 0;
  for (std::size_t i = 0; i <= covered.size(); ++i) {
    if (i < covered.size() && covered[i] == fewest) continue;
    if (i - from > best_to - best_from) {
      best_from = from;
      best_to = i;
    }
    from = i + 1;
  }
  return static_cast<double>(best_from + best_to) / 2;
}

// Steps of a group's width over which a column of white runs: from the first on, before the second.
using Gap = std::pair<std::size_t, std::size_t>;

// Lines of wrapped names stand above and below the figures, not beside them: what they run across is no gap, however white it is
// in the rows of figures (a centred total leaves white on both its sides).
bool is_crossed_by_names(double from, double to, const ColumnGroup& group, const ColumnSplitLimits& limits) {
  const auto crossing =
      std::ranges::count_if(group.lines_below, [&](const Box& line) { return line.x0 < from && line.x1 > to; });
  return crossing >= 2 &&
         static_cast<double>(crossing) > limits.crossing_share * static_cast<double>(group.figure_rows.size());
}

// The white gaps that run through the rows of figures.
std::vector<Gap> white_gaps(const ColumnGroup& group, const std::vector<int>& covered,
                            const ColumnSplitLimits& limits) {
  const std::size_t steps = covered.size() - 1;
  double size = 0;
  for (const Pieces& row : group.figure_rows) {
    for (const PrintedLine& piece : row) size = std::max(size, piece.size);
  }
  const auto rows = static_cast<double>(group.figure_rows.size());
  const double most_crossing = limits.crossing_share * rows;
  std::vector<Gap> gaps;
  std::size_t first = 0;
  while (first <= steps) {
    if (covered[first] > most_crossing) {
      ++first;
      continue;
    }
    std::size_t next = first;
    while (next <= steps && covered[next] <= most_crossing) ++next;
    const double from = group.x0 + static_cast<double>(first) * kStep;
    const double to = group.x0 + static_cast<double>(next) * kStep;
    const auto supported =
        std::ranges::count_if(group.figure_rows, [&](const Pieces& p) { return on_both_sides(p, from, to); });
    const bool inner = first > 0 && next <= steps;
    if (inner && to - from >= limits.column_gap * size &&
        static_cast<double>(supported) >= limits.both_sides_share * rows &&
        !is_crossed_by_names(from, to, group, limits)) {
      gaps.emplace_back(first, next);
    }
    first = next;
  }
  return gaps;
}

// A row with one heading for each column says best where the columns part, as far as it leaves some of each gap.
void narrow_to_headings(std::vector<Gap>& gaps, const ColumnGroup& group) {
  const auto headings =
      std::ranges::find_if(group.rows_above, [&](const Pieces& row) { return row.size() == gaps.size() + 1; });
  if (gaps.empty() || headings == group.rows_above.end()) return;
  const auto step_of = [&](double x) { return static_cast<std::size_t>(std::max(0.0, x - group.x0) / kStep); };
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    const Gap narrower = {std::max(gaps[i].first, step_of((*headings)[i].box.x1) + 1),
                          std::min(gaps[i].second, step_of((*headings)[i + 1].box.x0))};
    if (narrower.first < narrower.second) gaps[i] = narrower;
  }
}

// Where the columns part: in the emptiest place of each white gap.
std::vector<double> sides_of_columns(const ColumnGroup& group, const ColumnSplitLimits& limits) {
  const std::vector<int> covered = coverage(group, group.figure_rows);
  std::vector<Gap> gaps = white_gaps(group, covered, limits);
  narrow_to_headings(gaps, group);
  std::vector<int> covered_by_all = coverage(group, group.rows_above);
  std::ranges::transform(covered_by_all, covered, covered_by_all.begin(), std::plus());
  std::vector<double> sides;
  for (const auto& [first, next] : gaps) {
    const double place =
        static_cast<double>(first) + emptiest_place(std::span(covered_by_all).subspan(first, next - first));
    sides.push_back(group.x0 + place * kStep);
  }
  return sides;
}

// The column rules of other rows that these rows respect.
std::vector<double> respected_rules(const ColumnGroup& group, const ColumnSplitLimits& limits) {
  std::vector<double> rules;
  for (const double x : group.inner) {
    const auto crossing = std::ranges::count_if(group.figure_rows, [x](const Pieces& p) { return crosses(p, x); });
    if (static_cast<double>(crossing) <= limits.crossing_share * static_cast<double>(group.figure_rows.size())) {
      rules.push_back(x);
    }
  }
  return rules;
}

// Do the separators part nearly all pieces from each other?
bool part_all(const ColumnGroup& group, const std::vector<double>& separators) {
  std::size_t parted = 0;
  for (const Pieces& row : group.figure_rows) {
    bool ok = true;
    for (std::size_t i = 1; i < row.size(); ++i) {
      const double from = row[i - 1].box.x1 - 0.5;
      const double to = row[i].box.x0 + 0.5;
      ok = ok && std::ranges::any_of(separators, [&](double x) { return from <= x && x <= to; });
    }
    parted += ok ? 1 : 0;
  }
  return static_cast<double>(parted) >= 0.8 * static_cast<double>(group.figure_rows.size());
}

std::vector<double> separators_of(const ColumnGroup& group, const ColumnSplitLimits& limits) {
  if (!group.inner.empty()) {
    std::vector<double> rules = respected_rules(group, limits);
    if (part_all(group, rules)) return rules;
  }
  return group.figure_rows.size() >= 2 ? sides_of_columns(group, limits) : std::vector<double>{};
}

std::size_t column_of(const std::vector<double>& separators, double x) {
  return static_cast<std::size_t>(std::ranges::upper_bound(separators, x) - separators.begin());
}

std::vector<double> edges_of_columns(const Box& box, const std::vector<double>& separators) {
  std::vector<double> edges = {box.x0};
  edges.insert(edges.end(), separators.begin(), separators.end());
  edges.push_back(box.x1);
  return edges;
}

// Finds the rows of pieces at a height without looking at all of them.
class RowsByHeight {
 public:
  explicit RowsByHeight(const std::vector<Pieces>& rows) {
    for (std::size_t i = 0; i < rows.size(); ++i) places_.emplace_back(rows[i].front().middle, i);
    std::ranges::sort(places_);
  }

  // Indexes of the rows whose middles are no farther from `y` than `reach`, ascending.
  [[nodiscard]] std::vector<std::size_t> near(double y, double reach) const {
    std::vector<std::size_t> indexes;
    const auto first = std::ranges::lower_bound(places_, std::pair(y - reach, std::size_t{0}));
    for (auto place = first; place != places_.end() && place->first <= y + reach; ++place) {
      indexes.push_back(place->second);
    }
    std::ranges::sort(indexes);
    return indexes;
  }

 private:
  std::vector<std::pair<double, std::size_t>> places_;
};

// The glyphs of a cell by the piece of text they stand in; a piece over several columns goes to the first of them.
std::vector<std::vector<Glyph>> glyphs_by_column(const FilledCell& cell, const std::vector<Pieces>& rows,
                                                 const std::vector<double>& separators, double spans) {
  std::vector<std::vector<Glyph>> columns(separators.size() + 1);
  const RowsByHeight by_height(rows);
  for (const Glyph& glyph : cell.glyphs) {
    const double x = centre_x(glyph.box);
    const double y = glyph.baseline - kMiddleOfCharacter * glyph.size;
    std::size_t column = column_of(separators, x);
    for (const std::size_t row : by_height.near(y, 0.5 * glyph.size)) {
      for (const PrintedLine& piece : rows[row]) {
        if (x < piece.box.x0 || x > piece.box.x1) continue;
        const std::size_t from = column_of(separators, piece.box.x0 + spans * piece.size);
        const std::size_t to = column_of(separators, piece.box.x1 - spans * piece.size);
        column = from == to ? from : is_figure(piece.text) ? column_of(separators, centre_x(piece.box)) : from;
      }
    }
    columns[column].push_back(glyph);
  }
  return columns;
}

// A heading over several of the new columns.
struct Span {
  std::size_t from = 0;
  std::size_t to = 0;  // last column
};

std::optional<Span> span_of(const PrintedLine& piece, const std::vector<double>& separators, double spans) {
  const std::size_t from = column_of(separators, piece.box.x0 + spans * piece.size);
  const std::size_t to = column_of(separators, piece.box.x1 - spans * piece.size);
  if (from >= to) return std::nullopt;
  return Span{from, to};
}

// Splits a cell without figures: a heading over several columns that has labels below it stays one merged cell above them.
void split_heading(const PlacedCell& placed, const std::vector<Pieces>& rows, const std::vector<double>& separators,
                   const ColumnSplitLimits& limits, std::vector<PlacedCell>& result) {
  const std::vector<double> edges = edges_of_columns(placed.box, separators);
  std::vector<Span> spans;
  double level = placed.box.y0;  // the heading's level ends here
  for (std::size_t r = 0; r + 1 < rows.size(); ++r) {
    for (const PrintedLine& piece : rows[r]) {
      const auto span = span_of(piece, separators, limits.spans);
      if (!span) continue;
      const bool heads = std::ranges::any_of(rows[r + 1], [&](const PrintedLine& below) {
        return centre_x(below.box) > edges[span->from] && centre_x(below.box) < edges[span->to + 1] &&
               !span_of(below, separators, limits.spans);
      });
      if (!heads) continue;
      spans.push_back(*span);
      level = std::max(level, (rows[r].front().middle + rows[r + 1].front().middle) / 2);
    }
  }
  // Text that is clipped or overhangs may be printed beyond its cell: then no level can be told.
  if (level <= placed.box.y0 || level >= placed.box.y1) spans.clear();
  auto columns = glyphs_by_column(placed.cell, rows, separators, limits.spans);
  const auto add = [&](Box box, std::vector<Glyph> glyphs) {
    PlacedCell part;
    part.box = box;
    set_glyphs(part.cell, std::move(glyphs));
    result.push_back(std::move(part));
  };
  const auto is_below = [level](const Glyph& g) { return g.baseline - kMiddleOfCharacter * g.size >= level; };
  for (std::size_t c = 0; c < separators.size() + 1;) {
    const auto span = std::ranges::find_if(spans, [c](const Span& s) { return s.from == c; });
    if (span == spans.end()) {
      add({edges[c], placed.box.y0, edges[c + 1], placed.box.y1}, std::move(columns[c]));
      ++c;
      continue;
    }
    std::vector<Glyph> heading;
    for (; c <= span->to; ++c) {
      const auto below = std::ranges::stable_partition(columns[c], std::not_fn(is_below));
      add({edges[c], level, edges[c + 1], placed.box.y1}, {below.begin(), below.end()});
      heading.insert(heading.end(), columns[c].begin(), below.begin());
    }
    add({edges[span->from], placed.box.y0, edges[span->to + 1], level}, std::move(heading));
  }
}

void split_body(const PlacedCell& placed, const std::vector<Pieces>& rows, const std::vector<double>& separators,
                const ColumnSplitLimits& limits, std::vector<PlacedCell>& result) {
  const std::vector<double> edges = edges_of_columns(placed.box, separators);
  auto columns = glyphs_by_column(placed.cell, rows, separators, limits.spans);
  for (std::size_t c = 0; c < columns.size(); ++c) {
    PlacedCell part;
    part.box = {edges[c], placed.box.y0, edges[c + 1], placed.box.y1};
    set_glyphs(part.cell, std::move(columns[c]));
    result.push_back(std::move(part));
  }
}

// Cuts the header lines off the top of a cell that prints header and body without a rule between: lines of several words
// before the first row of figures.
std::pair<PlacedCell, PlacedCell> cut_header(const PlacedCell& placed, const std::vector<Pieces>& rows) {
  std::size_t first_figures = 0;
  while (first_figures < rows.size() && !is_row_of_figures(rows[first_figures])) ++first_figures;
  std::size_t header_end = first_figures;
  while (header_end > 0 && rows[header_end - 1].size() < 2) --header_end;
  if (header_end == 0 || first_figures >= rows.size()) return {PlacedCell{}, placed};
  const double cut = (rows[header_end - 1].front().middle + rows[header_end].front().middle) / 2;
  if (cut <= placed.box.y0 || cut >= placed.box.y1) return {PlacedCell{}, placed};
  PlacedCell header;
  PlacedCell body;
  header.box = {placed.box.x0, placed.box.y0, placed.box.x1, cut};
  body.box = {placed.box.x0, cut, placed.box.x1, placed.box.y1};
  std::vector<Glyph> above;
  std::vector<Glyph> below;
  for (const Glyph& glyph : placed.cell.glyphs) {
    (glyph.baseline - kMiddleOfCharacter * glyph.size < cut ? above : below).push_back(glyph);
  }
  set_glyphs(header.cell, std::move(above));
  set_glyphs(body.cell, std::move(below));
  return {std::move(header), std::move(body)};
}

void split_cell(const PlacedCell& placed, const std::vector<double>& separators, const ColumnSplitLimits& limits,
                std::vector<PlacedCell>& result) {
  const std::vector<Pieces> rows = rows_of_pieces(placed.cell, limits);
  const bool figures = std::ranges::any_of(rows, has_figure);
  if (!figures) {
    const bool one_piece = std::ranges::all_of(rows, [](const Pieces& p) { return p.size() == 1; });
    if (one_piece && !rows.empty()) {
      result.push_back(placed);
    } else {
      split_heading(placed, rows, separators, limits, result);
    }
    return;
  }
  auto [header, body] = cut_header(placed, rows);
  if (header.cell.glyphs.empty()) {
    split_body(placed, rows, separators, limits, result);
    return;
  }
  split_heading(header, rows_of_pieces(header.cell, limits), separators, limits, result);
  split_body(body, rows_of_pieces(body.cell, limits), separators, limits, result);
}

FilledGrid grid_of(std::vector<PlacedCell> placed) {
  Grid grid;
  for (const PlacedCell& cell : placed) {
    grid.xs.insert(grid.xs.end(), {cell.box.x0, cell.box.x1});
    grid.ys.insert(grid.ys.end(), {cell.box.y0, cell.box.y1});
  }
  for (std::vector<double>* lines : {&grid.xs, &grid.ys}) {
    std::ranges::sort(*lines);
    lines->erase(std::ranges::unique(*lines).begin(), lines->end());
  }
  const auto index = [](const std::vector<double>& lines, double x) {
    return static_cast<int>(std::ranges::lower_bound(lines, x) - lines.begin());
  };
  std::vector<FilledCell> cells;
  cells.reserve(placed.size());
  for (PlacedCell& cell : placed) {
    GridCell& place = cell.cell.place;
    place.row = index(grid.ys, cell.box.y0);
    place.column = index(grid.xs, cell.box.x0);
    place.row_span = index(grid.ys, cell.box.y1) - place.row;
    place.column_span = index(grid.xs, cell.box.x1) - place.column;
    cells.push_back(std::move(cell.cell));
  }
  std::ranges::sort(cells, {}, [](const FilledCell& cell) { return std::pair(cell.place.row, cell.place.column); });
  for (const FilledCell& cell : cells) grid.cells.push_back(cell.place);
  return with_cells(std::move(grid), std::move(cells));
}

std::vector<ColumnGroup> groups_of(const FilledGrid& grid, const ColumnSplitLimits& limits) {
  std::map<std::pair<int, int>, ColumnGroup> groups;
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    const FilledCell& cell = grid.cells[i];
    ColumnGroup& group = groups[{cell.place.column, cell.place.column_span}];
    group.cells.push_back(i);
    if (!may_hold_columns(cell)) continue;
    for (Pieces& row : rows_of_pieces(cell, limits)) {
      if (!is_row_of_figures(row)) {
        if (row.size() == 1 && !group.figure_rows.empty()) group.lines_below.push_back(row.front().box);
        if (row.size() >= group.most_pieces.size()) group.most_pieces = std::move(row);
        continue;
      }
      if (!group.most_pieces.empty()) group.rows_above.push_back(std::exchange(group.most_pieces, {}));
      group.figure_rows.push_back(std::move(row));
    }
  }
  std::vector<ColumnGroup> result;
  for (auto& [range, group] : groups) {
    if (group.figure_rows.empty()) continue;
    const auto first = static_cast<std::size_t>(range.first);
    const auto last = static_cast<std::size_t>(range.first + range.second);
    group.x0 = grid.grid.xs[first];
    group.x1 = grid.grid.xs[last];
    for (std::size_t x = first + 1; x < last; ++x) group.inner.push_back(grid.grid.xs[x]);
    result.push_back(std::move(group));
  }
  return result;
}

}  // namespace

FilledGrid split_columns(FilledGrid grid, const ColumnSplitLimits& limits) {
  if (std::ranges::none_of(grid.cells, may_hold_columns)) return grid;
  std::vector<std::vector<double>> separators(grid.cells.size());
  bool any = false;
  for (const ColumnGroup& group : groups_of(grid, limits)) {
    const std::vector<double> found = separators_of(group, limits);
    any = any || !found.empty();
    for (const std::size_t cell : group.cells) separators[cell] = found;
  }
  if (!any) return grid;
  std::vector<PlacedCell> placed;
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    PlacedCell cell{box_of(grid.grid, grid.cells[i].place), std::move(grid.cells[i])};
    if (separators[i].empty()) {
      placed.push_back(std::move(cell));
    } else {
      split_cell(cell, separators[i], limits, placed);
    }
  }
  FilledGrid result = grid_of(std::move(placed));
  result.inferred = grid.inferred;
  return result;
}

}  // namespace yusuan
