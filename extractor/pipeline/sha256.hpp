// SHA-256 of a file's bytes: how an output names its source.
#pragma once

#include <span>
#include <string>

namespace yusuan {

std::string sha256_hex(std::span<const char> bytes);  // 64 lower-case hex digits

}  // namespace yusuan
