#include <gtest/gtest.h>

#include <string>

#include "output/batch_record.hpp"

namespace yusuan {
namespace {

std::string line_with(const std::string& member, const std::string& value) {
  BatchRecord record;
  record.input = "\xFF.pdf";
  std::string line = write_batch_record(record);
  const std::size_t at = line.find('"' + member + "\":") + member.size() + 3;
  line.replace(at, line.find(',', at) - at, value);
  return line;
}

TEST(ReadBatchRecord, APathThatIsNoUtf8IsReadBackByteForByte) {
  const auto record = read_batch_record(line_with("input_hex", "\"ff2e706466\""));
  ASSERT_TRUE(record);
  EXPECT_EQ(record->input, "\xFF.pdf");
}

// What follows the fuzz target journal: a line that nothing of ours wrote was read as a record of some other document.
TEST(ReadBatchRecord, APathInWhatIsNoHexIsNoRecord) {
  for (const char* hex : {"\"ff2\"", "\"zz\"", "\"f-\"", "1"}) {
    EXPECT_FALSE(read_batch_record(line_with("input_hex", hex))) << hex;
  }
}

TEST(ReadBatchRecord, SecondsThatCannotHavePassedAreNoRecord) {
  EXPECT_TRUE(read_batch_record(line_with("seconds", "1.5")));
  for (const char* seconds : {"-1", "1e300", "\"nan\"", "\"inf\"", "null"}) {
    EXPECT_FALSE(read_batch_record(line_with("seconds", seconds))) << seconds;
  }
}

}  // namespace
}  // namespace yusuan
