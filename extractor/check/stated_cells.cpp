#include "check/stated_cells.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "budget/bare_subject.hpp"
#include "budget/plain_text.hpp"
#include "budget/read_subject.hpp"
#include "check/stated_classes.hpp"
#include "text/characters.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

using Rows = std::vector<std::size_t>;

bool is_one_of(const std::string& name, const std::vector<std::string>& names) {
  return std::ranges::find(names, name) != names.end();
}

const RowSide* side_of(const BudgetTable& table, std::size_t row, std::size_t column) {
  const auto& sides = table.rows[row].sides;
  const auto side = std::ranges::find(sides, table.columns[column].side, &RowSide::side);
  if (side != sides.end()) return &*side;
  return sides.empty() ? nullptr : &sides.front();
}

// Rows of totals; of a table without such, the only row with a figure in the column.
Rows total_rows(const BudgetTable& table, std::size_t column) {
  Rows totals;
  Rows figures;
  bool has_totals = false;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const RowSide* side = side_of(table, row, column);
    const bool total = side != nullptr && is_sum(side->role);
    has_totals = has_totals || total;
    if (total) totals.push_back(row);
    if (table.rows[row].cells[column].value) figures.push_back(row);
  }
  if (has_totals) return totals;
  return figures.size() == 1 ? figures : Rows{};
}

// Rows of one of the names, numbers and 其中 before them left out.
Rows named_rows(const BudgetTable& table, std::size_t column, const Words& names, const CatalogueData& catalogue) {
  Rows rows;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const RowSide* side = side_of(table, row, column);
    if (side == nullptr || side->name.empty()) continue;
    const std::u32string text = plain_text(to_utf32(side->name));
    const Subject subject = read_subject(text, {0, text.size()}, std::nullopt, catalogue);
    const std::u32string name = bare_subject(subject.name.in(text), catalogue.text.dropped);
    if (std::ranges::find(names, name) != names.end()) rows.push_back(row);
  }
  return rows;
}

void add_cells(const StatedCells& stated, const TableFigures& figures, const CatalogueData& catalogue,
               std::vector<Term>& cells) {
  const BudgetTable& table = figures.table();
  if (!is_one_of(table.kind, stated.kinds)) return;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (table.columns[column].role != ColumnRole::amount || !is_one_of(table.columns[column].id, stated.columns))
      continue;
    const Rows rows =
        stated.rows.empty() ? total_rows(table, column) : named_rows(table, column, stated.rows, catalogue);
    for (const std::size_t row : rows) {
      if (const auto term = figures.in_yuan(row, column)) cells.push_back(*term);
    }
  }
}

// The statements that speak of the subject; those that ask for a whole before those that do not.
std::vector<const TextStatement*> statements_of(const std::u32string& subject, const std::u32string& of,
                                                const std::u32string& around, const TextWords& words) {
  std::vector<const TextStatement*> any;
  std::vector<const TextStatement*> of_whole;
  for (const TextStatement& statement : words.statements) {
    if (std::ranges::find(statement.subjects, subject) == statement.subjects.end()) continue;
    if (contains_any(around, statement.not_in)) continue;
    if (statement.of.empty()) {
      any.push_back(&statement);
    } else if (std::ranges::find(statement.of, of) != statement.of.end()) {
      of_whole.push_back(&statement);
    }
  }
  return of_whole.empty() ? any : of_whole;
}

}  // namespace

std::vector<Term> stated_cells(const NarrativeFigure& figure, const BudgetDocument& document,
                               std::span<const TableFigures> tables, const CatalogueData& catalogue) {
  const std::u32string subject = subject_key(figure.subject, document, catalogue);
  const std::u32string of = subject_key(figure.of, document, catalogue);
  std::vector<Term> cells;
  for (const TextStatement* statement : statements_of(subject, of, surroundings(figure, document), catalogue.text)) {
    for (const StatedCells& stated : statement->cells) {
      for (const TableFigures& table : tables) add_cells(stated, table, catalogue, cells);
    }
  }
  return cells.empty() ? class_cells(figure, document, tables, catalogue) : cells;
}

}  // namespace yusuan
