#include "drawing/write_svg.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "drawing/svg_text.hpp"
#include "drawing/write_legend.hpp"
#include "page/geometry.hpp"

namespace yusuan {
namespace {

// Colours: what is read as it is printed is orange and grey, what is made of it blue and green, what deserves a look red,
// magenta and green, what is in no table yellow.
constexpr std::string_view kStyle = R"(<style>
text { font-family: 'DejaVu Sans', 'Noto Sans CJK SC', sans-serif; }
.off { display: none; }
#page { opacity: .55; }
.outside { fill: #ffd600; fill-opacity: .22; stroke: #f9a825; }
.cell { fill: #26a69a; fill-opacity: .1; stroke: #00796b; }
.cell.span { fill: #7e57c2; fill-opacity: .2; }
.cell.blank { fill-opacity: 0; }
.cell.span.blank { fill-opacity: .1; }
.cell:hover { fill-opacity: .4; }
.stray { fill: #e53935; fill-opacity: .04; stroke: #b71c1c; }
.label { fill: #00695c; stroke: #fff; stroke-opacity: .8; paint-order: stroke; pointer-events: none; }
.grid-label { fill: #004d40; font-weight: bold; }
.glyph { fill: #78909c; fill-opacity: .06; stroke: #607d8b; }
.glyph.space { fill-opacity: 0; stroke-dasharray: .6; stroke-opacity: .6; }
.glyph.white { fill: #00bcd4; fill-opacity: .4; stroke: #0097a7; }
.glyph.invisible { fill: #ab47bc; fill-opacity: .25; stroke: #8e24aa; }
.glyph.garbled { fill: #f44336; fill-opacity: .35; stroke: #d32f2f; }
.ruling { fill: #ff9800; fill-opacity: .4; stroke: #f57c00; }
.edge { stroke: #1e88e5; }
.idle { stroke: #7cb342; }
.inferred { stroke: #d81b60; }
.legend text { fill: #263238; }
.legend line { stroke-width: .9; stroke-dasharray: none; }
.legend .inferred { stroke-dasharray: 3 2; }
.legend rect { stroke-width: .3; }
.entry { cursor: pointer; }
.entry.hidden { opacity: .35; }
</style>
<script>
function toggle(layer) {
  for (const group of document.querySelectorAll('.of-' + layer)) group.classList.toggle('off');
  for (const entry of document.querySelectorAll('.entry-' + layer)) entry.classList.toggle('hidden');
}
</script>
)";

// Share of the usual width of lines: thick ones would bury the tables that are printed tiny, to fit on one page.
double pen_of(const PageDrawing& page) {
  constexpr double kUsualHeight = 10;  // of a glyph's box, points
  constexpr double kFinest = 0.2;
  if (page.glyphs.empty()) return 1;
  std::vector<double> heights;
  heights.reserve(page.glyphs.size());
  const bool upright = page.angles.empty() || page.angles.front() % 180 == 0;
  for (const DrawnGlyph& glyph : page.glyphs) heights.push_back(upright ? height(glyph.box) : width(glyph.box));
  const auto middle = heights.begin() + std::ssize(heights) / 2;
  std::ranges::nth_element(heights, middle);
  return std::clamp(*middle / kUsualHeight, kFinest, 1.0);
}

// The widths of lines, points.
std::string line_style(double pen) {
  constexpr std::pair<std::string_view, double> kWidths[] = {
      {".outside, .cell", 0.3}, {".stray", 0.9}, {".label", 0.8}, {".glyph", 0.2},
      {".ruling", 0.25},        {".edge", 0.9},  {".idle", 1.1},  {".inferred", 0.9}};
  std::string style = "<style>\n";
  for (const auto& [selector, width] : kWidths)
    style += fmt::format("{} {{ stroke-width: {:.3f}; }}\n", selector, pen * width);
  return style + fmt::format(".inferred {{ stroke-dasharray: {:.3f} {:.3f}; }}\n</style>\n", 3 * pen, 2 * pen);
}

std::string titled(std::string_view title) { return fmt::format("<title>{}</title>", xml_text(title)); }

// Appends elements to the picture.
class SvgWriter {
 public:
  explicit SvgWriter(std::string& svg) : svg_(svg) {}

  template <typename... Arguments>
  void add(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
    fmt::format_to(std::back_inserter(svg_), format, std::forward<Arguments>(arguments)...);
  }

  // `content` is XML, and so is what `attributes` adds.
  void rectangle(std::string_view css_class, const Box& box, std::string_view attributes, std::string_view content) {
    add(R"(<rect class="{}" x="{:.2f}" y="{:.2f}" width="{:.2f}" height="{:.2f}"{}>{}</rect>)"
        "\n",
        css_class, box.x0, box.y0, width(box), height(box), attributes, content);
  }

  void line(std::string_view css_class, const Box& line, std::string_view content) {
    add(R"(<line class="{}" x1="{:.2f}" y1="{:.2f}" x2="{:.2f}" y2="{:.2f}">{}</line>)"
        "\n",
        css_class, line.x0, line.y0, line.x1, line.y1, content);
  }

  void begin_layer(Layer layer) { add("<g id=\"{0}\" class=\"of-{0}\">\n", name_of(layer)); }
  void end_layer() { add("</g>\n"); }

 private:
  std::string& svg_;
};

void write_outside(SvgWriter& svg, const PageDrawing& page) {
  for (const DrawnText& text : page.outside) {
    svg.rectangle("outside", text.box, "", titled("outside all grids: " + text.text));
  }
}

void write_cells(SvgWriter& svg, const PageDrawing& page) {
  for (std::size_t i = 0; i < page.grids.size(); ++i) {
    svg.add("<g id=\"grid-{}\">\n", i + 1);
    for (const DrawnCell& cell : page.grids[i].cells) {
      const std::string span = is_merged(cell) ? fmt::format(", {} × {} merged", cell.row_span, cell.column_span) : "";
      svg.rectangle(
          fmt::format("cell{}{}", is_merged(cell) ? " span" : "", cell.text.empty() ? " blank" : ""), cell.box,
          fmt::format(R"( data-row="{}" data-col="{}" data-row-span="{}" data-col-span="{}")", cell.row, cell.column,
                      cell.row_span, cell.column_span),
          titled(fmt::format("grid {}, row {}, column {}{}\n{}", i + 1, cell.row, cell.column, span, cell.text)));
    }
    for (const DrawnCell& cell : page.grids[i].cells) {
      if (!cell.stray_text) continue;
      svg.rectangle("stray", *cell.stray_text, "",
                    titled(fmt::format("leaves its cell, row {}, column {}: {}", cell.row, cell.column, cell.text)));
    }
    svg.add("</g>\n");
  }
}

void write_glyphs(SvgWriter& svg, const PageDrawing& page) {
  for (const DrawnGlyph& glyph : page.glyphs) {
    svg.rectangle(css_class_of(glyph.kind), glyph.box, "", titled(glyph.title));
  }
}

void write_rulings(SvgWriter& svg, const PageDrawing& page) {
  const double thinnest = 1.4 * pen_of(page);  // to be seen beside the edge made of it
  for (const DrawnRuling& ruling : page.rulings) {
    Box box = ruling.box;
    const double more = std::max(0.0, thinnest - std::min(width(box), height(box))) / 2;
    (width(box) > height(box) ? box.y0 : box.x0) -= more;
    (width(ruling.box) > height(ruling.box) ? box.y1 : box.x1) += more;
    svg.rectangle("ruling", box, "", titled(ruling.title));
  }
}

void write_edges(SvgWriter& svg, const PageDrawing& page) {
  for (const DrawnEdge& edge : page.edges) svg.line("edge", edge.line, titled(edge.title));
  for (const Box& line : page.idle) svg.line("idle", line, titled("an edge along which no cell ends"));
}

void write_inferred(SvgWriter& svg, const PageDrawing& page) {
  for (const Box& line : page.inferred) svg.line("inferred", line, titled("cells end here, but no edge is printed"));
}

// Words at a place from which their reader goes on to the right, so and so far. Sizes are points.
struct Label {
  double x = 0;
  double y = 0;
  int angle = 0;
  double right = 0;
  double down = 0;  // to the baseline
  double size = 0;
};

void write_label(SvgWriter& svg, const Label& label, std::string_view attributes, std::string_view text) {
  const std::string turn = label.angle == 0 ? "" : fmt::format(" rotate({})", label.angle);
  svg.add(R"(<text {} transform="translate({:.2f} {:.2f}){}" x="{:.2f}" y="{:.2f}" font-size="{:.2f}">{}</text>)"
          "\n",
          attributes, label.x, label.y, turn, label.right, label.down, label.size, text);
}

// Of labels on a page of usual text, points.
constexpr double kLabelSize = 4.6;

// Row and column in the corner of a cell, small enough to leave its text alone.
void write_cell_label(SvgWriter& svg, const DrawnCell& cell, int angle, double largest) {
  constexpr double kSmallest = 0.8;
  constexpr double kDigitWidth = 0.62;  // of the size
  std::string text = fmt::format("{},{}", cell.row, cell.column);
  if (is_merged(cell)) text += fmt::format(" {}×{}", cell.row_span, cell.column_span);
  const bool upright = angle % 180 == 0;
  const double along = upright ? width(cell.box) : height(cell.box);
  const double across = upright ? height(cell.box) : width(cell.box);
  const double fitting = std::min(across * 0.35, along / (kDigitWidth * static_cast<double>(text.size())));
  const double size = std::clamp(fitting, kSmallest, largest);
  write_label(svg, {cell.label_x, cell.label_y, angle, 0.8, size, size}, R"(class="label")", text);
}

// The distance of a grid from the side of the page at which its reader's lines begin.
double margin_before(const DrawnGrid& grid, const PageDrawing& page) {
  switch (grid.angle) {
    case 90: return grid.box.y0;
    case 180: return page.width - grid.box.x1;
    case 270: return page.height - grid.box.y1;
    default: return grid.box.x0;
  }
}

// In the margin beside the grid's first row; above the grid where the margin is narrow.
void write_grid_label(SvgWriter& svg, const PageDrawing& page, std::size_t index, double size) {
  const double widest = 5.2 * size;  // of the label's lines, points
  const DrawnGrid& grid = page.grids[index];
  if (grid.cells.empty()) return;
  const DrawnCell& first = grid.cells.front();
  std::vector<std::string> lines{fmt::format("grid {}", index + 1), fmt::format("{} × {}", grid.rows, grid.columns)};
  lines.push_back(fmt::format("fit {:.2f}", grid.confidence));
  if (grid.inferred) lines.emplace_back("no rules");
  if (margin_before(grid, page) < widest) {
    write_label(svg, {first.label_x, first.label_y, grid.angle, 0, -2, size}, R"(class="label grid-label")",
                fmt::format("{}", fmt::join(lines, "  ")));
    return;
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const double down = size * (1 + 1.2 * static_cast<double>(i));
    write_label(svg, {first.label_x, first.label_y, grid.angle, -2.5, down, size},
                R"(class="label grid-label" text-anchor="end")", lines[i]);
  }
}

void write_labels(SvgWriter& svg, const PageDrawing& page) {
  const double size = kLabelSize * pen_of(page);
  for (std::size_t i = 0; i < page.grids.size(); ++i) {
    for (const DrawnCell& cell : page.grids[i].cells) write_cell_label(svg, cell, page.grids[i].angle, size);
    write_grid_label(svg, page, i, size);
  }
}

using WriteLayer = void (*)(SvgWriter&, const PageDrawing&);

WriteLayer writer_of(Layer layer) {
  switch (layer) {
    case Layer::outside: return write_outside;
    case Layer::cells: return write_cells;
    case Layer::glyphs: return write_glyphs;
    case Layer::rulings: return write_rulings;
    case Layer::edges: return write_edges;
    case Layer::inferred: return write_inferred;
  }
  return nullptr;
}

}  // namespace

std::string write_svg(const PageDrawing& page, const SvgOptions& options) {
  const auto wanted = [&](Layer layer) { return std::ranges::find(options.layers, layer) != options.layers.end(); };
  const Legend legend = make_legend(page, options.layers);
  const double total_width = std::max(page.width, legend.width);
  const double total_height = page.height + legend.height;
  std::string text;
  SvgWriter svg(text);
  svg.add(
      R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0:.2f} {1:.2f}" width="{0:.2f}pt" height="{1:.2f}pt">)"
      "\n",
      total_width, total_height);
  svg.add("<title>{}, page {}</title>\n", xml_text(page.file), page.page);
  text += line_style(pen_of(page));
  text += kStyle;
  svg.add("<rect width=\"{:.2f}\" height=\"{:.2f}\" fill=\"#fff\"/>\n", total_width, total_height);
  if (!options.page_png.empty()) {
    svg.add("<image id=\"page\" width=\"{:.2f}\" height=\"{:.2f}\" preserveAspectRatio=\"none\" href=\"{}\"/>\n",
            page.width, page.height, png_data_uri(options.page_png));
  }
  for (const LayerName& layer : kLayers) {
    if (!wanted(layer.layer)) continue;
    svg.begin_layer(layer.layer);
    writer_of(layer.layer)(svg, page);
    svg.end_layer();
  }
  if (wanted(Layer::cells)) {  // above all lines
    svg.add("<g id=\"labels\" class=\"of-cells\">\n");
    write_labels(svg, page);
    svg.end_layer();
  }
  text += legend.svg;
  text += "</svg>\n";
  return text;
}

}  // namespace yusuan
