#include "table/leftovers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "page/geometry.hpp"
#include "table/figure.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

// Lines that are reported together.
struct Loose {
  int lines = 0;
  int figures = 0;
  std::u32string first;
  std::optional<Box> box;
};

bool is_loose_figure(const PrintedLine& line) {
  return is_figure(line.text) && !is_nil(line.text) && !is_bare_year(line.text);
}

void add(Loose& loose, const PrintedLine& line) {
  if (loose.lines++ == 0) loose.first = line.text;
  loose.figures += is_loose_figure(line) ? 1 : 0;
  loose.box = loose.box ? united(*loose.box, line.box) : line.box;
}

Diagnostic beside_table(const PageLayout& layout, const Loose& loose) {
  return {loose.figures > 0 ? Severity::warning : Severity::note,
          "text-beside-table",
          {layout.page, box_as_seen(layout, *loose.box)},
          fmt::format("{} of text beside a table belong to none of its cells, first: {}",
                      loose.lines == 1 ? std::string("1 piece") : fmt::format("{} pieces", loose.lines),
                      to_utf8(loose.first)),
          "compare the table with the page"};
}

Diagnostic outside_tables(const PageLayout& layout, const Loose& loose) {
  return {Severity::warning,
          "figures-outside-tables",
          {layout.page, box_as_seen(layout, *loose.box)},
          fmt::format("{} figures on the page stand in no table, first: {}", loose.figures, to_utf8(loose.first)),
          "look at the page: a table without lines may have been missed"};
}

}  // namespace

void report_leftovers(PageLayout& layout, Diagnostics& diagnostics, const LeftoverLimits& limits) {
  std::vector<Loose> beside(layout.grids.size());
  Loose outside;
  // Lines and grids both go down the page: a grid that ends above one line ends above all that follow.
  auto grid = layout.grids.begin();
  for (const PrintedLine& line : layout.lines) {
    const double middle = centre_y(line.box);
    while (grid != layout.grids.end() && middle >= grid->grid.box().y1 - limits.inside) ++grid;
    if (grid != layout.grids.end() && grid->grid.box().y0 + limits.inside < middle) {
      add(beside[static_cast<std::size_t>(grid - layout.grids.begin())], line);
    } else if (is_loose_figure(line)) {
      add(outside, line);
    }
  }
  for (std::size_t i = 0; i < beside.size(); ++i) {
    layout.grids[i].fit.leftovers = beside[i].lines;
    if (beside[i].lines > 0) diagnostics.push_back(beside_table(layout, beside[i]));
  }
  if (outside.figures > limits.most_loose_figures) diagnostics.push_back(outside_tables(layout, outside));
}

}  // namespace yusuan
