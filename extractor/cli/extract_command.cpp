// `yusuan extract`: the main job.
#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <exception>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/choose_catalogue.hpp"
#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/password.hpp"
#include "cli/progress.hpp"
#include "cli/report.hpp"
#include "output/output_formats.hpp"
#include "pipeline/draw_pages.hpp"
#include "pipeline/extract_document.hpp"
#include "pipeline/plan_outputs.hpp"
#include "pipeline/replace_folder.hpp"
#include "pipeline/write_document.hpp"

namespace yusuan {
namespace {

constexpr const char* kExamples =
    "Into DIR/<name of the PDF>/ go document.json, whatever the formats, and the files of each format: by default\n"
    "findings.csv and, for each budget table, NN-<kind>.json and NN-<kind>.csv. That folder is replaced whole.\n"
    "\n"
    "Examples:\n"
    "  yusuan extract budget.pdf -o out\n"
    "  yusuan extract books/*.pdf -o out --quiet\n"
    "  yusuan extract budget.pdf -o out --format csv,tidy --csv-bom --csv-safe\n"
    "  yusuan extract locked.pdf -o out --password-file secret.txt\n"
    "  yusuan extract books/*.pdf -o out --json > report.json\n"
    "\n"
    "Exit codes: 0 all well, 2 wrong usage or nothing produced, 3 produced, but something failed or warned.";

struct ExtractArguments {
  std::vector<std::filesystem::path> files;
  std::filesystem::path output;
  std::filesystem::path catalogue;
  PasswordOptions password;
  std::string formats = standard_format_names();
  CsvStyle csv;
  bool quiet = false;
  bool json = false;

  [[nodiscard]] bool tells_people() const { return !quiet && !json; }
};

ExitCode fail(const std::string& subject, const Error& error) {
  print_error(subject, error);
  return ExitCode::nothing_produced;
}

// The choice with the pictures of the pages, where one of its formats shows them.
Result<OutputChoice> with_page_images(OutputChoice choice, const std::filesystem::path& file,
                                      const BudgetDocument& document, const ExtractOptions& options) {
  if (!shows_pages(choice)) return choice;
  Result<std::vector<PageImage>> images = draw_pages(file, {options.password, document.source.sha256, options.on_page});
  if (!images) return images.error();
  choice.options.page_images = std::move(images).value();
  return choice;
}

// Whatever goes wrong with this input stays with it: no fault of one may cost the others their results.
FileOutcome process(const PlannedInput& input, const Catalogue& catalogue, const ExtractOptions& options,
                    const OutputChoice& choice) {
  FileOutcome outcome{input.file, input.folder, std::nullopt, {}};
  try {
    const Result<BudgetDocument> document = extract_document(input.file, catalogue, options);
    if (!document) {
      outcome.error = document.error();
      return outcome;
    }
    Result<OutputChoice> drawn = with_page_images(choice, input.file, document.value(), options);
    if (!drawn) {
      outcome.error = drawn.error();
      return outcome;
    }
    const Result<void> written = write_document(document.value(), input.folder, drawn.value());
    if (written) {
      outcome.document = summary_of(document.value());
    } else {
      outcome.error = written.error();
    }
  } catch (const std::exception& fault) {
    outcome.error = Error{"internal-error", std::string("internal error: ") + fault.what(),
                          "this is a fault of yusuan: please report it with the PDF"};
  }
  return outcome;
}

void tell(const PlannedInput& input, const FileOutcome& outcome, bool to_people) {
  if (outcome.error) {
    print_error(outcome.file.native(), *outcome.error);
  } else if (to_people) {
    print_out(report_text(outcome));
    if (!input.note.empty()) print_out("  note: " + printable(input.note) + '\n');
  }
}

std::vector<FileOutcome> process_all(const std::vector<PlannedInput>& plan, const Catalogue& catalogue,
                                     const OutputChoice& choice, const std::string& password, bool to_people) {
  Progress progress(to_people, static_cast<int>(plan.size()));
  const ExtractOptions options{password, [&](int page, int pages) { progress.show_page(page, pages); }};
  std::vector<FileOutcome> outcomes;
  for (const PlannedInput& input : plan) {
    progress.start_file(static_cast<int>(outcomes.size()) + 1, input.file.filename().native());
    outcomes.push_back(process(input, catalogue, options, choice));
    progress.clear();
    tell(input, outcomes.back(), to_people);
  }
  return outcomes;
}

ExitCode run_extract(const ExtractArguments& arguments) {
  if (arguments.output.empty()) {
    return fail("extract", {"no-output", "no folder for the results", "add -o DIR; it is made if it is not there"});
  }
  const Result<std::vector<OutputFormat>> formats = formats_of(arguments.formats);
  if (!formats) return fail("extract", formats.error());
  const Result<Catalogue> catalogue = choose_catalogue(arguments.catalogue);
  if (!catalogue) return fail(arguments.catalogue.native(), catalogue.error());
  const Result<std::string> password = read_password(arguments.password);
  if (!password) return fail(arguments.password.file.native(), password.error());
  if (const Result<void> ready = prepare_output_parent(arguments.output); !ready) {
    return fail("", ready.error());
  }

  const std::vector<PlannedInput> plan = plan_outputs(arguments.files, arguments.output);
  const std::vector<FileOutcome> outcomes = process_all(plan, catalogue.value(), {formats.value(), {arguments.csv}},
                                                        password.value(), arguments.tells_people());
  if (arguments.json) print_out(report_json(outcomes));
  if (arguments.tells_people()) print_out(totals_text(outcomes));
  const ExitCode code = exit_code_of(outcomes);
  const bool told = finish_output();
  return told || code != ExitCode::ok ? code : ExitCode::produced_with_warnings;
}

std::string format_help() {
  std::string help =
      "What to write beside document.json, with commas between (default " + standard_format_names() + ")";
  for (const OutputFormat& format : output_formats()) {
    help += fmt::format("\n{}: {}", format.name, format.help);
  }
  return help;
}

void add_format_options(CLI::App& command, ExtractArguments& arguments) {
  command.add_option("--format", arguments.formats, format_help())->type_name("LIST")->join(',');
  command.add_flag("--csv-bom", arguments.csv.byte_order_mark, "Begin CSV files with a byte order mark, for Excel");
  command.add_flag("--csv-safe", arguments.csv.no_formulas,
                   "In CSV, put an apostrophe before text that a spreadsheet would run as a formula");
}

}  // namespace

void add_extract_command(CLI::App& app, Command& chosen) {
  const auto arguments = std::make_shared<ExtractArguments>();
  CLI::App* command = app.add_subcommand("extract", "Extract every budget table of PDFs as validated JSON and CSV");
  command->footer(kExamples);
  command->add_option("FILE", arguments->files, "The PDFs")->type_name("")->required();
  command->add_option("-o,--output", arguments->output, "Folder for the results, one folder a PDF (needed)")
      ->type_name("DIR");
  add_format_options(*command, *arguments);
  add_password_options(*command, arguments->password);
  command->add_option("--catalogue", arguments->catalogue, "Folder whose *.json are added to the catalogue")
      ->type_name("DIR");
  command->add_flag("-q,--quiet", arguments->quiet, "Print nothing but errors");
  command->add_flag("--json", arguments->json, "Print one JSON report instead of text");
  command->callback([arguments, &chosen] { chosen = [arguments] { return run_extract(*arguments); }; });
}

}  // namespace yusuan
