// `yusuan kinds`: the catalogue's table kinds.
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "cli/choose_catalogue.hpp"
#include "cli/command.hpp"
#include "cli/console.hpp"
#include "output/json_writer.hpp"

namespace yusuan {
namespace {

struct KindsArguments {
  std::filesystem::path catalogue;
  bool json = false;
};

std::string kinds_table(const std::vector<TableKind>& kinds) {
  const std::string kind_title = "KIND";
  const std::string scope_title = "SCOPE";
  int kind_width = display_width(kind_title);
  int scope_width = display_width(scope_title);
  for (const TableKind& kind : kinds) {
    kind_width = std::max(kind_width, display_width(kind.kind));
    scope_width = std::max(scope_width, display_width(kind.scope));
  }
  const auto line = [&](const std::string& kind, const std::string& scope, const std::string& name) {
    return padded(kind, kind_width) + "  " + padded(scope, scope_width) + "  " + name + '\n';
  };
  std::string table = line(kind_title, scope_title, "NAME");
  for (const TableKind& kind : kinds) table += line(kind.kind, kind.scope, kind.name_zh);
  return table;
}

std::string kinds_json(const std::vector<TableKind>& kinds) {
  std::string json;
  JsonWriter out(json);
  out.begin_array();
  for (const TableKind& kind : kinds) {
    out.begin_object(JsonLayout::one_line);
    out.member("kind", kind.kind);
    out.member("name_zh", kind.name_zh);
    out.member("scope", kind.scope);
    out.end_object();
  }
  out.end_array();
  json += '\n';
  return json;
}

ExitCode run_kinds(const KindsArguments& arguments) {
  const Result<Catalogue> catalogue = choose_catalogue(arguments.catalogue);
  if (!catalogue) {
    print_error(arguments.catalogue.native(), catalogue.error());
    return ExitCode::nothing_produced;
  }
  const std::vector<TableKind> kinds = catalogue.value().kinds();
  print_out(arguments.json ? kinds_json(kinds) : kinds_table(kinds));
  return finish_output() ? ExitCode::ok : ExitCode::nothing_produced;
}

}  // namespace

void add_kinds_command(CLI::App& app, Command& chosen) {
  const auto arguments = std::make_shared<KindsArguments>();
  CLI::App* command = app.add_subcommand("kinds", "List the kinds of budget tables that are recognised");
  command->add_option("--catalogue", arguments->catalogue, "Folder whose *.json are added to the catalogue")
      ->type_name("DIR");
  command->add_flag("--json", arguments->json, "Print JSON");
  command->callback([arguments, &chosen] { chosen = [arguments] { return run_kinds(*arguments); }; });
}

}  // namespace yusuan
