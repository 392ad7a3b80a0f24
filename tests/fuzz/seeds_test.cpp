// Gives every seed of a target, and no bytes at all, to it once, without libFuzzer.
#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

int give(const std::string& bytes) {
  return LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

TEST(Seeds, HoldWhatTheTargetSays) {
  EXPECT_EQ(give(""), 0);
  int seeds = 0;
  for (const auto& entry : std::filesystem::directory_iterator(YUSUAN_SEEDS)) {
    SCOPED_TRACE(entry.path());
    std::ifstream file(entry.path(), std::ios::binary);
    EXPECT_EQ(give(std::string(std::istreambuf_iterator<char>(file), {})), 0);
    ++seeds;
  }
  EXPECT_GT(seeds, 0) << "no seeds in " << YUSUAN_SEEDS;
}

}  // namespace
