#include "drawing/outside_programs.hpp"

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>
#include <vector>

namespace yusuan {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using ScratchFile = std::unique_ptr<std::FILE, CloseFile>;  // deleted when closed

std::string whole(std::FILE* file) {
  std::string bytes;
  std::rewind(file);
  std::array<char, 1U << 16U> part{};
  for (std::size_t got = 0; (got = std::fread(part.data(), 1, part.size(), file)) > 0;) bytes.append(part.data(), got);
  return bytes;
}

Error not_run(const std::string& program, const std::string& package, int code) {
  return {"program-missing", fmt::format("cannot run {}: {}", program, std::generic_category().message(code)),
          fmt::format("it is in the Debian package {}; tools/setup full installs it", package)};
}

// Starts the program between the three files and waits for it. Returns the wait status; sets `failure` to an errno.
int spawn_and_wait(const std::vector<std::string>& command, std::array<std::FILE*, 3> streams, int& failure) {
  std::vector<char*> arguments;
  arguments.reserve(command.size() + 1);
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));  // NOLINT: exec's form
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  for (int i = 0; i < 3; ++i) {
    ::posix_spawn_file_actions_adddup2(&actions, ::fileno(streams[static_cast<std::size_t>(i)]), i);
  }
  ::pid_t child = 0;
  failure = ::posix_spawnp(&child, command.front().c_str(), &actions, nullptr, arguments.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  int status = 0;
  while (failure == 0 && ::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) failure = errno;
  }
  return status;
}

// What `command` writes to its standard output when it reads `input`. Files, not pipes, stand between: neither side can
// block the other.
Result<std::string> filtered(std::string_view input, const std::vector<std::string>& command,
                             const std::string& package) {
  const ScratchFile in(std::tmpfile());
  const ScratchFile out(std::tmpfile());
  const ScratchFile messages(std::tmpfile());
  if (!in || !out || !messages || std::fwrite(input.data(), 1, input.size(), in.get()) != input.size() ||
      std::fflush(in.get()) != 0) {
    return Error{"program-failed", "cannot write a temporary file: " + std::generic_category().message(errno), ""};
  }
  std::rewind(in.get());
  int failure = 0;
  const int status = spawn_and_wait(command, {in.get(), out.get(), messages.get()}, failure);
  if (failure != 0) return not_run(command.front(), package, failure);
  std::string made = whole(out.get());
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0 && !made.empty()) return made;
  const std::string text = whole(messages.get());
  return Error{"program-failed", fmt::format("{} failed: {}", command.front(), text.substr(0, text.find('\n'))), ""};
}

}  // namespace

Result<std::string> render_page(std::string_view pdf, int number, int resolution, const std::string& password) {
  std::vector<std::string> command{"pdftoppm", "-png",
                                   "-cropbox", "-singlefile",
                                   "-r",       std::to_string(resolution),
                                   "-f",       std::to_string(number),
                                   "-l",       std::to_string(number)};
  if (!password.empty()) command.insert(command.end(), {"-upw", password, "-opw", password});
  command.emplace_back("-");
  return filtered(pdf, command, "poppler-utils");
}

Result<std::string> render_svg(std::string_view svg, int resolution) {
  const std::string dots = std::to_string(resolution);
  return filtered(svg, {"rsvg-convert", "--unlimited", "--format", "png", "--dpi-x", dots, "--dpi-y", dots},
                  "librsvg2-bin");
}

}  // namespace yusuan
