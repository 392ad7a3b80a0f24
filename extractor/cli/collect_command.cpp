// `yusuan collect`: the shards of a batch as one, and what is missing.
#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <filesystem>
#include <memory>
#include <vector>

#include "cli/batch_exit_code.hpp"
#include "cli/collect_report.hpp"
#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/named_inputs.hpp"
#include "output/collection_json.hpp"
#include "pipeline/batch_results.hpp"
#include "pipeline/collect_batch.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;

constexpr const char* kExamples =
    "Reads the journals of all shards of `yusuan batch`, and writes summary.json, summary.csv and failures.txt of the\n"
    "whole, and missing.txt: the inputs that no shard has done, or whose results are gone, as a manifest for another "
    "run.\n"
    "What there should be the shards have written down; --manifest or --inputs say it anew. Results stay where they "
    "are.\n"
    "\n"
    "Examples:\n"
    "  yusuan collect out                          after `yusuan batch … -o out --shard 1/16` and its like\n"
    "  yusuan collect out --manifest all.txt        against the list\n"
    "  yusuan collect machine1 machine2 -o whole    of several output folders\n"
    "  yusuan collect out --json | jq -r '.unfinished_shards[].shard'\n"
    "  yusuan batch --manifest out/missing.txt -o out\n"
    "\n"
    "Exit codes: 0 all there and well, 2 wrong usage or nothing there, 3 something is missing, has failed or warned, "
    "or is\nthere twice.";

struct CollectArguments {
  std::vector<fs::path> folders;
  fs::path output;
  std::vector<fs::path> inputs;
  std::vector<fs::path> manifests;
  bool json = false;
  bool quiet = false;
};

Result<CollectRequest> request_of(const CollectArguments& arguments) {
  CollectRequest request{arguments.folders, arguments.output, std::nullopt};
  if (request.output.empty()) {
    if (request.folders.size() > 1) {
      return Error{"no-output", "no folder for the summary of several folders", "add -o DIR"};
    }
    request.output = request.folders.front();
  }
  if (arguments.inputs.empty() && arguments.manifests.empty()) return request;
  Result<std::vector<fs::path>> inputs = inputs_of(arguments.inputs, arguments.manifests);
  if (!inputs) return inputs.error();
  request.inputs = std::move(inputs).value();
  return request;
}

bool is_whole(const Collection& collection) {
  return collection.missing.empty() && collection.conflicts.empty() && collection.without_runs.empty() &&
         collection.lost_lists.empty();
}

ExitCode run_collect(const CollectArguments& arguments) {
  const Result<CollectRequest> request = request_of(arguments);
  if (!request) return fail("collect", request.error());
  const Result<Collection> collection = collect_batch(request.value());
  if (!collection) return fail("collect", collection.error());
  if (const Result<void> kept = write_collected_results(request.value().output, collection.value()); !kept) {
    return fail("", kept.error());
  }
  if (arguments.json) {
    print_out(write_collection_json(collection.value()));
  } else if (!arguments.quiet) {
    print_out(collect_report_text(collection.value(), request.value().output));
  }
  const ExitCode code = exit_code_of(collection.value().records, is_whole(collection.value()));
  return finish_output() || code != ExitCode::ok ? code : ExitCode::produced_with_warnings;
}

}  // namespace

void add_collect_command(CLI::App& app, Command& chosen) {
  const auto arguments = std::make_shared<CollectArguments>();
  CLI::App* command = app.add_subcommand("collect", "Join the summaries of a batch's shards, and tell what is missing");
  command->footer(kExamples);
  command->add_option("DIR", arguments->folders, "Output folders of `yusuan batch`")->type_name("")->required();
  command->add_option("-o,--output", arguments->output, "Folder for the summary (of one DIR: that, unless told)")
      ->type_name("DIR");
  command->add_option("--inputs", arguments->inputs, "PDFs, folders, patterns that there should be")->type_name("PATH");
  command->add_option("--manifest", arguments->manifests, "File that lists them, a line each; - for standard input")
      ->type_name("FILE");
  command->add_flag("--json", arguments->json, "Print what is missing as JSON");
  command->add_flag("-q,--quiet", arguments->quiet, "Print nothing but errors");
  command->callback([arguments, &chosen] { chosen = [arguments] { return run_collect(*arguments); }; });
}

}  // namespace yusuan
