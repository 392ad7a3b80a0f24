#include "table/page_layout.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "page/geometry.hpp"
#include "table/alternatives.hpp"
#include "table/blank_margins.hpp"
#include "table/clean_glyphs.hpp"
#include "table/edges.hpp"
#include "table/figure.hpp"
#include "table/fill_cells.hpp"
#include "table/fill_grids.hpp"
#include "table/glyph_strokes.hpp"
#include "table/open_grids.hpp"
#include "table/page_parts.hpp"
#include "table/split_columns.hpp"
#include "table/split_rows.hpp"
#include "table/text_columns.hpp"
#include "table/turn_page.hpp"
#include "table/unruled_grids.hpp"
#include "text/join_lines.hpp"

namespace yusuan {
namespace {

Diagnostic glyphs_without_unicode(int page, int count) {
  return {Severity::warning,
          "glyphs-without-unicode",
          {page, std::nullopt},
          std::to_string(count) + " characters on the page have no Unicode in the PDF and were left out",
          "compare the page with the output; only text recognition could read them"};
}

// Notes, as what is not printed for a reader is no loss; a character that nobody can name is one.
void report_glyphs(int page, const CleanGlyphs& clean, Diagnostics& diagnostics) {
  if (clean.without_unicode > 0) diagnostics.push_back(glyphs_without_unicode(page, clean.without_unicode));
  if (clean.white > 0) {
    diagnostics.push_back({Severity::note,
                           "white-text-left-out",
                           {page, std::nullopt},
                           std::to_string(clean.white) + " white characters on white paper were left out",
                           ""});
  }
  if (clean.private_use > 0) {
    diagnostics.push_back({Severity::warning,
                           "private-use-characters",
                           {page, std::nullopt},
                           "the page prints characters of private code points, whose meaning only their font knows",
                           "compare the page with the output where such a character stands in a number"});
  }
}

bool by_position(const Grid& a, const Grid& b) {
  return std::pair(a.ys.front(), a.xs.front()) < std::pair(b.ys.front(), b.xs.front());
}

std::vector<Glyph> glyphs_of(const FilledGrid& grid) {
  std::vector<Glyph> glyphs;
  for (const FilledCell& cell : grid.cells) glyphs.insert(glyphs.end(), cell.glyphs.begin(), cell.glyphs.end());
  return glyphs;
}

// Names in some column, and most places filled: the numbers along a chart's axes fail both.
bool reads_like_a_table(const FilledGrid& grid) {
  constexpr double kFilled = 0.5;
  const auto filled = std::ranges::count_if(grid.cells, [](const FilledCell& cell) { return !cell.text.empty(); });
  if (static_cast<double>(filled) < kFilled * static_cast<double>(grid.cells.size())) return false;
  for (int column = 0; column < grid.grid.columns(); ++column) {
    int names = 0;
    int figures = 0;
    for (int row = 0; row < grid.grid.rows(); ++row) {
      const std::u32string& text = grid.at(row, column).text;
      if (!text.empty()) ++(is_figure(text) ? figures : names);
    }
    if (names > figures && names >= 2) return true;
  }
  return false;
}

// What has one column is a frame around text, not a table; its glyphs go to `outside`. The boxes of those taken out.
std::vector<Box> give_back_frames(std::vector<FilledGrid>& grids, std::vector<Glyph>& outside) {
  std::vector<Box> frames;
  std::erase_if(grids, [&](const FilledGrid& grid) {
    if (grid.grid.columns() >= 2) return false;
    frames.push_back(grid.grid.box());
    std::ranges::move(glyphs_of(grid), std::back_inserter(outside));
    return true;
  });
  return frames;
}

// Grids of the page with their text; what is in none goes to `outside`.
std::vector<FilledGrid> read_grids(const PageContent& page, std::span<const Glyph> glyphs,
                                   std::vector<Glyph>& outside) {
  const std::vector<Edge> edges = rulings_to_edges(without_glyph_strokes(page.rulings, glyphs));
  std::vector<Grid> grids = edges_to_grids(edges);
  std::ranges::move(grids_of_fills(page.fills, grids, glyphs), std::back_inserter(grids));
  std::ranges::move(grids_of_column_rules(edges, glyphs), std::back_inserter(grids));
  std::vector<Glyph> left_over;
  std::vector<FilledGrid> certain = fill_cells(std::move(grids), glyphs, page.clips, left_over);
  for (FilledGrid& grid : certain) grid = without_blank_margins(std::move(grid), edges);
  std::vector<Glyph> unruled;
  std::vector<FilledGrid> candidates = fill_cells(grids_of_row_rules(edges, left_over), left_over, page.clips, unruled);
  // What only rules between rows bound is split before the text that no rule bounds is looked at: two rules around a heading
  // alone are no table, but the heading belongs to the one below it.
  for (FilledGrid& grid : candidates) grid = split_columns(std::move(grid), edges);
  const std::vector<Box> frames = give_back_frames(candidates, unruled);
  std::vector<FilledGrid> inferred = fill_cells(unruled_grids(unruled, frames), unruled, page.clips, outside);
  for (FilledGrid& grid : inferred) grid.inferred = true;

  std::vector<FilledGrid> result;
  std::ranges::move(certain, std::back_inserter(result));
  std::ranges::move(inferred, std::back_inserter(result));
  for (FilledGrid& grid : result) grid = split_columns(std::move(grid), edges);
  give_back_frames(result, outside);
  std::ranges::move(candidates, std::back_inserter(result));
  for (FilledGrid& grid : result) {
    std::vector<Glyph> glyphs = grid.inferred ? glyphs_of(grid) : std::vector<Glyph>{};
    grid = split_rows(std::move(grid));
    if (!grid.inferred || reads_like_a_table(grid)) continue;
    std::ranges::move(glyphs, std::back_inserter(outside));
    grid.cells.clear();
  }
  std::erase_if(result, [](const FilledGrid& grid) { return grid.cells.empty(); });
  const EdgesByPlace edges_by_place(edges);
  for (FilledGrid& grid : result) {
    grid.fit = fit_of(grid, edges_by_place, page.clips);
    grid.alternatives = alternatives_of(grid, edges_by_place, glyphs);
    for (FilledCell& cell : grid.cells) cell.glyphs = std::vector<Glyph>();  // `= {}` would keep their memory
  }
  std::ranges::sort(result, [](const FilledGrid& a, const FilledGrid& b) { return by_position(a.grid, b.grid); });
  return result;
}

// The layout of a page whose text runs in one direction.
PageLayout layout_of_part(const PageContent& page, Diagnostics& diagnostics) {
  PageLayout layout;
  layout.page = page.number;
  layout.width = page.width;
  layout.height = page.height;
  layout.turn = reading_direction(page);
  PageContent upright_copy;
  const PageContent* upright = &page;
  if (layout.turn != Direction::right) {
    upright_copy = turned(page, layout.turn);
    upright = &upright_copy;
  }
  const CleanGlyphs clean = clean_glyphs(*upright);
  report_glyphs(page.number, clean, diagnostics);
  std::vector<Glyph> outside;
  layout.grids = read_grids(*upright, clean.glyphs, outside);
  layout.lines = glyphs_to_column_lines(outside);
  std::ranges::stable_sort(layout.lines, [](const PrintedLine& a, const PrintedLine& b) {
    return std::pair(centre_y(a.box), a.box.x0) < std::pair(centre_y(b.box), b.box.x0);
  });
  return layout;
}

}  // namespace

FilledGrid with_cells(Grid grid, std::vector<FilledCell> cells) {
  FilledGrid filled;
  filled.cell_at.assign(static_cast<std::size_t>(grid.rows() * grid.columns()), 0);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const GridCell& cell = cells[i].place;
    for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
      for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
        filled.cell_at[static_cast<std::size_t>(r * grid.columns() + c)] = static_cast<int>(i);
      }
    }
  }
  filled.grid = std::move(grid);
  filled.cells = std::move(cells);
  return filled;
}

void set_lines(FilledCell& cell, std::vector<PrintedLine> lines) {
  cell.lines = std::move(lines);
  std::vector<std::u32string> texts;
  texts.reserve(cell.lines.size());
  cell.text_box.reset();
  for (const PrintedLine& line : cell.lines) {
    texts.push_back(line.text);
    cell.text_box = cell.text_box ? united(*cell.text_box, line.box) : line.box;
  }
  cell.text = joined_lines(texts);
}

void set_glyphs(FilledCell& cell, std::vector<Glyph> glyphs) {
  set_lines(cell, glyphs_to_cell_lines(glyphs));
  cell.glyphs = std::move(glyphs);
}

Box box_as_seen(const PageLayout& layout, const Box& box) {
  return turned_back(box, layout.turn, layout.width, layout.height);
}

std::vector<PageLayout> read_layouts(const PageContent& page, Diagnostics& diagnostics) {
  std::vector<PageLayout> layouts;
  for (const PageContent& part : parts_by_direction(page)) layouts.push_back(layout_of_part(part, diagnostics));
  if (layouts.empty()) layouts.push_back(layout_of_part(page, diagnostics));
  return layouts;
}

}  // namespace yusuan
