// `yusuan review`: a page for people who hold the tables against the print.
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "cli/choose_catalogue.hpp"
#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/password.hpp"
#include "cli/progress.hpp"
#include "cli/report.hpp"
#include "output/write_review.hpp"
#include "pipeline/draw_pages.hpp"
#include "pipeline/extract_document.hpp"
#include "pipeline/plan_outputs.hpp"
#include "pipeline/read_file.hpp"
#include "pipeline/replace_file.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;

constexpr const char* kExamples =
    "Writes one HTML file for a browser: the pages as printed beside the tables as read, findings, search, charts. It "
    "holds\n"
    "all it needs and opens from the disk; it can be mailed, and asks no network for anything. An older review page of "
    "that\n"
    "name is replaced whole; any other file is left alone.\n"
    "\n"
    "Examples:\n"
    "  yusuan review budget.pdf                     into budget.review.html, in this folder\n"
    "  yusuan review budget.pdf -o review.html\n"
    "  yusuan review locked.pdf --password-file secret.txt\n"
    "  yusuan extract books/*.pdf -o out --format json,csv,review\n"
    "\n"
    "Exit codes: 0 all well, 2 wrong usage or nothing produced, 3 produced, but something failed or warned.";

struct ReviewArguments {
  fs::path file;
  fs::path output;
  fs::path catalogue;
  PasswordOptions password;
  bool quiet = false;
};

fs::path output_of(const ReviewArguments& arguments) {
  return arguments.output.empty() ? fs::path(output_stem(arguments.file) + ".review.html") : arguments.output;
}

// What is in the report is what is on the page.
Result<FileOutcome> review(const ReviewArguments& arguments, const Catalogue& catalogue, const std::string& password) {
  Progress progress(!arguments.quiet, 1);
  progress.start_file(1, arguments.file.filename().native());
  const auto show = [&](int page, int pages) { progress.show_page(page, pages); };
  const Result<std::vector<char>> bytes = read_file(arguments.file);
  if (!bytes) return bytes.error();
  const Result<BudgetDocument> document =
      extract_bytes(arguments.file.filename().native(), bytes.value(), catalogue, {password, show});
  if (!document) return document.error();
  const Result<std::vector<PageImage>> images = draw_pages(bytes.value(), {password, show});
  if (!images) return images.error();
  const fs::path output = output_of(arguments);
  const Result<void> written = replace_file(output, write_review(document.value(), images.value()), begins_as_review);
  if (!written) return written.error();
  return FileOutcome{arguments.file, output, std::nullopt, summary_of(document.value())};
}

ExitCode run_review(const ReviewArguments& arguments) {
  const Result<Catalogue> catalogue = choose_catalogue(arguments.catalogue);
  if (!catalogue) return fail(arguments.catalogue.native(), catalogue.error());
  const Result<std::string> password = read_password(arguments.password);
  if (!password) return fail(arguments.password.file.native(), password.error());
  const Result<FileOutcome> outcome = review(arguments, catalogue.value(), password.value());
  if (!outcome) return fail(arguments.file.native(), outcome.error());
  if (!arguments.quiet) print_out(report_text(outcome.value()));
  const bool told = finish_output();
  return told && !outcome.value().warned() ? ExitCode::ok : ExitCode::produced_with_warnings;
}

}  // namespace

void add_review_command(CLI::App& app, Command& chosen) {
  const auto arguments = std::make_shared<ReviewArguments>();
  CLI::App* command =
      app.add_subcommand("review", "Write a page that shows a PDF and the tables read from it side by side");
  command->footer(kExamples);
  command->add_option("FILE", arguments->file, "The PDF")->type_name("")->required();
  command
      ->add_option("-o,--output", arguments->output,
                   "The page (default: <name of the PDF>.review.html, in this folder)")
      ->type_name("FILE");
  add_password_options(*command, arguments->password);
  command->add_option("--catalogue", arguments->catalogue, "Folder whose *.json are added to the catalogue")
      ->type_name("DIR");
  command->add_flag("-q,--quiet", arguments->quiet, "Print nothing but errors");
  command->callback([arguments, &chosen] { chosen = [arguments] { return run_review(*arguments); }; });
}

}  // namespace yusuan
