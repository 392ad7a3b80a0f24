// Finds the figures that stand between two columns.
#pragma once

#include <vector>

#include "table/alternative.hpp"
#include "table/figure_places.hpp"

namespace yusuan {

struct ColumnDoubtLimits {
  // A figure reaches into the next column, where no rule parts the two, when it comes this near to the edge inferred. Share of
  // the font size, as the others.
  double near_edge = 0.1;
  // Over a rule, when it reaches so far beyond: less is a careless pen.
  double over_rule = 0.25;
  // Where no rule is, also when it stands out, by more than this, of the line that most figures of its column make at the right, at
  // the left or with their middles,
  double aligned = 0.3;
  // and no more than this share of them do.
  double out_of_line = 0.34;
  // So many figures beside each other may all stand one column off.
  int longest_shift = 4;
};

// Each figure that reaches towards a blank place of its row, moved there; and those in a row that do so one behind the other, moved
// together.
std::vector<Alternative> alternatives_between_columns(const FigurePlaces& places, const ColumnDoubtLimits& limits = {});

}  // namespace yusuan
