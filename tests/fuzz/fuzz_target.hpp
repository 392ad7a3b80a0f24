// What a fuzz target is: a function that reads made-up bytes as the program would and says what must hold of the result.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace yusuan::fuzz {

// Each target, a file *_fuzz.cpp and a program, has its own. Returns whatever the input; what does not hold ends the program.
void fuzz_one(std::string_view input);

// Ends the program where something does not hold, so that libFuzzer keeps the input.
inline void require(bool holds, std::string_view sentence, const std::string& shown = {}) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %.*s\n%s\n", static_cast<int>(sentence.size()), sentence.data(), shown.c_str());
  std::abort();
}

}  // namespace yusuan::fuzz
