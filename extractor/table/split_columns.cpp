#include "table/split_columns.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <map>
#include <span>
#include <utility>

#include "page/geometry.hpp"
#include "table/column_gaps.hpp"
#include "table/figure.hpp"
#include "table/heading_levels.hpp"
#include "table/printed_number.hpp"
#include "table/text_pieces.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

// A cell with its place on the page instead of in a grid, so that lines can be added freely.
struct PlacedCell {
  Box box;
  FilledCell cell;
};

bool may_hold_columns(const FilledCell& cell) {
  return std::ranges::any_of(cell.lines,
                             [](const PrintedLine& line) { return line.text.find(U' ') != line.text.npos; });
}

bool ends_with_digit(const PrintedLine& line) {
  return line.text.size() > 1 && (is_ascii_digit(line.text.back()) || ends_with_percent(line.text));
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

std::optional<HeadingSpan> span_of(const PrintedLine& piece, const std::vector<double>& separators, double spans) {
  const std::size_t from = column_of(separators, piece.box.x0 + spans * piece.size);
  const std::size_t to = column_of(separators, piece.box.x1 - spans * piece.size);
  if (from >= to) return std::nullopt;
  return HeadingSpan{from, to};
}

// The headings whose text stands over several columns and has labels below it.
HeadingLevels levels_by_width(const PlacedCell& placed, const std::vector<Pieces>& rows,
                              const std::vector<double>& separators, double reach) {
  const std::vector<double> edges = edges_of_columns(placed.box, separators);
  HeadingLevels levels;
  levels.level = placed.box.y0;
  for (std::size_t r = 0; r + 1 < rows.size(); ++r) {
    for (const PrintedLine& piece : rows[r]) {
      const auto span = span_of(piece, separators, reach);
      if (!span) continue;
      const bool heads = std::ranges::any_of(rows[r + 1], [&](const PrintedLine& below) {
        return centre_x(below.box) > edges[span->from] && centre_x(below.box) < edges[span->to + 1] &&
               !span_of(below, separators, reach);
      });
      if (!heads) continue;
      levels.spans.push_back(*span);
      levels.level = std::max(levels.level, (rows[r].front().middle + rows[r + 1].front().middle) / 2);
    }
  }
  return levels;
}

// What is known of a table when its cells are split.
struct SplitContext {
  std::span<const Edge> rules;
  double row_distance = 0;  // of its body; 0 where it is not known
};

HeadingLevels levels_of(const PlacedCell& placed, const std::vector<Pieces>& rows,
                        const std::vector<double>& separators, const SplitContext& context,
                        const ColumnSplitLimits& limits) {
  // Text that is clipped or overhangs may be printed beyond its cell: then no level can be told.
  const auto is_inside = [&](double level) { return level > placed.box.y0 && level < placed.box.y1; };
  const std::vector<double> sides = edges_of_columns(placed.box, separators);
  const auto levels = heading_levels(rows, sides, context.rules, context.row_distance);
  if (levels && is_inside(levels->level)) return *levels;
  HeadingLevels by_width = levels_by_width(placed, rows, separators, limits.spans);
  if (!is_inside(by_width.level)) by_width.spans.clear();
  return by_width;
}

// Splits a cell without figures: a heading over several columns that has labels below it stays one merged cell above them.
void split_heading(const PlacedCell& placed, const std::vector<Pieces>& rows, const std::vector<double>& separators,
                   const SplitContext& context, const ColumnSplitLimits& limits, std::vector<PlacedCell>& result) {
  const std::vector<double> edges = edges_of_columns(placed.box, separators);
  const HeadingLevels levels = levels_of(placed, rows, separators, context, limits);
  auto columns = glyphs_by_column(placed.cell, rows, separators, limits.spans);
  const auto add = [&](Box box, std::vector<Glyph> glyphs) {
    PlacedCell part;
    part.box = box;
    set_glyphs(part.cell, std::move(glyphs));
    result.push_back(std::move(part));
  };
  const double level = levels.level;
  const auto is_below = [level](const Glyph& g) { return g.baseline - kMiddleOfCharacter * g.size >= level; };
  for (std::size_t c = 0; c < separators.size() + 1;) {
    const auto span = std::ranges::find(levels.spans, c, &HeadingSpan::from);
    if (span == levels.spans.end()) {
      const bool only_below = levels.rows_apart && std::ranges::all_of(columns[c], is_below);
      if (only_below) add({edges[c], placed.box.y0, edges[c + 1], level}, {});
      add({edges[c], only_below ? level : placed.box.y0, edges[c + 1], placed.box.y1}, std::move(columns[c]));
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

// The rows of a cell, abutting figures cut off.
std::vector<Pieces> cut_rows(const FilledCell& cell, const FoundColumns& columns, const ColumnSplitLimits& limits) {
  std::vector<Pieces> rows = rows_of_pieces(cell.glyphs, limits.piece_gap);
  if (columns.cut_figures.empty()) return rows;
  GlyphsByHeight glyphs(cell.glyphs);
  for (Pieces& row : rows) {
    const TextRow text{row, abutting_figures(row, glyphs)};
    row = parted(text, [&](const AbuttingFigure& parts) {
      return std::ranges::any_of(columns.cut_figures,
                                 [&](const PrintedLine& cut) { return cut.box == parts.figure.box; });
    });
  }
  return rows;
}

// The least distance of two rows of figures; 0 where there is only one.
double row_distance(const std::vector<Pieces>& rows) {
  double least = 0;
  const Pieces* before = nullptr;
  for (const Pieces& row : rows) {
    if (!is_row_of_figures(row)) continue;
    const double distance = before == nullptr ? 0 : row.front().middle - before->front().middle;
    if (distance > 0 && (least == 0 || distance < least)) least = distance;
    before = &row;
  }
  return least;
}

void split_cell(const PlacedCell& placed, const FoundColumns& found, std::span<const Edge> rules,
                const ColumnSplitLimits& limits, std::vector<PlacedCell>& result) {
  const std::vector<double>& separators = found.separators;
  const std::vector<Pieces> rows = cut_rows(placed.cell, found, limits);
  const bool figures = std::ranges::any_of(rows, has_figure);
  if (!figures) {
    const bool one_piece = std::ranges::all_of(rows, [](const Pieces& p) { return p.size() == 1; });
    if (one_piece && !rows.empty()) {
      result.push_back(placed);
    } else {
      split_heading(placed, rows, separators, {rules}, limits, result);
    }
    return;
  }
  auto [header, body] = cut_header(placed, rows);
  if (header.cell.glyphs.empty()) {
    split_body(placed, rows, separators, limits, result);
    return;
  }
  const std::vector<Pieces> body_rows = cut_rows(body.cell, found, limits);
  split_heading(header, cut_rows(header.cell, found, limits), separators, {rules, row_distance(body_rows)}, limits,
                result);
  split_body(body, body_rows, separators, limits, result);
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

// The rows of a cell, with what could be cut in them.
void add_rows(ColumnGroup& group, const FilledCell& cell, const ColumnSplitLimits& limits) {
  const bool leaves_gaps = may_hold_columns(cell);
  if (!leaves_gaps && std::ranges::none_of(cell.lines, ends_with_digit)) return;
  GlyphsByHeight glyphs(cell.glyphs);
  for (Pieces& pieces : rows_of_pieces(cell.glyphs, limits.piece_gap)) {
    TextRow row{std::move(pieces), {}, !leaves_gaps};
    row.abutting = abutting_figures(row.pieces, glyphs);
    if (leaves_gaps || !row.abutting.empty()) group.rows.push_back(std::move(row));
  }
}

// The rules that run through a cell's inside: across a part of its width.
std::vector<Edge> rules_inside(const Box& box, std::span<const Edge> edges) {
  constexpr double kNear = 3.0;  // points: nearer than this to a side they are it
  std::vector<Edge> inside;
  std::ranges::copy_if(edges, std::back_inserter(inside), [&](const Edge& edge) {
    return edge.orientation == Orientation::horizontal && edge.position > box.y0 + kNear &&
           edge.position < box.y1 - kNear && edge.from > box.x0 - kNear && edge.to < box.x1 + kNear &&
           (edge.from > box.x0 + kNear || edge.to < box.x1 - kNear);
  });
  return inside;
}

std::vector<ColumnGroup> groups_of(const FilledGrid& grid, const ColumnSplitLimits& limits) {
  std::map<std::pair<int, int>, ColumnGroup> groups;
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    const FilledCell& cell = grid.cells[i];
    ColumnGroup& group = groups[{cell.place.column, cell.place.column_span}];
    group.cells.push_back(i);
    add_rows(group, cell, limits);
  }
  std::vector<ColumnGroup> result;
  for (auto& [range, group] : groups) {
    if (group.rows.empty()) continue;
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

FilledGrid split_columns(FilledGrid grid, std::span<const Edge> edges, const ColumnSplitLimits& limits) {
  if (std::ranges::none_of(grid.cells, may_hold_columns)) return grid;
  std::vector<FoundColumns> columns(grid.cells.size());
  bool any = false;
  for (const ColumnGroup& group : groups_of(grid, limits)) {
    const FoundColumns found = columns_of(group, limits.gaps);
    any = any || !found.separators.empty();
    for (const std::size_t cell : group.cells) columns[cell] = found;
  }
  if (!any) return grid;
  std::vector<PlacedCell> placed;
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    PlacedCell cell{box_of(grid.grid, grid.cells[i].place), std::move(grid.cells[i])};
    if (columns[i].separators.empty()) {
      placed.push_back(std::move(cell));
    } else {
      split_cell(cell, columns[i], rules_inside(cell.box, edges), limits, placed);
    }
  }
  FilledGrid result = grid_of(std::move(placed));
  result.inferred = grid.inferred;
  return result;
}

}  // namespace yusuan
