// The options for output formats that commands share.
#pragma once

#include <optional>
#include <string>

#include "base/result.hpp"
#include "output/output_formats.hpp"

namespace CLI {  // NOLINT(readability-identifier-naming): the library's
class App;
}

namespace yusuan {

struct FormatArguments {
  std::optional<std::string> names;  // as given
  CsvStyle csv;
};

// Adds --format, --csv-bom and --csv-safe.
void add_format_options(CLI::App& command, FormatArguments& arguments);

}  // namespace yusuan
