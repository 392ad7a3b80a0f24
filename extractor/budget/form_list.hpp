// Lists of performance forms: one table whose columns are the forms' labels, with the indicators of many projects one below the other.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/form_grid.hpp"
#include "budget/form_head.hpp"
#include "budget/form_indicators.hpp"
#include "budget/form_label.hpp"
#include "budget/performance_form.hpp"

namespace yusuan {

struct FormListColumn {
  std::size_t column = 0;
  std::string label;
  FormLabelMeaning meaning;
};

// What the columns of a list of forms hold: what is said of the project, and its indicators.
struct FormListColumns {
  std::vector<FormListColumn> head;
  IndicatorColumns indicators;

  [[nodiscard]] bool names_projects() const;
  [[nodiscard]] bool any() const { return names_projects() || !indicators.empty(); }
};

// Empty where the header is none of a list of forms. `known`: the table is known to be about performance, so that a project's
// name beside a target is enough.
FormListColumns list_columns(const Table& table, bool known, const PerformanceWords& words);

// Reads all rows. Without a column of project names they are one form's; they go on with `forms.back()` where `goes_on`.
void read_form_list(FormGrid& grid, const FormListColumns& columns, bool goes_on, const FormUnit& unit,
                    const CatalogueData& catalogue, LevelMemory& memory, std::vector<PerformanceForm>& forms);

}  // namespace yusuan
