#include "cli/format_options.hpp"

#include <fmt/format.h>

#include <CLI/App.hpp>

namespace yusuan {
namespace {

std::string format_help() {
  std::string help =
      "What to write beside document.json, with commas between (default " + standard_format_names() + ")";
  for (const OutputFormat& format : output_formats()) {
    help += fmt::format("\n{}: {}", format.name, format.help);
  }
  return help;
}

}  // namespace

void add_format_options(CLI::App& command, FormatArguments& arguments) {
  command.add_option("--format", arguments.names, format_help())->type_name("LIST")->join(',');
  command.add_flag("--csv-bom", arguments.csv.byte_order_mark, "Begin CSV files with a byte order mark, for Excel");
  command.add_flag("--csv-safe", arguments.csv.no_formulas,
                   "In CSV, put an apostrophe before text that a spreadsheet would run as a formula");
}

}  // namespace yusuan
