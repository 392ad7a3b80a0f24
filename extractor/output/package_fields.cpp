#include "output/package_fields.hpp"

#include <algorithm>

#include "output/write_csv.hpp"

namespace yusuan {
namespace {

// Hyphens and dashes U+2010 to U+2015, minus U+2212, full-width hyphen U+FF0D.
constexpr std::string_view kDashes[] = {"-",
                                        "\xE2\x80\x90",
                                        "\xE2\x80\x91",
                                        "\xE2\x80\x92",
                                        "\xE2\x80\x93",
                                        "\xE2\x80\x94",
                                        "\xE2\x80\x95",
                                        "\xE2\x88\x92",
                                        "\xEF\xBC\x8D"};

constexpr std::string_view kFunctional = "functional";
constexpr std::string_view kDepartmentEconomic = "department_economic";
constexpr std::string_view kGovernmentEconomic = "government_economic";

bool is_dashes(std::string_view text) {
  while (!text.empty()) {
    const auto* const dash =
        std::ranges::find_if(kDashes, [&](std::string_view mark) { return text.starts_with(mark); });
    if (dash == std::end(kDashes)) return false;
    text.remove_prefix(dash->size());
  }
  return true;
}

bool holds_figures(const BudgetColumn& column) {
  return column.role == ColumnRole::amount || column.role == ColumnRole::percent || column.role == ColumnRole::count;
}

// What the cells of a column hold.
struct ColumnContent {
  bool numeric = false;         // figures, blanks and dashes, or nothing
  bool whole = true;            // no figure has decimals
  std::set<std::string> words;  // texts that are no figures
};

ColumnContent content_of(const BudgetTable& table, std::size_t column) {
  ColumnContent content;
  for (const BudgetRow& row : table.rows) {
    const BudgetCell& cell = row.cells[column];
    if (cell.value) {
      content.whole = content.whole && cell.value->scale() == 0;
    } else if (!cell.text.empty()) {
      content.words.insert(cell.text);
    }
  }
  content.numeric = holds_figures(table.columns[column]) && std::ranges::all_of(content.words, is_dashes);
  return content;
}

// The dashes of columns of figures; none where a column of words prints one of them too, since there it would be lost.
std::set<std::string> dashes_for_none(const std::vector<ColumnContent>& columns) {
  std::set<std::string> dashes;
  for (const ColumnContent& column : columns) {
    if (column.numeric) dashes.insert(column.words.begin(), column.words.end());
  }
  for (const ColumnContent& column : columns) {
    const auto is_dash = [&](const std::string& word) { return dashes.contains(word); };
    if (!column.numeric && std::ranges::any_of(column.words, is_dash)) return {};
  }
  return dashes;
}

// The one code list of the rows' codes on that side of the table; empty where there are several or none.
std::string_view code_list_of(const BudgetTable& table, SideName side) {
  std::string_view list;
  for (const BudgetRow& row : table.rows) {
    for (const RowSide& of : row.sides) {
      if (of.side != side || of.code_list.empty()) continue;
      if (!list.empty() && list != of.code_list) return {};
      list = of.code_list;
    }
  }
  return list;
}

std::string_view classification_type(std::string_view list, ColumnRole role) {
  const bool code = role == ColumnRole::code;
  if (list == kFunctional) {
    return code ? "functional-classification:generic:code" : "functional-classification:generic:label";
  }
  if (list == kDepartmentEconomic || list == kGovernmentEconomic) {
    return code ? "economic-classification:generic:code" : "economic-classification:generic:label";
  }
  return {};
}

std::string_view column_type(const BudgetTable& table, std::size_t column, bool numeric) {
  const BudgetColumn& of = table.columns[column];
  if (of.role == ColumnRole::amount) return numeric && table.yuan_per_unit ? "value" : std::string_view();
  if (of.role != ColumnRole::code && of.role != ColumnRole::name) return {};
  // Where a code is printed in parts, or names in several columns, none of them is the whole.
  const auto alike = [&](const BudgetColumn& other) { return other.role == of.role && other.side == of.side; };
  if (std::ranges::count_if(table.columns, alike) > 1) return {};
  return classification_type(code_list_of(table, of.side), of.role);
}

}  // namespace

PackageFields package_fields(const BudgetTable& table, const CsvStyle& style) {
  std::vector<ColumnContent> contents;
  for (std::size_t c = 0; c < table.columns.size(); ++c) contents.push_back(content_of(table, c));
  const std::set<std::string> dashes = dashes_for_none(contents);
  PackageFields result{{}, {""}};
  for (const std::string& dash : dashes) result.missing.insert(csv_text(dash, style));
  const std::vector<std::string> names = csv_column_names(table.columns, style);
  for (std::size_t c = 0; c < names.size(); ++c) {
    const bool numeric = contents[c].numeric && (contents[c].words.empty() || !dashes.empty());
    const bool counts = numeric && table.columns[c].role == ColumnRole::count && contents[c].whole;
    result.fields.push_back({names[c],
                             counts    ? "integer"
                             : numeric ? "number"
                                       : "string",
                             column_type(table, c, numeric)});
  }
  return result;
}

}  // namespace yusuan
