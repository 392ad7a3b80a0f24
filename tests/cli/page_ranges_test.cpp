#include "cli/page_ranges.hpp"

#include <gtest/gtest.h>

namespace yusuan {
namespace {

// Written back as `first-last` each; `refused` for an error.
std::string read_back(std::string_view text) {
  const auto ranges = parse_page_ranges(text);
  if (!ranges) return "refused";
  std::string back;
  for (const PageRange& range : ranges.value()) {
    back += std::to_string(range.first) + '-' + std::to_string(range.last) + ' ';
  }
  return back;
}

TEST(PageRanges, ReadsListsOfPagesAndRanges) {
  EXPECT_EQ(read_back(""), "");
  EXPECT_EQ(read_back("7"), "7-7 ");
  EXPECT_EQ(read_back("3-8,12"), "3-8 12-12 ");
  EXPECT_EQ(read_back("5-5,20-"), "5-5 20-0 ");
}

TEST(PageRanges, RefusesAllElse) {
  for (const char* text :
       {"0", "-3", "8-3", "a", "3-b", "3,,4", "3,", ",3", "3 - 8", "1-2-3", "99999999999", "-", "+3"}) {
    EXPECT_EQ(read_back(text), "refused") << text;
  }
}

}  // namespace
}  // namespace yusuan
