// Finds the printed rows of a grid that has no rules between them.
#pragma once

#include "table/page_layout.hpp"

namespace yusuan {

// Costs of the ways to read a column of text beside rows of figures; the cheapest reading is taken. One is the cost of a row
// whose other cells are all blank.
struct RowSplitCosts {
  double row_without_figures = 1.0;
  double figures_without_name = 1.2;
  // A wrapped name goes on though its line had room for the next character.
  double line_not_full = 1.5;
  // The same, but the text itself goes on: the break parts a word or a bracket, or comes after a comma. Dearer than nothing:
  // two names may happen to make a word where they meet.
  double goes_on_early = 0.3;
  // The next line begins like an item of a list.
  double enumerated = 2.0;
  // The next line is indented deeper than the name it would continue.
  double deeper_indent = 0.5;
  // The next line stands farther below than lines of one name do in this column.
  double wide_distance = 1.5;
  // Each time that the next line stands once more the least distance of two lines below: of two readings that are as likely,
  // the one that joins what stands nearer.
  double farther = 0.2;
  // Each em by which the figures miss the first, the last and the middle line of the name, beyond the slack.
  double misaligned = 4.0;
};

struct RowSplitLimits {
  double same_row = 0.6;    // figures whose middles differ by less than this share of the font size stand in one row
  double slack = 0.25;      // alignment, share of the font size
  double misaligned = 0.9;  // figures farther off than this are another row's, share of the font size
  double line_distance = 1.35;  // lines of one name stand at most this many times the column's least distance apart
  double least_distance = 0.8;  // lines nearer than this overprint each other, share of the font size
  double room = 1.7;            // a line with less room than this up to the cell's edge is full, share of the font size
  int longest_name = 5;         // lines
  // A column is read so many times, each time asking only which of the lines it joined go on, before all lines are asked.
  int most_rounds = 8;
  // A number that leaves less of its cell's width than this was wrapped, share of the font size.
  double full_number = 1.6;
  // A digit of the narrowest fonts: a part of a wrapped number that is shorter than another by this had room for it. Share
  // of the font size.
  double room_for_digit = 0.45;
  // Parts of a number stand at most this far below each other, share of the font size.
  double number_lines = 2.0;
};

// Splits every grid row in which some cell prints several figures one below the other: each figure is a row of its own; names are
// joined to the figures they belong to, or make rows without figures. Rules alone make rows everywhere
// else, also for a cell over many rows that prints a line in each of them. Inferred grid lines
// stand between the printed rows. A label in the middle of a tall cell, beside cells of many rows, stays one merged cell.
FilledGrid split_rows(FilledGrid grid, const RowSplitCosts& costs = {}, const RowSplitLimits& limits = {});

}  // namespace yusuan
