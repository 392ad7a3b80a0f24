#include "table/abutting_figures.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

#include "table/figure.hpp"
#include "table/printed_number.hpp"
#include "text/characters.hpp"
#include "text/word_boundary.hpp"

namespace yusuan {
namespace {

// Where the number at the end of a text begins behind a word; none where it is no number, or all of the text.
std::optional<std::size_t> start_of_figure(std::u32string_view text) {
  std::size_t start = text.size();
  while (start > 0 && is_number_part(text[start - 1])) --start;
  if (start == 0 || start == text.size()) return std::nullopt;
  const std::u32string_view figure = text.substr(start);
  if (!plain_number(figure) || is_bare_year(figure) || !is_word_boundary(text, start)) return std::nullopt;
  return start;
}

PrintedLine line_of(const PrintedLine& piece, std::u32string_view text, std::span<const Glyph* const> glyphs) {
  PrintedLine line = piece;
  line.text = text;
  line.box = glyphs.front()->box;
  for (const Glyph* glyph : glyphs) line.box = united(line.box, glyph->box);
  return line;
}

std::u32string_view without_space_behind(std::u32string_view text) {
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::optional<AbuttingFigure> parted_piece(const PrintedLine& piece, GlyphsByHeight& glyphs) {
  const auto start = start_of_figure(piece.text);
  if (!start) return std::nullopt;
  const std::u32string_view text = piece.text;
  const std::u32string_view figure = text.substr(*start);
  const std::vector<const Glyph*> printed = glyphs.of(piece);
  const auto characters = std::ranges::count_if(text, [](char32_t c) { return !is_space(c); });
  if (std::ssize(printed) != characters || printed.size() <= figure.size()) return std::nullopt;  // overprinted
  const std::span<const Glyph* const> all = printed;
  return AbuttingFigure{
      0, line_of(piece, without_space_behind(text.substr(0, *start)), all.first(all.size() - figure.size())),
      line_of(piece, figure, all.last(figure.size()))};
}

// What the rows print in the column between two gaps.
struct Column {
  std::size_t figures = 0;
  std::size_t others = 0;
  std::vector<double> ends;  // of its figures, at the right
};

Column column_between(std::span<const TextRow> rows, double from, double to) {
  Column column;
  for (const TextRow& row : rows) {
    for (std::size_t i = 0; i < row.pieces.size(); ++i) {
      const PrintedLine& piece = row.pieces[i];
      if (centre_x(piece.box) <= from || centre_x(piece.box) >= to) continue;
      if (std::ranges::find(row.abutting, i, &AbuttingFigure::piece) != row.abutting.end()) continue;
      const bool figure = is_figure(piece.text);
      ++(figure ? column.figures : column.others);
      if (figure) column.ends.push_back(piece.box.x1);
    }
  }
  return column;
}

}  // namespace

std::vector<const Glyph*> GlyphsByHeight::of(const PrintedLine& piece) {
  if (by_middle_.empty()) {
    by_middle_.reserve(glyphs_.size());
    for (const Glyph& glyph : glyphs_) {
      by_middle_.emplace_back(glyph.baseline - kMiddleOfCharacter * glyph.size, &glyph);
    }
    std::ranges::sort(by_middle_);
  }
  const double reach = 0.5 * piece.size;
  std::vector<const Glyph*> found;
  for (auto at =
           std::ranges::lower_bound(by_middle_, std::pair(piece.middle - reach, static_cast<const Glyph*>(nullptr)));
       at != by_middle_.end() && at->first <= piece.middle + reach; ++at) {
    const Glyph& glyph = *at->second;
    const bool beside = glyph.box.x0 >= piece.box.x0 && glyph.box.x1 <= piece.box.x1;
    if (beside && std::fabs(at->first - piece.middle) < reach) found.push_back(&glyph);
  }
  std::ranges::sort(found, {}, [](const Glyph* glyph) { return std::pair(glyph->box.x0, glyph); });
  return found;
}

std::vector<AbuttingFigure> abutting_figures(const Pieces& row, GlyphsByHeight& glyphs) {
  std::vector<AbuttingFigure> found;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (auto parts = parted_piece(row[i], glyphs)) {
      parts->piece = i;
      found.push_back(std::move(*parts));
    }
  }
  return found;
}

std::vector<FigureCut> cuts_at_columns(std::span<const TextRow> rows, std::span<const Interval> gaps,
                                       const AbuttingLimits& limits) {
  constexpr double kPageEnd = 1e9;  // points: beyond any page
  constexpr std::ptrdiff_t kSameEnds = 2;
  std::vector<FigureCut> cuts;
  for (std::size_t g = 0; g < gaps.size(); ++g) {
    const Interval& gap = gaps[g];
    const Interval after = g + 1 < gaps.size() ? gaps[g + 1] : Interval{kPageEnd, kPageEnd};
    const Column column = column_between(rows, gap.to, after.from);
    if (column.figures <= column.others) continue;
    for (std::size_t r = 0; r < rows.size(); ++r) {
      for (std::size_t a = 0; a < rows[r].abutting.size(); ++a) {
        const auto& [piece, name, figure] = rows[r].abutting[a];
        if (name.box.x0 >= gap.from || figure.box.x1 <= gap.to || figure.box.x1 >= after.to) continue;
        const double near = limits.at_edge * figure.size;
        const bool meets_in_gap = figure.box.x0 >= gap.from - near && figure.box.x0 <= gap.to + near;
        const auto same_ends =
            std::ranges::count_if(column.ends, [&](double end) { return std::fabs(end - figure.box.x1) <= near; });
        if (!meets_in_gap && same_ends < kSameEnds) continue;
        const bool alone = piece + 1 == rows[r].pieces.size() || rows[r].pieces[piece + 1].box.x0 >= after.from;
        if (alone) cuts.push_back({r, a, gap});
      }
    }
  }
  return cuts;
}

}  // namespace yusuan
