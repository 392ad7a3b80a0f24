#include "budget/compositions.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string_view>
#include <utility>

namespace yusuan {
namespace {

// Where the parts of a total stand: in rows of one column, in rows that are classes of the functional classification, or in
// columns of the total's row.
enum class PartsIn : std::uint8_t { rows, functional_rows, columns };

struct Source {
  CompositionTopic topic;
  std::string_view kind;
  SideName side;
  PartsIn parts_in;
};

// What tells most of a topic first; a department's tables before a government's, since no book has both.
constexpr std::array kSources = {
    Source{CompositionTopic::revenue, "revenue_expenditure_summary", SideName::revenue, PartsIn::rows},
    Source{CompositionTopic::revenue, "revenue_summary", SideName::all, PartsIn::columns},
    Source{CompositionTopic::revenue, "general_public_budget_revenue", SideName::all, PartsIn::rows},
    Source{CompositionTopic::revenue, "general_public_budget_balance", SideName::revenue, PartsIn::rows},
    Source{CompositionTopic::revenue, "fiscal_appropriation_summary", SideName::revenue, PartsIn::rows},
    Source{CompositionTopic::expenditure_by_function, "expenditure_summary", SideName::all, PartsIn::functional_rows},
    Source{CompositionTopic::expenditure_by_function, "revenue_expenditure_summary", SideName::expenditure,
           PartsIn::functional_rows},
    Source{CompositionTopic::expenditure_by_function, "general_public_budget_expenditure", SideName::all,
           PartsIn::functional_rows},
    Source{CompositionTopic::expenditure_by_function, "general_public_budget_functional_expenditure", SideName::all,
           PartsIn::functional_rows},
    Source{CompositionTopic::expenditure_by_function, "general_public_budget_balance", SideName::expenditure,
           PartsIn::functional_rows},
    Source{CompositionTopic::expenditure_by_function, "fiscal_appropriation_expenditure", SideName::all,
           PartsIn::functional_rows},
    Source{CompositionTopic::expenditure_by_function, "fiscal_appropriation_summary", SideName::expenditure,
           PartsIn::functional_rows},
    Source{CompositionTopic::expenditure_by_use, "expenditure_summary", SideName::all, PartsIn::columns},
    Source{CompositionTopic::expenditure_by_use, "general_public_budget_expenditure", SideName::all, PartsIn::columns},
    Source{CompositionTopic::expenditure_by_use, "fiscal_appropriation_expenditure", SideName::all, PartsIn::columns},
};

constexpr std::string_view kFunctionalList = "functional";

const RowSide* side_of(const BudgetRow& row, SideName name) {
  const auto side = std::ranges::find(row.sides, name, &RowSide::side);
  return side == row.sides.end() ? nullptr : &*side;
}

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

// Whether the title begins with another year than the book's.
bool is_of_other_year(std::string_view title, std::optional<int> year) {
  constexpr std::size_t digits = 4;
  if (!year || title.size() <= digits || !std::ranges::all_of(title.substr(0, digits), is_digit)) return false;
  return title.substr(0, digits) != std::to_string(*year);
}

bool is_of_book(const BudgetColumn& column, std::optional<int> year) {
  if (column.year && year && *column.year != *year) return false;
  return column.id.find("previous_year") == std::string::npos && column.id.find("before_last") == std::string::npos;
}

bool is_sum_column(const BudgetColumn& column) { return column.id.ends_with("total"); }  // `subtotal` too

std::string label_of(const BudgetColumn& column) {
  std::string label;
  for (const std::string& part : column.header) {
    if (part.empty()) continue;
    if (!label.empty()) label += '/';
    label += part;
  }
  return label;
}

std::optional<CompositionShare> share_at(const BudgetTable& table, std::size_t row, std::size_t column,
                                         const RowSide& side) {
  const std::optional<Decimal>& value = table.rows[row].cells[column].value;
  if (!value || value->digits() == 0) return std::nullopt;
  return CompositionShare{static_cast<int>(row), static_cast<int>(column), side.code, side.name, *value};
}

// Half a unit of the last printed place, for each part.
Decimal rounding_of(const Composition& composition) {
  int scale = composition.total.amount.scale();
  for (const CompositionShare& part : composition.parts) scale = std::max(scale, part.amount.scale());
  return {5 * static_cast<std::int64_t>(composition.parts.size()), scale + 1};
}

// Sets `rest` and tells whether the parts make the total.
bool adds_up(Composition& composition) {
  std::optional<Decimal> rest = composition.total.amount;
  for (const CompositionShare& part : composition.parts) {
    if (part.amount.digits() < 0) return false;
    rest = add(*rest, -part.amount);
    if (!rest) return false;
  }
  composition.rest = *rest;
  if (rest->digits() == 0) return true;
  return composition.parts.size() > 1 && magnitude(*rest) <= rounding_of(composition);
}

bool is_part(const BudgetTable& table, const RowSide& side, const Source& source) {
  if (side.role != RowRole::item) return false;
  if (source.parts_in == PartsIn::functional_rows && side.code_list != kFunctionalList) return false;
  if (!side.parent) return side.level == 1;
  const RowSide* parent = side_of(table.rows[static_cast<std::size_t>(*side.parent)], source.side);
  return parent != nullptr && is_sum(parent->role);
}

// The parts of that column in the rows from `first` up to, not including, `last`.
std::vector<CompositionShare> parts_in_rows(const BudgetTable& table, const Source& source, std::size_t column,
                                            std::size_t first, std::size_t last) {
  std::vector<CompositionShare> parts;
  for (std::size_t row = first; row < last; ++row) {
    const RowSide* side = side_of(table.rows[row], source.side);
    if (side == nullptr || !is_part(table, *side, source)) continue;
    if (auto part = share_at(table, row, column, *side)) parts.push_back(std::move(*part));
  }
  return parts;
}

// The row where the list of a sum that stands above its parts ends.
std::size_t next_sum(const BudgetTable& table, const Source& source, std::size_t after) {
  std::size_t row = after + 1;
  for (; row < table.rows.size(); ++row) {
    const RowSide* side = side_of(table.rows[row], source.side);
    if (side != nullptr && is_sum(side->role)) break;
  }
  return row;
}

std::optional<Composition> in_column(const BudgetTable& table, const Source& source, std::size_t column) {
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const RowSide* side = side_of(table.rows[row], source.side);
    if (side == nullptr || !is_sum(side->role)) continue;
    const auto total = share_at(table, row, column, *side);
    if (!total) continue;
    const std::pair<std::size_t, std::size_t> above{0, row};
    const std::pair<std::size_t, std::size_t> below{row + 1, next_sum(table, source, row)};
    for (const auto& [first, last] : {above, below}) {
      Composition found{
          source.topic, table.id, table.unit, *total, parts_in_rows(table, source, column, first, last), {}};
      if (!found.parts.empty() && adds_up(found)) return found;
    }
  }
  return std::nullopt;
}

std::optional<Composition> in_rows(const BudgetTable& table, const Source& source, std::optional<int> year) {
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    const BudgetColumn& of = table.columns[column];
    if (of.role != ColumnRole::amount || of.side != source.side || !is_of_book(of, year)) continue;
    if (auto found = in_column(table, source, column)) return found;
  }
  return std::nullopt;
}

