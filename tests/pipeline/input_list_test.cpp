#include "pipeline/input_list.hpp"

#include <gtest/gtest.h>

#include "support/scratch_folder.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;
using test::names_in;
using test::ScratchFolder;

TEST(InputList, ComesBackByItsKeyWhateverThePathsHold) {
  const ScratchFolder scratch;
  fs::create_directories(scratch / ".yusuan");
  const std::vector<fs::path> inputs = {"a b.pdf", "c\nd.pdf", "\xFF.pdf"};
  const Result<std::string> key = keep_input_list(scratch.path(), inputs);
  ASSERT_TRUE(key.ok());
  EXPECT_EQ(key.value(), input_list_key(inputs));
  EXPECT_EQ(read_input_list(scratch.path(), key.value()), inputs);
}

TEST(InputList, OtherInputsOrAnotherOrderHaveAnotherKey) {
  const std::vector<fs::path> ab = {"a", "b"};
  EXPECT_NE(input_list_key(ab), input_list_key(std::vector<fs::path>{"b", "a"}));
  EXPECT_NE(input_list_key(ab), input_list_key(std::vector<fs::path>{"ab"}));
}

TEST(InputList, ACutListIsNotReadAndIsWrittenAnew) {
  const ScratchFolder scratch;
  const std::vector<fs::path> inputs = {"a.pdf", "b.pdf"};
  const std::string key = input_list_key(inputs);
  scratch.write(".yusuan/inputs-" + key + ".list", "a.pdf");
  EXPECT_FALSE(read_input_list(scratch.path(), key).has_value());
  ASSERT_TRUE(keep_input_list(scratch.path(), inputs).ok());
  EXPECT_EQ(read_input_list(scratch.path(), key), inputs);
  EXPECT_EQ(names_in(scratch / ".yusuan").size(), 1U) << "no temporary file";
}

}  // namespace
}  // namespace yusuan
