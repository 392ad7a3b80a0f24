#include "table/doubtful_cuts.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>

#include "page/geometry.hpp"
#include "table/printed_number.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

// Digits over the edge between a column and the one at its right.
struct Run {
  int row = 0;
  int column = 0;  // the left one
  Box box;
  double size = 0;
  double middle = 0;
  std::u32string left;  // the reading taken
  std::u32string right;
};

// The line of an unmerged cell that prints digits and marks of numbers alone; null otherwise.
const PrintedLine* digits_at(const FigurePlaces& places, int row, int column) {
  const FilledCell& cell = places.grid().at(row, column);
  const bool alone = cell.place.row_span == 1 && cell.place.column_span == 1 && cell.lines.size() == 1;
  if (!alone || !std::ranges::any_of(cell.text, is_ascii_digit) || !std::ranges::all_of(cell.text, is_number_part)) {
    return nullptr;
  }
  return &cell.lines.front();
}

std::optional<Run> run_over_edge(const FigurePlaces& places, int row, int column, const CutDoubtLimits& limits) {
  const PrintedLine* left = digits_at(places, row, column);
  const PrintedLine* right = digits_at(places, row, column + 1);
  const double edge = places.grid().grid.xs[static_cast<std::size_t>(column) + 1];
  if (left != nullptr && right != nullptr) {
    const bool meet = right->box.x0 - left->box.x1 < limits.gap * left->size &&
                      std::fabs(right->middle - left->middle) < limits.same_line * left->size;
    if (!meet) return std::nullopt;
    return Run{row, column, united(left->box, right->box), left->size, left->middle, left->text, right->text};
  }
  if (left != nullptr && places.is_blank(row, column + 1) && left->box.x1 > edge + limits.over_edge * left->size) {
    return Run{row, column, left->box, left->size, left->middle, left->text, {}};
  }
  if (right != nullptr && places.is_blank(row, column) && right->box.x0 < edge - limits.over_edge * right->size) {
    return Run{row, column, right->box, right->size, right->middle, {}, right->text};
  }
  return std::nullopt;
}

std::vector<Run> runs_over_edges(const FigurePlaces& places, const CutDoubtLimits& limits) {
  std::vector<Run> runs;
  const Grid& grid = places.grid().grid;
  for (int row = 0; row < grid.rows(); ++row) {
    for (int column = 0; column + 1 < grid.columns(); ++column) {
      if (const auto run = run_over_edge(places, row, column, limits)) runs.push_back(*run);
    }
  }
  return runs;
}

// The page's glyphs by height, so that those of a line are found without looking at all of them.
class GlyphsByHeight {
 public:
  explicit GlyphsByHeight(std::span<const Glyph> glyphs) {
    for (const Glyph& glyph : glyphs) {
      if (glyph.direction == Direction::right && !is_space(glyph.unicode)) glyphs_.push_back(&glyph);
    }
    std::ranges::stable_sort(glyphs_, {}, middle_of);
  }

  // From left to right.
  [[nodiscard]] std::vector<const Glyph*> of(const Run& run, double same_line) const {
    std::vector<const Glyph*> found;
    const double reach = same_line * run.size;
    const auto first = std::ranges::lower_bound(glyphs_, run.middle - reach, {}, middle_of);
    for (auto at = first; at != glyphs_.end() && middle_of(*at) <= run.middle + reach; ++at) {
      const double x = centre_x((*at)->box);
      if (run.box.x0 <= x && x <= run.box.x1) found.push_back(*at);
    }
    std::ranges::stable_sort(found, {}, [](const Glyph* glyph) { return glyph->box.x0; });
    return found;
  }

 private:
  static double middle_of(const Glyph* glyph) { return glyph->baseline - kMiddleOfCharacter * glyph->size; }

  std::vector<const Glyph*> glyphs_;
};

// Is it a number, printed as the others of its column are?
bool is_well_formed(const std::u32string& text, const FigureColumn& column) {
  const auto number = plain_number(text);
  if (!number) return false;
  const std::string_view digits = std::string_view(*number).substr(number->starts_with('-') ? 1 : 0);
  if (digits.size() > 1 && digits[0] == '0' && digits[1] != '.') return false;
  constexpr std::size_t kThousands = 4;  // digits
  if (column.grouped && digits.substr(0, digits.find('.')).size() >= kThousands && text.find(U',') == text.npos) {
    return false;
  }
  return column.decimals.empty() || column.decimals.contains(decimals_of(text));
}

AlternativeCell cell_of(int row, int column, std::span<const Glyph* const> glyphs) {
  AlternativeCell cell{row, column, {}, std::nullopt};
  std::u32string text;
  for (const Glyph* glyph : glyphs) {
    text.push_back(glyph->unicode);
    cell.box = cell.box ? united(*cell.box, glyph->box) : glyph->box;
  }
  cell.text = to_utf8(text);
  return cell;
}

bool has_gap(std::span<const Glyph* const> glyphs, const CutDoubtLimits& limits) {
  for (std::size_t i = 1; i < glyphs.size(); ++i) {
    if (glyphs[i]->box.x0 - glyphs[i - 1]->box.x1 >= limits.gap * glyphs[i]->size) return true;
  }
  return false;
}

// All digits in one of the columns are a figure between two columns, and none of two figures, unless both have some now.
void add_cuts(const FigurePlaces& places, const Run& run, std::span<const Glyph* const> glyphs,
              std::vector<Alternative>& alternatives) {
  const std::u32string text = run.left + run.right;
  const bool one_figure = run.left.empty() || run.right.empty();
  const auto column = static_cast<std::size_t>(run.column);
  const auto fits = [&](std::size_t from, std::size_t end, std::size_t of_column) {
    return from == end || is_well_formed(text.substr(from, end - from), places.columns()[of_column]);
  };
  for (std::size_t cut = one_figure ? 1 : 0; cut < text.size() + (one_figure ? 0 : 1); ++cut) {
    if (cut == run.left.size() || !fits(0, cut, column) || !fits(cut, text.size(), column + 1)) continue;
    alternatives.push_back(
        {Doubt::between_figures,
         {cell_of(run.row, run.column, glyphs.first(cut)), cell_of(run.row, run.column + 1, glyphs.subspan(cut))}});
  }
}

}  // namespace

std::vector<Alternative> alternatives_between_figures(const FigurePlaces& places, std::span<const Glyph> glyphs,
                                                      const CutDoubtLimits& limits) {
  std::vector<Alternative> alternatives;
  const std::vector<Run> runs = runs_over_edges(places, limits);
  if (runs.empty()) return alternatives;
  const GlyphsByHeight by_height(glyphs);
  for (const Run& run : runs) {
    const std::vector<const Glyph*> printed = by_height.of(run, limits.same_line);
    if (!std::ranges::equal(printed, run.left + run.right, {}, &Glyph::unicode) || has_gap(printed, limits)) continue;
    add_cuts(places, run, printed, alternatives);
  }
  return alternatives;
}

}  // namespace yusuan
