// Runs the built program as a user would.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace yusuan::test {

struct ProgramEnd {
  int code = -1;  // exit code; 128 + signal where a signal ended it
  std::string out;
  std::string err;
};

// Runs the yusuan of this build in `folder` with `arguments`; its standard input is empty.
ProgramEnd run_yusuan(const std::filesystem::path& folder, const std::vector<std::string>& arguments);

// The same by way of `sh -c`, for redirections; `script` calls it as "$YUSUAN".
ProgramEnd run_shell(const std::filesystem::path& folder, const std::string& script);

}  // namespace yusuan::test
