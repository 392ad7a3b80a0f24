// `yusuan batch`: a county's worth of PDFs.
#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "cli/batch_exit_code.hpp"
#include "cli/batch_progress.hpp"
#include "cli/choose_catalogue.hpp"
#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/format_options.hpp"
#include "cli/named_inputs.hpp"
#include "cli/password.hpp"
#include "cli/stop_requests.hpp"
#include "output/write_batch_summary.hpp"
#include "pipeline/batch_results.hpp"
#include "pipeline/find_inputs.hpp"
#include "pipeline/run_batch.hpp"
#include "pipeline/store_results.hpp"
#include "pipeline/write_document.hpp"

namespace yusuan {
namespace {

constexpr const char* kExamples =
    "Reads PDFs in worker processes that are shut in and limited, so that none can stop the run, whatever is wrong "
    "with\n"
    "it. What is done stays done: a run that was stopped, killed or repeated goes on where it was, and reads again "
    "only\n"
    "PDFs that have changed. Beside the results go summary.json, summary.csv and failures.txt.\n"
    "\n"
    "Examples:\n"
    "  yusuan batch books/ -o out                        every PDF below books/\n"
    "  yusuan batch 'books/2024*/*.pdf' -o out --jobs 8\n"
    "  find /archive -name '*.pdf' | yusuan batch --manifest - -o out\n"
    "  yusuan batch --manifest out/failures.txt -o out --force --timeout 1800 --memory 8000\n"
    "  yusuan batch books/ -o out --shard 3/16           the third of sixteen machines; see yusuan collect\n"
    "  yusuan batch books/ -o out --ndjson | jq -r 'select(.status == \"failed\") | .input'\n"
    "\n"
    "Exit codes: 0 all well, 2 wrong usage or nothing produced, 3 produced, but something failed, warned or is left.";

constexpr std::uint64_t kMebibyte = std::uint64_t{1} << 20U;

struct BatchArguments {
  std::vector<std::filesystem::path> paths;
  std::vector<std::filesystem::path> manifests;
  std::filesystem::path output;
  std::filesystem::path catalogue;
  FormatArguments formats;
  PasswordOptions password;
  std::size_t jobs = std::max(1U, std::thread::hardware_concurrency());
  double timeout = WorkerLimits{}.seconds;
  std::uint64_t memory = WorkerLimits{}.memory / kMebibyte;
  std::string shard;
  std::optional<std::size_t> limit;
  bool resume = true;
  bool force = false;
  bool fail_fast = false;
  bool no_sandbox = false;
  bool ndjson = false;
  bool quiet = false;
};

Result<BatchOptions> options_of(const BatchArguments& arguments) {
  if (arguments.output.empty()) {
    return Error{"no-output", "no folder for the results", "add -o DIR; it is made if it is not there"};
  }
  BatchOptions options;
  const Result<std::vector<OutputFormat>> formats =
      formats_of(arguments.formats.names.value_or(standard_format_names()));
  if (!formats) return formats.error();
  options.task.choice = {formats.value(), {arguments.formats.csv}};
  if (options.task.choice.prints()) {
    return Error{"wrong-usage", "a batch prints no documents",
                 "leave ndjson out of --format; --ndjson prints a line a document"};
  }
  if (!arguments.shard.empty()) {
    const std::optional<Shard> shard = parse_shard(arguments.shard);
    if (!shard)
      return Error{"wrong-usage", "no such shard: " + arguments.shard, "give I/N with 1 <= I <= N, like 3/16"};
    if (shard->count > 1 && options.task.choice.fills_shared_files()) {
      return Error{
          "wrong-usage", "shards cannot fill one database at the same time",
          "leave sqlite out; once all shards are done, run it with sqlite and without --shard: that reads no PDF"};
    }
    options.shard = *shard;
  }
  options.output = arguments.output;
  options.task.limits.seconds = arguments.timeout;
  options.task.limits.memory = arguments.memory * kMebibyte;
  options.task.sandbox = !arguments.no_sandbox;
  options.jobs = arguments.jobs;
  options.limit = arguments.limit;
  options.redo = arguments.force || !arguments.resume;
  options.fail_fast = arguments.fail_fast;
  options.results_key = results_key(options.task.choice, arguments.catalogue);
  return options;
}

ExitCode run(const BatchArguments& arguments) {
  Result<BatchOptions> options = options_of(arguments);
  if (!options) return fail("batch", options.error());
  const Result<std::vector<std::filesystem::path>> inputs = inputs_of(arguments.paths, arguments.manifests);
  if (!inputs) return fail("batch", inputs.error());
  if (inputs.value().empty())
    return fail("batch", {"no-input", "there is no PDF to read", "check the folders and patterns"});
  const Result<Catalogue> catalogue = choose_catalogue(arguments.catalogue);
  if (!catalogue) return fail(arguments.catalogue.native(), catalogue.error());
  const Result<std::string> password = read_password(arguments.password);
  if (!password) return fail(arguments.password.file.native(), password.error());
  options.value().task.password = password.value();
  if (arguments.no_sandbox)
    print_err("yusuan: warning: without the sandbox a damaged PDF may do what it likes with your files\n");

  if (const Result<void> shared = check_shared_files(arguments.output, options.value().task.choice); !shared)
    return fail("", shared.error());

  catch_stop_signals();
  BatchProgress progress(!arguments.quiet, arguments.ndjson);
  const Result<BatchReport> report = run_batch(inputs.value(), catalogue.value(), options.value(), progress.events());
  progress.end();
  if (!report) return fail("batch", report.error());
  if (const Result<void> kept = write_batch_results(options.value(), report.value()); !kept)
    return fail("", kept.error());
  const Result<void> stored = store_results(
      {arguments.output, options.value().task.choice, report.value().records, [] { return stop_requests() > 0; }});
  if (!stored) print_error("", stored.error());
  if (!arguments.quiet && !arguments.ndjson) print_out(batch_report_text(report.value(), arguments.output));
  const ExitCode code =
      stored ? exit_code_of(report.value().records, report.value().not_done == 0) : ExitCode::produced_with_warnings;
  return finish_output() || code != ExitCode::ok ? code : ExitCode::produced_with_warnings;
}

void add_limits(CLI::App& command, BatchArguments& arguments) {
  command.add_option("-j,--jobs", arguments.jobs, "Worker processes (default: one a core)")
      ->type_name("N")
      ->check(CLI::Range(std::size_t{1}, std::size_t{1024}));
  command.add_option("--timeout", arguments.timeout, "Seconds a document may take (default 300)")
      ->type_name("S")
      ->check(CLI::PositiveNumber);
  command.add_option("--memory", arguments.memory, "MiB of address space a worker may have (default 2048)")
      ->type_name("MB")
      ->check(CLI::Range(std::uint64_t{64}, std::uint64_t{1} << 30U));
  command.add_flag("--no-sandbox", arguments.no_sandbox, "Do not shut the workers in, where the kernel cannot");
}

}  // namespace

void add_batch_command(CLI::App& app, Command& chosen) {
  const auto arguments = std::make_shared<BatchArguments>();
  CLI::App* command =
      app.add_subcommand("batch", "Extract a whole archive of PDFs, whatever is wrong with some of them");
  command->footer(kExamples);
  command->add_option("PATH", arguments->paths, "PDFs, folders, patterns")->type_name("");
  command->add_option("-o,--output", arguments->output, "Folder for the results, one folder a PDF (needed)")
      ->type_name("DIR");
  command->add_option("--manifest", arguments->manifests, "File that lists paths, a line each; - for standard input")
      ->type_name("FILE");
  add_format_options(*command, arguments->formats);
  add_limits(*command, *arguments);
  command->add_flag("--resume,!--no-resume", arguments->resume,
                    "Go on where an earlier run was (this is so unless told)");
  command->add_flag("--force", arguments->force, "Do again what is done");
  command->add_option("--limit", arguments->limit, "Do at most so many documents now")->type_name("N");
  command->add_option("--shard", arguments->shard, "Of N parts of the same inputs, do the I-th")->type_name("I/N");
  command->add_flag("--fail-fast", arguments->fail_fast, "Begin nothing more after the first failure");
  command->add_flag("--ndjson", arguments->ndjson, "Print a line of JSON for each document as it ends");
  add_password_options(*command, arguments->password);
  command->add_option("--catalogue", arguments->catalogue, "Folder whose *.json are added to the catalogue")
      ->type_name("DIR");
  command->add_flag("-q,--quiet", arguments->quiet, "Print nothing but errors");
  command->callback([arguments, &chosen] { chosen = [arguments] { return run(*arguments); }; });
}

}  // namespace yusuan
