// The strip below a page's picture: what the page is, and what the colours mean.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "drawing/page_drawing.hpp"
#include "drawing/write_svg.hpp"

namespace yusuan {

struct Legend {
  std::string svg;   // a group that stands below the page
  double width = 0;  // points
  double height = 0;
};

// Names only what is on the page.
Legend make_legend(const PageDrawing& page, std::span<const Layer> layers);

// The name of a layer, which is its group's id.
std::string_view name_of(Layer layer);

// The CSS classes of a glyph's box.
std::string_view css_class_of(GlyphKind kind);

// Over more than one row or column.
constexpr bool is_merged(const DrawnCell& cell) { return cell.row_span > 1 || cell.column_span > 1; }

}  // namespace yusuan
