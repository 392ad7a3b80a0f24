// Figures of performance forms as terms of identities.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "check/identity.hpp"

namespace yusuan {

// Finds the cells of tables that the texts of forms stand in.
class FormCells {
 public:
  explicit FormCells(const BudgetDocument& document);

  [[nodiscard]] std::optional<CellAt> at(const FormText& text) const;

 private:
  using Place = std::tuple<int, double, double, double, double>;  // page and box

  std::map<Place, CellAt> cells_;
};

// A figure in yuan; empty where it stands in no cell, is no number or no money.
std::optional<Term> term_of(const FormAmount& money, const FormCells& cells);
std::optional<Term> term_of(const FormValue& value, const FormCells& cells, const CatalogueData& catalogue);

// A weight.
std::optional<Term> term_of(const FormNumber& number, const FormCells& cells);

// The amount of the form's year for the whole project; null where there is none, or several.
const FormAmount* annual_total(const PerformanceForm& form);

// Is it a fund of the whole project, no part of another?
bool is_total(const FormAmount& money);

// A check of a form, with what its finding calls it.
struct FormCheck {
  Check check;          // in yuan where there is a unit
  std::string project;  // as printed
  std::string unit;     // of the form's money; empty for weights
  std::optional<Decimal> yuan_per_unit;
};

}  // namespace yusuan
