// `yusuan extract`: the main job.
#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <exception>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/choose_catalogue.hpp"
#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/format_options.hpp"
#include "cli/password.hpp"
#include "cli/progress.hpp"
#include "cli/report.hpp"
#include "output/output_formats.hpp"
#include "pipeline/draw_pages.hpp"
#include "pipeline/extract_document.hpp"
#include "pipeline/plan_outputs.hpp"
#include "pipeline/read_file.hpp"
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
    "  yusuan extract books/*.pdf -o out --format sqlite    all in out/yusuan.sqlite\n"
    "  yusuan extract budget.pdf -o out --format csv,tidy --csv-bom --csv-safe\n"
    "  yusuan extract thick-book.pdf -o out --page-jobs 4   pages side by side; many PDFs: see `yusuan batch --jobs`\n"
    "  yusuan extract locked.pdf -o out --password-file secret.txt\n"
    "  yusuan extract books/*.pdf -o out --json > report.json\n"
    "  yusuan extract books/*.pdf --ndjson facts | jq -c 'select(.code == \"208\")'\n"
    "\n"
    "Exit codes: 0 all well, 2 wrong usage or nothing produced, 3 produced, but something failed or warned.";

struct ExtractArguments {
  std::vector<std::filesystem::path> files;
  std::filesystem::path output;
  std::filesystem::path catalogue;
  PasswordOptions password;
  FormatArguments formats;
  std::optional<NdjsonRecord> ndjson;
  std::size_t page_jobs = 1;
  bool quiet = false;
  bool json = false;
};

// What becomes of a document: files in a folder, lines on standard output, or both.
struct Delivery {
  OutputChoice choice;
  bool to_folder = true;
  bool report = true;  // for people, on standard output
};

// What became of an input, and the lines that it prints.
struct Processed {
  FileOutcome outcome;
  std::string lines;
};

Result<std::string> deliver(const BudgetDocument& document, const std::vector<char>& to_draw, const PlannedInput& input,
                            const Delivery& delivery, const ExtractOptions& options) {
  Result<std::string> lines = printed_lines(document, delivery.choice);
  if (!lines || !delivery.to_folder) return lines;
  const Result<OutputChoice> drawn = with_page_images(delivery.choice, to_draw, {options.password, options.on_page});
  if (!drawn) return drawn.error();
  const Result<void> written = write_document(document, input.folder, drawn.value());
  if (!written) return written.error();
  return lines;
}

// Whatever goes wrong with this input stays with it: no fault of one may cost the others their results.
Processed process(const PlannedInput& input, const Catalogue& catalogue, const ExtractOptions& options,
                  const Delivery& delivery) {
  Processed processed{{input.file, input.folder, std::nullopt, {}}, {}};
  FileOutcome& outcome = processed.outcome;
  try {
    Result<std::vector<char>> bytes = read_file(input.file);
    if (!bytes) {
      outcome.error = bytes.error();
      return processed;
    }
    const std::vector<char> to_draw = delivery.choice.shows_pages() ? bytes.value() : std::vector<char>();
    const Result<BudgetDocument> document =
        extract_bytes(input.file.filename().native(), std::move(bytes).value(), catalogue, options);
    if (!document) {
      outcome.error = document.error();
      return processed;
    }
    Result<std::string> delivered = deliver(document.value(), to_draw, input, delivery, options);
    if (delivered) {
      outcome.document = summary_of(document.value());
      processed.lines = std::move(delivered).value();
    } else {
      outcome.error = delivered.error();
    }
  } catch (const std::exception& fault) {
    outcome.error = Error{"internal-error", std::string("internal error: ") + fault.what(),
                          "this is a fault of yusuan: please report it with the PDF"};
  }
  return processed;
}

void tell(const PlannedInput& input, const Processed& processed, bool to_people) {
  const FileOutcome& outcome = processed.outcome;
  print_out(processed.lines);
  if (outcome.error) {
    print_error(outcome.file.native(), *outcome.error);
  } else if (to_people) {
    print_out(report_text(outcome));
    if (!input.note.empty()) print_out("  note: " + printable(input.note) + '\n');
  }
}

std::vector<FileOutcome> process_all(const std::vector<PlannedInput>& plan, const Catalogue& catalogue,
                                     const Delivery& delivery, ExtractOptions options, bool quiet) {
  Progress progress(!quiet, static_cast<int>(plan.size()));
  options.on_page = [&](int page, int pages) { progress.show_page(page, pages); };
  std::vector<FileOutcome> outcomes;
  for (const PlannedInput& input : plan) {
    progress.start_file(static_cast<int>(outcomes.size()) + 1, input.file.filename().native());
    Processed processed = process(input, catalogue, options, delivery);
    progress.clear();
    tell(input, processed, delivery.report);
    outcomes.push_back(std::move(processed.outcome));
    // Whoever reads the lines gets each as soon as it is known; when nobody reads on, the rest is not worth reading.
    if (delivery.choice.prints() && !flush_output() && !delivery.to_folder) break;
  }
  return outcomes;
}

