#include "cli/csv_options.hpp"

#include <CLI/App.hpp>

namespace yusuan {

void add_csv_options(CLI::App& command, CsvStyle& style) {
  command.add_flag("--csv-bom", style.byte_order_mark, "Begin CSV files with a byte order mark, for Excel");
  command.add_flag("--csv-safe", style.no_formulas,
                   "In CSV, put an apostrophe before text that a spreadsheet would run as a formula");
}

}  // namespace yusuan
