// Compares the lines that cells end at with the lines that are printed.
#pragma once

#include <span>
#include <vector>

#include "table/edges.hpp"
#include "table/grid.hpp"
#include "table/page_layout.hpp"

namespace yusuan {

// The lines of a grid at which cells end, each as long as it goes: none runs through a merged cell.
std::vector<Edge> walls_of(const FilledGrid& grid);

// The parts of `lines` that no line of `covers` lies along. Lines are one, and ends meet, as near as `limits` says.
std::vector<Edge> uncovered(std::span<const Edge> lines, std::span<const Edge> covers, const GridLimits& limits = {});

}  // namespace yusuan
