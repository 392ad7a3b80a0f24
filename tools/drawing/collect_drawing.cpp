#include "drawing/collect_drawing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "drawing/uncovered.hpp"
#include "page/geometry.hpp"
#include "page/page_status.hpp"
#include "table/page_parts.hpp"
#include "table/turn_page.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

// Text that reaches over its cell's side by more than this is astray: narrower overhangs are glyphs' side bearings. Points.
constexpr double kOverhang = 2.0;

const char* status_name(PageStatus status) {
  switch (status) {
    case PageStatus::text: return "text";
    case PageStatus::empty: return "empty";
    case PageStatus::scanned: return "scanned";
    case PageStatus::garbled: return "garbled";
  }
  return "";
}

const char* source_name(RulingSource source) {
  switch (source) {
    case RulingSource::stroke: return "stroke";
    case RulingSource::fill: return "fill";
    case RulingSource::image: return "image";
  }
  return "";
}

GlyphKind kind_of(const Glyph& glyph) {
  if (glyph.unicode == 0) return GlyphKind::garbled;
  if (is_space(glyph.unicode)) return GlyphKind::space;
  if (glyph.invisible) return GlyphKind::invisible;
  return glyph.white ? GlyphKind::white : GlyphKind::visible;
}

DrawnGlyph drawn(const Glyph& glyph, const PageContent& page) {
  std::string title = glyph.unicode == 0 ? std::string("no Unicode")
                                         : fmt::format("{} U+{:04X}", to_utf8(std::u32string(1, glyph.unicode)),
                                                       static_cast<std::uint32_t>(glyph.unicode));
  const char* const directions[] = {"", ", runs down", ", runs left", ", runs up"};
  title += fmt::format(", {:.4g} pt{}{}", glyph.size, directions[static_cast<std::size_t>(glyph.direction)],
                       glyph.vertical ? ", vertical font" : "");
  if (glyph.invisible) title += ", invisible";
  if (glyph.white) title += ", white";
  if (glyph.font < page.fonts.size()) title += ", " + page.fonts[glyph.font].name;
  if (glyph.clip < page.clips.size()) {
    const Box& clip = page.clips[glyph.clip];
    if (!contains(clip, {glyph.box.x0, glyph.box.y0}) || !contains(clip, {glyph.box.x1, glyph.box.y1})) {
      title += fmt::format("\nclipped to x {:.1f} to {:.1f}, y {:.1f} to {:.1f}", clip.x0, clip.x1, clip.y0, clip.y1);
    }
  }
  return {glyph.box, kind_of(glyph), std::move(title)};
}

DrawnRuling drawn(const Ruling& ruling) {
  const double half = ruling.thickness / 2;
  const bool across = ruling.orientation == Orientation::horizontal;
  const Box box = across ? Box{ruling.from, ruling.position - half, ruling.to, ruling.position + half}
                         : Box{ruling.position - half, ruling.from, ruling.position + half, ruling.to};
  return {box, fmt::format("ruling: {}{}, {:.2f} pt thick, at {} {:.2f} from {:.2f} to {:.2f}",
                           source_name(ruling.source), ruling.dashed ? ", dashed" : "", ruling.thickness,
                           across ? 'y' : 'x', ruling.position, ruling.from, ruling.to)};
}

int angle_of(const PageLayout& layout) { return 90 * static_cast<int>(layout.turn); }

// Where a line of the upright page stands on the page as seen.
Box line_as_seen(const PageLayout& layout, const Edge& edge) {
  const bool across = edge.orientation == Orientation::horizontal;
  return box_as_seen(layout, across ? Box{edge.from, edge.position, edge.to, edge.position}
                                    : Box{edge.position, edge.from, edge.position, edge.to});
}

std::vector<Box> lines_as_seen(const PageLayout& layout, std::span<const Edge> edges) {
  std::vector<Box> lines;
  for (const Edge& edge : edges) lines.push_back(line_as_seen(layout, edge));
  return lines;
}

