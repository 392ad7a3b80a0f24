#include "cli/command_line.hpp"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <CLI/Version.hpp>
#include <string>

#include "base/result.hpp"
#include "base/version.hpp"
#include "cli/command.hpp"
#include "cli/console.hpp"
#include "pipeline/library_versions.hpp"

namespace yusuan {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  yusuan extract budget.pdf -o out     into out/budget/\n"
    "  yusuan batch books/ -o out            every PDF below books/\n"
    "  yusuan review budget.pdf             pages and tables side by side, in budget.review.html\n"
    "  yusuan check out/budget               its figures against each other, again\n"
    "  yusuan dataset out -o panel.csv       all results as one panel\n"
    "  yusuan grids budget.pdf --pages 3-8  raw tables of any PDF\n"
    "  yusuan kinds                         the kinds of tables known\n"
    "\n"
    "`yusuan extract --help` tells more.";

std::string version_text() {
  std::string text = fmt::format("yusuan {}\n", kVersion);
  for (const auto& [name, version] : library_versions()) text += fmt::format("{} {}\n", name, version);
  return text + "CLI11 " + CLI11_VERSION;
}

Error usage_error(const CLI::App& app, const CLI::ParseError& end) {
  const auto chosen = app.get_subcommands();
  if (!chosen.empty())
    return {"wrong-usage", end.what(), "yusuan " + chosen.front()->get_name() + " --help tells more"};
  const auto unknown = app.remaining();
  const std::string message = unknown.empty() ? "no command given" : "no such command: " + unknown.front();
  return {"wrong-usage", message,
          "the commands are extract, batch, collect, review, check, dataset, explain, grids and kinds; yusuan --help "
          "tells more"};
}

// CLI11 has many exit codes of its own; ours are two: help and version are no errors, all else is wrong usage.
ExitCode end_of_parse(const CLI::App& app, const CLI::ParseError& end) {
  if (end.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
    const bool version = dynamic_cast<const CLI::CallForVersion*>(&end) != nullptr;
    print_out(version ? std::string(end.what()) + '\n' : app.help());
    return finish_output() ? ExitCode::ok : ExitCode::nothing_produced;
  }
  print_error("", usage_error(app, end));
  return ExitCode::nothing_produced;
}

}  // namespace

int run_command_line(int argc, char** argv) {
  prepare_streams();
  CLI::App app("Published Chinese budget PDFs to validated JSON and CSV", "yusuan");
  app.set_version_flag("--version", version_text, "Print the versions of yusuan and its libraries");
  app.footer(kExamples);
  app.require_subcommand(1);
  Command chosen;
  add_extract_command(app, chosen);
  add_batch_command(app, chosen);
  add_collect_command(app, chosen);
  add_review_command(app, chosen);
  add_check_command(app, chosen);
  add_dataset_command(app, chosen);
  add_explain_command(app, chosen);
  add_grids_command(app, chosen);
  add_kinds_command(app, chosen);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& end) {
    return static_cast<int>(end_of_parse(app, end));
  }
  return static_cast<int>(chosen());
}

}  // namespace yusuan
