#include "pipeline/repair_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "budget/recognise_table.hpp"
#include "check/choose_readings.hpp"
#include "table/take_reading.hpp"

namespace yusuan {
namespace {

std::string_view words_of(Doubt doubt) {
  switch (doubt) {
    case Doubt::between_columns: return "a figure stands between two columns";
    case Doubt::between_figures: return "figures meet without a gap";
    case Doubt::between_rows: return "a figure stands between two rows";
  }
  return "";
}

std::string shown(std::string_view text) { return text.empty() ? "blank" : fmt::format("`{}`", text); }

BudgetCell& cell_at(BudgetTable& table, const AlternativeCell& cell) {
  return table.rows[static_cast<std::size_t>(cell.row)].cells[static_cast<std::size_t>(cell.column)];
}

// `table` has the first reading.
Diagnostic remark_on(const Repair& repair, BudgetTable& table) {
  std::string changes;
  Provenance where{table.pages.front(), std::nullopt};
  for (const AlternativeCell& cell : repair.reading.cells) {
    changes += fmt::format("{}row {}, column {}: {}, not {}", changes.empty() ? "" : "; ", cell.row, cell.column,
                           shown(cell.text), shown(cell_at(table, cell).text));
    if (cell.box && !where.box) where = {cell_at(table, cell).where.page, cell.box};
  }
  return {Severity::note, "repaired-by-identity", where,
          fmt::format("table {}: {}; read as {}. Of the readings that the page allows it is the only one with which {}",
                      table.id, words_of(repair.reading.doubt), changes,
                      repair.proofs == 1 ? "1 identity holds that broke before"
                                         : fmt::format("{} identities hold that broke before", repair.proofs)),
          "compare it with the page; rows and columns count from 0, the first reading is in the rows' `raw_cells`"};
}

void repair_table(Table& printed, BudgetTable& table, const std::vector<Repair>& repairs,
                  const CatalogueData& catalogue, Diagnostics& diagnostics) {
  std::vector<std::pair<AlternativeCell, std::string>> raw_texts;
  for (const Repair& repair : repairs) {
    diagnostics.push_back(remark_on(repair, table));
    for (const AlternativeCell& cell : repair.reading.cells) raw_texts.emplace_back(cell, cell_at(table, cell).text);
    take_reading(printed, repair.reading);
  }
  table.rows = read_rows(printed, table.columns, catalogue);
  for (const auto& [cell, text] : raw_texts) cell_at(table, cell).raw_text = text;
}

}  // namespace

void repair_tables(std::vector<Table>& printed, BudgetDocument& document, const CatalogueData& catalogue) {
  for (std::size_t i = 0; i < printed.size(); ++i) {
    const std::vector<Repair> repairs = choose_readings(document, i, printed[i], catalogue);
    if (repairs.empty()) continue;
    repair_table(printed[i], document.tables[i], repairs, catalogue, document.diagnostics);
  }
}

}  // namespace yusuan
