#include "output/package_fields.hpp"

#include <gtest/gtest.h>

#include "support/literal_document.hpp"

namespace yusuan {
namespace {

// A column of the role with these texts; those that are decimals are figures.
void add_column(BudgetTable& table, ColumnRole role, const std::vector<std::string>& texts) {
  table.columns.push_back({"c", {"h"}, role});
  table.rows.resize(texts.size());
  for (std::size_t r = 0; r < texts.size(); ++r) {
    table.rows[r].cells.push_back(test::cell(texts[r], Decimal::parse(texts[r]), {}));
  }
}

std::string types_of(const BudgetTable& table) {
  std::string types;
  for (const PackageField& field : package_fields(table, {}).fields) types += std::string(field.type) + ' ';
  return types;
}

std::string column_types_of(const BudgetTable& table) {
  std::string types;
  for (const PackageField& field : package_fields(table, {}).fields) types += std::string(field.column_type) + ' ';
  return types;
}

BudgetTable table_of_list(std::string_view list) {
  BudgetTable table;
  table.yuan_per_unit = Decimal(1, 0);
  add_column(table, ColumnRole::code, {"x"});
  add_column(table, ColumnRole::name, {"y"});
  add_column(table, ColumnRole::amount, {"1.00"});
  table.rows[0].sides = {{SideName::all, RowRole::item, 1, "x", "y", std::string(list)}};
  return table;
}

TEST(PackageFields, FiguresAreNumbersAndWordsStrings) {
  BudgetTable table;
  add_column(table, ColumnRole::name, {"a", "b"});
  add_column(table, ColumnRole::amount, {"18", ""});
  add_column(table, ColumnRole::count, {"18", "2"});
  add_column(table, ColumnRole::count, {"18", "2.5"});
  add_column(table, ColumnRole::percent, {"", ""});
  EXPECT_EQ(types_of(table), "string number integer number number ");
}

TEST(PackageFields, AWordAmongFiguresMakesThemStrings) {
  BudgetTable table;
  add_column(table, ColumnRole::amount, {"18", "none"});
  EXPECT_EQ(types_of(table), "string ");
}

TEST(PackageFields, DashesAmongFiguresAreMissingValues) {
  BudgetTable table;
  add_column(table, ColumnRole::amount, {"18", "-", "——"});
  add_column(table, ColumnRole::name, {"a", "b", ""});
  EXPECT_EQ(types_of(table), "number string ");
  EXPECT_EQ(package_fields(table, {}).missing, (std::set<std::string>{"", "-", "——"}));
}

TEST(PackageFields, ButNotWhereWordsWouldBeLost) {
  BudgetTable table;
  add_column(table, ColumnRole::amount, {"18", "-"});
  add_column(table, ColumnRole::amount, {"18", "19"});
  add_column(table, ColumnRole::name, {"a", "-"});
  EXPECT_EQ(types_of(table), "string number string ");
  EXPECT_EQ(package_fields(table, {}).missing, std::set<std::string>{""});
}

TEST(PackageFields, MissingValuesAreThoseOfTheFile) {
  BudgetTable table;
  add_column(table, ColumnRole::amount, {"18", "－"});
  EXPECT_EQ(package_fields(table, {false, true}).missing, (std::set<std::string>{"", "'－"}));
}

TEST(PackageFields, ColumnTypesFollowTheCodeList) {
  EXPECT_EQ(column_types_of(table_of_list("functional")),
            "functional-classification:generic:code functional-classification:generic:label value ");
  EXPECT_EQ(column_types_of(table_of_list("government_economic")),
            "economic-classification:generic:code economic-classification:generic:label value ");
  EXPECT_EQ(column_types_of(table_of_list("revenue")), "  value ") << "the taxonomy has none for revenue";
}

TEST(PackageFields, NoColumnTypeWhereListsAreMixedOrCodesInParts) {
  BudgetTable mixed = table_of_list("functional");
  mixed.rows.push_back(mixed.rows[0]);
  mixed.rows[1].sides[0].code_list = "department_economic";
  EXPECT_EQ(column_types_of(mixed), "  value ");
  BudgetTable parts = table_of_list("functional");
  add_column(parts, ColumnRole::code, {"z"});
  EXPECT_EQ(column_types_of(parts), " functional-classification:generic:label value  ");
}

TEST(PackageFields, AmountsInNoMoneyAreNoValues) {
  BudgetTable table = table_of_list("functional");
  table.yuan_per_unit.reset();
  EXPECT_EQ(column_types_of(table).find(" value"), std::string::npos);
}

}  // namespace
}  // namespace yusuan
