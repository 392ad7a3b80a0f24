#include "check/text_units.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "check/describe_text.hpp"
#include "check/stated_classes.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

bool counts_units(const NarrativeFigure& figure, const BudgetDocument& document, const CatalogueData& catalogue) {
  const Words& subjects = catalogue.text.unit_subjects;
  return figure.measure == "count" && figure.amount && !figure.approximate &&
         std::ranges::find(subjects, subject_key(figure.subject, document, catalogue)) != subjects.end();
}

std::vector<Finding> count_findings(const BudgetDocument& document, const CatalogueData& catalogue) {
  const Decimal listed(static_cast<std::int64_t>(document.units.size()), 0);
  std::vector<const NarrativeFigure*> others;
  bool confirmed = false;
  for (const NarrativeFigure& figure : document.narrative) {
    if (!counts_units(figure, document, catalogue)) continue;
    if (*figure.amount == listed) {
      confirmed = true;
    } else {
      others.push_back(&figure);
    }
  }
  std::vector<Finding> findings;
  if (!confirmed || document.units.empty()) return findings;
  for (const NarrativeFigure* figure : others) {
    const TextClaim claim{
        "text_units",
        "text-units",
        Severity::note,
        text_of(*figure),
        {},
        {{"subject", figure->subject}, {"stated", printed_amount(*figure)}, {"other", listed.to_string()}}};
    findings.push_back(finding_of(claim, document, catalogue));
  }
  return findings;
}

// Has `longer` all characters of `shorter`, in order?
bool holds_in_order(const std::u32string& longer, const std::u32string& shorter) {
  std::size_t at = 0;
  for (const char32_t c : longer) {
    if (at < shorter.size() && shorter[at] == c) ++at;
  }
  return at == shorter.size();
}

// The same name but for characters added or left out?
bool is_other_form(const std::u32string& a, const std::u32string& b) {
  constexpr std::size_t kShortest = 6;        // characters; shorter names hold each other by chance
  constexpr std::size_t kMostDifference = 6;  // characters
  const std::u32string& longer = a.size() > b.size() ? a : b;
  const std::u32string& shorter = a.size() > b.size() ? b : a;
  if (shorter.size() < kShortest || longer.size() == shorter.size()) return false;
  return longer.size() - shorter.size() <= kMostDifference && longer.back() == shorter.back() &&
         holds_in_order(longer, shorter);
}

// The first cell of each name that stands with a code of no subject in a table.
struct NamedUnit {
  std::u32string name;
  CellAt at;
};

std::optional<std::size_t> column_of(const BudgetTable& table, std::size_t row, const std::string& name) {
  const auto& cells = table.rows[row].cells;
  const auto cell = std::ranges::find(cells, name, &BudgetCell::text);
  if (cell == cells.end() || table.columns.empty()) return std::nullopt;
  return static_cast<std::size_t>(cell - cells.begin());
}

std::vector<NamedUnit> units_of_tables(const BudgetDocument& document) {
  std::vector<NamedUnit> units;
  std::set<std::string> seen;
  for (std::size_t t = 0; t < document.tables.size(); ++t) {
    const BudgetTable& table = document.tables[t];
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      for (const RowSide& side : table.rows[row].sides) {
        if (side.code.empty() || !side.code_list.empty() || side.name.empty() || side.name_filled) continue;
        const auto column = column_of(table, row, side.name);
        if (column && seen.insert(side.name).second) units.push_back({to_utf32(side.name), {t, row, *column}});
      }
    }
  }
  return units;
}

std::vector<Finding> name_findings(const BudgetDocument& document, const CatalogueData& catalogue) {
  const std::vector<NamedUnit> named = units_of_tables(document);
  std::vector<Finding> findings;
  for (const ListedUnit& unit : document.units) {
    const std::u32string name = to_utf32(unit.name);
    if (std::ranges::find(named, name, &NamedUnit::name) != named.end()) continue;
    std::vector<const NamedUnit*> forms;
    for (const NamedUnit& other : named) {
      if (is_other_form(name, other.name)) forms.push_back(&other);
    }
    if (forms.size() != 1) continue;
    const TextClaim claim{"text_unit_name",    "text-unit-name",
                          Severity::note,      FindingText{unit.where, unit.name},
                          {forms.front()->at}, {{"stated", unit.name}, {"other", to_utf8(forms.front()->name)}}};
    findings.push_back(finding_of(claim, document, catalogue));
  }
  return findings;
}

}  // namespace

std::vector<Finding> unit_findings(const BudgetDocument& document, const CatalogueData& catalogue) {
  std::vector<Finding> findings = count_findings(document, catalogue);
  std::ranges::move(name_findings(document, catalogue), std::back_inserter(findings));
  return findings;
}

}  // namespace yusuan
