// Reads what a performance form says besides its indicators: names, funds, targets.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/form_grid.hpp"
#include "budget/form_label.hpp"
#include "budget/performance_form.hpp"

namespace yusuan {

// A unit of money.
struct FormUnit {
  std::string name;  // empty where none is printed
  std::optional<Decimal> yuan;
};

// The unit in a label's brackets; empty without.
FormUnit unit_of_label(std::string_view label, const CatalogueData& catalogue);

// Puts a text that stands beside or below a label where it belongs. False where that place holds another text already.
bool put_into_form(const FormLabelMeaning& meaning, const std::string& label, FormText text, const FormUnit& unit,
                   const CatalogueData& catalogue, PerformanceForm& form);

// Reads the rows of one form from top to bottom, each row once: labels with their texts at the right or, for targets, below.
class FormHeadReader {
 public:
  FormHeadReader(FormGrid& grid, const CatalogueData& catalogue, FormUnit table_unit)
      : grid_(grid), catalogue_(catalogue), unit_(std::move(table_unit)) {}

  void read_row(std::size_t row, PerformanceForm& form);

  // The time that a target's label above grid columns [first, end) tells.
  [[nodiscard]] FormPeriod period_over(std::size_t first, std::size_t end) const;

 private:
  struct Label {
    std::size_t cell = 0;
    FormLabelMeaning meaning;
  };

  FormLabelMeaning label_of(std::size_t index) const;
  bool wants_name() const;
  void begin_label(std::size_t index, FormLabelMeaning meaning);
  void read_text(std::size_t index, PerformanceForm& form);
  std::optional<Label> label_above(const FormCell& cell) const;
  void give(const Label& label, std::size_t index, PerformanceForm& form);

  FormGrid& grid_;
  const CatalogueData& catalogue_;
  FormUnit unit_;                              // of the next amounts
  std::optional<Label> open_;                  // a label whose text is to come in this row
  std::vector<Label> headings_;                // targets' labels whose text may stand below
  std::optional<Label> side_;                  // a target's label at the left that reaches over several rows
  std::map<std::size_t, FormPeriod> periods_;  // of the last total, by the column of its label
};

}  // namespace yusuan
