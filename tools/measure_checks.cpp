// measure_checks: how much of a book its identities cover, how many of its tables balance, and how many faults they would tell.
#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <exception>
#include <filesystem>
#include <string>
#include <vector>

#include "cli/console.hpp"
#include "cli/exit_code.hpp"
#include "mutation/measure_faults.hpp"
#include "pipeline/check_document.hpp"
#include "pipeline/extract_document.hpp"

namespace yusuan {
namespace {

constexpr const char* kExamples =
    "For each file, and for all together: the share of figures that an identity covers, of tables with identities that "
    "balance\n"
    "fully, and of faults done to what was read (a digit changed, two neighbours of a row swapped, a row moved on by "
    "a\n"
    "column, a row dropped) that the checks tell. Counted are faults that break an identity that held.\n"
    "\n"
    "Examples:\n"
    "  tools/measure_checks samples/yanbian-2023.pdf --missed\n"
    "  tools/measure_checks books/*.pdf --most 50\n"
    "  tools/measure_checks out/*/document.json             # what was extracted before";

struct Arguments {
  std::vector<std::filesystem::path> files;
  std::size_t most = 200;  // faults of a kind in a document
  bool missed = false;
};

Result<BudgetDocument> read(const std::filesystem::path& file, const Catalogue& catalogue) {
  return file.extension() == ".json" ? check_document(file, catalogue) : extract_document(file, catalogue, {});
}

void tell(const DocumentMeasure& measure, bool missed) {
  print_out(measure_text(measure));
  for (const auto& [kind, count] : measure.faults) {
    if (!missed) continue;
    for (const std::string& line : count.missed) print_out("  " + line + '\n');
  }
}

int run(const Arguments& arguments) {
  const Catalogue catalogue = Catalogue::embedded();
  DocumentMeasure sum;
  bool failed = false;
  for (const std::filesystem::path& file : arguments.files) {
    const Result<BudgetDocument> document = read(file, catalogue);
    if (!document) {
      print_error(file.native(), document.error());
      failed = true;
      continue;
    }
    const DocumentMeasure measure = measure_document(document.value(), catalogue.data(), arguments.most);
    print_out(printable(file.native()) + '\n');
    tell(measure, arguments.missed);
    add(sum, measure);
  }
  if (arguments.files.size() > 1) {
    print_out("all\n");
    tell(sum, false);
  }
  const bool told = finish_output();
  return static_cast<int>(failed || !told ? ExitCode::produced_with_warnings : ExitCode::ok);
}

int run_command(int argc, char** argv) {
  prepare_streams();
  CLI::App app("What the checks of a book cover and tell", "measure_checks");
  Arguments arguments;
  app.footer(kExamples);
  app.add_option("FILE", arguments.files, "PDFs, or what was extracted from them")->type_name("")->required();
  app.add_option("--most", arguments.most, "Faults of a kind in a document (200)")->type_name("N");
  app.add_flag("--missed", arguments.missed, "List the faults that were not told, or told elsewhere too");
  CLI11_PARSE(app, argc, argv);
  return run(arguments);
}

}  // namespace
}  // namespace yusuan

int main(int argc, char** argv) {
  try {
    return yusuan::run_command(argc, argv);
  } catch (const std::exception& fault) {
    yusuan::print_error("measure_checks", {"internal-error", fault.what(), ""});
    return static_cast<int>(yusuan::ExitCode::nothing_produced);
  }
}
