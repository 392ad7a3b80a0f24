#include "output/write_grids.hpp"

#include <gtest/gtest.h>

#include "output/validate_json.hpp"

namespace yusuan {
namespace {

TEST(WriteGrids, WritesOneCellALine) {
  const std::vector<PrintedGrid> grids = {{8, {1, 2, 3, 4}, 1, 2, 0.97, {{0, 0, 1, 2, "预算", {1, 2, 3, 4}}}},
                                          {9, {0, 0, 5.5, 6}, 0, 0, 1, {}}};
  const std::string json = write_grids_json(grids);
  EXPECT_EQ(
      json,
      "[\n"
      "  {\n"
      "    \"page\": 8,\n"
      "    \"bbox\": [1, 2, 3, 4],\n"
      "    \"rows\": 1,\n"
      "    \"columns\": 2,\n"
      "    \"confidence\": 0.97,\n"
      "    \"cells\": [\n"
      "      {\"row\": 0, \"col\": 0, \"row_span\": 1, \"col_span\": 2, \"text\": \"预算\", \"bbox\": [1, 2, 3, 4]}\n"
      "    ]\n"
      "  },\n"
      "  {\n"
      "    \"page\": 9,\n"
      "    \"bbox\": [0, 0, 5.5, 6],\n"
      "    \"rows\": 0,\n"
      "    \"columns\": 0,\n"
      "    \"confidence\": 1.00,\n"
      "    \"cells\": []\n"
      "  }\n"
      "]\n");
  EXPECT_TRUE(validate_grids_json(json).ok());
}

TEST(WriteGrids, NoGridsAreAnEmptyArray) {
  EXPECT_EQ(write_grids_json({}), "[]\n");
  EXPECT_TRUE(validate_grids_json("[]\n").ok());
}

}  // namespace
}  // namespace yusuan
