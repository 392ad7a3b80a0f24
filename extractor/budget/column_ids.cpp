#include "budget/column_ids.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <span>
#include <string>

#include "budget/header_label.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

constexpr const char* kAmount = "amount";

struct Part {
  std::string id;
  bool is_measure = false;
  std::optional<int> year;
};

// Of one column; empty where a level is not known.
using Parts = std::vector<Part>;

bool is_transparent(const std::u32string& words, const std::string& kind, const CatalogueData& catalogue) {
  const auto holds = [&](const std::vector<std::u32string>& labels) {
    return std::ranges::find(labels, words) != labels.end();
  };
  return holds(catalogue.transparent_labels) || std::ranges::any_of(catalogue.kinds, [&](const KindData& data) {
           return data.kind.kind == kind && holds(data.transparent_labels);
         });
}

const IdWords* find_id_of_kind(const std::u32string& words, const std::string& kind, const CatalogueData& catalogue) {
  for (const KindData& data : catalogue.kinds) {
    if (data.kind.kind != kind) continue;
    if (const IdWords* entry = find_id(words, data.column_ids, catalogue)) return entry;
  }
  return find_id(words, catalogue.column_ids, catalogue);
}

// The labels of the path that say something, with the evidence that each will be.
std::vector<HeaderLabel> labels_of(BudgetColumn& column, const CatalogueData& catalogue) {
  std::vector<HeaderLabel> labels;
  for (const std::string& level : column.header) {
    HeaderLabel label = read_header_label(level, catalogue);
    if (label.year) column.year = label.year;
    if (label.words.empty()) continue;
    column.evidence.id.push_back({level, to_utf8(label.words), "", IdRule::unknown});
    labels.push_back(std::move(label));
  }
  return labels;
}

Parts parts_of(BudgetColumn& column, const CatalogueData& catalogue, const std::string& kind) {
  const std::vector<HeaderLabel> labels = labels_of(column, catalogue);
  Parts parts;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    IdEvidence& evidence = column.evidence.id[i];
    const bool is_leaf = i + 1 == labels.size();
    if (!is_leaf && is_transparent(labels[i].words, kind, catalogue)) {
      evidence.rule = IdRule::transparent;
      continue;
    }
    const IdWords* entry = find_id_of_kind(labels[i].words, kind, catalogue);
    if (entry == nullptr) return {};
    const bool repeats_measure = entry->id == kAmount && !parts.empty() && parts.back().is_measure;
    evidence.rule = repeats_measure ? IdRule::repeats_measure : IdRule::alias;
    if (repeats_measure) continue;
    evidence.part = entry->id;
    parts.push_back({entry->id, entry->is_measure, labels[i].year});
  }
  return parts;
}

// Prefixes the measures of the years before the table's latest.
void tell_years_apart(std::vector<Parts>& columns) {
  std::optional<int> latest;
  for (const Parts& parts : columns) {
    for (const Part& part : parts) {
      if (part.is_measure && part.year) latest = std::max(latest.value_or(*part.year), *part.year);
    }
  }
  for (Parts& parts : columns) {
    for (Part& part : parts) {
      if (!part.is_measure || !part.year) continue;
      if (*latest - *part.year == 1) part.id = "previous_year." + part.id;
      if (*latest - *part.year == 2) part.id = "year_before_last." + part.id;
    }
  }
}

void drop_sole_measure(std::vector<Parts>& columns) {
  std::set<std::string> measures;
  for (const Parts& parts : columns) {
    for (const Part& part : parts) {
      if (part.is_measure) measures.insert(part.id);
    }
  }
  if (measures.size() != 1) return;
  for (Parts& parts : columns) {
    if (parts.size() < 2) continue;
    const auto leaf = parts.end() - 1;
    parts.erase(std::remove_if(parts.begin(), leaf, [](const Part& part) { return part.is_measure; }), leaf);
  }
}

void name_mere_amounts(std::vector<Parts>& columns, const CatalogueData& catalogue, std::optional<Stage> stage) {
  const auto place = std::ranges::find(catalogue.stages, stage, &StageWords::stage);
  if (!stage || place == catalogue.stages.end() || place->measure.empty()) return;
  const auto names_measure = [](const Parts& parts) { return std::ranges::any_of(parts, &Part::is_measure); };
  if (std::ranges::any_of(columns, names_measure)) return;
  for (Parts& parts : columns) {
    if (!parts.empty() && parts.back().id == kAmount) parts.back() = {place->measure, true, parts.back().year};
  }
}

// Amounts below a flat header of names that no catalogue can list, where its kind says what such names are.
void name_unknown_columns(std::vector<Parts>& columns, std::span<const BudgetColumn> printed, const std::string& kind,
                          const CatalogueData& catalogue) {
  constexpr std::ptrdiff_t kFewest = 5;
  const std::string kOf = "of_";
  const auto data = std::ranges::find_if(catalogue.kinds, [&](const KindData& known) {
    return known.kind.kind == kind && !known.unknown_columns.empty();
  });
  if (data == catalogue.kinds.end()) return;
  const std::string& id = data->unknown_columns;
  const auto names_rows = [&](const Parts& parts) { return parts.size() == 1 && kOf + parts[0].id == id; };
  if (std::ranges::any_of(columns, names_rows)) return;
  std::vector<std::size_t> unknown;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].empty() && printed[i].role == ColumnRole::amount && printed[i].header.size() == 1)
      unknown.push_back(i);
  }
  if (std::ssize(unknown) < kFewest) return;
  for (const std::size_t i : unknown) columns[i] = {{id, false, std::nullopt}};
}

// A column's side is part of its id, also where no heading says it; the names of a side are its `name`.
void name_sides(std::vector<Parts>& columns, std::span<const BudgetColumn> printed) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    Parts& parts = columns[i];
    const SideName side = printed[i].side;
    if (parts.empty() || (side != SideName::revenue && side != SideName::expenditure)) continue;
    const std::string id = side == SideName::revenue ? "revenue" : "expenditure";
    if (parts.front().id != id && !parts.front().id.starts_with(id + "."))
      parts.insert(parts.begin(), {id, false, std::nullopt});
    if (parts.size() == 1 && printed[i].role == ColumnRole::name) parts.push_back({"name", false, std::nullopt});
  }
}

std::string joined(const Parts& parts) {
  std::string id;
  for (const Part& part : parts) id += (id.empty() ? "" : ".") + part.id;
  return id;
}

}  // namespace

void set_ids(std::vector<BudgetColumn>& columns, const CatalogueData& catalogue, const ColumnContext& context) {
  std::vector<Parts> parts;
  parts.reserve(columns.size());
  for (BudgetColumn& column : columns) parts.push_back(parts_of(column, catalogue, context.kind));
  tell_years_apart(parts);
  drop_sole_measure(parts);
  name_mere_amounts(parts, catalogue, context.stage);
  name_sides(parts, columns);
  name_unknown_columns(parts, columns, context.kind, catalogue);
  std::map<std::string, int> uses;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    columns[i].id = parts[i].empty() ? "column_" + std::to_string(i + 1) : joined(parts[i]);
    if (const int use = ++uses[columns[i].id]; use > 1) columns[i].id += "_" + std::to_string(use);
  }
}

}  // namespace yusuan
