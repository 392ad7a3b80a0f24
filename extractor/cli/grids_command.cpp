// `yusuan grids`: every table of any PDF as raw grids.
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <filesystem>
#include <memory>
#include <string>

#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/page_ranges.hpp"
#include "cli/password.hpp"
#include "cli/report.hpp"
#include "pipeline/extract_grids.hpp"

namespace yusuan {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  yusuan grids budget.pdf > grids.json\n"
    "  yusuan grids budget.pdf --pages 3-8,12\n"
    "\n"
    "Exit codes: 0 done, 2 nothing could be read, 3 done but with warnings.";

struct GridsArguments {
  std::filesystem::path file;
  std::string pages;
  PasswordOptions password;
};

ExitCode run_grids(const GridsArguments& arguments) {
  const Result<std::vector<PageRange>> pages = parse_page_ranges(arguments.pages);
  if (!pages) return fail("--pages", pages.error());
  const Result<std::string> password = read_password(arguments.password);
  if (!password) return fail(arguments.password.file.native(), password.error());
  const Result<GridsOutput> grids = extract_grids(arguments.file, {password.value(), pages.value()});
  if (!grids) return fail(arguments.file.native(), grids.error());
  print_out(grids.value().json);
  if (!finish_output()) return ExitCode::nothing_produced;
  print_err(warnings_text(grids.value().diagnostics));
  return any_warning(grids.value().diagnostics) ? ExitCode::produced_with_warnings : ExitCode::ok;
}

}  // namespace

void add_grids_command(CLI::App& app, Command& chosen) {
  const auto arguments = std::make_shared<GridsArguments>();
  CLI::App* command =
      app.add_subcommand("grids", "Print every table of any PDF as raw grids (JSON on standard output)");
  command->footer(kExamples);
  command->add_option("FILE", arguments->file, "The PDF")->type_name("")->required();
  command->add_option("--pages", arguments->pages, "Only these pages, such as 3-8,12")->type_name("PAGES");
  add_password_options(*command, arguments->password);
  command->callback([arguments, &chosen] { chosen = [arguments] { return run_grids(*arguments); }; });
}

}  // namespace yusuan
