#include "output/table_rows.hpp"

#include <algorithm>
#include <string>

#include "budget/tidy_facts.hpp"
#include "output/enum_names.hpp"
#include "output/header_path.hpp"
#include "output/sqlite_values.hpp"

namespace yusuan {
namespace {

std::string lines_of(const std::vector<std::string>& notes) {
  std::string lines;
  for (const std::string& note : notes) lines += (lines.empty() ? "" : "\n") + note;
  return lines;
}

void put_flag(SqliteStatement& row, const std::optional<bool>& flag) { flag ? row.integer(*flag ? 1 : 0) : row.null(); }

// One statement a table of the database, for all tables of a document.
class TableRows {
 public:
  TableRows(SqliteConnection& database, std::int64_t document)
      : document_(document),
        table_(database, "INSERT INTO tables VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        column_(database, "INSERT INTO columns VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        row_(database, "INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        cell_(database, "INSERT INTO cells VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        fact_(database, "INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)") {}

  void put(const BudgetTable& table, std::int64_t position) {
    put_table(table, position);
    for (std::size_t i = 0; i < table.columns.size(); ++i) put_column(table, i);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      for (const RowSide& side : table.rows[i].sides) put_side(table, i, side);
      for (std::size_t column = 0; column < table.rows[i].cells.size(); ++column) put_cell(table, i, column);
    }
    for (const TidyFact& fact : tidy_facts(table)) put_fact(table, fact);
  }

 private:
  void put_table(const BudgetTable& table, std::int64_t position) {
    begin(table_, table);
    table_.integer(position);
    table_.text(table.kind);
    table_.text_or_null(table.title);
    table_.text_or_null(table.unit);
    put_decimal(table_, table.yuan_per_unit);
    const auto pages = std::ranges::minmax_element(table.pages);
    table_.integer_or_null(table.pages.empty() ? std::nullopt : std::optional(*pages.min));
    table_.integer_or_null(table.pages.empty() ? std::nullopt : std::optional(*pages.max));
    table_.text_or_null(lines_of(table.notes));
    table_.integer(table.balance.held);
    table_.integer(table.balance.rounding);
    table_.integer(table.balance.broken);
    table_.integer(table.balance.not_applicable);
    table_.real(in_hundredths(table.confidence));  // as in document.json
    put_flag(table_, table.is_form);
    table_.text_or_null(table.continues_form_of);
    table_.run();
  }

  void put_column(const BudgetTable& table, std::size_t index) {
    const BudgetColumn& column = table.columns[index];
    begin(column_, table);
    column_.integer(static_cast<std::int64_t>(index));
    column_.text(column.id);
    column_.text_or_null(header_path(column.header));
    column_.text(name_of(column.role));
    column_.text(name_of(column.side));
    column_.integer_or_null(column.year);
    column_.run();
  }

  void put_side(const BudgetTable& table, std::size_t index, const RowSide& side) {
    const BudgetRow& row = table.rows[index];
    begin(row_, table);
    row_.integer(static_cast<std::int64_t>(index));
    row_.text(name_of(side.side));
    row_.text(name_of(side.role));
    row_.integer(side.level);
    row_.integer_or_null(side.parent);
    row_.text_or_null(side.code);
    row_.text_or_null(side.name);
    row_.text_or_null(side.code_list);
    put_flag(row_, side.code_known);
    row_.text_or_null(side.standard_name);
    put_place(row_, {row.page, row.box});
    row_.run();
  }

  void put_cell(const BudgetTable& table, std::size_t row, std::size_t column) {
    const BudgetCell& cell = table.rows[row].cells[column];
    if (cell.text.empty() && !cell.raw_text && !cell.value && cell.filled.empty()) return;
    begin(cell_, table);
    cell_.integer(static_cast<std::int64_t>(row));
    cell_.integer(static_cast<std::int64_t>(column));
    cell_.text_or_null(cell.text);
    cell.raw_text ? cell_.text(*cell.raw_text) : cell_.null();
    cell_.text_or_null(cell.filled);
    put_place(cell_, cell.where.box ? cell.where : Provenance{});  // a place is where something is printed
    cell_.run();
  }

  void put_fact(const BudgetTable& table, const TidyFact& fact) {
    const Decimal& value = *table.rows[fact.row].cells[fact.column].value;
    begin(fact_, table);
    fact_.integer(static_cast<std::int64_t>(fact.row));
    fact_.integer(static_cast<std::int64_t>(fact.column));
    fact_.text(name_of(fact.side->side));
    put_decimal(fact_, value);
    fact_.real(to_double(value));
    put_yuan(fact_, fact.yuan);
    fact_.run();
  }

  void begin(SqliteStatement& row, const BudgetTable& table) const {
    row.integer(document_);
    row.text(table.id);
  }

  std::int64_t document_;
  SqliteStatement table_;
  SqliteStatement column_;
  SqliteStatement row_;
  SqliteStatement cell_;
  SqliteStatement fact_;
};

}  // namespace

void put_table_rows(SqliteConnection& database, std::int64_t document, std::span<const BudgetTable> tables) {
  TableRows rows(database, document);
  std::int64_t position = 0;
  for (const BudgetTable& table : tables) rows.put(table, ++position);
}

}  // namespace yusuan
