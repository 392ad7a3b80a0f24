#include "check/form_figures.hpp"

#include <algorithm>
#include <string_view>

#include "budget/recognise_table.hpp"

namespace yusuan {
namespace {

constexpr std::string_view kWholeAmount = "total";

std::optional<Term> term_in_yuan(const std::optional<CellAt>& at, const std::optional<Decimal>& number,
                                 const std::optional<Decimal>& yuan_per_unit) {
  if (!at || !number || !yuan_per_unit) return std::nullopt;
  const auto value = multiply(*number, *yuan_per_unit);
  const auto last_place = multiply(Decimal(1, number->scale()), *yuan_per_unit);
  if (!value || !last_place) return std::nullopt;
  return Term{*at, value, *last_place};
}

}  // namespace

FormCells::FormCells(const BudgetDocument& document) {
  for (std::size_t table = 0; table < document.tables.size(); ++table) {
    if (!document.tables[table].is_form) continue;
    const auto& rows = document.tables[table].rows;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      for (std::size_t column = 0; column < rows[row].cells.size(); ++column) {
        const Provenance& where = rows[row].cells[column].where;
        if (!where.box) continue;
        cells_.emplace(Place{where.page, where.box->x0, where.box->y0, where.box->x1, where.box->y1},
                       CellAt{table, row, column});
      }
    }
  }
}

std::optional<CellAt> FormCells::at(const FormText& text) const {
  if (!text.where.box) return std::nullopt;
  const Box& box = *text.where.box;
  const auto found = cells_.find({text.where.page, box.x0, box.y0, box.x1, box.y1});
  return found == cells_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Term> term_of(const FormAmount& money, const FormCells& cells) {
  return term_in_yuan(cells.at(money.printed), money.amount, money.yuan_per_unit);
}

std::optional<Term> term_of(const FormValue& value, const FormCells& cells, const CatalogueData& catalogue) {
  if (value.value.sort != ValueSort::number) return std::nullopt;
  return term_in_yuan(cells.at(value.printed), value.value.number, yuan_per_unit(value.value.unit, catalogue));
}

std::optional<Term> term_of(const FormNumber& number, const FormCells& cells) {
  return term_in_yuan(cells.at(number.printed), number.number, Decimal(1, 0));
}

bool is_total(const FormAmount& money) { return money.source == kWholeAmount; }

const FormAmount* annual_total(const PerformanceForm& form) {
  const FormAmount* found = nullptr;
  int totals = 0;
  for (const FormPeriod period : {FormPeriod::annual, FormPeriod::unknown}) {
    for (const FormAmount& money : form.funds) {
      if (!is_total(money) || money.period != period || !money.amount) continue;
      found = &money;
      ++totals;
    }
    if (totals > 0) break;
  }
  return totals == 1 ? found : nullptr;
}

}  // namespace yusuan
