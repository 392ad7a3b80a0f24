// Tells which edges are touched by an edge of the other orientation.
#pragma once

#include <span>
#include <vector>

#include "table/edges.hpp"

namespace yusuan {

// One flag an edge. Edges that miss each other by up to `touch` points touch.
std::vector<bool> crossed_edges(std::span<const Edge> edges, double touch);

}  // namespace yusuan
