// The ICU this program runs with, for `--version`.
#pragma once

#include <string>

namespace yusuan {

std::string icu_version();

}  // namespace yusuan
