// What a Data Package says of the columns of a table's CSV.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "budget/document.hpp"
#include "output/csv_style.hpp"

namespace yusuan {

struct PackageField {
  std::string name;              // as in the CSV's header line
  std::string_view type;         // `number` or `integer` where each cell is one or missing, else `string`
  std::string_view column_type;  // of the Fiscal Data Package's taxonomy of budgets; empty where none fits
};

struct PackageFields {
  std::vector<PackageField> fields;
  std::set<std::string> missing;  // what stands for no value: the blank, and dashes that only columns of figures print
};

PackageFields package_fields(const BudgetTable& table, const CsvStyle& style);

}  // namespace yusuan
