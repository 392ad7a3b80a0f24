#include "table/edges.hpp"

#include <algorithm>

namespace yusuan {
namespace {

// Joins the pieces of one line (all of one position, within tolerance) and appends the results.
void join_pieces(std::span<Ruling> pieces, const EdgeLimits& limits, std::vector<Edge>& edges) {
  std::ranges::sort(pieces, {}, &Ruling::from);
  std::size_t first = 0;
  while (first < pieces.size()) {
    double to = pieces[first].to;
    double weight = 0;
    double weighted_position = 0;
    std::size_t next = first;
    for (; next < pieces.size() && pieces[next].from <= to + limits.gap; ++next) {
      to = std::max(to, pieces[next].to);
      // A dot has no length but a say in the position all the same.
      const double length = pieces[next].to - pieces[next].from + pieces[next].thickness + 0.01;
      weight += length;
      weighted_position += pieces[next].position * length;
    }
    const double from = pieces[first].from;
    if (to - from >= limits.shortest) {
      edges.push_back({pieces[first].orientation, weighted_position / weight, from, to});
    }
    first = next;
  }
}

}  // namespace

std::vector<Edge> rulings_to_edges(std::span<const Ruling> rulings, const EdgeLimits& limits) {
  std::vector<Edge> edges;
  for (const Orientation orientation : {Orientation::horizontal, Orientation::vertical}) {
    std::vector<Ruling> lines;
    std::ranges::copy_if(rulings, std::back_inserter(lines),
                         [&](const Ruling& r) { return r.orientation == orientation; });
    std::ranges::sort(lines, {}, &Ruling::position);
    std::size_t first = 0;
    while (first < lines.size()) {
      std::size_t next = first + 1;
      while (next < lines.size() && lines[next].position - lines[first].position <= limits.same_line) ++next;
      join_pieces(std::span(lines).subspan(first, next - first), limits, edges);
      first = next;
    }
  }
  return edges;
}

}  // namespace yusuan
