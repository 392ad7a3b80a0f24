// Books with performance forms written as lists: what the tests of their checks check.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "budget/document.hpp"
#include "support/literal_figures.hpp"

namespace yusuan::test {

// An indicator: its levels, name, value for the year as read, and weight as printed.
struct DrawnIndicator {
  std::string level1;
  std::string level2;
  std::string name;
  std::string number;  // empty: no money
  ValueOperator sign = ValueOperator::none;
  std::string weight = {};
};

struct DrawnFund {
  std::string source;
  std::string amount;
};

struct DrawnForm {
  std::string project;
  std::vector<DrawnFund> funds;  // of the year, in ten thousand yuan
  std::vector<DrawnIndicator> indicators;
};

// Prints a form's texts into a table, a row each: in column 0 what stands beside labels, in column 1 an indicator's name, in
// column 2 its value, in column 3 its weight, in column 0 its level where that is another one than above.
class FormPrinter {
 public:
  explicit FormPrinter(BudgetTable& table) : table_(&table) {}

  FormText print(const std::string& text, std::size_t column, bool new_row) {
    if (text.empty()) return {};
    if (new_row) add_row();
    BudgetRow& row = table_->rows.back();
    const auto y = static_cast<double>(table_->rows.size());
    const auto x = static_cast<double>(column);
    row.cells[column].text = text;
    row.cells[column].where = {row.page, Box{x, y, x + 1, y + 1}};
    return {text, row.cells[column].where};
  }

  void add_row() {
    BudgetRow row;
    row.page = table_->pages.front();
    row.cells.resize(table_->columns.size());
    row.sides = {{SideName::all, RowRole::item, 1, "", ""}};
    table_->rows.push_back(std::move(row));
  }

 private:
  BudgetTable* table_;
};

inline FormIndicator printed_indicator(const DrawnIndicator& drawn, FormPrinter& printer, std::string unit,
                                       FormLevel& last) {
  printer.add_row();
  if (last.printed.text != drawn.level1) last = {printer.print(drawn.level1, 0, false), false};
  FormIndicator indicator;
  indicator.level1 = last;
  indicator.level2.printed.text = drawn.level2;
  indicator.name = printer.print(drawn.name, 1, false);
  FormValue value;
  value.period = FormPeriod::annual;
  value.printed = printer.print(drawn.number, 2, false);
  if (!drawn.number.empty()) {
    value.value = {ValueSort::number, drawn.sign, Decimal::parse(drawn.number), {}, std::move(unit), {}};
  }
  indicator.values = {value};
  indicator.weight = {printer.print(drawn.weight, 3, false), Decimal::parse(drawn.weight)};
  return indicator;
}

// A table that prints one form, `t07` on page 7. `unit` is that of the values.
inline BudgetTable form_table(std::string id, const DrawnForm& drawn, const std::string& unit) {
  BudgetTable table;
  table.id = std::move(id);
  table.kind = "project_performance_targets";
  table.title = table.id;
  table.is_form = true;
  table.pages = {std::stoi(table.id.substr(1))};
  for (const char* column : {"a", "b", "c", "d"}) table.columns.push_back({column, {column}, ColumnRole::text});
  FormPrinter printer(table);
  PerformanceForm form;
  form.tables = {table.id};
  form.project_name = printer.print(drawn.project, 0, true);
  for (const DrawnFund& fund : drawn.funds) {
    form.funds.push_back({fund.source, FormPeriod::annual, fund.source, printer.print(fund.amount, 0, true),
                          Decimal::parse(fund.amount), "u", Decimal(10000, 0)});
  }
  FormLevel last;
  for (const DrawnIndicator& indicator : drawn.indicators) {
    form.indicators.push_back(printed_indicator(indicator, printer, unit, last));
  }
  table.forms = {std::move(form)};
  return table;
}

}  // namespace yusuan::test
