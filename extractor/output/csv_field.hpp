// What a column of our CSV files holds, for formats that describe them.
#pragma once

#include <string_view>

namespace yusuan {

// A column that stands in each file of its name, whatever the document.
struct CsvField {
  std::string_view name;
  std::string_view type;  // of Table Schema: `string`, `integer`, `number`
  std::string_view description;
  std::string_view column_type = {};  // of the Fiscal Data Package's taxonomy of budgets; empty where none fits
};

}  // namespace yusuan
