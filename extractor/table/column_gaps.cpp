#include "table/column_gaps.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <span>
#include <utility>

#include "page/geometry.hpp"
#include "table/figure.hpp"

namespace yusuan {
namespace {

// What the rows of a group tell of its columns.
struct GroupText {
  double x0 = 0;
  double x1 = 0;
  std::vector<double> inner;
  std::vector<Pieces> figure_rows;
  // Of the rows above each of them, that of most pieces: the headings of single columns, wrapped names.
  std::vector<Pieces> rows_above;
  Pieces most_pieces;            // of the rows since the last row of figures
  std::vector<Box> lines_below;  // of one piece, below the first of them: the lines of wrapped names

  void add(Pieces row) {
    if (!is_row_of_figures(row)) {
      if (row.size() == 1 && !figure_rows.empty()) lines_below.push_back(row.front().box);
      if (row.size() >= most_pieces.size()) most_pieces = std::move(row);
      return;
    }
    if (!most_pieces.empty()) rows_above.push_back(std::exchange(most_pieces, {}));
    figure_rows.push_back(std::move(row));
  }
};

bool crosses(const Pieces& pieces, double x) {
  return std::ranges::any_of(pieces, [x](const PrintedLine& p) { return p.box.x0 + 0.5 < x && x < p.box.x1 - 0.5; });
}

bool on_both_sides(const Pieces& pieces, double from, double to) {
  const bool left = std::ranges::any_of(pieces, [&](const PrintedLine& p) { return p.box.x1 <= from + 0.5; });
  const bool right = std::ranges::any_of(pieces, [&](const PrintedLine& p) { return p.box.x0 >= to - 0.5; });
  return left && right;
}

constexpr double kStep = 0.5;  // points; in such steps the width of a group is looked at

// How many pieces of text stand over each step of the group's width.
std::vector<int> coverage(const GroupText& group, const std::vector<Pieces>& rows) {
  const auto steps = static_cast<std::size_t>((group.x1 - group.x0) / kStep) + 1;
  std::vector<int> covered(steps + 1, 0);
  for (const Pieces& row : rows) {
    for (const PrintedLine& piece : row) {
      const auto from = static_cast<std::size_t>(std::max(0.0, (piece.box.x0 - group.x0) / kStep));
      const auto to = static_cast<std::size_t>(std::max(0.0, (piece.box.x1 - group.x0) / kStep));
      for (std::size_t i = from; i <= std::min(to, steps); ++i) ++covered[i];
    }
  }
  return covered;
}

// The middle of the widest part of a gap over which the least text stands, headings included: they may be wider than their
// figures, as a single figure may be wider than all others.
double emptiest_place(std::span<const int> covered) {
  const int fewest = *std::ranges::min_element(covered);
  std::size_t best_from = 0;
  std::size_t best_to = 0;
  std::size_t from = 0;
  for (std::size_t i = 0; i <= covered.size(); ++i) {
    if (i < covered.size() && covered[i] == fewest) continue;
    if (i - from > best_to - best_from) {
      best_from = from;
      best_to = i;
    }
    from = i + 1;
  }
  return static_cast<double>(best_from + best_to) / 2;
}

// Steps of a group's width over which a column of white runs: from the first on, before the second.
using Gap = std::pair<std::size_t, std::size_t>;

// Lines of wrapped names stand above and below the figures, not beside them: what they run across is no gap, however white it is
// in the rows of figures (a centred total leaves white on both its sides).
bool is_crossed_by_names(double from, double to, const GroupText& group, const ColumnGapLimits& limits) {
  const auto crossing =
      std::ranges::count_if(group.lines_below, [&](const Box& line) { return line.x0 < from && line.x1 > to; });
  return crossing >= 2 &&
         static_cast<double>(crossing) > limits.crossing_share * static_cast<double>(group.figure_rows.size());
}

// The white gaps that run through the rows of figures.
std::vector<Gap> white_gaps(const GroupText& group, const std::vector<int>& covered, const ColumnGapLimits& limits) {
  const std::size_t steps = covered.size() - 1;
  double size = 0;
  for (const Pieces& row : group.figure_rows) {
    for (const PrintedLine& piece : row) size = std::max(size, piece.size);
  }
  const auto rows = static_cast<double>(group.figure_rows.size());
  const double most_crossing = limits.crossing_share * rows;
  std::vector<Gap> gaps;
  std::size_t first = 0;
  while (first <= steps) {
    if (covered[first] > most_crossing) {
      ++first;
      continue;
    }
    std::size_t next = first;
    while (next <= steps && covered[next] <= most_crossing) ++next;
    const double from = group.x0 + static_cast<double>(first) * kStep;
    const double to = group.x0 + static_cast<double>(next) * kStep;
    const auto supported =
        std::ranges::count_if(group.figure_rows, [&](const Pieces& p) { return on_both_sides(p, from, to); });
    const bool inner = first > 0 && next <= steps;
    if (inner && to - from >= limits.column_gap * size &&
        static_cast<double>(supported) >= limits.both_sides_share * rows &&
        !is_crossed_by_names(from, to, group, limits)) {
      gaps.emplace_back(first, next);
    }
    first = next;
  }
  return gaps;
}

// What a row prints between two steps of a group's width.
struct Printed {
  bool text = false;
  bool figure = false;
};

Printed printed_between(const Pieces& row, double from, double to) {
  Printed printed;
  for (const PrintedLine& piece : row) {
    if (centre_x(piece.box) < from || centre_x(piece.box) > to) continue;
    printed.text = true;
    printed.figure = printed.figure || is_figure(piece.text);
  }
  return printed;
}

// Does the gap part one column of words? Then no row has text on both sides of it, before the gap or side next to it: names at the
// left, a centred total, a centred heading.
bool parts_one_column(double from, const Gap& gap, double to, const GroupText& group) {
  const double left = group.x0 + static_cast<double>(gap.first) * kStep;
  const double right = group.x0 + static_cast<double>(gap.second) * kStep;
  const auto is_one = [&](const Pieces& row) {
    const Printed before = printed_between(row, from, left);
    const Printed after = printed_between(row, right, to);
    return !(before.text && after.text) && !before.figure && !after.figure;
  };
  return std::ranges::all_of(group.figure_rows, is_one) && std::ranges::all_of(group.rows_above, is_one);
}

void leave_out_gaps_in_names(std::vector<Gap>& gaps, const GroupText& group) {
  for (std::size_t i = 0; i < gaps.size();) {
    const double from = i == 0 ? group.x0 : group.x0 + static_cast<double>(gaps[i - 1].second) * kStep;
    const double to = i + 1 == gaps.size() ? group.x1 : group.x0 + static_cast<double>(gaps[i + 1].first) * kStep;
    if (parts_one_column(from, gaps[i], to, group)) {
      gaps.erase(gaps.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      ++i;
    }
  }
}

// A row with one heading for each column says best where the columns part, as far as it leaves some of each gap.
void narrow_to_headings(std::vector<Gap>& gaps, const GroupText& group) {
  const auto headings =
      std::ranges::find_if(group.rows_above, [&](const Pieces& row) { return row.size() == gaps.size() + 1; });
  if (gaps.empty() || headings == group.rows_above.end()) return;
  const auto step_of = [&](double x) { return static_cast<std::size_t>(std::max(0.0, x - group.x0) / kStep); };
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    const Gap narrower = {std::max(gaps[i].first, step_of((*headings)[i].box.x1) + 1),
                          std::min(gaps[i].second, step_of((*headings)[i + 1].box.x0))};
    if (narrower.first < narrower.second) gaps[i] = narrower;
  }
}

// Where the columns part: in the emptiest place of each white gap.
std::vector<double> sides_of_columns(const GroupText& group, const ColumnGapLimits& limits) {
  const std::vector<int> covered = coverage(group, group.figure_rows);
  std::vector<Gap> gaps = white_gaps(group, covered, limits);
  leave_out_gaps_in_names(gaps, group);
  narrow_to_headings(gaps, group);
  std::vector<int> covered_by_all = coverage(group, group.rows_above);
  std::ranges::transform(covered_by_all, covered, covered_by_all.begin(), std::plus());
  std::vector<double> sides;
  for (const auto& [first, next] : gaps) {
    const double place =
        static_cast<double>(first) + emptiest_place(std::span(covered_by_all).subspan(first, next - first));
    sides.push_back(group.x0 + place * kStep);
  }
  return sides;
}

// The column rules of other rows that these rows respect.
std::vector<double> respected_rules(const GroupText& group, const ColumnGapLimits& limits) {
  std::vector<double> rules;
  for (const double x : group.inner) {
    const auto crossing = std::ranges::count_if(group.figure_rows, [x](const Pieces& p) { return crosses(p, x); });
    if (static_cast<double>(crossing) <= limits.crossing_share * static_cast<double>(group.figure_rows.size())) {
      rules.push_back(x);
    }
  }
  return rules;
}

// Do the separators part nearly all pieces from each other?
bool part_all(const GroupText& group, const std::vector<double>& separators) {
  std::size_t parted = 0;
  for (const Pieces& row : group.figure_rows) {
    bool ok = true;
    for (std::size_t i = 1; i < row.size(); ++i) {
      const double from = row[i - 1].box.x1 - 0.5;
      const double to = row[i].box.x0 + 0.5;
      ok = ok && std::ranges::any_of(separators, [&](double x) { return from <= x && x <= to; });
    }
    parted += ok ? 1 : 0;
  }
  return static_cast<double>(parted) >= 0.8 * static_cast<double>(group.figure_rows.size());
}

std::vector<double> separators_of(const GroupText& group, const ColumnGapLimits& limits) {
  if (!group.inner.empty()) {
    std::vector<double> rules = respected_rules(group, limits);
    if (part_all(group, rules)) return rules;
  }
  return group.figure_rows.size() >= 2 ? sides_of_columns(group, limits) : std::vector<double>{};
}

GroupText empty_text(const ColumnGroup& group) {
  GroupText text;
  text.x0 = group.x0;
  text.x1 = group.x1;
  text.inner = group.inner;
  return text;
}

// The rows as they are printed.
GroupText text_of(const ColumnGroup& group) {
  GroupText text = empty_text(group);
  for (const TextRow& row : group.rows) {
    if (!row.only_if_cut) text.add(row.pieces);
  }
  return text;
}

// The rows without what may have to be cut.
GroupText certain_text_of(const ColumnGroup& group) {
  GroupText text = empty_text(group);
  for (const TextRow& row : group.rows) {
    Pieces certain;
    for (std::size_t i = 0; i < row.pieces.size(); ++i) {
      if (std::ranges::find(row.abutting, i, &AbuttingFigure::piece) == row.abutting.end())
        certain.push_back(row.pieces[i]);
    }
    if (!certain.empty()) text.add(std::move(certain));
  }
  return text;
}

// The rows as they are printed, but what is cut leaves the gap white that it is cut at.
GroupText cut_text_of(const ColumnGroup& group, std::span<const FigureCut> cuts) {
  GroupText text = empty_text(group);
  for (std::size_t r = 0; r < group.rows.size(); ++r) {
    const TextRow& row = group.rows[r];
    bool any = false;
    Pieces pieces = parted(row, [&](AbuttingFigure& parts) {
      const auto cut = std::ranges::find_if(
          cuts, [&](const FigureCut& c) { return c.row == r && row.abutting[c.abutting].piece == parts.piece; });
      if (cut == cuts.end()) return false;
      parts.name.box.x1 = std::min(parts.name.box.x1, cut->gap.from - kStep);
      parts.figure.box.x0 = std::max(parts.figure.box.x0, cut->gap.to);
      any = true;
      return true;
    });
    if (any || !row.only_if_cut) text.add(std::move(pieces));
  }
  return text;
}

// Where the certain rows, as many as are to be cut and two at least, show the gap.
std::vector<FigureCut> certain_cuts(const ColumnGroup& group, const ColumnGapLimits& limits) {
  if (std::ranges::all_of(group.rows, [](const TextRow& row) { return row.abutting.empty(); })) return {};
  const GroupText certain = certain_text_of(group);
  if (certain.figure_rows.size() < 2) return {};
  std::vector<Gap> white = white_gaps(certain, coverage(certain, certain.figure_rows), limits);
  leave_out_gaps_in_names(white, certain);
  std::vector<Interval> gaps;
  gaps.reserve(white.size());
  for (const auto& [first, next] : white) {
    gaps.push_back({group.x0 + static_cast<double>(first) * kStep, group.x0 + static_cast<double>(next) * kStep});
  }
  const std::vector<FigureCut> cuts = cuts_at_columns(group.rows, gaps);
  std::vector<FigureCut> shown;
  std::ranges::copy_if(cuts, std::back_inserter(shown), [&](const FigureCut& cut) {
    const auto rows = std::ranges::count_if(
        certain.figure_rows, [&](const Pieces& row) { return on_both_sides(row, cut.gap.from, cut.gap.to); });
    const auto same = std::ranges::count_if(cuts, [&](const FigureCut& c) { return c.gap.from == cut.gap.from; });
    return rows >= std::max<std::ptrdiff_t>(2, same);
  });
  return shown;
}

}  // namespace

FoundColumns columns_of(const ColumnGroup& group, const ColumnGapLimits& limits) {
  const std::vector<FigureCut> cuts = certain_cuts(group, limits);
  FoundColumns found;
  if (cuts.empty()) {
    const GroupText text = text_of(group);
    if (!text.figure_rows.empty()) found.separators = separators_of(text, limits);
    return found;
  }
  found.separators = separators_of(cut_text_of(group, cuts), limits);
  for (const FigureCut& cut : cuts) found.cut_figures.push_back(group.rows[cut.row].abutting[cut.abutting].figure);
  return found;
}

}  // namespace yusuan
