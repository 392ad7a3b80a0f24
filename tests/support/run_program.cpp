#include "support/run_program.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

#include "support/scratch_folder.hpp"

namespace yusuan::test {
namespace {

namespace fs = std::filesystem;

void redirect(int stream, const fs::path& file, int flags) {
  const int opened = ::open(file.c_str(), flags, 0600);
  if (opened < 0 || ::dup2(opened, stream) < 0) ::_exit(126);
}

// In the child: never returns.
[[noreturn]] void become(const fs::path& folder, const ScratchFolder& streams, std::vector<std::string> words) {
  redirect(STDIN_FILENO, "/dev/null", O_RDONLY);
  redirect(STDOUT_FILENO, streams / "out", O_WRONLY | O_CREAT);
  redirect(STDERR_FILENO, streams / "err", O_WRONLY | O_CREAT);
  if (::chdir(folder.c_str()) != 0) ::_exit(126);
  ::setenv("YUSUAN", YUSUAN_BINARY, 1);
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  ::execv(pointers.front(), pointers.data());
  ::_exit(127);
}

ProgramEnd run(const fs::path& folder, const std::vector<std::string>& words) {
  const ScratchFolder streams;
  const pid_t child = ::fork();
  if (child == 0) become(folder, streams, words);
  int status = 0;
  if (child < 0 || ::waitpid(child, &status, 0) != child) return {};
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return {code, bytes_of(streams / "out"), bytes_of(streams / "err")};
}

}  // namespace

ProgramEnd run_yusuan(const fs::path& folder, const std::vector<std::string>& arguments) {
  std::vector<std::string> words = {YUSUAN_BINARY};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return run(folder, words);
}

ProgramEnd run_shell(const fs::path& folder, const std::string& script) {
  return run(folder, {"/bin/sh", "-c", script});
}

}  // namespace yusuan::test