// What money is used for is told by 基本支出 beside 项目支出; columns may as well tell where it comes from.
bool is_of_topic(const BudgetTable& table, const Composition& composition) {
  return composition.topic != CompositionTopic::expenditure_by_use ||
         std::ranges::any_of(composition.parts, [&](const CompositionShare& part) {
           return table.columns[static_cast<std::size_t>(part.column)].id.find("basic") != std::string::npos;
         });
}

// Of the first total row: its first amount against all others that are no sums themselves.
std::optional<Composition> in_columns(const BudgetTable& table, const Source& source) {
  const auto row = std::ranges::find(table.rows, RowRole::total, &BudgetRow::role);
  if (row == table.rows.end()) return std::nullopt;
  const RowSide* side = side_of(*row, source.side);
  if (side == nullptr) return std::nullopt;
  const auto index = static_cast<std::size_t>(row - table.rows.begin());
  Composition found{source.topic, table.id, table.unit, {}, {}, {}};
  bool has_total = false;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (table.columns[column].role != ColumnRole::amount) continue;
    auto share = share_at(table, index, column, *side);
    if (share && !has_total) {
      found.total = std::move(*share);
    } else if (share && !is_sum_column(table.columns[column])) {
      share->name = label_of(table.columns[column]);
      share->code.clear();
      found.parts.push_back(std::move(*share));
    }
    has_total = true;
  }
  const bool sums =
      found.total.amount.digits() != 0 && !found.parts.empty() && is_of_topic(table, found) && adds_up(found);
  return sums ? std::optional(found) : std::nullopt;
}

std::optional<Composition> composition_in(const BudgetDocument& document, const Source& source) {
  for (const BudgetTable& table : document.tables) {
    if (table.kind != source.kind || is_of_other_year(table.title, document.fiscal_year)) continue;
    auto found =
        source.parts_in == PartsIn::columns ? in_columns(table, source) : in_rows(table, source, document.fiscal_year);
    if (found) return found;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Composition> compositions_of(const BudgetDocument& document) {
  std::vector<Composition> compositions;
  for (const Source& source : kSources) {
    if (!compositions.empty() && compositions.back().topic == source.topic) continue;
    if (auto found = composition_in(document, source)) compositions.push_back(std::move(*found));
  }
  return compositions;
}

}  // namespace yusuan
