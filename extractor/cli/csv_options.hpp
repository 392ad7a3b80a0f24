// The options for the style of CSV that commands share.
#pragma once

#include "output/csv_style.hpp"

namespace CLI {  // NOLINT(readability-identifier-naming): the library's
class App;
}

namespace yusuan {

// Adds --csv-bom and --csv-safe.
void add_csv_options(CLI::App& command, CsvStyle& style);

}  // namespace yusuan
