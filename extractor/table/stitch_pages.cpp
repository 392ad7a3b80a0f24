#include "table/stitch_pages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "page/geometry.hpp"
#include "table/caption.hpp"
#include "table/cut_row.hpp"
#include "table/figure.hpp"
#include "table/header_band.hpp"
#include "table/join_sideways.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/join_lines.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

using HeaderPaths = std::vector<std::vector<std::u32string>>;

// A grid with all that was read around it.
struct GridReading {
  const PageLayout* layout = nullptr;
  const FilledGrid* grid = nullptr;
  bool first_on_page = false;
  bool last_on_page = false;
  HeaderBand band;
  HeaderPaths paths;
  Caption caption;
  std::vector<PlacedText> notes;
};

// A table under construction and what the next page is compared with.
struct OpenTable {
  Table table;
  std::vector<double> xs;  // grid lines, the first inner one at 0
  HeaderPaths paths;
  std::vector<std::vector<std::u32string>> header_rows;  // the band's rows, blank places empty
  std::vector<std::vector<std::u32string>> first_rows;   // body rows of the first page, as header_rows
  int last_page = 0;
  Direction turn = Direction::right;
  bool last_on_page = false;
  int column_count = 0;
  const FilledGrid* last_grid = nullptr;  // whose last row the next page may go on with
};

// `layout.lines` are in the order of their middles.
std::vector<PrintedLine> lines_between(const PageLayout& layout, double from, double to) {
  const auto middle = [](const PrintedLine& line) { return centre_y(line.box); };
  const auto first = std::ranges::upper_bound(layout.lines, from, {}, middle);
  const auto last = std::ranges::lower_bound(first, layout.lines.end(), to, {}, middle);
  return {first, last};
}

// The furniture row at the foot of a frame: a note spanning all columns.
bool is_note_row(const FilledGrid& grid, int row, const TableWords& words) {
  const FilledCell& cell = grid.at(row, 0);
  return cell.place.column_span == grid.grid.columns() && starts_with_any(folded(cell.text), words.note_markers);
}

bool is_table(const FilledGrid& grid) { return grid.grid.rows() >= 2 && grid.grid.columns() >= 2; }

// A table without any rule must at least be called one, or name its unit: lists and formulas look like tables too.
bool is_announced(const GridReading& reading, const TableWords& words) {
  if (!reading.grid->inferred || reading.caption.unit) return true;
  return reading.caption.title && ends_with_any(folded(reading.caption.title->text), words.table_suffixes);
}

std::vector<GridReading> read_grids(const PageLayout& layout, const TableWords& words) {
  std::vector<GridReading> readings;
  for (std::size_t i = 0; i < layout.grids.size(); ++i) {
    const FilledGrid& grid = layout.grids[i];
    GridReading reading;
    reading.layout = &layout;
    reading.grid = &grid;
    reading.first_on_page = i == 0;
    reading.last_on_page = i + 1 == layout.grids.size();
    const Box box = grid.grid.box();
    const double above = i == 0 ? 0 : layout.grids[i - 1].grid.box().y1;
    const double below = reading.last_on_page ? layout.height + layout.width : layout.grids[i + 1].grid.box().y0;
    reading.band = find_header_band(grid, words);
    reading.paths = header_paths(grid, reading.band);
    reading.caption = read_caption(lines_between(layout, above, box.y0 + 1), box, layout, words);
    if (reading.band.first > 0) add_inner_caption(reading.caption, grid, reading.band.first, layout, words);
    reading.notes = read_notes(lines_between(layout, box.y1 - 1, below), box, layout, words);
    readings.push_back(std::move(reading));
  }
  return readings;
}

// Grid lines laid on the first inner one: outer lines may be inferred from the text and differ from page to page.
std::vector<double> columns_from_zero(const Grid& grid) {
  std::vector<double> xs = grid.xs;
  for (double& x : xs) x -= grid.xs[1];
  return xs;
}

bool same_columns(const std::vector<double>& a, const std::vector<double>& b, const StitchLimits& limits) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const bool outer = i == 0 || i + 1 == a.size();
    if (std::fabs(a[i] - b[i]) > (outer ? limits.same_side : limits.same_column)) return false;
  }
  return true;
}

