// The command line of `yusuan`: options, dispatch, exit codes. The cli folder is the only place that prints.
#pragma once

#include "cli/exit_code.hpp"

namespace yusuan {

// Runs the command that the arguments name; returns its ExitCode. Errors of usage are told on stderr.
int run_command_line(int argc, char** argv);

}  // namespace yusuan
