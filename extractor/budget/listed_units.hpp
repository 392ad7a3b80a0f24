// The units that a book lists as belonging to its organization: in a table of units, or in its prose.
#pragma once

#include <span>
#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/fact_sources.hpp"
#include "budget/read_sections.hpp"
#include "table/table.hpp"

namespace yusuan {

struct UnitListLimits {
  // A unit's name has so many characters.
  std::size_t shortest_name = 3;
  std::size_t longest_name = 40;
  // A table of units has no more columns: number, code, name, sort, remark.
  std::size_t most_columns = 6;
};

// The tables of units where there are any, else the first list of the prose: the numbered lines after `has the units:`, or what the
// sentence goes on to name. A name's code is the one that the tables print beside it.
std::vector<ListedUnit> read_listed_units(std::span<const Table> tables, const Prose& prose,
                                          const CatalogueData& catalogue, const UnitListLimits& limits = {});

}  // namespace yusuan
