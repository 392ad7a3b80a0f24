// Finds the figures that stand between two rows.
#pragma once

#include <vector>

#include "table/alternative.hpp"
#include "table/figure_places.hpp"

namespace yusuan {

struct RowDoubtLimits {
  // A figure that stands this near in height to a line of its row's words is in its row for certain. Share of the font size.
  double beside_words = 0.3;
  // Farther away, it may belong to a neighbour whose words are no farther than so many times the distance of its own row's.
  double farther = 2.0;
  // Where its row has no words, to one whose words are no farther than this. Share of the font size.
  double without_words = 2.5;
  // Figures of one line stand no farther from each other in height than this. Share of the font size.
  double same_line = 0.3;
};

// The figures of a row that stand on one line, which is no line of the row's words, moved to the row above or below where that has
// words, leaves their columns blank, and no rule parts the two.
std::vector<Alternative> alternatives_between_rows(const FigurePlaces& places, const RowDoubtLimits& limits = {});

}  // namespace yusuan
