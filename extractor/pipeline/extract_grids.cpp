#include "pipeline/extract_grids.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "output/validate_json.hpp"
#include "output/write_grids.hpp"
#include "pdf/document.hpp"
#include "pipeline/read_file.hpp"
#include "pipeline/read_layouts_of_page.hpp"
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
  grid.confidence = confidence_of(filled.fit);
  for (const FilledCell& cell : filled.cells) {
    grid.cells.push_back({cell.place.row, cell.place.column, cell.place.row_span, cell.place.column_span,
                          to_utf8(cell.text), box_as_seen(layout, box_of(filled.grid, cell.place))});
  }
  return grid;
}

}  // namespace

Result<GridsOutput> extract_grids(const std::filesystem::path& file, const GridsOptions& options) {
  Result<std::vector<char>> bytes = read_file(file);
  if (!bytes.ok()) return bytes.error();
  const Result<Document> pdf = open_document(std::move(bytes).value(), options.password);
  if (!pdf.ok()) return pdf.error();
  const int pages = pdf.value().facts().pages;
  GridsOutput output;
  std::vector<PrintedGrid> grids;
  bool any = false;
  for (int number = 1; number <= pages; ++number) {
    if (!is_wanted(number, options.pages)) continue;
    any = true;
    for (const PageLayout& layout : read_layouts_of_page(pdf.value(), number, output.diagnostics).layouts) {
      for (const FilledGrid& grid : layout.grids) grids.push_back(printed_grid(layout, grid));
    }
  }
  if (!any) return Error{"no-such-page", fmt::format("the document has {} pages", pages), "choose among these"};
  output.json = write_grids_json(grids);
  if (const Result<void> valid = validate_grids_json(output.json); !valid) return valid.error();
  return output;
}

}  // namespace yusuan
