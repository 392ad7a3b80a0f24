#include "table/open_grids.hpp"

#include <algorithm>
#include <cmath>

#include "page/geometry.hpp"

namespace yusuan {
namespace {

bool is_crossed(const Edge& rule, std::span<const Edge> edges, double touch) {
  return std::ranges::any_of(edges, [&](const Edge& edge) {
    return edge.orientation == Orientation::horizontal && edge.from - touch <= rule.position &&
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

}  // namespace

std::vector<Grid> open_grids(std::span<const Edge> edges, std::span<const Glyph> glyphs, const OpenGridLimits& limits) {
  std::vector<Grid> grids;
  for (const std::vector<Edge>& rules : parallel_rules(edges, limits)) {
    grids.push_back(grid_between(rules, glyphs, limits));
  }
  return grids;
}

}  // namespace yusuan