// What the arguments ask for. Without a folder there is only what is printed.
Result<Delivery> delivery_of(const ExtractArguments& arguments) {
  const bool has_folder = !arguments.output.empty();
  std::string names = arguments.formats.names.value_or(has_folder || !arguments.ndjson ? standard_format_names() : "");
  if (arguments.ndjson) names += (names.empty() ? "" : ",") + std::string(kNdjsonFormat);
  const Result<std::vector<OutputFormat>> formats = formats_of(names);
  if (!formats) return formats.error();

  Delivery delivery{{formats.value(), {arguments.formats.csv, arguments.ndjson.value_or(NdjsonRecord::document)}}};
  delivery.to_folder = has_folder;
  delivery.report = !arguments.quiet && !arguments.json && !delivery.choice.prints();
  if (!has_folder && delivery.choice.writes()) {
    return Error{"no-output", "no folder for the results", "add -o DIR; it is made if it is not there"};
  }
  if (arguments.json && delivery.choice.prints()) {
    return Error{"wrong-usage", "--json and ndjson both print on standard output", "leave one of them out"};
  }
  return delivery;
}

ExitCode run_extract(const ExtractArguments& arguments) {
  const Result<Delivery> delivery = delivery_of(arguments);
  if (!delivery) return fail("extract", delivery.error());
  const Result<Catalogue> catalogue = choose_catalogue(arguments.catalogue);
  if (!catalogue) return fail(arguments.catalogue.native(), catalogue.error());
  const Result<std::string> password = read_password(arguments.password);
  if (!password) return fail(arguments.password.file.native(), password.error());
  if (delivery.value().to_folder) {
    if (const Result<void> ready = prepare_output_parent(arguments.output); !ready) return fail("", ready.error());
    const Result<void> shared = check_shared_files(arguments.output, delivery.value().choice);
    if (!shared) return fail("", shared.error());
  }

  const std::vector<PlannedInput> plan = plan_outputs(arguments.files, arguments.output);
  const std::vector<FileOutcome> outcomes =
      process_all(plan, catalogue.value(), delivery.value(), {password.value(), {}, arguments.page_jobs},
                  arguments.quiet || arguments.json);
  if (arguments.json) print_out(report_json(outcomes));
  if (delivery.value().report) print_out(totals_text(outcomes));
  const ExitCode code = exit_code_of(outcomes);
  const bool told = finish_output();
  return told || code != ExitCode::ok ? code : ExitCode::produced_with_warnings;
}

void add_ndjson_option(CLI::App& command, ExtractArguments& arguments) {
  const std::map<std::string, NdjsonRecord> records = {{"documents", NdjsonRecord::document},
                                                       {"facts", NdjsonRecord::fact}};
  command
      .add_option_function<std::string>(
          "--ndjson", [&arguments, records](const std::string& name) { arguments.ndjson = records.at(name); },
          "Print a line of JSON for each document or fact instead of the report; -o is then not needed")
      ->type_name("")
      ->check(CLI::IsMember(records));
}

}  // namespace

void add_extract_command(CLI::App& app, Command& chosen) {
  const auto arguments = std::make_shared<ExtractArguments>();
  CLI::App* command = app.add_subcommand("extract", "Extract every budget table of PDFs as validated JSON and CSV");
  command->footer(kExamples);
  command->add_option("FILE", arguments->files, "The PDFs")->type_name("")->required();
  command->add_option("-o,--output", arguments->output, "Folder for the results, one folder a PDF (needed for files)")
      ->type_name("DIR");
  add_format_options(*command, arguments->formats);
  add_ndjson_option(*command, *arguments);
  add_password_options(*command, arguments->password);
  command->add_option("--catalogue", arguments->catalogue, "Folder whose *.json are added to the catalogue")
      ->type_name("DIR");
  command->add_option("--page-jobs", arguments->page_jobs, "Threads that read the pages of a PDF (default 1)")
      ->type_name("N")
      ->check(CLI::Range(std::size_t{1}, std::size_t{256}));
  command->add_flag("-q,--quiet", arguments->quiet, "Print nothing but errors");
  command->add_flag("--json", arguments->json, "Print one JSON report instead of text");
  command->callback([arguments, &chosen] { chosen = [arguments] { return run_extract(*arguments); }; });
}

}  // namespace yusuan
