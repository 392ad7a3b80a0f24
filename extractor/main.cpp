// The program's entry, and the one place that catches everything.
#include <cstdio>
#include <exception>

#include "cli/command_line.hpp"

int main(int argc, char** argv) {
  try {
    return yusuan::run_command_line(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "yusuan: internal error: %s\n", error.what());
  } catch (...) {
    std::fputs("yusuan: internal error\n", stderr);
  }
  return static_cast<int>(yusuan::ExitCode::nothing_produced);
}