// The texts of one row, each cell's in its top-left place.
std::vector<std::u32string> row_texts(const FilledGrid& grid, int row) {
  std::vector<std::u32string> texts(static_cast<std::size_t>(grid.grid.columns()));
  for (int column = 0; column < grid.grid.columns(); ++column) {
    const FilledCell& cell = grid.at(row, column);
    if (cell.place.row == row && cell.place.column == column)
      texts[static_cast<std::size_t>(column)] = folded(cell.text);
  }
  return texts;
}

// Do two rows print the same, blank places aside (a stub's text moves to where its cell begins on the page)?
bool repeats_row(const std::vector<std::u32string>& a, const std::vector<std::u32string>& b) {
  constexpr int kFewestEqual = 2;
  if (a.size() != b.size()) return false;
  int equal = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].empty() || b[i].empty()) continue;
    if (a[i] != b[i]) return false;
    ++equal;
  }
  return equal >= kFewestEqual;
}

std::u32string title_of(const Caption& caption) {
  return caption.title ? folded(caption.title->text) : std::u32string();
}

// Is every row of the grid's header one of the open table's? Some pages repeat the lowest level alone.
bool repeats_part_of_header(const OpenTable& open, const GridReading& reading) {
  for (int row = reading.band.first; row < reading.band.end; ++row) {
    const auto texts = row_texts(*reading.grid, row);
    if (std::ranges::none_of(open.header_rows, [&](const auto& header) { return repeats_row(header, texts); }))
      return false;
  }
  return !reading.band.empty();
}

// How a grid goes on with an open table: with its own header repeated, or without one.
enum class Continuation { none, header_repeated, header_left_out };

Continuation continuation_of(const OpenTable& open, const GridReading& reading, const StitchLimits& limits) {
  if (!reading.first_on_page || !open.last_on_page || reading.layout->page != open.last_page + 1)
    return Continuation::none;
  if (reading.layout->turn != open.turn || reading.grid->grid.columns() != open.column_count) return Continuation::none;
  if (!open.table.notes.empty()) return Continuation::none;
  const bool same_header = !reading.band.empty() && reading.paths == open.paths;
  const bool same_title = reading.caption.title && title_of(reading.caption) == title_of(open.table.caption);
  if (reading.caption.title && !reading.caption.says_continued && !(same_title && same_header))
    return Continuation::none;
  if (same_header) return Continuation::header_repeated;
  if (!same_columns(columns_from_zero(reading.grid->grid), open.xs, limits)) return Continuation::none;
  if (reading.caption.says_continued) return Continuation::header_left_out;
  if (reading.band.empty()) return open.header_rows.empty() ? Continuation::none : Continuation::header_left_out;
  if (repeats_part_of_header(open, reading)) return Continuation::header_left_out;
  // Rows of words alone: a header of other columns names them all, a body row leaves some blank.
  const auto first = row_texts(*reading.grid, reading.band.first);
  const bool names_all = std::ranges::none_of(first, [](const std::u32string& text) { return text.empty(); });
  return names_all ? Continuation::none : Continuation::header_left_out;
}

PlacedText text_at(const GridReading& reading, const FilledCell& cell) {
  PlacedText text;
  text.text = to_utf8(cell.text);
  text.where.page = reading.layout->page;
  if (cell.text_box) text.where.box = box_as_seen(*reading.layout, *cell.text_box);
  return text;
}

std::optional<CellInset> inset_of(const Grid& grid, const FilledCell& cell) {
  if (cell.lines.empty()) return std::nullopt;
  const PrintedLine& first = cell.lines.front();
  const auto column = static_cast<std::size_t>(cell.place.column);
  const auto end = column + static_cast<std::size_t>(cell.place.column_span);
  return CellInset{first.box.x0 - grid.xs[column], grid.xs[end] - first.box.x1, first.size};
}

// What stands at row `row` and column `column` of a grid whose rows above `first` were left out.
TableCell table_cell(const GridReading& reading, int row, int column, int first) {
  const FilledCell& cell = reading.grid->at(row, column);
  if (reading.band.mixed == row && is_leaf_header(*reading.grid, row, column)) {
    return {{}, {reading.layout->page, {}}, 1, 1};
  }
  const int top = std::max(cell.place.row, first);
  if (cell.place.column != column || top != row) return {{}, {reading.layout->page, {}}, 0, 0};
  PlacedText text = text_at(reading, cell);
  return {std::move(text.text), text.where, cell.place.row + cell.place.row_span - top, cell.place.column_span,
          inset_of(reading.grid->grid, cell)};
}

