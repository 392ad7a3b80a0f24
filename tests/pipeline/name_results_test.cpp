#include "pipeline/name_results.hpp"

#include <gtest/gtest.h>

#include <set>

namespace yusuan {
namespace {

using Paths = std::vector<std::filesystem::path>;
using Names = std::vector<std::string>;

TEST(NameResults, AStemIsTheFirstsAndTheOthersGetAMarkOfTheirPath) {
  const Names names = name_results(Paths{"a/x.pdf", "b/x.pdf", "c/y.pdf"}, {});
  EXPECT_EQ(names[0], "x");
  EXPECT_TRUE(names[1].starts_with("x-")) << names[1];
  EXPECT_EQ(names[1].size(), 10U);
  EXPECT_EQ(names[2], "y");
  EXPECT_EQ(name_results(Paths{"0/x.pdf", "b/x.pdf"}, {})[1], names[1]) << "whatever else there is";
}

TEST(NameResults, EarlierNamesStay) {
  const Names names = name_results(Paths{"a/x.pdf", "b/x.pdf"}, {{"b/x.pdf", "x"}});
  EXPECT_EQ(names[1], "x");
  EXPECT_TRUE(names[0].starts_with("x-"));
}

TEST(NameResults, WhatTheBatchUsesItselfIsNoDocumentsName) {
  for (const char* path :
       {".yusuan.pdf", "summary.json.pdf", "failures.txt.pdf", "yusuan.sqlite.pdf", "..hidden.pdf"}) {
    const std::string name = name_results(Paths{path}, {}).front();
    EXPECT_TRUE(name.starts_with("_")) << name;
    EXPECT_EQ(name.find('/'), std::string::npos);
  }
}

TEST(NameResults, AreNeverTooLongNorCutInACharacter) {
  std::string stem;
  while (stem.size() + 3 <= 251) stem += "预";
  const Names names = name_results(Paths{"a/" + stem + ".pdf", "b/" + stem + ".pdf"}, {});
  EXPECT_EQ(names[0], stem);
  EXPECT_LE(names[1].size(), 255U);
  EXPECT_EQ((names[1].rfind('-')) % 3, 0U) << "whole characters of three bytes";
}

TEST(NameResults, AreAllDifferent) {
  Paths paths;
  for (int i = 0; i < 300; ++i) paths.push_back(std::to_string(i) + "/x.pdf");
  const Names names = name_results(paths, {});
  EXPECT_EQ(std::set<std::string>(names.begin(), names.end()).size(), paths.size());
}

}  // namespace
}  // namespace yusuan
