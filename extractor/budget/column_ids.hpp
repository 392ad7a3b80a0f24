// Gives each column an id that is stable over books.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "budget/recognise_table.hpp"

namespace yusuan {

// Sets `id` and `year` of columns whose header and role are known.
//
// An id is made of a part for each level of the header path, outermost first: `current_year.general_public_budget`. A path
// with a level that the catalogue does not know is `column_N`, N counted from 1; an id that repeats gets `_2`, `_3`.
// - A year is no part of an id. But of measures (budget, execution, final accounts) of several years in one table, those
//   of the latest year have the plain id, those of the years before `previous_year.…` and `year_before_last.…`, as where
//   the header says so in words.
// - A measure that is the only one in its table says nothing above other labels and is left out there.
// - A mere `amount` is the measure of the table's stage, where that is known and the table names no other measure.
void set_ids(std::vector<BudgetColumn>& columns, const CatalogueData& catalogue, const ColumnContext& context);

// `personnel` of `basic.personnel`; the id itself where it has one part.
inline std::string_view last_part_of_id(std::string_view id) { return id.substr(id.rfind('.') + 1); }

// Of a column `revenue.current_year.total` on the side of revenue, the id on its side; of a table without sides the id itself.
inline std::string_view id_on_side(const BudgetColumn& column) {
  const std::string_view id = column.id;
  const bool is_two_sided = column.side == SideName::revenue || column.side == SideName::expenditure;
  return is_two_sided ? id.substr(id.find('.') + 1) : id;
}

}  // namespace yusuan
