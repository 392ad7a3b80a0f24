// The tables of a book as its prose names their cells; what was once looked up is kept.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "check/class_rows.hpp"
#include "check/table_figures.hpp"

namespace yusuan {

class StatedTables {
 public:
  // Both must outlive this.
  StatedTables(const BudgetDocument& document, const CatalogueData& catalogue);

  [[nodiscard]] std::span<const TableFigures> figures() const { return figures_; }

  // The cells of a statement of the catalogue, in yuan.
  const std::vector<Term>& cells_of(const StatedCells& stated);

  const ClassRows& classes();

 private:
  const CatalogueData& catalogue_;
  std::vector<TableFigures> figures_;
  std::map<const StatedCells*, std::vector<Term>> cells_;
  std::optional<ClassRows> classes_;
};

}  // namespace yusuan
