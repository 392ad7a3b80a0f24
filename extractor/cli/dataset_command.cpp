// `yusuan dataset`: the results of many documents as one panel.
#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <exception>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "cli/choose_catalogue.hpp"
#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/csv_options.hpp"
#include "cli/progress.hpp"
#include "output/enum_names.hpp"
#include "pipeline/build_dataset.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;

constexpr const char* kExamples =
    "Looks for document.json in the folders and all below them, and writes one line a figure: organization, year, "
    "stage, scope,\n"
    "kind of table, code, name, column id, amount in yuan, and where it is from. A PDF whose results stand in several "
    "folders is\n"
    "taken once. Of several versions of one book all are kept; `is_current` marks the newest or most complete.\n"
    "NAME.sqlite holds the panel, its documents and its codebook; beside NAME.csv stand NAME.documents.csv and\n"
    "NAME.codebook.csv. What stands there already is replaced whole, if it is a dataset.\n"
    "\n"
    "Examples:\n"
    "  yusuan dataset out -o dataset.sqlite\n"
    "  yusuan dataset out/2023 out/2024 -o panel.csv --csv-bom --csv-safe\n"
    "  yusuan dataset out/a out/b/document.json -o ab.csv --quiet\n"
    "\n"
    "Exit codes: 0 all well, 2 wrong usage or nothing produced, 3 produced, but some results could not be read or are "
    "at odds.";

struct DatasetArguments {
  DatasetRequest request;
  fs::path catalogue;
  bool quiet = false;
};

std::string name_of_book(const BookSummary& book) {
  std::string name = book.organization.empty() ? "?" : book.organization;
  name += book.fiscal_year ? fmt::format(" {}", *book.fiscal_year) : " ?";
  return name + ' ' + std::string(name_or_empty(book.stage));
}

std::string version_line(const DatasetBook& entry) {
  const BookVersion& version = entry.version;
  std::string line = fmt::format("  {}: version {} of {} ({}): {}", name_of_book(entry.book), version.number,
                                 version.count, version.reason, entry.book.source.file);
  if (version.is_current()) line += "  <- current";
  for (const std::string& kind : version.is_current() ? std::vector<std::string>{} : version.kinds_only_here) {
    line += fmt::format("\n    only this one has {}", kind);
  }
  return line;
}

std::string report_text(const DatasetReport& report, const fs::path& output) {
  std::string text;
  for (const DatasetBook& book : report.books) {
    if (book.version.count > 1) text += printable(version_line(book)).append("\n");
  }
  std::size_t unnamed = 0;
  for (const DatasetBook& book : report.books) {
    const BookSummary& facts = book.book;
    if (facts.organization.empty() || !facts.fiscal_year || !facts.stage) ++unnamed;
  }
  if (unnamed > 0) {
    text +=
        fmt::format("  {} documents without organization, year or stage: versions of these cannot be told\n", unnamed);
  }
  if (report.repeats > 0) text += fmt::format("  repeated results of the same PDFs, left out: {}\n", report.repeats);
  return text + fmt::format("{} documents, {} figures -> {}\n", report.books.size(), report.figures,
                            printable(output.native()));
}

void tell_troubles(const DatasetReport& report) {
  for (const DatasetProblem& problem : report.problems) print_error(problem.file.native(), problem.error);
  for (const DatasetRival& rival : report.rivals) {
    print_error(rival.left_out.native(),
                {"results-differ", "left out: other results of the same PDF are taken from " + rival.taken.native(),
                 "keep the results that are right, or extract the PDF anew"});
  }
}

Result<DatasetReport> build(const DatasetRequest& request, const Catalogue& catalogue, bool to_people) {
  Progress progress(to_people, 1);
  DatasetRequest shown = request;
  shown.on_document = [&](int number, int count, const fs::path& file) {
    progress.start_file(1, file.native());
    progress.show_count(number, count);
  };
  try {
    return build_dataset(shown, catalogue);
  } catch (const std::exception& fault) {
    return Error{"internal-error", std::string("internal error: ") + fault.what(),
                 "this is a fault of yusuan: please report it with the results"};
  }
}

ExitCode run_dataset(const DatasetArguments& arguments) {
  if (arguments.request.output.empty()) {
    return fail("dataset", {"no-output", "no file for the dataset", "add -o NAME.sqlite or -o NAME.csv"});
  }
  const Result<Catalogue> catalogue = choose_catalogue(arguments.catalogue);
  if (!catalogue) return fail(arguments.catalogue.native(), catalogue.error());
  const Result<DatasetReport> report = build(arguments.request, catalogue.value(), !arguments.quiet);
  if (!report) return fail("", report.error());
  tell_troubles(report.value());
  if (report.value().books.empty()) {
    return fail("", {"no-document", "no results could be read: no dataset was written", "run `yusuan extract` first"});
  }
  if (!arguments.quiet) print_out(report_text(report.value(), arguments.request.output));
  const bool well = report.value().problems.empty() && report.value().rivals.empty();
  return finish_output() && well ? ExitCode::ok : ExitCode::produced_with_warnings;
}

}  // namespace

void add_dataset_command(CLI::App& app, Command& chosen) {
  const auto arguments = std::make_shared<DatasetArguments>();
  DatasetRequest& request = arguments->request;
  CLI::App* command =
      app.add_subcommand("dataset", "Join the results of many documents into one panel with a codebook");
  command->footer(kExamples);
  command->add_option("DIR|document.json", request.folders, "Results of `yusuan extract`, at any depth")
      ->type_name("")
      ->required();
  command->add_option("-o,--output", request.output, "The dataset: NAME.sqlite or NAME.csv (needed)")
      ->type_name("FILE");
  add_csv_options(*command, request.csv);
  command->add_option("--catalogue", arguments->catalogue, "Folder whose *.json are added to the catalogue")
      ->type_name("DIR");
  command->add_flag("-q,--quiet", arguments->quiet, "Print nothing but errors");
  command->callback([arguments, &chosen] { chosen = [arguments] { return run_dataset(*arguments); }; });
}

}  // namespace yusuan
