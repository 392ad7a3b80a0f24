#include "pipeline/replace_file.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "support/scratch_folder.hpp"

namespace yusuan {
namespace {

using test::bytes_of;
using test::names_in;
using test::ScratchFolder;

bool is_ours(std::string_view start) { return start.starts_with("ours"); }

TEST(replace_file, a_new_file_is_made_and_nothing_beside_it) {
  const ScratchFolder scratch;
  EXPECT_TRUE(replace_file(scratch / "a.html", "ours 1", is_ours));
  EXPECT_EQ(bytes_of(scratch / "a.html"), "ours 1");
  EXPECT_EQ(names_in(scratch.path()), std::vector<std::string>{"a.html"});
}

TEST(replace_file, what_is_ours_or_empty_is_replaced) {
  const ScratchFolder scratch;
  scratch.write("a.html", "ours 1");
  scratch.write("b.html", "");
  EXPECT_TRUE(replace_file(scratch / "a.html", "ours 2", is_ours));
  EXPECT_TRUE(replace_file(scratch / "b.html", "ours 2", is_ours));
  EXPECT_EQ(bytes_of(scratch / "a.html"), "ours 2");
  EXPECT_EQ(bytes_of(scratch / "b.html"), "ours 2");
}

TEST(replace_file, what_is_not_ours_stays) {
  const ScratchFolder scratch;
  scratch.write("a.html", "a letter");
  scratch.write("folder/b", "ours");
  std::filesystem::create_symlink(scratch / "a.html", scratch / "link");
  for (const char* name : {"a.html", "folder", "link"}) {
    const Result<void> replaced = replace_file(scratch / name, "ours 2", is_ours);
    ASSERT_FALSE(replaced) << name;
    EXPECT_EQ(replaced.error().code, "output-not-ours") << name;
  }
  EXPECT_EQ(bytes_of(scratch / "a.html"), "a letter");
}

TEST(replace_file, a_folder_that_is_not_there_is_told) {
  const ScratchFolder scratch;
  const Result<void> replaced = replace_file(scratch / "no/a.html", "ours", is_ours);
  ASSERT_FALSE(replaced);
  EXPECT_EQ(replaced.error().code, "output-not-writable");
}

}  // namespace
}  // namespace yusuan
