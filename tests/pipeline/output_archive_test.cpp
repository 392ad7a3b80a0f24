#include "pipeline/output_archive.hpp"

#include <gtest/gtest.h>

namespace yusuan {
namespace {

using namespace std::string_literals;

OutputFiles some_files() { return {{"document.json", "{\"a\": 1}\n\0"s}, {"01-other.csv", ""}, {"findings.csv", "x"}}; }

TEST(OutputArchive, GivesBackWhatWasPacked) {
  const auto files = unpack_files(pack_files(some_files()));
  ASSERT_TRUE(files);
  ASSERT_EQ(files->size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ((*files)[i].name, some_files()[i].name);
    EXPECT_EQ((*files)[i].bytes, some_files()[i].bytes);
  }
  EXPECT_TRUE(unpack_files("")->empty());
}

TEST(OutputArchive, RefusesWhatIsCutAnywhereButBetweenFiles) {
  const std::string bytes = pack_files(some_files());
  int whole = 0;
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    whole += unpack_files(std::string_view(bytes).substr(0, length)) ? 1 : 0;
  }
  EXPECT_EQ(whole, 3) << "none, one, two files";
}

TEST(OutputArchive, RefusesNamesThatAreNotOurs) {
  for (const char* name : {"../document.json", "/etc/passwd", "", ".", "x/document.json", "notes.txt", "01-../x.csv"}) {
    EXPECT_FALSE(unpack_files(pack_files(OutputFiles{{name, "x"}}))) << name;
  }
}

TEST(OutputArchive, RefusesALengthBeyondItsEnd) {
  std::string bytes = pack_files(OutputFiles{{"document.json", "x"}});
  bytes[6] = '\x7F';
  EXPECT_FALSE(unpack_files(bytes));
}

}  // namespace
}  // namespace yusuan
