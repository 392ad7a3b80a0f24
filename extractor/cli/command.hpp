// What a command of the program is.
#pragma once

#include <functional>

#include "cli/exit_code.hpp"

namespace CLI {  // NOLINT(readability-identifier-naming): the library's
class App;
}

namespace yusuan {

// A command that the command line chose, with its arguments.
using Command = std::function<ExitCode()>;

// Each adds one command with its options and help to `app`. When the parsed command line names it, `chosen` becomes it.
void add_batch_command(CLI::App& app, Command& chosen);
void add_check_command(CLI::App& app, Command& chosen);
void add_collect_command(CLI::App& app, Command& chosen);
void add_dataset_command(CLI::App& app, Command& chosen);
void add_explain_command(CLI::App& app, Command& chosen);
void add_extract_command(CLI::App& app, Command& chosen);
void add_grids_command(CLI::App& app, Command& chosen);
void add_kinds_command(CLI::App& app, Command& chosen);
void add_review_command(CLI::App& app, Command& chosen);

}  // namespace yusuan
