// `yusuan explain`: why each table, column and fact was read as it was.
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <filesystem>
#include <memory>
#include <string>

#include "cli/choose_catalogue.hpp"
#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/explanation.hpp"
#include "cli/password.hpp"
#include "cli/report.hpp"
#include "pipeline/extract_document.hpp"

namespace yusuan {
namespace {

constexpr const char* kExamples =
    "Nothing is written. For each table it says which pattern of which catalogue file fitted which text and what else\n"
    "fitted; for each column what decided role and id; for each fact of the book where it is printed.\n"
    "\n"
    "Examples:\n"
    "  yusuan explain budget.pdf\n"
    "  yusuan explain budget.pdf --json > why.json\n"
    "  yusuan explain budget.pdf --catalogue ours\n"
    "\n"
    "Exit codes: 0 done, 2 nothing could be read, 3 done but with warnings.";

struct ExplainArguments {
  std::filesystem::path file;
  std::filesystem::path catalogue;
  PasswordOptions password;
  bool json = false;
};

ExitCode run_explain(const ExplainArguments& arguments) {
  const Result<Catalogue> catalogue = choose_catalogue(arguments.catalogue);
  if (!catalogue) return fail(arguments.catalogue.native(), catalogue.error());
  const Result<std::string> password = read_password(arguments.password);
  if (!password) return fail(arguments.password.file.native(), password.error());
  const Result<BudgetDocument> document = extract_document(arguments.file, catalogue.value(), {password.value(), {}});
  if (!document) return fail(arguments.file.native(), document.error());
  print_out(arguments.json ? explanation_json(document.value()) : explanation_text(document.value()));
  if (!finish_output()) return ExitCode::nothing_produced;
  const DocumentSummary summary = summary_of(document.value());
  print_err(warnings_text(summary));
  return summary.warned() ? ExitCode::produced_with_warnings : ExitCode::ok;
}

}  // namespace

void add_explain_command(CLI::App& app, Command& chosen) {
  const auto arguments = std::make_shared<ExplainArguments>();
  CLI::App* command = app.add_subcommand("explain", "Say why each table, column and fact of a PDF is read as it is");
  command->footer(kExamples);
  command->add_option("FILE", arguments->file, "The PDF")->type_name("")->required();
  command->add_option("--catalogue", arguments->catalogue, "Folder whose *.json are added to the catalogue")
      ->type_name("DIR");
  command->add_flag("--json", arguments->json, "Print JSON");
  add_password_options(*command, arguments->password);
  command->callback([arguments, &chosen] { chosen = [arguments] { return run_explain(*arguments); }; });
}

}  // namespace yusuan
