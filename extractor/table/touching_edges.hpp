// Which edges touch edges of the other orientation, and which hang together.
#pragma once

#include <span>
#include <vector>

#include "table/edges.hpp"

namespace yusuan {

// Edges that miss each other by up to `touch` points touch; only such of different orientation do.

// One flag an edge: does any touch it?
std::vector<bool> crossed_edges(std::span<const Edge> edges, double touch);

// The sets of edges that touch each other, directly or through others.
std::vector<std::vector<Edge>> connected_edges(std::span<const Edge> edges, double touch);

}  // namespace yusuan
