#include "output/dataset_tables.hpp"

#include <array>
#include <optional>

#include "output/enum_names.hpp"
#include "output/header_path.hpp"

namespace yusuan {
namespace {

constexpr std::array<std::string_view, 22> kDocumentColumns = {
    "sha256",         "file",           "title",   "organization", "organization_code",
    "region",         "fiscal_year",    "stage",   "scope",        "publication_date",
    "pages",          "tables",         "figures", "held",         "rounding",
    "broken",         "results",        "version", "versions",     "is_current",
    "version_reason", "kinds_only_here"};

constexpr std::array<std::string_view, 20> kFigureColumns = {
    "kind",  "title", "side",      "code",      "name",         "code_list", "standard_name",
    "role",  "level", "column_id", "header",    "year",         "measure",   "yuan",
    "value", "unit",  "table_id",  "row_index", "column_index", "page"};

constexpr std::array<std::string_view, 9> kCodebookColumns = {"sort",          "variable",      "id",   "zh",     "en",
                                                              "definition_zh", "definition_en", "unit", "figures"};

constexpr const char* kYuan = "yuan";
constexpr std::array kPercentSigns = {"%", "\xEF\xBC\x85"};  // the second is U+FF05

DatasetValue text(std::string_view text) { return text.empty() ? DatasetValue{} : std::string(text); }

template <typename Integer>
DatasetValue number(Integer value) {
  return static_cast<std::int64_t>(value);
}

DatasetValue number_or_none(const std::optional<int>& value) { return value ? number(*value) : DatasetValue{}; }

std::string joined(const std::vector<std::string>& words, const char* between) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : between) + word;
  return text;
}

// As printed: the table's unit of an amount; % where the header or the figure says so.
std::string unit_of(const BudgetTable& table, const TidyFact& fact) {
  const BudgetColumn& column = table.columns[fact.column];
  if (column.role == ColumnRole::amount) return table.unit;
  const std::string printed = header_path(column.header) + table.rows[fact.row].cells[fact.column].text;
  for (const char* sign : kPercentSigns) {
    if (printed.find(sign) != std::string::npos) return "%";
  }
  return "";
}

DatasetRow codebook_row(const char* sort, std::string_view variable, std::string_view id, const CodebookText& said) {
  return {std::string(sort),        std::string(variable),    std::string(id), text(said.zh), text(said.en),
          text(said.definition_zh), text(said.definition_en), DatasetValue{},  DatasetValue{}};
}

DatasetRow counted_row(const char* sort, const char* variable, std::string_view id, const CodebookText& said,
                       const DatasetCounts::Column& column) {
  DatasetRow row = codebook_row(sort, variable, id, said);
  row[row.size() - 2] = text(joined({column.units.begin(), column.units.end()}, " "));
  row.back() = column.figures;
  return row;
}

std::map<std::string, DatasetCounts::Column> parts_of(const DatasetCounts& counts, const Codebook& codebook) {
  std::map<std::string, DatasetCounts::Column> parts;
  for (const auto& [id, column] : counts.columns) {
    const std::vector<std::string> names = parts_of_column_id(id, codebook);
    for (const std::string& name : std::set(names.begin(), names.end())) {
      parts[name].figures += column.figures;
      parts[name].units.insert(column.units.begin(), column.units.end());
    }
  }
  return parts;
}

}  // namespace

std::span<const std::string_view> document_columns() { return kDocumentColumns; }
std::span<const std::string_view> figure_columns() { return kFigureColumns; }
std::span<const std::string_view> codebook_columns() { return kCodebookColumns; }

DatasetRow document_row(const DatasetBook& entry) {
  const BookSummary& book = entry.book;
  const BookVersion& version = entry.version;
  return {book.source.sha256,
          book.source.file,
          text(book.title),
          text(book.organization),
          text(book.organization_code),
          text(book.region),
          number_or_none(book.fiscal_year),
          text(name_or_empty(book.stage)),
          text(name_or_empty(book.scope)),
          text(book.publication_date),
          number(book.source.pages),
          number(book.tables),
          number(book.figures),
          number(book.balance.held),
          number(book.balance.rounding),
          number(book.balance.broken),
          number(entry.results),
          number(version.number),
          number(version.count),
          number(version.is_current() ? 1 : 0),
          version.reason,
          text(joined(version.kinds_only_here, " "))};
}

DatasetRow figure_row(const BudgetTable& table, const TidyFact& fact) {
  const BudgetColumn& column = table.columns[fact.column];
  const BudgetCell& cell = table.rows[fact.row].cells[fact.column];
  const RowSide& side = *fact.side;
  return {table.kind,
          text(table.title),
          text(name_of(side.side)),
          text(side.code),
          text(side.name),
          text(side.code_list),
          text(side.standard_name),
          text(name_of(side.role)),
          number(side.level),
          column.id,
          text(header_path(column.header)),
          number_or_none(column.year),
          text(name_of(column.role)),
          text(fact.yuan ? fact.yuan->to_string() : std::string()),
          cell.value->to_string(),
          text(unit_of(table, fact)),
          table.id,
          number(fact.row),
          number(fact.column),
          cell.where.page > 0 ? number(cell.where.page) : DatasetValue{}};
}

std::vector<DatasetRow> codebook_rows(const Codebook& codebook, const DatasetCounts& counts) {
  std::vector<DatasetRow> rows;
  rows.reserve(codebook.variables.size() + codebook.values.size() + counts.kinds.size() + counts.columns.size());
  for (const CodebookEntry& entry : codebook.variables) {
    rows.push_back(codebook_row("variable", entry.variable, entry.variable, entry.text));
  }
  for (const CodebookEntry& entry : codebook.values) {
    rows.push_back(codebook_row("value", entry.variable, entry.id, entry.text));
  }
  for (const auto& [kind, figures] : counts.kinds) {
    rows.push_back(counted_row("kind", "kind", kind, describe_kind(kind, codebook), {figures, {}}));
  }
  for (const auto& [id, column] : counts.columns) {
    rows.push_back(counted_row("column", "column_id", id, describe_column_id(id, codebook), column));
  }
  for (const auto& [part, column] : parts_of(counts, codebook)) {
    rows.push_back(counted_row("column_part", "column_id", part, describe_part(part, codebook), column));
  }
  return rows;
}

void count_figure(DatasetCounts& counts, const BudgetTable& table, const TidyFact& fact) {
  ++counts.kinds[table.kind];
  DatasetCounts::Column& column = counts.columns[table.columns[fact.column].id];
  ++column.figures;
  if (const std::string unit = fact.yuan ? kYuan : unit_of(table, fact); !unit.empty()) column.units.insert(unit);
}

}  // namespace yusuan
