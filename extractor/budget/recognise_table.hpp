// From a Table to a budget table: its kind, unit, columns and rows.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "table/table.hpp"

namespace yusuan {

// The kind of tables that no pattern of the catalogue matches.
inline constexpr const char* kOtherKind = "other";

// decide_kind() (budget/recognise_kind.hpp) of a table alone, without contents page and outline.
std::string recognise_table(const Table& table, const std::string& organization, const CatalogueData& catalogue,
                            std::optional<Scope> scope = std::nullopt);

// The unit: printed above the table, else in brackets in a header cell, the title or, in a form, a label. Empty without.
std::string read_unit(const Table& table, const CatalogueData& catalogue);

// How many yuan a unit is; empty for a unit that is no money or not known.
std::optional<Decimal> yuan_per_unit(const std::string& unit, const CatalogueData& catalogue);

// The stage that the table's title names, else the book's; none where the title names no stage but another year than the book's:
// in a budget, a table of last year may tell of last year's execution.
std::optional<Stage> stage_of_table(const Table& table, std::optional<Stage> book, std::optional<int> fiscal_year,
                                    const CatalogueData& catalogue);

// What helps to read a table's columns; nothing of it need be known.
struct ColumnContext {
  std::string kind;
  std::optional<Stage> stage;
};

// A column each, with role, side, the year printed in its header and an id unique in the table (budget/column_ids.hpp).
std::vector<BudgetColumn> read_columns(const Table& table, const CatalogueData& catalogue,
                                       const ColumnContext& context = {});

// A row each: values of number columns, role, and one RowSide a side of the columns.
std::vector<BudgetRow> read_rows(const Table& table, std::span<const BudgetColumn> columns,
                                 const CatalogueData& catalogue);

}  // namespace yusuan
