#include "pipeline/extract_grids.hpp"

#include <algorithm>

#include "output/write_grids.hpp"
#include "pdf/document.hpp"
#include "pipeline/read_file.hpp"
#include "table/page_layout.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

bool is_wanted(int page, const std::vector<PageRange>& ranges) {
  return ranges.empty() || std::ranges::any_of(ranges, [page](const PageRange& range) {
           return range.first <= page && (range.last == 0 || page <= range.last);
         });
}

PrintedGrid printed_grid(const PageLayout& layout, const FilledGrid& filled) {
  PrintedGrid grid;
  grid.page = layout.page;
  grid.bbox = box_as_seen(layout, filled.grid.box());
  grid.rows = filled.grid.rows();
  grid.columns = filled.grid.columns();
  for (const FilledCell& cell : filled.cells) {
    grid.cells.push_back({cell.place.row, cell.place.column, cell.place.row_span, cell.place.column_span,
                          to_utf8(cell.text), box_as_seen(layout, box_of(filled.grid, cell.place))});
  }
  return grid;
}

}  // namespace

Result<std::string> extract_grids_json(const std::filesystem::path& file, const GridsOptions& options) {
  Result<std::vector<char>> bytes = read_file(file);
  if (!bytes.ok()) return bytes.error();
  const Result<Document> pdf = open_document(std::move(bytes).value(), options.password);
  if (!pdf.ok()) return pdf.error();
  std::vector<PrintedGrid> grids;
  Diagnostics diagnostics;
  for (int number = 1; number <= pdf.value().facts().pages; ++number) {
    if (!is_wanted(number, options.pages)) continue;
    const PageLayout layout = read_layout(read_page(pdf.value(), number, diagnostics), diagnostics);
    for (const FilledGrid& grid : layout.grids) grids.push_back(printed_grid(layout, grid));
  }
  return write_grids_json(grids);
}

}  // namespace yusuan