// Hands on what the rows from `first` on may hold besides, those that append_rows() appended to a table of `rows_before` rows.
void append_alternatives(Table& table, const GridReading& reading, int first, std::size_t rows_before) {
  const int step = static_cast<int>(rows_before) - first;
  const auto is_left_out = [&](const AlternativeCell& cell) {
    return cell.row < first || cell.row == reading.band.mixed;
  };
  for (Alternative alternative : reading.grid->alternatives) {
    if (std::ranges::any_of(alternative.cells, is_left_out)) continue;
    for (AlternativeCell& cell : alternative.cells) {
      cell.row += step;
      if (cell.box) cell.box = box_as_seen(*reading.layout, *cell.box);
    }
    table.alternatives.push_back(std::move(alternative));
  }
}

// Appends the body rows of a grid from `first` on. Where rows were left out above, a cell that began in them has its text in the
// first row that is left of it.
void append_rows(Table& table, const GridReading& reading, int first) {
  const Grid& grid = reading.grid->grid;
  const std::size_t rows_before = table.rows.size();
  for (int row = first; row < grid.rows(); ++row) {
    const auto y = static_cast<std::size_t>(row);
    TableRow body;
    body.page = reading.layout->page;
    body.box = box_as_seen(*reading.layout, {grid.xs.front(), grid.ys[y], grid.xs.back(), grid.ys[y + 1]});
    for (int column = 0; column < grid.columns(); ++column) {
      body.cells.push_back(table_cell(reading, row, column, first));
    }
    table.rows.push_back(std::move(body));
  }
  append_alternatives(table, reading, first, rows_before);
}

// Forgets the alternatives of rows from `row` on: they are no rows of the table any more, or hold something else.
void forget_alternatives(Table& table, std::size_t row) {
  std::erase_if(table.alternatives, [row](const Alternative& alternative) {
    return std::ranges::any_of(alternative.cells,
                               [row](const AlternativeCell& cell) { return std::cmp_greater_equal(cell.row, row); });
  });
}

// Moves rows at the foot that are notes inside the frame to the notes.
void take_note_rows(Table& table, const GridReading& reading, const TableWords& words) {
  std::vector<PlacedText> notes;
  for (int row = reading.grid->grid.rows(); row-- > reading.band.body() && !table.rows.empty();) {
    if (!is_note_row(*reading.grid, row, words)) break;
    const FilledCell& note = reading.grid->at(row, 0);
    if (row == std::max(note.place.row, reading.band.body())) notes.insert(notes.begin(), text_at(reading, note));
    table.rows.pop_back();
  }
  forget_alternatives(table, table.rows.size());
  table.notes.insert(table.notes.begin(), notes.begin(), notes.end());
}

// What a grid that becomes no table holds; none where it is blank.
std::optional<Diagnostic> left_out(const GridReading& reading) {
  int figures = 0;
  const FilledCell* first = nullptr;
  for (const FilledCell& cell : reading.grid->cells) {
    if (cell.text.empty()) continue;
    if (first == nullptr) first = &cell;
    figures += is_figure(cell.text) && !is_nil(cell.text) && !is_bare_year(cell.text) ? 1 : 0;
  }
  if (first == nullptr) return std::nullopt;
  return Diagnostic{figures > 0 ? Severity::warning : Severity::note,
                    "grid-left-out",
                    {reading.layout->page, box_as_seen(*reading.layout, reading.grid->grid.box())},
                    fmt::format("{} rows × {} columns look like a grid but were taken for no table, first: {}",
                                reading.grid->grid.rows(), reading.grid->grid.columns(), to_utf8(first->text)),
                    "compare the output with the page"};
}

OpenTable begin_table(const GridReading& reading) {
  OpenTable open;
  open.table.caption = reading.caption;
  for (const auto& path : reading.paths) {
    auto& utf8 = open.table.headers.emplace_back();
    for (const std::u32string& level : path) utf8.push_back(to_utf8(level));
  }
  open.xs = columns_from_zero(reading.grid->grid);
  open.paths = reading.paths;
  for (int row = reading.band.first; row < reading.band.end; ++row) {
    open.header_rows.push_back(row_texts(*reading.grid, row));
  }
  open.column_count = reading.grid->grid.columns();
  append_rows(open.table, reading, reading.band.body());
  for (const TableRow& row : open.table.rows) {
    auto& texts = open.first_rows.emplace_back();
    for (const TableCell& cell : row.cells) texts.push_back(folded(cell.text));
  }
  return open;
}

