// Grids: the input is pages of rulings, grounds and texts (drawn_commands.hpp), read from edges to tables. Every glyph that cleaning
// leaves stands in exactly one cell or beside the grids, cells cover their grid once, no number is not a number, and what
// read_tables.hpp says of tables holds.
#include <algorithm>
#include <cmath>
#include <vector>

#include "drawn_commands.hpp"
#include "fuzz_target.hpp"
#include "page/covered_rulings.hpp"
#include "page/page_bounds.hpp"
#include "read_tables.hpp"
#include "support/embedded_words.hpp"
#include "support/page_characters.hpp"
#include "table/leftovers.hpp"
#include "table/page_layout.hpp"
#include "table/stitch_pages.hpp"
#include "table/superscripts.hpp"

namespace yusuan::fuzz {
namespace {

using test::without_spaces;

constexpr std::size_t kMostInput = 4096;  // bytes: what is longer is slow and shows no more

std::u32string characters_read(const std::vector<PageLayout>& layouts) {
  std::u32string characters;
  for (const PageLayout& layout : layouts) {
    for (const FilledGrid& grid : layout.grids) {
      for (const FilledCell& cell : grid.cells) {
        std::u32string of_lines;
        for (const PrintedLine& line : cell.lines) of_lines += without_spaces(line.text);
        require(of_lines == without_spaces(cell.text), "a cell's text is that of its lines", to_utf8(cell.text));
        characters += of_lines;
      }
    }
    for (const PrintedLine& line : layout.lines) characters += without_spaces(line.text);
  }
  std::ranges::sort(characters);
  return characters;
}

bool ascends(const std::vector<double>& places) {
  return std::ranges::is_sorted(places) && std::ranges::all_of(places, [](double at) { return std::isfinite(at); });
}

void check_grid(const FilledGrid& filled) {
  const int rows = filled.grid.rows();
  const int columns = filled.grid.columns();
  require(rows >= 1 && columns >= 1, "a grid has rows and columns");
  require(ascends(filled.grid.xs) && ascends(filled.grid.ys), "its lines ascend");
  require(filled.cells.size() == filled.grid.cells.size(), "its cells are filled");
  std::vector<int> covered(static_cast<std::size_t>(rows * columns), 0);
  for (const FilledCell& cell : filled.cells) {
    const GridCell& place = cell.place;
    require(place.row >= 0 && place.column >= 0 && place.row_span >= 1 && place.column_span >= 1, "a cell has a place");
    require(place.row + place.row_span <= rows && place.column + place.column_span <= columns,
            "a cell lies in its grid");
    for (int r = place.row; r < place.row + place.row_span; ++r) {
      for (int c = place.column; c < place.column + place.column_span; ++c) {
        ++covered[static_cast<std::size_t>(r * columns + c)];
      }
    }
    require(cell.text_box.has_value() == !cell.lines.empty(), "what is printed has a box", to_utf8(cell.text));
  }
  require(std::ranges::all_of(covered, [](int times) { return times == 1; }), "cells cover their grid once");
}

}  // namespace

void fuzz_one(std::string_view input) {
  Diagnostics diagnostics;
  std::vector<PageLayout> layouts;
  for (PageContent& page : drawn_pages(input.substr(0, kMostInput))) {
    leave_out_of_bounds(page);
    page.rulings = without_covered(page.rulings, page.fills);
    std::vector<PageLayout> of_page = read_layouts(page, diagnostics);
    const test::CleanCharacters clean = test::clean_characters(page);
    require(clean.told == clean.printed, "every glyph is read or told as left out");
    const std::u32string read = characters_read(of_page);
    require(read == clean.characters, "every glyph is read once", to_utf8(clean.characters) + "\n" + to_utf8(read));
    for (PageLayout& layout : of_page) {
      for (const FilledGrid& grid : layout.grids) check_grid(grid);
      report_leftovers(layout, diagnostics);
      layouts.push_back(std::move(layout));
    }
  }
  const CatalogueData& catalogue = test::embedded_words();
  read_tables(stitch_pages(layouts, catalogue.table_words, diagnostics), catalogue);
}

}  // namespace yusuan::fuzz
