#include "budget/recognise_table.hpp"

#include <algorithm>

#include "table/caption.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

// A form has no header: the labels that tell what it is stand in its first rows.
constexpr std::size_t kRowsOfLabels = 20;

// What recognition goes by, folded.
struct Evidence {
  std::u32string title;
  std::vector<std::u32string> headers;
  std::optional<Scope> scope;
};

bool is_form(const Table& table) {
  return std::ranges::all_of(table.headers, [](const auto& path) { return path.empty(); });
}

std::vector<std::u32string> header_labels(const Table& table) {
  std::vector<std::u32string> labels;
  for (const auto& path : table.headers) {
    for (const std::string& level : path) labels.push_back(folded(level));
  }
  if (!is_form(table)) return labels;
  for (std::size_t i = 0; i < std::min(table.rows.size(), kRowsOfLabels); ++i) {
    for (const TableCell& cell : table.rows[i].cells) labels.push_back(folded(cell.text));
  }
  return labels;
}

Evidence evidence_of(const Table& table, const std::string& organization, const CatalogueData& catalogue,
                     std::optional<Scope> scope) {
  Evidence evidence;
  if (table.caption.title) evidence.title = folded(table.caption.title->text);
  if (const std::u32string name = folded(organization); !name.empty()) {
    if (const std::size_t at = evidence.title.find(name); at != std::u32string::npos) {
      evidence.title.erase(at, name.size());
    }
  }
  evidence.headers = header_labels(table);
  evidence.scope = scope;
  if (!scope && contains_any(evidence.title, catalogue.government_words)) evidence.scope = Scope::government;
  return evidence;
}

bool matches(const Evidence& evidence, const TitlePattern& pattern) {
  if (pattern.scope && pattern.scope != evidence.scope) return false;
  const auto stands_in_a_header = [&](const std::u32string& word) {
    return std::ranges::any_of(evidence.headers, [&](const auto& label) { return label.find(word) != label.npos; });
  };
  return matches(evidence.title, pattern.title) && std::ranges::all_of(pattern.headers, stands_in_a_header);
}

}  // namespace

std::string recognise_table(const Table& table, const std::string& organization, const CatalogueData& catalogue,
                            std::optional<Scope> scope) {
  const Evidence evidence = evidence_of(table, organization, catalogue, scope);
  for (const KindData& kind : catalogue.kinds) {
    for (const TitlePattern& pattern : kind.titles) {
      if (matches(evidence, pattern)) return kind.kind.kind;
    }
  }
  return kOtherKind;
}

std::optional<Stage> stage_of_table(const Table& table, std::optional<Stage> book, const CatalogueData& catalogue) {
  if (!table.caption.title) return book;
  const std::u32string title = folded(table.caption.title->text);
  const auto named =
      std::ranges::find_if(catalogue.stages, [&](const StageWords& stage) { return contains_any(title, stage.words); });
  return named == catalogue.stages.end() ? book : named->stage;
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
