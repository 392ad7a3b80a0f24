#include "cli/password.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>

#include "pipeline/read_file.hpp"

namespace yusuan {

void add_password_options(CLI::App& command, PasswordOptions& options) {
  CLI::Option* given = command.add_option("--password", options.password,
                                          "Password of a locked PDF (seen by other users of the machine)");
  command.add_option("--password-file", options.file, "File whose first line is the password")
      ->type_name("FILE")
      ->excludes(given);
  given->type_name("PASSWORD");
}

Result<std::string> read_password(const PasswordOptions& options) {
  if (options.file.empty()) return options.password;
  const Result<std::vector<char>> bytes = read_file(options.file);
  if (!bytes) return bytes.error();
  const auto end = std::ranges::find_if(bytes.value(), [](char c) { return c == '\n' || c == '\r'; });
  return std::string(bytes.value().begin(), end);
}

}  // namespace yusuan
