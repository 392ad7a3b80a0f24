#include "budget/recognise_table.hpp"

#include <algorithm>

#include "budget/recognise_kind.hpp"
#include "budget/years.hpp"
#include "table/caption.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/match_words.hpp"

namespace yusuan {

std::string recognise_table(const Table& table, const std::string& organization, const CatalogueData& catalogue,
                            std::optional<Scope> scope) {
  return decide_kind(table, {organization, scope, {}}, catalogue).kind;
}

std::optional<Stage> stage_of_table(const Table& table, std::optional<Stage> book, std::optional<int> fiscal_year,
                                    const CatalogueData& catalogue) {
  if (!table.caption.title) return book;
  const std::u32string title = with_ascii_years(folded(table.caption.title->text), catalogue);
  const auto named =
      std::ranges::find_if(catalogue.stages, [&](const StageWords& stage) { return contains_any(title, stage.words); });
  if (named != catalogue.stages.end()) return named->stage;
  const std::vector<PrintedYear> years = years_in(title, catalogue);
  const bool other_year =
      fiscal_year && !years.empty() && std::ranges::find(years, *fiscal_year, &PrintedYear::year) == years.end();
  return other_year ? std::nullopt : book;
}

std::string read_unit(const Table& table, const CatalogueData& catalogue) {
  const auto name_of = [&](const std::u32string& folded_name) {
    const auto place = std::ranges::find(catalogue.units, folded_name, &UnitData::folded_name);
    return place == catalogue.units.end() ? std::string() : place->name;
  };
  if (table.caption.unit) return name_of(to_utf32(table.caption.unit->text));
  const auto bracketed = [&](const std::string& text) {
    return name_of(bracketed_unit(to_utf32(text), catalogue.table_words));
  };
  bool has_header = false;
  for (const auto& path : table.headers) {
    for (const std::string& level : path) {
      has_header = true;
      if (std::string unit = bracketed(level); !unit.empty()) return unit;
    }
  }
  if (table.caption.title) {
    if (std::string unit = bracketed(table.caption.title->text); !unit.empty()) return unit;
  }
  if (has_header) return {};
  for (const TableRow& row : table.rows) {
    for (const TableCell& cell : row.cells) {
      if (std::string unit = bracketed(cell.text); !unit.empty()) return unit;
    }
  }
  return {};
}

std::optional<Decimal> yuan_per_unit(const std::string& unit, const CatalogueData& catalogue) {
  const auto place = std::ranges::find(catalogue.units, unit, &UnitData::name);
  if (place == catalogue.units.end()) return std::nullopt;
  return place->yuan;
}

}  // namespace yusuan