bool is_astray(const Box& text, const Box& cell) {
  return !contains(cell, centre(text)) || text.x0 < cell.x0 - kOverhang || text.x1 > cell.x1 + kOverhang;
}

DrawnCell drawn(const PageLayout& layout, const FilledGrid& grid, const FilledCell& filled) {
  const Box box = box_of(grid.grid, filled.place);
  const Box corner = box_as_seen(layout, {box.x0, box.y0, box.x0, box.y0});
  DrawnCell cell;
  cell.box = box_as_seen(layout, box);
  cell.row = filled.place.row;
  cell.column = filled.place.column;
  cell.row_span = filled.place.row_span;
  cell.column_span = filled.place.column_span;
  cell.text = to_utf8(filled.text);
  if (filled.text_box && is_astray(*filled.text_box, box)) cell.stray_text = box_as_seen(layout, *filled.text_box);
  cell.label_x = corner.x0;
  cell.label_y = corner.y0;
  return cell;
}

DrawnGrid drawn(const PageLayout& layout, const FilledGrid& filled) {
  DrawnGrid grid;
  grid.box = box_as_seen(layout, filled.grid.box());
  grid.rows = filled.grid.rows();
  grid.columns = filled.grid.columns();
  grid.angle = angle_of(layout);
  grid.inferred = filled.inferred;
  grid.confidence = confidence_of(filled.fit);
  for (const FilledCell& cell : filled.cells) grid.cells.push_back(drawn(layout, filled, cell));
  return grid;
}

// The edges that a layout was made from, and how they and the sides of its cells agree.
void collect_lines(const std::vector<Ruling>& rulings, const PageLayout& layout, PageDrawing& drawing) {
  PageContent part;  // without glyphs, of which edges do not need to know
  part.width = layout.width;
  part.height = layout.height;
  part.rulings = rulings;
  const std::vector<Edge> edges = rulings_to_edges(turned(part, layout.turn).rulings);
  std::vector<Edge> walls;
  for (const FilledGrid& grid : layout.grids) std::ranges::move(walls_of(grid), std::back_inserter(walls));
  for (const Edge& edge : edges) {
    drawing.edges.push_back({line_as_seen(layout, edge),
                             fmt::format("edge, {:.2f} pt long, at {} {:.2f} of the page as read", edge.to - edge.from,
                                         edge.orientation == Orientation::horizontal ? 'y' : 'x', edge.position)});
  }
  std::ranges::move(lines_as_seen(layout, uncovered(edges, walls)), std::back_inserter(drawing.idle));
  std::ranges::move(lines_as_seen(layout, uncovered(walls, edges)), std::back_inserter(drawing.inferred));
}

void collect_layout(const PageLayout& layout, PageDrawing& drawing) {
  drawing.angles.push_back(angle_of(layout));
  for (const FilledGrid& grid : layout.grids) drawing.grids.push_back(drawn(layout, grid));
  for (const PrintedLine& line : layout.lines) {
    drawing.outside.push_back({box_as_seen(layout, line.box), to_utf8(line.text)});
  }
}

}  // namespace

PageDrawing collect_drawing(const PageContent& page, std::span<const PageLayout> layouts) {
  PageDrawing drawing;
  drawing.page = page.number;
  drawing.width = page.width;
  drawing.height = page.height;
  drawing.status = status_name(status_of(page));
  drawing.glyphs.reserve(page.glyphs.size());
  for (const Glyph& glyph : page.glyphs) drawing.glyphs.push_back(drawn(glyph, page));
  for (const Ruling& ruling : page.rulings) drawing.rulings.push_back(drawn(ruling));
  const std::vector<PageContent> parts = parts_by_direction(page);  // as read_layouts() parts it
  for (std::size_t i = 0; i < layouts.size(); ++i) {
    collect_lines(i < parts.size() ? parts[i].rulings : page.rulings, layouts[i], drawing);
    collect_layout(layouts[i], drawing);
  }
  return drawing;
}

}  // namespace yusuan
