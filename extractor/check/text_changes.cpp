#include "check/text_changes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "check/cell_words.hpp"
#include "check/describe_text.hpp"
#include "check/stated_cells.hpp"
#include "check/text_figures.hpp"

namespace yusuan {
namespace {

constexpr std::string_view kPreviousYear = "previous_year";
constexpr std::string_view kAnyMeasure = "*";

bool is_measure(std::string_view part, const CatalogueData& catalogue) {
  return std::ranges::any_of(catalogue.column_ids,
                             [&](const IdWords& words) { return words.is_measure && words.id == part; });
}

// A column's id without what tells years and measures apart: `budget.subtotal` and `previous_year.execution.subtotal` are one.
struct ColumnKey {
  std::string rest;
  bool previous = false;
};

ColumnKey key_of(const std::string& id, const CatalogueData& catalogue) {
  ColumnKey key;
  for (std::size_t begin = 0; begin <= id.size();) {
    const std::size_t end = std::min(id.find('.', begin), id.size());
    const std::string_view part = std::string_view(id).substr(begin, end - begin);
    if (part == kPreviousYear) {
      key.previous = true;
    } else {
      key.rest += is_measure(part, catalogue) ? kAnyMeasure : part;
      key.rest += '.';
    }
    begin = end + 1;
  }
  return key;
}

bool is_of(const std::optional<int>& printed, int year) { return !printed || *printed == year; }

// The figure of the book's year and one of the year before, in one row.
struct YearPair {
  Term now;
  Term before;
};

std::vector<YearPair> pairs_of(const Term& now, int year, std::span<const TableFigures> tables,
                               const CatalogueData& catalogue) {
  std::vector<YearPair> pairs;
  const TableFigures& figures = tables[now.at.table];
  const auto& columns = figures.table().columns;
  const ColumnKey key = key_of(columns[now.at.column].id, catalogue);
  if (key.previous || !is_of(columns[now.at.column].year, year)) return pairs;
  for (const std::size_t column : figures.amounts(columns[now.at.column].side)) {
    const ColumnKey other = key_of(columns[column].id, catalogue);
    if (!other.previous || other.rest != key.rest || !is_of(columns[column].year, year - 1)) continue;
    const auto before = figures.in_yuan(now.at.row, column);
    if (before && before->value) pairs.push_back({now, *before});
  }
  return pairs;
}

TextNumber number_of(const Term& term) { return {*term.value, term.last_place}; }

// The change as the text means it: how much more, or how much less; empty on overflow.
std::optional<TextNumber> change_of(const YearPair& pair, ChangeDirection direction) {
  return direction == ChangeDirection::decrease ? difference(number_of(pair.before), number_of(pair.now))
                                                : difference(number_of(pair.now), number_of(pair.before));
}

// Empty where it cannot be told.
std::optional<Verdict> verdict_of(const YearPair& pair, const NarrativeComparison& said) {
  constexpr Decimal kHalf{5, 1};
  constexpr Decimal kOne{1, 0};
  constexpr int kWholeUnit = 2;  // halves
  const auto change = change_of(pair, said.direction);
  if (!change) return std::nullopt;
  if (said.direction == ChangeDirection::unchanged && !said.amount) {
    return change->value.digits() == 0 ? Verdict::held : Verdict::broken;
  }
  if (const auto amount = number_of(said)) {
    if (agree(*amount, *change)) return Verdict::held;
    return agree(*amount, *change, kWholeUnit) ? Verdict::rounding : Verdict::broken;
  }
  if (!said.percent || pair.before.value->digits() <= 0) return std::nullopt;
  const auto held = is_percent_of(*change, number_of(pair.before), *said.percent, kHalf);
  if (!held) return std::nullopt;
  if (*held) return Verdict::held;
  const auto near = is_percent_of(*change, number_of(pair.before), *said.percent, kOne);
  return near.value_or(false) ? Verdict::rounding : Verdict::broken;
}

struct ChangeCheck {
  YearPair pair;
  Verdict verdict = Verdict::broken;
};

// Of the cells that have the figure, and of the years before, what agrees best.
std::optional<ChangeCheck> best_check(const NarrativeFigure& figure, const BudgetDocument& document,
                                      StatedTables& tables, const CatalogueData& catalogue) {
  const auto stated = number_of(figure);
  if (!stated) return std::nullopt;
  std::optional<ChangeCheck> best;
  for (const Term& cell : stated_cells(figure, document, tables, catalogue)) {
    if (!cell.value || !agree(*stated, number_of(cell))) continue;
    for (const YearPair& pair : pairs_of(cell, *document.fiscal_year, tables.figures(), catalogue)) {
      const auto verdict = verdict_of(pair, *figure.comparison);
      if (verdict && (!best || *verdict < best->verdict)) best = ChangeCheck{pair, *verdict};
    }
  }
  return best;
}

bool is_comparable(const NarrativeFigure& figure, int year) {
  return figure.comparison && figure.yuan_per_unit && figure.year == year && figure.comparison->base_year == year - 1;
}

std::string printed_change(const NarrativeComparison& said) {
  if (said.amount) return said.amount->to_string() + said.unit;
  return said.percent ? said.percent->to_string() + "%" : "0";
}

Finding finding_of_change(const NarrativeFigure& figure, const ChangeCheck& check, const BudgetDocument& document,
                          const CatalogueData& catalogue) {
  const bool rounding = check.verdict == Verdict::rounding;
  const CellAt& before = check.pair.before.at;
  const auto change = change_of(check.pair, figure.comparison->direction);
  const auto in_unit = quotient(change->value, *figure.yuan_per_unit);
  TextClaim claim{"text_change_cells",
                  rounding ? "text-change-rounding" : "text-change-mismatch",
                  rounding ? Severity::note : Severity::warning,
                  text_of(figure),
                  {check.pair.now.at, before},
                  {{"subject", figure.subject},
                   {"change", printed_change(*figure.comparison)},
                   {"part", cell_at(document, before).text + document.tables[before.table].unit},
                   {"computed", in_unit ? in_unit->to_string() + figure.unit : std::string()}}};
  return finding_of(claim, document, catalogue);
}

}  // namespace

std::vector<Finding> change_findings(const BudgetDocument& document, StatedTables& tables,
                                     const CatalogueData& catalogue) {
  std::vector<Finding> findings;
  if (document.scope == Scope::government || !document.fiscal_year) return findings;
  std::set<std::string> said;
  for (const NarrativeFigure& figure : document.narrative) {
    if (!is_comparable(figure, *document.fiscal_year)) continue;
    const auto check = best_check(figure, document, tables, catalogue);
    if (!check || check->verdict == Verdict::held) continue;
    Finding finding = finding_of_change(figure, *check, document, catalogue);
    if (said.insert(finding.message).second) findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace yusuan
