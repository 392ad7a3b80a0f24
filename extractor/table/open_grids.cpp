#include "table/open_grids.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>

#include "page/geometry.hpp"
#include "table/printed_lines.hpp"
#include "table/touching_edges.hpp"

namespace yusuan {
namespace {

// Sets of rules that begin and end together, in the order of their first rules.
class RuleSets {
 public:
  // `same_end`: ends of one set differ from those of its first rule by at most this.
  explicit RuleSets(double same_end) : same_end_(same_end) {}

  // To the first set in which the rule fits.
  void add(const Edge& rule) {
    const auto [from, to] = bin_of(rule);
    std::size_t best = sets_.size();
    for (std::int64_t i = from - 1; i <= from + 1; ++i) {
      for (std::int64_t k = to - 1; k <= to + 1; ++k) {
        const auto bin = bins_.find({i, k});
        if (bin == bins_.end()) continue;
        for (const std::size_t set : bin->second) {
          if (set < best && fits(rule, sets_[set].front())) best = set;
        }
      }
    }
    if (best == sets_.size()) {
      sets_.emplace_back();
      bins_[{from, to}].push_back(best);
    }
    sets_[best].push_back(rule);
  }

  // The sets of at least two rules.
  std::vector<std::vector<Edge>> take() && {
    std::erase_if(sets_, [](const std::vector<Edge>& rules) { return rules.size() < 2; });
    return std::move(sets_);
  }

 private:
  using Bin = std::pair<std::int64_t, std::int64_t>;

  [[nodiscard]] Bin bin_of(const Edge& rule) const {
    return {static_cast<std::int64_t>(std::floor(rule.from / same_end_)),
            static_cast<std::int64_t>(std::floor(rule.to / same_end_))};
  }

  [[nodiscard]] bool fits(const Edge& rule, const Edge& first) const {
    return std::fabs(first.from - rule.from) <= same_end_ && std::fabs(first.to - rule.to) <= same_end_;
  }

  double same_end_;
  std::vector<std::vector<Edge>> sets_;
  std::map<Bin, std::vector<std::size_t>> bins_;  // sets by the ends of their first rules
};

// Sets of rules of one orientation that nothing crosses and that begin and end together; each in the order of their positions.
std::vector<std::vector<Edge>> open_rules(std::span<const Edge> edges, Orientation orientation, double same_end,
                                          const OpenGridLimits& limits) {
  const std::vector<bool> crossed = crossed_edges(edges, GridLimits{}.touch);
  RuleSets sets(same_end);
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const Edge& edge = edges[i];
    if (edge.orientation == orientation && edge.to - edge.from >= limits.shortest && !crossed[i]) sets.add(edge);
  }
  return std::move(sets).take();
}

// Finds the glyphs between two heights without looking at all of them.
class GlyphsByHeight {
 public:
  explicit GlyphsByHeight(std::span<const Glyph> glyphs) {
    places_.reserve(glyphs.size());
    for (std::size_t i = 0; i < glyphs.size(); ++i) places_.emplace_back(centre_y(glyphs[i].box), i);
    std::ranges::sort(places_);
  }

  // Indexes of the glyphs whose middles lie from `top` to `bottom`, ascending.
  [[nodiscard]] std::vector<std::size_t> between(double top, double bottom) const {
    std::vector<std::size_t> indexes;
    const auto first = std::ranges::lower_bound(places_, std::pair(top, std::size_t{0}));
    for (auto place = first; place != places_.end() && place->first <= bottom; ++place)
      indexes.push_back(place->second);
    std::ranges::sort(indexes);
    return indexes;
  }

 private:
  std::vector<std::pair<double, std::size_t>> places_;
};

Grid grid_between(const std::vector<Edge>& rules, std::span<const Glyph> glyphs, const GlyphsByHeight& by_height,
                  const OpenGridLimits& limits) {
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
  for (const std::size_t i : by_height.between(top, bottom)) {
    const Glyph& glyph = glyphs[i];
    if (glyph.box.x0 >= grid.xs.front() - reach) left = std::min(left, glyph.box.x0);
    if (glyph.box.x1 <= grid.xs.back() + reach) right = std::max(right, glyph.box.x1);
  }
  if (left < grid.xs.front() - limits.side) grid.xs.insert(grid.xs.begin(), left);
  if (right > grid.xs.back() + limits.side) grid.xs.push_back(right);
  grid.ys = {top, bottom};
  for (int column = 0; column < grid.columns(); ++column) grid.cells.push_back({0, column, 1, 1});
  return grid;
}

// Are at least half the lines between two rules lines of a table, with words far apart?
bool prints_table_lines(const Edge& upper, const Edge& lower, std::span<const Glyph> glyphs,
                        const GlyphsByHeight& by_height, const OpenGridLimits& limits) {
  std::vector<Glyph> inside;
  for (const std::size_t i : by_height.between(upper.position, lower.position)) {
    const Glyph& glyph = glyphs[i];
    const double y = centre_y(glyph.box);
    if (upper.position < y && y < lower.position && glyph.box.x0 >= upper.from - limits.same_side &&
        glyph.box.x1 <= upper.to + limits.same_side) {
      inside.push_back(glyph);
    }
  }
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
  const std::vector<std::vector<Edge>> sets = open_rules(edges, Orientation::horizontal, limits.same_side, limits);
  if (sets.empty()) return grids;
  const GlyphsByHeight by_height(glyphs);
  for (const std::vector<Edge>& rules : sets) {
    std::size_t first = 0;
    while (first + 1 < rules.size()) {
      std::size_t last = first;
      while (last + 1 < rules.size() && prints_table_lines(rules[last], rules[last + 1], glyphs, by_height, limits))
        ++last;
      if (last > first) grids.push_back(grid_of_rules(std::span(rules).subspan(first, last - first + 1)));
      first = std::max(last, first + 1);
    }
  }
  return grids;
}

std::vector<Grid> grids_of_column_rules(std::span<const Edge> edges, std::span<const Glyph> glyphs,
                                        const OpenGridLimits& limits) {
  std::vector<Grid> grids;
  const std::vector<std::vector<Edge>> sets = open_rules(edges, Orientation::vertical, limits.same_end, limits);
  if (sets.empty()) return grids;
  const GlyphsByHeight by_height(glyphs);
  for (const std::vector<Edge>& rules : sets) {
    grids.push_back(grid_between(rules, glyphs, by_height, limits));
  }
  return grids;
}

}  // namespace yusuan
