// Finds the level of each row of a side, and the row that it is a part of.
#pragma once

#include <cstddef>
#include <span>

#include "budget/row_labels.hpp"

namespace yusuan {

struct IndentLimits {
  // Names that differ in indent by less than this share of the font size stand at one level: levels are set off by a
  // character or two, and half a character is a careless blank.
  double same_indent = 0.7;
  // A centred name leans to one side by less than this share of the font size.
  double lean = 0.4;
  // Names are centred when more than this share of them are. A left-aligned one seldom is.
  double share_centred = 0.6;
  // Names between two sums, these counted, that lean alike by chance are fewer.
  std::size_t fewest_centred = 4;
};

// Sets `level` and `parent` of each label's side. A subject code's level is its own (class 1, section 2, item 3), and its
// parent the row above whose code it goes on from. Other rows are parts of the nearest row above that outranks them: by the
// form of the number they begin with, by the column their name stands in, and, where names are not centred, by indent. What neither tells stands at level 1
// without a parent: a part that is not shown to be one is not guessed.
void set_levels(std::span<RowLabel> labels, const IndentLimits& limits = {});

// Makes headings of rows that only name what follows: they have no figures and a part below them has some, or are one cell
// over all columns of their side.
void set_headings(std::span<RowLabel> labels);

}  // namespace yusuan
