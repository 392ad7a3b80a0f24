#include "table/join_sideways.hpp"

#include <gtest/gtest.h>

#include "support/alternative_lines.hpp"
#include "table/take_reading.hpp"

namespace yusuan {
namespace {

// Three rows of a page, each with the texts of `row`.
Table part(int page, const std::vector<std::string>& row) {
  Table table;
  table.pages = {page};
  for (const std::string& text : row) table.headers.push_back({"head of " + text});
  for (int r = 0; r < 3; ++r) {
    TableRow printed{page, Box{10, 20.0 * r, 200, 20.0 * r + 20}, {}};
    for (const std::string& text : row) {
      printed.cells.push_back({text, {page, text.empty() ? std::nullopt : std::optional(printed.box)}});
    }
    table.rows.push_back(std::move(printed));
  }
  return table;
}

TEST(join_sideways, alternatives_move_with_their_columns) {
  Table right = part(2, {"7.00", ""});
  right.alternatives = {{Doubt::between_columns, {{1, 0, "", std::nullopt}, {1, 1, "7.00", Box{1, 2, 3, 4}}}}};
  std::vector<Table> joined = join_sideways({part(1, {"办公费", "3.00"}), right});
  ASSERT_EQ(joined.size(), 1U);
  ASSERT_EQ(test::lines_of(joined[0].alternatives), (std::vector<std::string>{"columns: 1,2 blank; 1,3 7.00"}));
  take_reading(joined[0], joined[0].alternatives[0]);
  EXPECT_EQ(joined[0].rows[1].cells[2].text, "");
  EXPECT_EQ(joined[0].rows[1].cells[3].text, "7.00");
  EXPECT_EQ(joined[0].rows[1].cells[3].where, (Provenance{2, Box{1, 2, 3, 4}})) << "on the page of its part";
}

}  // namespace
}  // namespace yusuan
