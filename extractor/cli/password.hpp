// The password options that commands which open PDFs share.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"

namespace CLI {  // NOLINT(readability-identifier-naming): the library's
class App;
}

namespace yusuan {

struct PasswordOptions {
  std::string password;
  std::filesystem::path file;  // empty: none
};

// Adds --password and --password-file, of which one may be given.
void add_password_options(CLI::App& command, PasswordOptions& options);

// The password to use; empty where none was given. Of a file, its first line. Errors: as read_file().
Result<std::string> read_password(const PasswordOptions& options);

}  // namespace yusuan
