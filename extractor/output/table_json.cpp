#include "output/table_json.hpp"

#include <algorithm>
#include <span>

#include "output/enum_names.hpp"
#include "output/form_json.hpp"
#include "output/json_members.hpp"

namespace yusuan {
namespace {

void write_column(JsonWriter& out, const BudgetColumn& column) {
  out.begin_object(JsonLayout::one_line);
  out.member("id", column.id);
  out.key("year");
  column.year ? out.integer(*column.year) : out.null();
  out.key("header");
  out.begin_array(JsonLayout::one_line);
  for (const std::string& label : column.header) out.string(label);
  out.end_array();
  out.member("role", name_of(column.role));
  if (column.side != SideName::all) out.member("side", name_of(column.side));
  out.end_object();
}

// One array of a row, on a line of its own, with an entry a cell.
template <typename WriteEntry>
void write_cells(JsonWriter& out, std::string_view name, const BudgetRow& row, WriteEntry write_entry) {
  out.break_line();
  out.key(name);
  out.begin_array(JsonLayout::one_line);
  for (const BudgetCell& cell : row.cells) write_entry(cell);
  out.end_array();
}

void write_cell_box(JsonWriter& out, const BudgetRow& row, const Provenance& where) {
  if (!where.box) {
    out.null();
  } else if (where.page != row.page && where.page > 0) {
    out.box_on_page(where.page, *where.box);
  } else {
    out.box(*where.box);
  }
}

void write_parts(JsonWriter& out, std::span<const std::string> parts) {
  out.key("code_parts");
  out.begin_array(JsonLayout::one_line);
  for (const std::string& part : parts) out.string_or_null(part);
  out.end_array();
}

void write_filled(JsonWriter& out, const RowSide& side) {
  out.key("filled");
  out.begin_array(JsonLayout::one_line);
  if (side.code_filled) out.string("code");
  if (side.name_filled) out.string("name");
  out.end_array();
}

void write_sides(JsonWriter& out, std::span<const RowSide> sides) {
  out.break_line();
  out.key("sides");
  out.begin_array(JsonLayout::one_line);
  for (const RowSide& side : sides) {
    out.begin_object(JsonLayout::one_line);
    out.member("side", name_of(side.side));
    out.member("role", name_of(side.role));
    out.key("level");
    out.integer(side.level);
    out.key("code");
    out.string_or_null(side.code);
    out.key("name");
    out.string_or_null(side.name);
    out.key("code_list");
    out.string_or_null(side.code_list);
    out.key("code_known");
    side.code_known ? out.boolean(*side.code_known) : out.null();
    out.key("standard_name");
    out.string_or_null(side.standard_name);
    write_integer_or_null(out, "parent", side.parent);
    if (!side.code_parts.empty()) write_parts(out, side.code_parts);
    if (side.code_filled || side.name_filled) write_filled(out, side);
    out.end_object();
  }
  out.end_array();
}

void write_covered(JsonWriter& out, const BudgetRow& row) {
  if (std::ranges::none_of(row.cells, &BudgetCell::covered)) return;
  out.break_line();
  out.key("covered");
  out.begin_array(JsonLayout::one_line);
  for (std::size_t column = 0; column < row.cells.size(); ++column) {
    if (row.cells[column].covered) out.integer(static_cast<std::int64_t>(column));
  }
  out.end_array();
}

void write_row(JsonWriter& out, const BudgetRow& row) {
  out.begin_object(JsonLayout::one_line);
  out.member("role", name_of(row.role));
  out.key("page");
  out.integer(row.page);
  out.key("bbox");
  out.box(row.box);
  write_cells(out, "cells", row, [&](const BudgetCell& cell) { out.string_or_null(cell.text); });
  write_cells(out, "values", row, [&](const BudgetCell& cell) { cell.value ? out.decimal(*cell.value) : out.null(); });
  write_cells(out, "boxes", row, [&](const BudgetCell& cell) { write_cell_box(out, row, cell.where); });
  if (std::ranges::any_of(row.cells, [](const BudgetCell& cell) { return cell.raw_text.has_value(); })) {
    write_cells(out, "raw_cells", row,
                [&](const BudgetCell& cell) { out.string_or_null(cell.raw_text.value_or(cell.text)); });
  }
  if (std::ranges::any_of(row.cells, [](const BudgetCell& cell) { return !cell.filled.empty(); })) {
    write_cells(out, "filled", row, [&](const BudgetCell& cell) { out.string_or_null(cell.filled); });
  }
  write_covered(out, row);
  write_sides(out, row.sides);
  out.end_object();
}

void write_balance(JsonWriter& out, const TableBalance& balance) {
  out.key("balance");
  out.begin_object(JsonLayout::one_line);
  out.key("held");
  out.integer(balance.held);
  out.key("rounding");
  out.integer(balance.rounding);
  out.key("broken");
  out.integer(balance.broken);
  out.key("not_applicable");
  out.integer(balance.not_applicable);
  out.end_object();
}

}  // namespace

void write_table(JsonWriter& out, const BudgetTable& table) {
  out.begin_object();
  out.member("id", table.id);
  out.member("kind", table.kind);
  out.key("title");
  out.string_or_null(table.title);
  out.key("unit");
  out.string_or_null(table.unit);
  out.key("yuan_per_unit");
  table.yuan_per_unit ? out.decimal(*table.yuan_per_unit) : out.null();
  out.key("pages");
  out.begin_array(JsonLayout::one_line);
  for (const int page : table.pages) out.integer(page);
  out.end_array();
  out.key("confidence");
  out.share(table.confidence);
  out.key("ruled");
  out.share(table.ruled);
  write_balance(out, table.balance);
  out.key("columns");
  out.begin_array();
  for (const BudgetColumn& column : table.columns) write_column(out, column);
  out.end_array();
  out.key("rows");
  out.begin_array();
  for (const BudgetRow& row : table.rows) write_row(out, row);
  out.end_array();
  out.key("notes");
  out.begin_array();
  for (const std::string& note : table.notes) out.string(note);
  out.end_array();
  write_forms(out, table);
  out.end_object();
}

}  // namespace yusuan
