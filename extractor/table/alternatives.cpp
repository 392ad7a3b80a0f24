#include "table/alternatives.hpp"

#include <algorithm>
#include <iterator>

#include "table/doubtful_columns.hpp"
#include "table/doubtful_cuts.hpp"
#include "table/doubtful_rows.hpp"
#include "table/figure_places.hpp"

namespace yusuan {

std::vector<Alternative> alternatives_of(const FilledGrid& grid, const EdgesByPlace& edges,
                                         std::span<const Glyph> glyphs) {
  const FigurePlaces places(grid, edges);
  std::vector<Alternative> alternatives = alternatives_between_columns(places);
  std::ranges::move(alternatives_between_figures(places, glyphs), std::back_inserter(alternatives));
  std::ranges::move(alternatives_between_rows(places), std::back_inserter(alternatives));
  return alternatives;
}

}  // namespace yusuan
