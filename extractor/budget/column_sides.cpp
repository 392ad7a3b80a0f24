#include "budget/column_sides.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>

#include "budget/header_label.hpp"
#include "text/fold.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

bool is_label(ColumnRole role) { return role == ColumnRole::name || role == ColumnRole::code; }

SideName side_of_label(const std::u32string& label, const CatalogueData& catalogue) {
  for (const SideWords& side : catalogue.sides) {
    if (std::ranges::find(side.words, label) != side.words.end()) return side.side;
  }
  return SideName::all;
}

std::u32string top_label(const BudgetColumn& column, const CatalogueData& catalogue) {
  for (const std::string& level : column.header) {
    if (std::u32string words = read_header_label(level, catalogue).words; !words.empty()) return words;
  }
  return {};
}

// Below a flat header (revenue, amount, expenditure, amount) an amount stands on the side of the name before it.
void extend_flat_sides(std::vector<BudgetColumn>& columns) {
  SideName side = SideName::all;
  for (BudgetColumn& column : columns) {
    if (column.side != SideName::all) {
      side = column.header.size() == 1 && is_label(column.role) ? column.side : SideName::all;
    } else if (column.header.size() == 1 && column.role != ColumnRole::index) {
      column.side = side;
    }
  }
}

// A side has names of its own; revenue and expenditure columns over one list of items are no two sides.
bool set_sides_by_heading(std::vector<BudgetColumn>& columns, const CatalogueData& catalogue) {
  bool revenue = false;
  bool expenditure = false;
  for (BudgetColumn& column : columns) {
    column.side = side_of_label(top_label(column, catalogue), catalogue);
    if (!is_label(column.role)) continue;
    revenue = revenue || column.side == SideName::revenue;
    expenditure = expenditure || column.side == SideName::expenditure;
  }
  if (revenue && expenditure) extend_flat_sides(columns);
  return revenue && expenditure;
}

// What the header says apart from the side: `2026 revenue budget` and `2026 expenditure budget` are one.
std::u32string header_without_sides(const BudgetColumn& column, const CatalogueData& catalogue) {
  std::u32string text;
  for (const std::string& level : column.header) text += folded(level) + U"/";
  for (const SideWords& side : catalogue.sides) {
    for (const std::u32string& word : side.words) {
      for (std::size_t at = text.find(word); at != text.npos; at = text.find(word)) text.erase(at, word.size());
    }
  }
  return text;
}

bool are_halves_alike(std::span<const BudgetColumn> columns, const CatalogueData& catalogue) {
  const std::size_t half = columns.size() / 2;
  if (half < 2 || columns.size() % 2 != 0) return false;
  bool has_label = false;
  for (std::size_t i = 0; i < half; ++i) {
    const BudgetColumn& first = columns[i];
    const BudgetColumn& second = columns[i + half];
    if (first.header.empty() || first.header == std::vector<std::string>{""}) return false;
    if (is_label(first.role) != is_label(second.role)) return false;
    has_label = has_label || is_label(first.role);
    if (first.header != second.header &&
        header_without_sides(first, catalogue) != header_without_sides(second, catalogue))
      return false;
  }
  return has_label;
}

// Does the half speak of revenue or expenditure: in its headers, else in more of its names than of the other?
std::optional<SideName> side_of_half(const Table& table, std::span<const BudgetColumn> columns, std::size_t begin,
                                     const CatalogueData& catalogue) {
  std::optional<SideName> side;
  int most = 0;
  for (const SideWords& words : catalogue.sides) {
    int named = 0;
    for (std::size_t i = begin; i < begin + columns.size() / 2; ++i) {
      for (const std::string& level : columns[i].header) {
        if (contains_any(folded(level), words.words)) return words.side;
      }
      if (columns[i].role != ColumnRole::name) continue;
      for (const TableRow& row : table.rows) named += contains_any(folded(row.cells[i].text), words.words) ? 1 : 0;
    }
    if (named == most) side = std::nullopt;
    if (named > most) side = words.side;
    most = std::max(most, named);
  }
  return side;
}

void set_sides_by_halves(const Table& table, std::vector<BudgetColumn>& columns, const CatalogueData& catalogue) {
  const std::size_t half = columns.size() / 2;
  const bool revenue_first = side_of_half(table, columns, 0, catalogue) == SideName::revenue &&
                             side_of_half(table, columns, half, catalogue) == SideName::expenditure;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool first = i < half;
    columns[i].side = revenue_first ? (first ? SideName::revenue : SideName::expenditure)
                                    : (first ? SideName::first_block : SideName::second_block);
  }
}

}  // namespace

void set_sides(const Table& table, std::vector<BudgetColumn>& columns, const CatalogueData& catalogue) {
  if (set_sides_by_heading(columns, catalogue)) return;
  for (BudgetColumn& column : columns) column.side = SideName::all;
  if (are_halves_alike(columns, catalogue)) set_sides_by_halves(table, columns, catalogue);
}

}  // namespace yusuan
