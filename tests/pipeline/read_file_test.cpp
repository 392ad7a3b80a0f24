#include "pipeline/read_file.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <string>
#include <thread>

#include "support/scratch_folder.hpp"

namespace yusuan {
namespace {

std::string code_of(const std::filesystem::path& file) {
  const auto read = read_file(file);
  return read.ok() ? "" : read.error().code;
}

TEST(ReadFile, GivesAllBytes) {
  const test::ScratchFolder scratch;
  const std::string bytes("a\0b\r\n\xFF", 6);
  const auto read = read_file(scratch.write("a", bytes));
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(std::string(read.value().begin(), read.value().end()), bytes);
}

TEST(ReadFile, AnEmptyFileHasNoBytes) {
  const test::ScratchFolder scratch;
  const auto read = read_file(scratch.write("a", ""));
  ASSERT_TRUE(read.ok());
  EXPECT_TRUE(read.value().empty());
}

TEST(ReadFile, ReadsAPipeToItsEnd) {
  const test::ScratchFolder scratch;
  const std::filesystem::path pipe = scratch / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  const std::string bytes(300'000, 'x');
  std::thread writer([&] { std::ofstream(pipe) << bytes; });
  const auto read = read_file(pipe);
  writer.join();
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read.value().size(), bytes.size());
}

TEST(ReadFile, SaysWhyItCannot) {
  const test::ScratchFolder scratch;
  EXPECT_EQ(code_of(scratch / "nothing"), "file-not-found");
  EXPECT_EQ(code_of(scratch.write("file", "") / "below"), "file-not-found");
  EXPECT_EQ(code_of(""), "file-not-found");
  EXPECT_EQ(code_of(scratch.path()), "file-unreadable");
  EXPECT_EQ(code_of("/dev/null"), "file-unreadable");
  EXPECT_EQ(code_of(std::string(5000, 'x')), "file-unreadable");
}

TEST(ReadFile, RespectsPermissions) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read all";
  const test::ScratchFolder scratch;
  const auto file = scratch.write("a", "x");
  std::filesystem::permissions(file, std::filesystem::perms::none);
  EXPECT_EQ(code_of(file), "file-unreadable");
}

}  // namespace
}  // namespace yusuan
