#include "table/open_grids.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>

#include "page/geometry.hpp"
#include "table/printed_lines.hpp"

namespace yusuan {
namespace {

// Does an edge of the other orientation touch the rule?
bool is_crossed(const Edge& rule, std::span<const Edge> edges, double touch) {
  return std::ranges::any_of(edges, [&](const Edge& edge) {
    return edge.orientation != rule.orientation && edge.from - touch <= rule.position &&
           rule.position <= edge.to + touch && rule.from - touch <= edge.position && edge.position <= rule.to + touch;
  });
}

// Sets of vertical rules with common ends; each from left to right.
std::vector<std::vector<Edge>> parallel_rules(std::span<const Edge> edges, const OpenGridLimits& limits) {
  const GridLimits touching;
  std::vector<std::vector<Edge>> sets;
  for (const Edge& edge : edges) {
    if (edge.orientation != Orientation::vertical || edge.to - edge.from < limits.shortest) continue;
    if (is_crossed(edge, edges, touching.touch)) continue;
    const auto set = std::ranges::find_if(sets, [&](const std::vector<Edge>& rules) {
      return std::fabs(rules.front().from - edge.from) <= limits.same_end &&
             std::fabs(rules.front().to - edge.to) <= limits.same_end;
    });
    if (set == sets.end()) {
      sets.push_back({edge});
    } else {
      set->push_back(edge);
    }
  }
  std::erase_if(sets, [](const std::vector<Edge>& rules) { return rules.size() < 2; });
  return sets;
}

Grid grid_between(const std::vector<Edge>& rules, std::span<const Glyph> glyphs, const OpenGridLimits& limits) {
  Grid grid;
  double top = rules.front().from;
  double bottom = rules.front().to;
  for (const Edge& rule : rules) {
    grid.xs.push_back(rule.position);
    top = std::min(top, rule.from);
    bottom = std::max(bottom, rule.to);
  }
  const double reach = limits.farthest * (grid.xs.back() - grid.xs.front()) + limits.shortest;
  double left = grid.xs.front();
  double right = grid.xs.back();
  for (const Glyph& glyph : glyphs) {
    const double middle = centre_y(glyph.box);
    if (middle < top || middle > bottom) continue;
    if (glyph.box.x0 >= grid.xs.front() - reach) left = std::min(left, glyph.box.x0);
    if (glyph.box.x1 <= grid.xs.back() + reach) right = std::max(right, glyph.box.x1);
  }
  if (left < grid.xs.front() - limits.side) grid.xs.insert(grid.xs.begin(), left);
  if (right > grid.xs.back() + limits.side) grid.xs.push_back(right);
  grid.ys = {top, bottom};
  for (int column = 0; column < grid.columns(); ++column) grid.cells.push_back({0, column, 1, 1});
  return grid;
}

// Sets of horizontal rules that nothing crosses and that reach from side to side together; each from top to bottom.
std::vector<std::vector<Edge>> stacked_rules(std::span<const Edge> edges, const OpenGridLimits& limits) {
  const GridLimits touching;
  std::vector<std::vector<Edge>> sets;
  for (const Edge& edge : edges) {
    if (edge.orientation != Orientation::horizontal || edge.to - edge.from < limits.shortest) continue;
    if (is_crossed(edge, edges, touching.touch)) continue;
    const auto set = std::ranges::find_if(sets, [&](const std::vector<Edge>& rules) {
      return std::fabs(rules.front().from - edge.from) <= limits.same_side &&
             std::fabs(rules.front().to - edge.to) <= limits.same_side;
    });
    if (set == sets.end()) {
      sets.push_back({edge});
    } else {
      set->push_back(edge);
    }
  }
  std::erase_if(sets, [](const std::vector<Edge>& rules) { return rules.size() < 2; });
  return sets;
}

// Are at least half the lines between two rules lines of a table, with words far apart?
bool prints_table_lines(const Edge& upper, const Edge& lower, std::span<const Glyph> glyphs,
                        const OpenGridLimits& limits) {
  std::vector<Glyph> inside;
  std::ranges::copy_if(glyphs, std::back_inserter(inside), [&](const Glyph& glyph) {
    const double y = centre_y(glyph.box);
    return upper.position < y && y < lower.position && glyph.box.x0 >= upper.from - limits.same_side &&
           glyph.box.x1 <= upper.to + limits.same_side;
  });
  LineLimits lines;
  lines.line_gap = limits.word_distance;
  std::ptrdiff_t rows = 0;
  std::ptrdiff_t rows_of_several = 0;
  double last_middle = -1;
  bool counted = false;
  for (const PrintedLine& piece : glyphs_to_lines(inside, lines)) {
    if (rows > 0 && std::fabs(piece.middle - last_middle) < 0.5 * piece.size) {
      rows_of_several += counted ? 0 : 1;
      counted = true;
      continue;
    }
    ++rows;
    counted = false;
    last_middle = piece.middle;
  }
  return rows > 0 && rows_of_several * 2 >= rows;
}

Grid grid_of_rules(std::span<const Edge> rules) {
  Grid grid;
  grid.xs = {rules.front().from, rules.front().to};
  for (const Edge& rule : rules) {
    grid.xs.front() = std::min(grid.xs.front(), rule.from);
    grid.xs.back() = std::max(grid.xs.back(), rule.to);
    grid.ys.push_back(rule.position);
  }
  for (int row = 0; row < grid.rows(); ++row) grid.cells.push_back({row, 0, 1, 1});
  return grid;
}

}  // namespace

std::vector<Grid> grids_of_row_rules(std::span<const Edge> edges, std::span<const Glyph> glyphs,
                                     const OpenGridLimits& limits) {
  std::vector<Grid> grids;
  for (const std::vector<Edge>& rules : stacked_rules(edges, limits)) {
    std::size_t first = 0;
    while (first + 1 < rules.size()) {
      std::size_t last = first;
      while (last + 1 < rules.size() && prints_table_lines(rules[last], rules[last + 1], glyphs, limits)) ++last;
      if (last > first) grids.push_back(grid_of_rules(std::span(rules).subspan(first, last - first + 1)));
      first = std::max(last, first + 1);
    }
  }
  return grids;
}

std::vector<Grid> grids_of_column_rules(std::span<const Edge> edges, std::span<const Glyph> glyphs,
                                        const OpenGridLimits& limits) {
  std::vector<Grid> grids;
  for (const std::vector<Edge>& rules : parallel_rules(edges, limits)) {
    grids.push_back(grid_between(rules, glyphs, limits));
  }
  return grids;
}

}  // namespace yusuan
