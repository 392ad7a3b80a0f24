#include "budget/recognise_table.hpp"

#include <algorithm>

#include "table/caption.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

constexpr const char* kOtherKind = "other";

bool holds(const std::u32string& title, const std::u32string& word) { return title.find(word) != std::u32string::npos; }

bool matches(const std::u32string& title, const TitlePattern& pattern) {
  return std::ranges::all_of(pattern.all, [&](const auto& word) { return holds(title, word); }) &&
         (pattern.any.empty() || contains_any(title, pattern.any)) && !contains_any(title, pattern.none);
}

}  // namespace

std::string recognise_table(const Table& table, const std::string& organization, const CatalogueData& catalogue) {
  if (!table.caption.title) return kOtherKind;
  std::u32string title = folded(table.caption.title->text);
  if (const std::u32string name = folded(organization); !name.empty()) {
    if (const std::size_t at = title.find(name); at != std::u32string::npos) title.erase(at, name.size());
  }
  for (const KindData& kind : catalogue.kinds) {
    for (const TitlePattern& pattern : kind.titles) {
      if (matches(title, pattern)) return kind.kind.kind;
    }
  }
  return kOtherKind;
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
