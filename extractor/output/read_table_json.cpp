#include "output/read_table_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "budget/number_columns.hpp"
#include "output/read_form_json.hpp"

namespace yusuan {
namespace {

BudgetColumn read_column(const JsonNode& node) {
  BudgetColumn column;
  column.id = node["id"].text();
  column.year = node["year"].optional_integer();
  column.header = node["header"].texts();
  column.role = node["role"].named(ColumnRole::text);
  column.side = node["side"].optional_named(SideName::second_block).value_or(SideName::all);
  return column;
}

// A box alone is on the row's page; before one on another page stands that page's number.
Provenance read_cell_place(const JsonNode& node, const BudgetRow& row) {
  constexpr std::size_t kWithPage = 5;
  if (node.is_null()) return {};
  if (node.size() == kWithPage) return {node[0].small_integer(), node.box(1)};
  return {row.page, node.box()};
}

bool says(const std::vector<std::string>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

RowSide read_side(const JsonNode& node) {
  RowSide side;
  side.side = node["side"].named(SideName::second_block);
  side.role = node["role"].named(RowRole::blank);
  side.level = node["level"].small_integer();
  side.code = node["code"].text();
  side.name = node["name"].text();
  side.code_list = node["code_list"].text();
  if (!node["code_known"].is_null()) side.code_known = node["code_known"].boolean();
  side.standard_name = node["standard_name"].text();
  side.parent = node["parent"].optional_integer();
  side.code_parts = node["code_parts"].texts();
  const std::vector<std::string> filled = node["filled"].texts();
  side.code_filled = says(filled, "code");
  side.name_filled = says(filled, "name");
  return side;
}

// One of a row's arrays that has an entry a cell.
JsonNode array_of_cells(const JsonNode& row, std::string_view name, std::size_t columns) {
  JsonNode array = row[name];
  if (!array.is_null() && array.size() != columns) {
    array.fault(fmt::format("has {} entries for {} columns", array.size(), columns));
  }
  return array;
}

void read_covered(const JsonNode& node, BudgetRow& row) {
  for (std::size_t i = 0; i < node.size(); ++i) {
    const std::int64_t column = node[i].integer();
    if (std::cmp_less(column, row.cells.size())) {
      row.cells[static_cast<std::size_t>(column)].covered = true;
    } else {
      node[i].fault("is no column of the table");
    }
  }
}

BudgetRow read_row(const JsonNode& node, const std::vector<BudgetColumn>& columns) {
  BudgetRow row;
  row.role = node["role"].named(RowRole::blank);
  row.page = node["page"].small_integer();
  row.box = node["bbox"].box();
  const auto array = [&](std::string_view name) { return array_of_cells(node, name, columns.size()); };
  const std::array nodes = {array("cells"), array("values"), array("boxes"), array("raw_cells"), array("filled")};
  const auto& [cells, values, boxes, raw_cells, filled] = nodes;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    BudgetCell cell{cells[i].text(), std::nullopt, values[i].decimal(), filled[i].text(),
                    read_cell_place(boxes[i], row)};
    if (!raw_cells.is_null() && raw_cells[i].text() != cell.text) cell.raw_text = raw_cells[i].text();
    if (cell.value && !holds_numbers(columns[i].role)) values[i].fault("stands in a column that holds no numbers");
    row.cells.push_back(std::move(cell));
  }
  read_covered(node["covered"], row);
  row.sides = node["sides"].list(read_side);
  return row;
}

TableBalance read_balance(const JsonNode& node) {
  return {node["held"].small_integer(), node["rounding"].small_integer(), node["broken"].small_integer(),
          node["not_applicable"].small_integer()};
}

// All rows have the sides of the first; a side's parent is another row.
void check_sides(const JsonNode& rows, const BudgetTable& table) {
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const std::vector<RowSide>& sides = table.rows[r].sides;
    if (!std::ranges::equal(sides, table.rows.front().sides, {}, &RowSide::side, &RowSide::side)) {
      rows[r]["sides"].fault("has other sides than the table's first row");
    }
    for (std::size_t s = 0; s < sides.size(); ++s) {
      const auto& parent = sides[s].parent;
      const bool is_row = !parent || (std::cmp_less(*parent, table.rows.size()) && *parent >= 0);
      if (!is_row || (parent && std::cmp_equal(*parent, r))) rows[r]["sides"][s]["parent"].fault("is no other row");
    }
  }
}

}  // namespace

BudgetTable read_table(const JsonNode& node) {
  BudgetTable table;
  table.id = node["id"].text();
  table.kind = node["kind"].text();
  table.title = node["title"].text();
  table.unit = node["unit"].text();
  table.yuan_per_unit = node["yuan_per_unit"].decimal();
  table.pages = node["pages"].list([](const JsonNode& page) { return page.small_integer(); });
  table.confidence = node["confidence"].number();
  // Of documents written before it was known, nothing is doubted.
  table.ruled = node["ruled"].is_null() ? 1 : node["ruled"].number();
  table.balance = read_balance(node["balance"]);
  table.columns = node["columns"].list(read_column);
  table.rows = node["rows"].list([&](const JsonNode& row) { return read_row(row, table.columns); });
  table.notes = node["notes"].texts();
  check_sides(node["rows"], table);
  read_forms(node, table);
  return table;
}

}  // namespace yusuan
