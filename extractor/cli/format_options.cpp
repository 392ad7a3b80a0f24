#include "cli/format_options.hpp"

#include <fmt/format.h>

#include <CLI/App.hpp>

#include "cli/csv_options.hpp"

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
  add_csv_options(command, arguments.csv);
}

}  // namespace yusuan
