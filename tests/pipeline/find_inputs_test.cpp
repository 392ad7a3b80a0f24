#include "pipeline/find_inputs.hpp"

#include <gtest/gtest.h>

#include "support/scratch_folder.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;
using test::ScratchFolder;
using Names = std::vector<std::string>;

// Relative to the folder.
Names found_in(const ScratchFolder& scratch, const Names& paths) {
  std::vector<fs::path> wanted;
  for (const std::string& path : paths) wanted.push_back(scratch / path);
  Names names;
  for (const fs::path& file : find_inputs(wanted)) names.push_back(file.lexically_relative(scratch.path()));
  return names;
}

TEST(FindInputs, AFolderGivesThePdfsBelowItInOrder) {
  const ScratchFolder scratch;
  for (const char* name : {"b/2.PDF", "b/1.pdf", "a/x/3.Pdf", "b/notes.txt", "b/pdf"}) scratch.write(name, "x");
  EXPECT_EQ(found_in(scratch, {""}), (Names{"a/x/3.Pdf", "b/1.pdf", "b/2.PDF"}));
  EXPECT_EQ(found_in(scratch, {"b", "a"}), (Names{"a/x/3.Pdf", "b/1.pdf", "b/2.PDF"}));
}

TEST(FindInputs, AFileIsTakenWhateverItsName) {
  const ScratchFolder scratch;
  scratch.write("scan", "x");
  EXPECT_EQ(found_in(scratch, {"scan"}), (Names{"scan"}));
}

TEST(FindInputs, PatternsFitWhereNoFileHasThatName) {
  const ScratchFolder scratch;
  for (const char* name : {"y2023/a.pdf", "y2024/a.pdf", "y2024/b.pdf", "[x].pdf", "x.pdf"}) scratch.write(name, "x");
  EXPECT_EQ(found_in(scratch, {"y*/a.pdf"}), (Names{"y2023/a.pdf", "y2024/a.pdf"}));
  EXPECT_EQ(found_in(scratch, {"y202?"}), (Names{"y2023/a.pdf", "y2024/a.pdf", "y2024/b.pdf"}));
  EXPECT_EQ(found_in(scratch, {"[x].pdf"}), (Names{"[x].pdf"}));
}

TEST(FindInputs, WhatLeadsToNothingIsKeptToBeTold) {
  const ScratchFolder scratch;
  EXPECT_EQ(found_in(scratch, {"gone.pdf", "gone/*.pdf"}), (Names{"gone.pdf", "gone/*.pdf"}));
}

TEST(FindInputs, AFileIsThereOnceAndRingsOfLinksEnd) {
  const ScratchFolder scratch;
  scratch.write("a/1.pdf", "x");
  fs::create_directory_symlink(scratch.path(), scratch / "a/ring");
  fs::create_symlink(scratch / "a/1.pdf", scratch / "a/2.pdf");
  EXPECT_EQ(found_in(scratch, {"a", "a/1.pdf", "a/../a/1.pdf"}), (Names{"a/../a/1.pdf"}));
}

TEST(PathsInManifest, AreLinesOrEndWithNul) {
  const auto paths = [](std::string_view text) {
    Names names;
    for (const fs::path& path : paths_in_manifest(text)) names.push_back(path);
    return names;
  };
  EXPECT_EQ(paths("a.pdf\nb c.pdf\r\n\n预算.pdf"), (Names{"a.pdf", "b c.pdf", "预算.pdf"}));
  EXPECT_EQ(paths(std::string_view("a\nb.pdf\0c.pdf\0", 14)), (Names{"a\nb.pdf", "c.pdf"}));
  EXPECT_EQ(paths(""), Names{});
}

TEST(ParseShard, TakesPartsOfAWhole) {
  EXPECT_EQ(parse_shard("3/16")->index, 3U);
  EXPECT_EQ(parse_shard("3/16")->count, 16U);
  for (const char* wrong : {"", "3", "0/4", "5/4", "3/", "/4", "-1/4", "1/4x", "1 /4", "1/99999999999999999999999"}) {
    EXPECT_FALSE(parse_shard(wrong)) << wrong;
  }
}

TEST(IsOfShard, EveryInputIsOfOneShard) {
  for (std::size_t place = 0; place < 100; ++place) {
    int shards = 0;
    for (std::size_t index = 1; index <= 7; ++index) shards += is_of_shard(place, {index, 7}) ? 1 : 0;
    EXPECT_EQ(shards, 1) << place;
  }
}

}  // namespace
}  // namespace yusuan
