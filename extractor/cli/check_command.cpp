// `yusuan check`: the checks again, on documents that were written before.
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <exception>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include "cli/choose_catalogue.hpp"
#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/report.hpp"
#include "pipeline/check_document.hpp"
#include "pipeline/write_document.hpp"
#include "pipeline/written_choice.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;

constexpr const char* kExamples =
    "DIR is a folder that `yusuan extract` wrote, or the one above it. The figures are taken from `values`; where one "
    "is no\n"
    "longer what its cell prints (a person corrected it), a note says so. --write puts the new findings, and tables, "
    "CSV and\n"
    "facts made from the corrected values, in place of the old ones, whole or not at all.\n"
    "\n"
    "Examples:\n"
    "  yusuan check out/budget\n"
    "  yusuan check out --json > report.json\n"
    "  yusuan check out/budget/document.json --write\n"
    "\n"
    "Exit codes: 0 all well, 2 wrong usage or nothing could be checked, 3 checked, but something failed or warned.";

struct CheckArguments {
  std::vector<fs::path> paths;
  fs::path catalogue;
  bool write = false;
  bool quiet = false;
  bool json = false;
};

// Only what stands under its own name can be replaced with all that was made from it.
Result<void> write_back(const BudgetDocument& document, const fs::path& file) {
  if (file.filename() != "document.json") {
    return Error{"output-not-ours", "only a document.json in its folder can be written anew", "leave out --write"};
  }
  std::error_code failed;
  const fs::path real = fs::canonical(file, failed);  // `.` cannot be exchanged for another folder
  const fs::path folder = failed ? file.parent_path() : real.parent_path();
  return write_document(document, folder, written_choice(folder));
}

FileOutcome check_file(const fs::path& file, const Catalogue& catalogue, bool write) {
  FileOutcome outcome{file, {}, std::nullopt, {}};
  try {
    const Result<BudgetDocument> document = check_document(file, catalogue);
    if (!document) {
      outcome.error = document.error();
      return outcome;
    }
    outcome.document = summary_of(document.value());
    if (!write) return outcome;
    outcome.output = file.has_parent_path() ? file.parent_path() : fs::path(".");
    if (const Result<void> written = write_back(document.value(), file); !written) outcome.error = written.error();
  } catch (const std::exception& fault) {
    outcome.error = Error{"internal-error", std::string("internal error: ") + fault.what(),
                          "this is a fault of yusuan: please report it with the document"};
  }
  return outcome;
}

std::vector<FileOutcome> check_all(const CheckArguments& arguments, const Catalogue& catalogue) {
  std::vector<FileOutcome> outcomes;
  for (const fs::path& path : arguments.paths) {
    const Result<std::vector<fs::path>> files = find_documents(path);
    if (!files) {
      outcomes.push_back({path, {}, files.error(), {}});
      continue;
    }
    for (const fs::path& file : files.value()) outcomes.push_back(check_file(file, catalogue, arguments.write));
  }
  return outcomes;
}

ExitCode run_check(const CheckArguments& arguments) {
  const Result<Catalogue> catalogue = choose_catalogue(arguments.catalogue);
  if (!catalogue) {
    print_error(arguments.catalogue.native(), catalogue.error());
    return ExitCode::nothing_produced;
  }
  const std::vector<FileOutcome> outcomes = check_all(arguments, catalogue.value());
  const bool to_people = !arguments.quiet && !arguments.json;
  for (const FileOutcome& outcome : outcomes) {
    if (outcome.error) {
      print_error(outcome.file.native(), *outcome.error);
    } else if (to_people) {
      print_out(report_text(outcome));
    }
  }
  if (arguments.json) print_out(report_json(outcomes));
  if (to_people) print_out(totals_text(outcomes));
  const ExitCode code = exit_code_of(outcomes);
  const bool told = finish_output();
  return told || code != ExitCode::ok ? code : ExitCode::produced_with_warnings;
}

}  // namespace

void add_check_command(CLI::App& app, Command& chosen) {
  const auto arguments = std::make_shared<CheckArguments>();
  CLI::App* command = app.add_subcommand("check", "Hold the figures of written documents against each other again");
  command->footer(kExamples);
  command->add_option("DIR|document.json", arguments->paths, "Results of `yusuan extract`")->type_name("")->required();
  command->add_option("--catalogue", arguments->catalogue, "Folder whose *.json are added to the catalogue")
      ->type_name("DIR");
  command->add_flag("--write", arguments->write,
                    "Write the results anew, in the formats that are there, with the findings of now");
  command->add_flag("-q,--quiet", arguments->quiet, "Print nothing but errors");
  command->add_flag("--json", arguments->json, "Print one JSON report instead of text");
  command->callback([arguments, &chosen] { chosen = [arguments] { return run_check(*arguments); }; });
}

}  // namespace yusuan
