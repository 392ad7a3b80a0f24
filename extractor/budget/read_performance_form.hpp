// From tables to the performance forms that they print.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "table/table.hpp"

namespace yusuan {

// The kind of tables that print such forms.
inline constexpr const char* kPerformanceKind = "project_performance_targets";

// The forms that begin in a table. A table that only goes on with the form of an earlier one says in which that begins.
struct TableForms {
  bool is_form = false;
  std::vector<PerformanceForm> forms;
  std::optional<std::size_t> continues;
};

// One entry a table. `read` are the same tables as read so far, with id, kind and unit. Every text of a form's table stands in the
// form, is a label of it, or is listed as unread.
std::vector<TableForms> read_performance_forms(std::span<const Table> tables, std::span<const BudgetTable> read,
                                               const CatalogueData& catalogue);

}  // namespace yusuan