// The first row of a continued grid that is not a repetition of a header row (or, in a form, of a body row of the
// first page, where what heads the rest stands).
int first_new_row(const OpenTable& open, const GridReading& reading) {
  int row = reading.band.first;
  while (row < reading.grid->grid.rows()) {
    const auto texts = row_texts(*reading.grid, row);
    const auto repeats = [&](const auto& before) { return repeats_row(before, texts); };
    const bool repeats_header = std::ranges::any_of(open.header_rows, repeats);
    const bool repeats_body = reading.caption.says_continued && std::ranges::any_of(open.first_rows, repeats);
    if (!repeats_header && !repeats_body) break;
    ++row;
  }
  return row;
}

// The row in which the cell begins that reaches into the table's last row in a column.
std::size_t row_of_last_cell(const Table& table, std::size_t column) {
  std::size_t row = table.rows.size() - 1;
  while (row > 0 && table.rows[row].cells[column].row_span == 0) --row;
  return row;
}

// Puts row `row` of a grid, the second half of a row that the page break cut, into the cells of the table's last row.
void append_to_last_row(Table& table, const GridReading& reading, int row) {
  forget_alternatives(table, table.rows.size() - 1);
  for (int column = 0; column < reading.grid->grid.columns(); ++column) {
    const FilledCell& cell = reading.grid->at(row, column);
    if (cell.place.column != column || cell.text.empty()) continue;
    const std::size_t begins_in = row_of_last_cell(table, static_cast<std::size_t>(column));
    forget_alternatives(table, begins_in);
    TableCell& whole = table.rows[begins_in].cells[static_cast<std::size_t>(column)];
    if (whole.text.empty()) {
      PlacedText text = text_at(reading, cell);
      whole.text = std::move(text.text);
      whole.where = text.where;
    } else {
      whole.text = to_utf8(joined_lines(std::vector{to_utf32(whole.text), cell.text}));
    }
  }
}

void continue_table(OpenTable& open, const GridReading& reading, Continuation how) {
  int first = how == Continuation::header_repeated ? reading.band.body() : first_new_row(open, reading);
  const bool has_half = !open.table.rows.empty() && open.table.rows.back().page == open.last_page;
  if (has_half && is_cut_row(*open.last_grid, *reading.grid, first)) append_to_last_row(open.table, reading, first++);
  append_rows(open.table, reading, first);
}

void note_page(OpenTable& open, const GridReading& reading, const TableWords& words) {
  open.table.pages.push_back(reading.layout->page);
  open.last_page = reading.layout->page;
  open.turn = reading.layout->turn;
  open.last_on_page = reading.last_on_page;
  open.table.fit += reading.grid->fit;
  open.last_grid = reading.grid;
  take_note_rows(open.table, reading, words);
  open.table.notes.insert(open.table.notes.end(), reading.notes.begin(), reading.notes.end());
}

}  // namespace

std::vector<Table> stitch_pages(std::span<const PageLayout> layouts, const TableWords& words, Diagnostics& diagnostics,
                                const StitchLimits& limits) {
  std::vector<OpenTable> tables;
  for (const PageLayout& layout : layouts) {
    for (const GridReading& reading : read_grids(layout, words)) {
      const Continuation how = tables.empty() ? Continuation::none : continuation_of(tables.back(), reading, limits);
      if (how != Continuation::none) {
        continue_table(tables.back(), reading, how);
      } else if (is_table(*reading.grid) && is_announced(reading, words)) {
        tables.push_back(begin_table(reading));
      } else {
        if (const auto remark = left_out(reading)) diagnostics.push_back(*remark);
        continue;
      }
      note_page(tables.back(), reading, words);
    }
  }
  std::vector<Table> result;
  result.reserve(tables.size());
  for (OpenTable& open : tables) result.push_back(std::move(open.table));
  result = join_sideways(std::move(result));
  for (Table& table : result) {
    if (table.alternatives.size() > limits.most_alternatives) table.alternatives.clear();
  }
  return result;
}

}  // namespace yusuan
