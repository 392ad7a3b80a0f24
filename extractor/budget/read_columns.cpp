#include <algorithm>
#include <map>

#include "budget/recognise_table.hpp"
#include "table/printed_number.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

using FoldedPath = std::vector<std::u32string>;

FoldedPath folded_path(const std::vector<std::string>& path) {
  FoldedPath result;
  for (const std::string& level : path) {
    if (std::u32string text = folded(level); !text.empty()) result.push_back(std::move(text));
  }
  return result;
}

// What the cells of a column hold, for columns whose header does not tell.
struct ColumnContent {
  int texts = 0;
  int numbers = 0;
};

ColumnContent content_of(const Table& table, std::size_t column) {
  ColumnContent content;
  for (const TableRow& row : table.rows) {
    const std::string& text = row.cells[column].text;
    if (text.empty()) continue;
    ++(plain_number(to_utf32(text)) ? content.numbers : content.texts);
  }
  return content;
}

ColumnRole role_of(const FoldedPath& path, const ColumnContent& content, const CatalogueData& catalogue) {
  const bool mostly_numbers = content.numbers > 0 && content.numbers >= content.texts;
  // Without a header only a column of nothing but numbers is surely one of amounts; in a form the rows say what its figures are.
  if (path.empty()) return content.numbers > 0 && content.texts == 0 ? ColumnRole::amount : ColumnRole::text;
  const std::u32string& leaf = path.back();
  for (const RoleWords& role : catalogue.column_roles) {
    if (std::ranges::find(role.exact, leaf) == role.exact.end() && !contains_any(leaf, role.contains)) continue;
    // A word for names above a column of figures (revenue over amounts) does not make it a column of names.
    if ((role.role == ColumnRole::name || role.role == ColumnRole::text) && mostly_numbers) break;
    return role.role;
  }
  if (content.texts > content.numbers) return ColumnRole::text;
  return ColumnRole::amount;
}

SideName side_of(const FoldedPath& path, const CatalogueData& catalogue) {
  if (path.empty()) return SideName::all;
  for (const SideWords& side : catalogue.sides) {
    if (std::ranges::find(side.words, path.front()) != side.words.end()) return side.side;
  }
  return SideName::all;
}

std::string id_of(const FoldedPath& path, std::size_t column, const CatalogueData& catalogue) {
  std::string id;
  for (const std::u32string& level : path) {
    const auto place = std::ranges::find_if(catalogue.column_ids, [&](const IdWords& words) {
      return std::ranges::find(words.words, level) != words.words.end();
    });
    if (place == catalogue.column_ids.end()) return "column_" + std::to_string(column + 1);
    if (!id.empty()) id += '.';
    id += place->id;
  }
  return id.empty() ? "column_" + std::to_string(column + 1) : id;
}

// Two blocks side by side: the second half of the columns repeats the headers of the first.
bool is_repeated_block(std::span<const BudgetColumn> columns) {
  const std::size_t half = columns.size() / 2;
  if (half < 2 || columns.size() % 2 != 0) return false;
  for (std::size_t i = 0; i < half; ++i) {
    if (columns[i].header.empty() || columns[i].header == std::vector<std::string>{""}) return false;
    if (columns[i].header != columns[i + half].header) return false;
  }
  return true;
}

void set_sides(std::vector<BudgetColumn>& columns, const CatalogueData& catalogue) {
  // A side has names of its own; revenue and expenditure columns over one list of items are no two sides.
  bool revenue = false;
  bool expenditure = false;
  for (BudgetColumn& column : columns) {
    column.side = side_of(folded_path(column.header), catalogue);
    if (column.role != ColumnRole::name && column.role != ColumnRole::code) continue;
    revenue = revenue || column.side == SideName::revenue;
    expenditure = expenditure || column.side == SideName::expenditure;
  }
  if (revenue && expenditure) return;
  for (BudgetColumn& column : columns) column.side = SideName::all;
  if (!is_repeated_block(columns)) return;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    columns[i].side = i < columns.size() / 2 ? SideName::first_block : SideName::second_block;
  }
}

void make_ids_unique(std::vector<BudgetColumn>& columns) {
  std::map<std::string, int> uses;
  for (BudgetColumn& column : columns) {
    const int use = ++uses[column.id];
    if (use > 1) column.id += "_" + std::to_string(use);
  }
}

}  // namespace

std::vector<BudgetColumn> read_columns(const Table& table, const CatalogueData& catalogue) {
  std::vector<BudgetColumn> columns;
  for (std::size_t i = 0; i < table.headers.size(); ++i) {
    const FoldedPath path = folded_path(table.headers[i]);
    BudgetColumn column;
    column.header = table.headers[i];
    column.role = role_of(path, content_of(table, i), catalogue);
    column.id = id_of(path, i, catalogue);
    columns.push_back(std::move(column));
  }
  set_sides(columns, catalogue);
  make_ids_unique(columns);
  return columns;
}

}  // namespace yusuan
