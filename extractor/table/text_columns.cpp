#include "table/text_columns.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "page/geometry.hpp"

namespace yusuan {
namespace {

// A white strip between two columns of text, from the first to the last line beside it.
struct Gutter {
  double x = 0;
  double top = 0;
  double bottom = 0;
};

// Two pieces on one baseline and the white between them.
struct Gap {
  Interval x;
  double y = 0;
  bool prose = false;  // on both sides
};

std::vector<Gap> gaps_between(std::span<const PrintedLine> pieces, const TextColumnLimits& limits) {
  std::vector<Gap> gaps;
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    const PrintedLine& a = pieces[i - 1];
    const PrintedLine& b = pieces[i];
    if (b.box.x0 <= a.box.x1 || std::abs(a.middle - b.middle) > 0.5 * std::min(a.size, b.size)) continue;
    const bool prose = std::min(a.text.size(), b.text.size()) >= limits.prose_length;
    gaps.push_back({{a.box.x1, b.box.x0}, b.middle, prose});
  }
  return gaps;
}

// The gutter at x, if the gaps there make one.
bool is_gutter(double x, std::span<const Gap> gaps, std::span<const PrintedLine> pieces, const TextColumnLimits& limits,
               Gutter& gutter) {
  int lines = 0;
  int prose = 0;
  gutter = {x, 0, 0};
  for (const Gap& gap : gaps) {
    if (x <= gap.x.from || gap.x.to <= x) continue;
    gutter.top = lines == 0 ? gap.y : std::min(gutter.top, gap.y);
    gutter.bottom = lines == 0 ? gap.y : std::max(gutter.bottom, gap.y);
    ++lines;
    prose += gap.prose ? 1 : 0;
  }
  if (lines < limits.fewest_lines || prose < limits.prose_share * lines) return false;
  const auto across = std::ranges::count_if(pieces, [&](const PrintedLine& piece) {
    return piece.box.x0 < x && x < piece.box.x1 && gutter.top <= piece.middle && piece.middle <= gutter.bottom;
  });
  return static_cast<double>(across) <= limits.most_across * lines;
}

// From left to right. Gaps that overlap vote for one gutter: the strip white in most lines.
std::vector<Gutter> gutters_of(std::span<const PrintedLine> pieces, const TextColumnLimits& limits) {
  const std::vector<Gap> gaps = gaps_between(pieces, limits);
  if (gaps.size() < static_cast<std::size_t>(limits.fewest_lines)) return {};
  std::vector<std::pair<double, int>> steps;
  for (const Gap& gap : gaps) {
    steps.emplace_back(gap.x.from, 1);
    steps.emplace_back(gap.x.to, -1);
  }
  std::ranges::sort(steps);
  std::vector<Gutter> gutters;
  int open = 0;
  for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
    open += steps[i].second;
    const bool peak = steps[i].second > 0 && steps[i + 1].second < 0;
    if (!peak || open < limits.fewest_lines) continue;
    Gutter gutter;
    const double x = (steps[i].first + steps[i + 1].first) / 2;
    constexpr double kApart = 20;  // points; no column is narrower
    if (!gutters.empty() && x - gutters.back().x < kApart) continue;
    if (is_gutter(x, gaps, pieces, limits, gutter)) gutters.push_back(gutter);
  }
  return gutters;
}

// The column of a piece: the gutters beside which it stands at its left, plus 1; 0 where it runs across one or stands beside none.
int column_of(const PrintedLine& piece, std::span<const Gutter> gutters) {
  int left = 0;
  bool beside = false;
  for (const Gutter& gutter : gutters) {
    const double slack = piece.size;
    if (piece.middle < gutter.top - slack || gutter.bottom + slack < piece.middle) continue;
    if (piece.box.x0 < gutter.x && gutter.x < piece.box.x1) return 0;
    beside = true;
    if (gutter.x <= piece.box.x0) ++left;
  }
  return beside ? left + 1 : 0;
}

// Pieces of one baseline and column, parted by less than what parts lines, are one line.
std::vector<PrintedLine> joined(std::vector<PrintedLine> pieces, double line_gap) {
  std::vector<PrintedLine> lines;
  for (PrintedLine& piece : pieces) {
    if (!lines.empty()) {
      PrintedLine& last = lines.back();
      const double gap = piece.box.x0 - last.box.x1;
      const bool same = last.column == piece.column && std::abs(last.middle - piece.middle) < 0.5 * piece.size;
      if (same && 0 <= gap && gap < line_gap * piece.size) {
        last.text += U' ' + piece.text;
        last.box = united(last.box, piece.box);
        last.size = std::max(last.size, piece.size);
        continue;
      }
    }
    lines.push_back(std::move(piece));
  }
  return lines;
}

}  // namespace

std::vector<PrintedLine> glyphs_to_column_lines(std::span<const Glyph> glyphs, const TextColumnLimits& limits) {
  if (glyphs.size() < limits.fewest_glyphs) return glyphs_to_lines(glyphs);
  LineLimits narrow;
  narrow.line_gap = limits.gutter;
  std::vector<PrintedLine> pieces = glyphs_to_lines(glyphs, narrow);
  const std::vector<Gutter> gutters = gutters_of(pieces, limits);
  if (gutters.empty()) return glyphs_to_lines(glyphs);
  for (PrintedLine& piece : pieces) piece.column = column_of(piece, gutters);
  return joined(std::move(pieces), LineLimits{}.line_gap);
}

}  // namespace yusuan
