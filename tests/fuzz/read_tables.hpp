// What holds of every table that is read, whatever stood on the page: a cell a column, values as printed, parents that are rows.
#pragma once

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "budget/document.hpp"
#include "budget/number_columns.hpp"
#include "budget/read_performance_form.hpp"
#include "budget/recognise_kind.hpp"
#include "budget/recognise_table.hpp"
#include "fuzz_target.hpp"
#include "table/printed_number.hpp"
#include "table/table.hpp"
#include "text/characters.hpp"

namespace yusuan::fuzz {

// Every place begins a cell or is covered by one that begins elsewhere, and none by two.
inline void check_spans(const Table& table) {
  const std::size_t columns = table.headers.size();
  std::vector<int> covered(table.rows.size() * columns, 0);
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    require(table.rows[r].cells.size() == columns, "a row has a cell a column");
    for (std::size_t c = 0; c < columns; ++c) {
      const TableCell& cell = table.rows[r].cells[c];
      require((cell.row_span == 0) == (cell.column_span == 0) && cell.row_span >= 0, "a cell begins or is covered");
      require(cell.row_span > 0 || cell.text.empty(), "what is covered has no text", cell.text);
      require(r + static_cast<std::size_t>(cell.row_span) <= table.rows.size(), "a cell ends in its table", cell.text);
      require(c + static_cast<std::size_t>(cell.column_span) <= columns, "a cell ends in its table", cell.text);
      for (std::size_t row = r; row < r + static_cast<std::size_t>(cell.row_span); ++row) {
        for (std::size_t column = c; column < c + static_cast<std::size_t>(cell.column_span); ++column) {
          ++covered[row * columns + column];
        }
      }
    }
  }
  require(std::ranges::all_of(covered, [](int times) { return times == 1; }), "cells cover the table once");
}

inline void check_table(const Table& table) {
  require(!table.pages.empty() && std::ranges::is_sorted(table.pages), "a table's pages ascend");
  check_spans(table);
  const double confidence = confidence_of(table.fit);
  require(confidence >= 0 && confidence <= 1, "confidence is a share");
  const double ruled = ruled_share(table.fit);
  require(ruled >= 0 && ruled <= 1, "what is ruled is a share");
  for (const Alternative& alternative : table.alternatives) {
    for (const AlternativeCell& cell : alternative.cells) {
      require(cell.row >= 0 && static_cast<std::size_t>(cell.row) < table.rows.size() && cell.column >= 0 &&
                  static_cast<std::size_t>(cell.column) < table.headers.size(),
              "an alternative speaks of cells of its table", cell.text);
    }
  }
}

inline const RowSide* side_of(const BudgetRow& row, SideName name) {
  const auto side = std::ranges::find(row.sides, name, &RowSide::side);
  return side == row.sides.end() ? nullptr : &*side;
}

// From any row up, parents end at one without.
inline void check_parents(const std::vector<BudgetRow>& rows) {
  for (const BudgetRow& row : rows) {
    require(!row.sides.empty(), "a row has a side");
    for (const RowSide& side : row.sides) {
      require(side.level >= 1, "levels count from 1", side.name);
      std::size_t steps = 0;
      for (const RowSide* at = &side; at != nullptr && at->parent;) {
        require(*at->parent >= 0 && static_cast<std::size_t>(*at->parent) < rows.size(), "a parent is a row", at->name);
        require(++steps < rows.size(), "no row is its own ancestor", side.name);
        at = side_of(rows[static_cast<std::size_t>(*at->parent)], side.side);
        require(at != nullptr, "a parent has the side", side.name);
      }
    }
  }
}

inline void check_values(const BudgetTable& budget, const Table& table) {
  std::set<std::string> ids;
  for (const BudgetColumn& column : budget.columns) {
    require(!column.id.empty() && ids.insert(column.id).second, "a column's id is its own", column.id);
  }
  for (std::size_t r = 0; r < budget.rows.size(); ++r) {
    require(budget.rows[r].cells.size() == budget.columns.size(), "a row has a cell a column");
    for (std::size_t c = 0; c < budget.columns.size(); ++c) {
      const BudgetCell& cell = budget.rows[r].cells[c];
      require(cell.text == table.rows[r].cells[c].text, "a text stays in its place", cell.text);
      if (!cell.value) continue;
      require(holds_numbers(budget.columns[c].role), "only columns of numbers have values", cell.text);
      const auto plain = plain_number(to_utf32(cell.text));
      require(plain && Decimal::parse(*plain) == cell.value, "a value is what is printed", cell.text);
    }
  }
}

// Reads the tables as the pipeline does.
inline std::vector<BudgetTable> read_tables(std::span<const Table> tables, const CatalogueData& catalogue) {
  std::vector<BudgetTable> all;
  for (const Table& table : tables) {
    check_table(table);
    BudgetTable& budget = all.emplace_back();
    budget.id = "t" + std::to_string(all.size());
    budget.kind_decision = decide_kind(table, {}, catalogue);
    budget.kind = budget.kind_decision.kind;
    budget.unit = read_unit(table, catalogue);
    budget.yuan_per_unit = yuan_per_unit(budget.unit, catalogue);
    budget.pages = table.pages;
    const auto stage = stage_of_table(table, std::nullopt, std::nullopt, catalogue);
    budget.columns = read_columns(table, catalogue, {budget.kind, stage});
    require(budget.columns.size() == table.headers.size(), "a table keeps its columns");
    budget.rows = read_rows(table, budget.columns, catalogue);
    require(budget.rows.size() == table.rows.size(), "a table keeps its rows");
    check_values(budget, table);
    check_parents(budget.rows);
  }
  const std::vector<TableForms> forms = read_performance_forms(tables, all, catalogue);
  require(forms.size() == tables.size(), "each table has its forms, or none");
  for (std::size_t i = 0; i < forms.size(); ++i) {
    require(!forms[i].continues || *forms[i].continues < i, "a form goes on from an earlier table");
  }
  return all;
}

}  // namespace yusuan::fuzz
