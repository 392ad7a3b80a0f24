#include "table/page_layout.hpp"

#include <algorithm>

#include "page/geometry.hpp"
#include "table/clean_glyphs.hpp"
#include "table/edges.hpp"
#include "table/fill_cells.hpp"
#include "table/turn_page.hpp"

namespace yusuan {
namespace {

Diagnostic glyphs_without_unicode(int page, int count) {
  return {Severity::warning,
          "glyphs-without-unicode",
          {page, std::nullopt},
          std::to_string(count) + " characters on the page have no Unicode in the PDF and were left out",
          "compare the page with the output; only text recognition could read them"};
}

}  // namespace

Box box_as_seen(const PageLayout& layout, const Box& box) {
  return turned_back(box, layout.turn, layout.width, layout.height);
}

PageLayout read_layout(const PageContent& page, Diagnostics& diagnostics) {
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
  if (clean.without_unicode > 0) diagnostics.push_back(glyphs_without_unicode(page.number, clean.without_unicode));
  std::vector<Glyph> outside;
  layout.grids = fill_cells(edges_to_grids(rulings_to_edges(upright->rulings)), clean.glyphs, upright->clips, outside);
  layout.lines = glyphs_to_lines(outside);
  std::ranges::stable_sort(layout.lines, [](const PrintedLine& a, const PrintedLine& b) {
    return std::pair(centre_y(a.box), a.box.x0) < std::pair(centre_y(b.box), b.box.x0);
  });
  return layout;
}

}  // namespace yusuan
