// Headings of two levels without rules between their columns: what a heading of the upper level spans.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "table/edges.hpp"
#include "table/text_pieces.hpp"

namespace yusuan {

struct HeadingLimits {
  // A heading is centred over columns when its middle is this near to theirs. Share of the font size.
  double off_middle = 0.4;
  // Lines nearer than this are those of one wrapped heading, not two levels, unless a rule parts them. Share of the font size.
  double level_distance = 1.6;
  // Levels this share of the distance of the table's rows apart are rows of their own.
  double row_share = 0.8;
};

// Columns under one heading of the upper level.
struct HeadingSpan {
  std::size_t from = 0;
  std::size_t to = 0;  // last column
};

struct HeadingLevels {
  std::vector<HeadingSpan> spans;  // from left to right
  double level = 0;                // y at which the upper level ends
  bool rows_apart = false;         // both levels are rows, whatever stands in them
};

// The levels of a heading whose first row is the upper one. Each of its pieces spans the columns over which a rule below it
// runs, or the only columns with headings of their own over whose middle it stands, or heads its own column alone; none where
// that cannot be told of each of them.
// `sides` are those of the columns, one more than these; `row_distance` that of the table's rows, 0 where it is not known.
std::optional<HeadingLevels> heading_levels(const std::vector<Pieces>& rows, std::span<const double> sides,
                                            std::span<const Edge> rules, double row_distance,
                                            const HeadingLimits& limits = {});

}  // namespace yusuan
