// On the way from a page's grids to the tidy view no figure is lost and none is doubled.
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "budget/number_columns.hpp"
#include "budget/tidy_facts.hpp"
#include "pipeline/extract_document.hpp"
#include "pipeline/extract_grids.hpp"
#include "support/sample.hpp"
#include "table/printed_number.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

using Count = std::map<std::string, int>;

// Figures with a point: column numbers and years, which stand in headers, have none.
bool is_figure_with_point(const std::string& text) {
  return text.find('.') != std::string::npos && plain_number(to_utf32(text)).has_value();
}

Count figures_of_grids(const std::filesystem::path& file) {
  Count count;
  const auto grids = extract_grids(file, {});
  if (!grids.ok()) return count;
  for (const auto& grid : nlohmann::json::parse(grids.value().json)) {
    for (const auto& cell : grid.at("cells")) {
      if (const auto text = cell.at("text").get<std::string>(); is_figure_with_point(text)) ++count[text];
    }
  }
  return count;
}

Count figures_of_tables(const BudgetDocument& document) {
  Count count;
  for (const BudgetTable& table : document.tables) {
    for (const BudgetRow& row : table.rows) {
      for (const BudgetCell& cell : row.cells) {
        if (is_figure_with_point(cell.text)) ++count[cell.text];
      }
    }
  }
  return count;
}

int numbers_in_number_columns(const BudgetTable& table) {
  int count = 0;
  for (const BudgetRow& row : table.rows) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (holds_numbers(table.columns[i].role) && plain_number(to_utf32(row.cells[i].text))) ++count;
    }
  }
  return count;
}

class NoValueLost : public testing::TestWithParam<const char*> {};

TEST_P(NoValueLost, each_figure_of_the_grids_is_in_the_tables_as_often) {
  const auto document = extract_document(test::sample(GetParam()), Catalogue::embedded(), {});
  ASSERT_TRUE(document.ok());
  const Count in_grids = figures_of_grids(test::sample(GetParam()));
  EXPECT_GT(in_grids.size(), 5U);
  EXPECT_EQ(figures_of_tables(document.value()), in_grids);
}

TEST_P(NoValueLost, each_number_of_a_number_column_is_a_fact) {
  const auto document = extract_document(test::sample(GetParam()), Catalogue::embedded(), {});
  ASSERT_TRUE(document.ok());
  for (const BudgetTable& table : document.value().tables) {
    EXPECT_EQ(tidy_facts(table).size(), static_cast<std::size_t>(numbers_in_number_columns(table))) << table.id;
  }
}

INSTANTIATE_TEST_SUITE_P(samples, NoValueLost,
                         testing::Values("yanbian-2023.pdf", "layouts/three-level-header.pdf",
                                         "layouts/continued-without-header.pdf"));

}  // namespace
}  // namespace yusuan
