// Edges: a page's rulings cleaned up into the lines a reader sees.
#pragma once

#include <span>
#include <vector>

#include "page/ruling.hpp"

namespace yusuan {

// A straight line that may bound cells, in points; horizontal at y = `position` over x `from`..`to`, vertical accordingly.
struct Edge {
  Orientation orientation = Orientation::horizontal;
  double position = 0;
  double from = 0;
  double to = 0;
};

struct EdgeLimits {
  // Lines nearer than this are one: hairlines on rectangles, double rules, the borders of two neighbouring cells. Points;
  // the lowest body row of the corpus is 6 pt high.
  double same_line = 2.0;
  // Pieces of one line with gaps up to this are one: corners left out by Word, dashes, dots. Points.
  double gap = 3.0;
  // What is shorter after joining is a dash of text or a decoration. Points.
  double shortest = 4.0;
};

// Joins what is drawn in pieces, on top of each other or doubled. Sorted by orientation, position, start.
std::vector<Edge> rulings_to_edges(std::span<const Ruling> rulings, const EdgeLimits& limits = {});

}  // namespace yusuan
