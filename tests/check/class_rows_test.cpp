#include "check/class_rows.hpp"

#include <gtest/gtest.h>

#include "budget/plain_text.hpp"
#include "support/embedded_words.hpp"
#include "support/literal_prose.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

using Places = std::vector<std::pair<std::size_t, std::size_t>>;

BudgetDocument book() {
  BudgetDocument document;
  test::add_prose_table(document, "expenditure_summary", {"total"},
                        {{"205", "教育支出", RowRole::item, 1, {"8"}},
                         {"20502", "普通教育", RowRole::item, 2, {"8"}},
                         {"", "合计", RowRole::total, 1, {"8"}}});
  test::add_prose_table(document, "project_expenditure", {"total"}, {{"205", "教育支出", RowRole::item, 1, {"3"}}});
  test::add_prose_table(document, "fiscal_appropriation_expenditure", {"total"},
                        {{"", "", RowRole::item, 1, {"1"}},
                         {"205", "其中：教育", RowRole::item, 1, {"7"}},
                         {"20502", "某某", RowRole::item, 2, {"7"}},
                         {"", "普通教育", RowRole::subtotal, 1, {"8"}}});
  document.tables[2].rows[2].sides[0].standard_name = "普通教育";
  return document;
}

Places named(const ClassRows& rows, std::u32string_view key) {
  Places places;
  for (const ClassRow& row : rows.named(std::u32string(key))) places.emplace_back(row.table, row.row);
  return places;
}

TEST(ClassRows, are_found_by_name_in_tables_that_list_classes) {
  const BudgetDocument document = book();
  const std::vector<TableFigures> tables = figures_of(document);
  const ClassRows rows(tables, test::embedded_words());
  EXPECT_EQ(named(rows, U"教育"), (Places{{0, 0}, {2, 1}})) << "none of a table of projects";
  EXPECT_EQ(named(rows, U"普通教育"), (Places{{0, 1}, {2, 2}})) << "by its standard name too; no sum";
  EXPECT_EQ(named(rows, U"某某"), (Places{{2, 2}}));
  EXPECT_EQ(named(rows, U"合计"), Places{});
  EXPECT_EQ(named(rows, U""), Places{});
}

TEST(ClassRows, find_what_reading_every_name_finds) {
  const BudgetDocument document = book();
  const std::vector<TableFigures> tables = figures_of(document);
  const ClassRows rows(tables, test::embedded_words());
  for (const std::size_t table : {0U, 2U}) {
    for (const BudgetRow& row : document.tables[table].rows) {
      const RowSide& side = row.sides.front();
      const std::u32string key = class_key(plain_text(to_utf32(side.name)), test::embedded_words());
      EXPECT_TRUE(rows.is_named(side, key)) << side.name;
      EXPECT_FALSE(rows.is_named(side, U"教")) << side.name;
      const auto found = rows.named(key);
      const bool is_found = std::ranges::find(found, &side, &ClassRow::side) != found.end();
      EXPECT_EQ(is_found, !is_sum(side.role) && !side.name.empty()) << side.name;
    }
  }
}

}  // namespace
}  // namespace yusuan
