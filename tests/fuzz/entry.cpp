// Where libFuzzer, and the test of the seeds, come in.
#include <cstddef>
#include <cstdint>

#include "fuzz_target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  yusuan::fuzz::fuzz_one({reinterpret_cast<const char*>(data), size});
  return 0;
}
