// A table's figures as terms of identities.
#pragma once

#include <cstddef>
#include <vector>

#include "budget/document.hpp"
#include "check/identity.hpp"

namespace yusuan {

// Has it a cell with a number?
bool has_figures(const BudgetTable& table);

// Gives the figures of one table, with the finest precision that their column prints: 18 beside 1.94 means 18.00.
class TableFigures {
 public:
  // `table` is the index of the table in its document and must outlive this.
  TableFigures(const BudgetTable& table, std::size_t index);

  [[nodiscard]] const BudgetTable& table() const { return *table_; }
  [[nodiscard]] std::size_t index() const { return index_; }

  // In the printed unit.
  [[nodiscard]] Term at(std::size_t row, std::size_t column) const;

  // In yuan; empty where the table's unit is no money, or the figure too large.
  [[nodiscard]] std::optional<Term> in_yuan(std::size_t row, std::size_t column) const;

  // The columns of amounts of one side.
  [[nodiscard]] std::vector<std::size_t> amounts(SideName side) const;

 private:
  const BudgetTable* table_;
  std::size_t index_;
  std::vector<Decimal> last_places_;  // one a column
};

// Of all tables of the document, which must outlive them.
std::vector<TableFigures> figures_of(const BudgetDocument& document);

}  // namespace yusuan
