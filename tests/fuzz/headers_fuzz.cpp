// Headers: the input is pages of drawn rows (drawn_rows.hpp) parted by blank lines, with lines of text above and below the rows.
// They are stitched to tables, whose columns and rows are read. Header bands lie in their grids, paths hold printed text only, no
// text of a body row is lost, and what read_tables.hpp says of tables holds.
#include <algorithm>
#include <vector>

#include "drawn_rows.hpp"
#include "fuzz_target.hpp"
#include "input_lines.hpp"
#include "read_tables.hpp"
#include "support/embedded_words.hpp"
#include "support/page_characters.hpp"
#include "table/header_band.hpp"
#include "table/stitch_pages.hpp"

namespace yusuan::fuzz {
namespace {

using test::without_spaces;

constexpr std::size_t kMostInput = 4096;  // bytes: what is longer is slow and shows no more
constexpr std::size_t kMostColumns = 40;
constexpr double kPageWidth = 600;  // points
constexpr double kLineHeight = 20;
constexpr double kFirstLine = 40;

using InputLines = std::vector<std::string_view>;

std::vector<InputLines> pages_of(std::string_view input) {
  std::vector<InputLines> pages(1);
  for (const std::string_view line : lines_of(input)) {
    if (line.empty()) {
      if (!pages.back().empty()) pages.emplace_back();
    } else {
      pages.back().push_back(line.substr(0, line.find('\r')));
    }
  }
  if (pages.back().empty()) pages.pop_back();
  return pages;
}

// A line of text beside no grid; a tab parts what stands at the left from what stands at the right.
void print_line(PageLayout& page, std::string_view text, double y) {
  const std::string_view left = take_piece(text, '\t');
  for (PrintedLine& line : printed_lines(left, {0, y, text.empty() ? kPageWidth : kPageWidth / 2, y + kSize})) {
    page.lines.push_back(std::move(line));
  }
  if (text.empty()) return;
  for (PrintedLine& line : printed_lines(text, {kPageWidth / 2, y, kPageWidth, y + kSize}))
    page.lines.push_back(std::move(line));
}

PageLayout layout_of(const InputLines& lines, int number) {
  PageLayout page;
  page.page = number;
  page.width = kPageWidth;
  double y = kFirstLine;
  InputLines rows;
  const auto end_grid = [&] {
    if (rows.empty()) return;
    page.grids.push_back(filled_grid(drawn_rows(rows), y));
    y = page.grids.back().grid.ys.back() + kLineHeight;
    rows.clear();
  };
  for (const std::string_view line : lines) {
    if (line.find('|') != std::string_view::npos &&
        std::ranges::count(line, '|') < static_cast<std::ptrdiff_t>(kMostColumns)) {
      rows.push_back(line);
      continue;
    }
    end_grid();
    print_line(page, line, y);
    y += kLineHeight;
  }
  end_grid();
  page.height = y + kFirstLine;
  return page;
}

void check_band(const FilledGrid& grid, const TableWords& words) {
  const HeaderBand band = find_header_band(grid, words);
  const int rows = grid.grid.rows();
  require(0 <= band.first && band.first <= band.end && band.end <= rows, "a header band lies in its grid");
  require(band.first <= band.body() && band.body() <= rows, "so does the first row of the body");
  const auto paths = header_paths(grid, band);
  require(paths.size() == static_cast<std::size_t>(grid.grid.columns()), "each column has a path");
  for (const auto& path : paths) {
    require(band.empty() == path.empty(), "paths are of the band");
    for (const std::u32string& level : path) {
      const bool printed =
          std::ranges::any_of(grid.cells, [&](const FilledCell& cell) { return without_spaces(cell.text) == level; });
      require(printed || level.empty(), "a path holds printed text only", to_utf8(level));
    }
  }
}

std::string characters_of(std::string_view text) {
  std::string characters(text);
  std::erase_if(characters, [](char c) { return c == ' '; });
  std::ranges::sort(characters);
  return characters;
}

// A lone grid that is a table: its body is the table's, with nothing beside it once more than printed.
void check_body(const PageLayout& page, const TableWords& words, const Table& table) {
  const FilledGrid& grid = page.grids.front();
  const HeaderBand band = find_header_band(grid, words);
  std::string printed;
  for (const FilledCell& cell : grid.cells) {
    if (cell.place.row + cell.place.row_span > band.body()) printed += to_utf8(cell.text);
  }
  std::string read;
  for (const TableRow& row : table.rows) {
    for (const TableCell& cell : row.cells) read += cell.text;
  }
  for (const PlacedText& note : table.notes) read += note.text;
  if (band.mixed) {  // a row that is body in some columns and header in others
    for (const auto& path : table.headers) {
      for (const std::string& level : path) read += level;
    }
  }
  const bool may_hold_more = band.mixed || !page.lines.empty();
  const std::string characters = characters_of(read);
  const std::string shown = printed + "\n" + read;
  require(std::ranges::includes(characters, characters_of(printed)), "no text of a body row is lost", shown);
  require(may_hold_more || characters == characters_of(printed), "no text of a body row is doubled", shown);
}

}  // namespace

void fuzz_one(std::string_view input) {
  const CatalogueData& catalogue = test::embedded_words();
  std::vector<PageLayout> layouts;
  for (const InputLines& lines : pages_of(input.substr(0, kMostInput))) {
    layouts.push_back(layout_of(lines, static_cast<int>(layouts.size()) + 1));
    for (const FilledGrid& grid : layouts.back().grids) check_band(grid, catalogue.table_words);
  }
  Diagnostics diagnostics;
  const std::vector<Table> tables = stitch_pages(layouts, catalogue.table_words, diagnostics);
  if (layouts.size() == 1 && layouts.front().grids.size() == 1 && tables.size() == 1) {
    check_body(layouts.front(), catalogue.table_words, tables.front());
  }
  read_tables(tables, catalogue);
}

}  // namespace yusuan::fuzz
