#include "table/unruled_grids.hpp"

#include <algorithm>
#include <cmath>

#include "page/geometry.hpp"
#include "table/figure.hpp"
#include "table/printed_lines.hpp"
#include "table/printed_number.hpp"

namespace yusuan {
namespace {

// What stands on one baseline.
struct Row {
  std::vector<PrintedLine> pieces;
  Box box;
  double middle = 0;
  double size = 0;
  bool figures = false;  // a figure beside another piece
};

std::vector<Row> rows_of(std::span<const Glyph> glyphs, const UnruledLimits& limits) {
  std::vector<Glyph> upright;
  std::ranges::copy_if(glyphs, std::back_inserter(upright),
                       [](const Glyph& glyph) { return glyph.direction == Direction::right; });
  LineLimits lines;
  lines.line_gap = limits.word_distance;
  std::vector<Row> rows;
  for (PrintedLine& piece : glyphs_to_lines(upright, lines)) {
    const bool same = !rows.empty() && std::fabs(rows.back().middle - piece.middle) < 0.5 * piece.size &&
                      piece.box.x0 >= rows.back().pieces.back().box.x1;
    if (!same) rows.push_back({{}, piece.box, piece.middle, piece.size, false});
    Row& row = rows.back();
    row.box = united(row.box, piece.box);
    row.size = std::max(row.size, piece.size);
    row.pieces.push_back(std::move(piece));
  }
  for (Row& row : rows) {
    row.figures = row.pieces.size() >= 2 && std::ranges::any_of(row.pieces, [](const PrintedLine& piece) {
                    return is_figure(piece.text) && !is_bare_year(piece.text);
                  });
  }
  std::ranges::sort(rows, {}, &Row::middle);
  return rows;
}

// A contents page: the only figure of every line is its last piece, a whole number, and they never fall.
bool is_contents(std::span<const Row> rows) {
  double last_page = 0;
  for (const Row& row : rows) {
    if (!row.figures) continue;
    for (std::size_t i = 0; i + 1 < row.pieces.size(); ++i) {
      if (is_figure(row.pieces[i].text)) return false;
    }
    const auto number = plain_number(row.pieces.back().text);
    if (!number || number->size() > 3 || number->find_first_not_of("0123456789") != std::string::npos) return false;
    const double page = std::stod(*number);
    if (page < last_page) return false;
    last_page = page;
  }
  return true;
}

// `frame` is that of the heading; null where it has none.
Grid grid_around(std::span<const Row> rows, const Box* frame) {
  constexpr double kMargin = 2.0;  // points
  Box box = rows.front().box;
  for (const Row& row : rows) box = united(box, row.box);
  box = grown(box, kMargin);
  if (frame != nullptr) box = {std::min(box.x0, frame->x0), frame->y0, std::max(box.x1, frame->x1), box.y1};
  return {{box.x0, box.x1}, {box.y0, box.y1}, {{0, 0, 1, 1}}};
}

double usual_distance(std::span<const Row> rows) {
  std::vector<double> distances;
  for (std::size_t i = 1; i < rows.size(); ++i) distances.push_back(rows[i].middle - rows[i - 1].middle);
  if (distances.empty()) return 0;
  const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
  std::ranges::nth_element(distances, middle);
  return *middle;
}

// Runs of rows that belong together: no wide white space, and no two lines of prose one after the other.
std::vector<std::span<const Row>> runs_of(std::span<const Row> rows, const UnruledLimits& limits) {
  const double distance = usual_distance(rows);
  std::vector<std::span<const Row>> runs;
  std::size_t first = 0;
  for (std::size_t i = 1; i <= rows.size(); ++i) {
    const bool far = i < rows.size() && rows[i].middle - rows[i - 1].middle >
                                            limits.line_distance * std::max(distance, 1.2 * rows[i].size);
    const bool prose = i + 1 < rows.size() && rows[i].pieces.size() == 1 && rows[i + 1].pieces.size() == 1;
    if (i < rows.size() && !far && !prose) continue;
    runs.push_back(rows.subspan(first, i - first));
    first = i;
  }
  return runs;
}

// A label and what it names: `name: …`, with something on either side of the colon.
bool names_something(const std::u32string& text) {
  const std::size_t colon = text.find_first_of(U":\uFF1A");
  return colon != std::u32string::npos && colon > 0 && colon + 1 < text.size();
}

// The line between title and heading: whose table it is at the left, its date, its unit at the right. The heading below it
// has more pieces in some line, and none of its first column's heads is a label with a name.
bool is_caption_line(std::span<const Row> run) {
  if (run.size() < 2 || run.front().figures || !names_something(run.front().pieces.front().text)) return false;
  std::size_t most_pieces = 0;  // of the heading's lines and the first row of figures
  for (const Row& row : run.subspan(1)) {
    most_pieces = std::max(most_pieces, row.pieces.size());
    if (row.figures) break;
  }
  return run.front().pieces.size() < most_pieces;
}

bool is_inside(const Row& row, const Box& frame) { return contains(frame, {centre_x(row.box), row.middle}); }

// The frame around the first lines of a region.
const Box* frame_of_heading(std::span<const Row> table, std::span<const Box> frames) {
  if (table.empty()) return nullptr;
  const auto frame = std::ranges::find_if(frames, [&](const Box& box) { return is_inside(table.front(), box); });
  return frame == frames.end() ? nullptr : &*frame;
}

// The region with all lines of the run that stand above it in the frame of its heading.
std::span<const Row> with_heading(std::span<const Row> table, std::span<const Row> run, const Box* frame) {
  if (frame == nullptr) return table;
  const Row* first = table.data();
  while (first != run.data() && is_inside(*(first - 1), *frame)) --first;
  return {first, table.data() + table.size()};
}

// The run without the lines of one piece at its ends, titles, units, notes, and without the line under the title.
std::span<const Row> trimmed(std::span<const Row> run) {
  while (!run.empty() && run.front().pieces.size() < 2) run = run.subspan(1);
  if (is_caption_line(run)) run = run.subspan(1);
  while (!run.empty() && !run.back().figures) run = run.first(run.size() - 1);
  return run;
}

}  // namespace

std::vector<Grid> unruled_grids(std::span<const Glyph> glyphs, std::span<const Box> frames,
                                const UnruledLimits& limits) {
  const std::vector<Row> rows = rows_of(glyphs, limits);
  std::vector<Grid> grids;
  for (const std::span<const Row> run : runs_of(rows, limits)) {
    const std::span<const Row> table = trimmed(run);
    const auto figures = std::ranges::count_if(table, &Row::figures);
    if (figures < limits.fewest_rows ||
        static_cast<double>(figures) < limits.rows_share * static_cast<double>(table.size())) {
      continue;
    }
    if (is_contents(table)) continue;
    const Box* frame = frame_of_heading(table, frames);
    grids.push_back(grid_around(with_heading(table, run, frame), frame));
  }
  return grids;
}

}  // namespace yusuan
