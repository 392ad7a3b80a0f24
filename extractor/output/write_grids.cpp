#include "output/write_grids.hpp"

#include "output/json_writer.hpp"

namespace yusuan {
namespace {

void write_integer(JsonWriter& out, std::string_view name, int number) {
  out.key(name);
  out.integer(number);
}

void write_cell(JsonWriter& out, const PrintedGridCell& cell) {
  out.begin_object(JsonLayout::one_line);
  write_integer(out, "row", cell.row);
  write_integer(out, "col", cell.col);
  write_integer(out, "row_span", cell.row_span);
  write_integer(out, "col_span", cell.col_span);
  out.member("text", cell.text);
  out.key("bbox");
  out.box(cell.bbox);
  out.end_object();
}

}  // namespace

std::string write_grids_json(std::span<const PrintedGrid> grids) {
  std::string json;
  JsonWriter out(json);
  out.begin_array();
  for (const PrintedGrid& grid : grids) {
    out.begin_object();
    write_integer(out, "page", grid.page);
    out.key("bbox");
    out.box(grid.bbox);
    write_integer(out, "rows", grid.rows);
    write_integer(out, "columns", grid.columns);
    out.key("confidence");
    out.share(grid.confidence);
    out.key("cells");
    out.begin_array();
    for (const PrintedGridCell& cell : grid.cells) write_cell(out, cell);
    out.end_array();
    out.end_object();
  }
  out.end_array();
  json += '\n';
  return json;
}

}  // namespace yusuan
