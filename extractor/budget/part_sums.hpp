// Sums of rows' amounts, column by column, held against the row they may be the parts of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "budget/row_labels.hpp"

namespace yusuan {

struct SumLimits {
  // Parts printed rounded may miss their whole by half a unit of the last digit each, and the whole by another half.
  double rounding = 0.5;
  // A sum of fewer units of its last digit is met by chance.
  std::int64_t least_telling = 100;
  // Rows tried behind the parts of a row; longer lists would make the work grow with their square.
  std::size_t most_following = 200;
};

using Rows = std::vector<std::size_t>;
using Sums = std::vector<std::optional<Decimal>>;  // one a column of amounts

// A row and what is to be below it.
struct RowGroup {
  std::size_t row = 0;
  Rows parts;
};

// Of each row, those below it.
std::vector<Rows> parts_of_rows(std::span<const RowLabel> labels);

// Puts the parts below the row.
void make_parts(std::span<RowLabel> labels, std::size_t row, std::span<const std::size_t> parts);

// The groups' own rows.
Rows rows_of(std::span<const RowGroup> groups);

// Of one column: adds a figure; is the sum of `parts` figures the whole; is the figure large enough to tell?
void add_figure(std::optional<Decimal>& sum, const std::optional<Decimal>& figure);
bool is_sum_of(const std::optional<Decimal>& whole, const std::optional<Decimal>& sum, std::size_t parts,
               const SumLimits& limits);
bool is_telling(const std::optional<Decimal>& figure, const SumLimits& limits);

void add_row(Sums& sums, const RowLabel& row);

// Are the sums of `parts` rows the row's figures in each column where it has one, and one of these large enough to tell?
bool add_up(const RowLabel& whole, const Sums& sums, std::size_t parts, const SumLimits& limits);

// The same of rows themselves.
bool adds_up(std::span<const RowLabel> labels, std::size_t whole, std::span<const std::size_t> parts,
             const SumLimits& limits);

// An item with neither code nor number: what nothing but indents and sums places.
bool is_plain_item(const RowLabel& label);

// Has it no figure but nought?
bool is_nothing(const RowLabel& label);

// Sets the level of each row without a code that has a parent to one below the parent's.
void set_levels_by_parents(std::span<RowLabel> labels);

}  // namespace yusuan
