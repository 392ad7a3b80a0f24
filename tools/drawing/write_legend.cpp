#include "drawing/write_legend.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "drawing/svg_text.hpp"

namespace yusuan {
namespace {

struct Entry {
  Layer layer;
  std::string_view css_class;
  std::string_view meaning;
  std::ptrdiff_t count = 0;
};

bool is_line(std::string_view css_class) {
  return css_class == "edge" || css_class == "idle" || css_class == "inferred";
}

std::vector<Entry> entries_of_glyphs(const PageDrawing& page) {
  std::vector<Entry> entries;
  for (const auto& [kind, meaning] :
       {std::pair{GlyphKind::visible, "glyph"}, std::pair{GlyphKind::space, "space"},
        std::pair{GlyphKind::white, "white glyph"}, std::pair{GlyphKind::invisible, "invisible glyph"},
        std::pair{GlyphKind::garbled, "glyph without Unicode"}}) {
    entries.push_back(
        {Layer::glyphs, css_class_of(kind), meaning, std::ranges::count(page.glyphs, kind, &DrawnGlyph::kind)});
  }
  return entries;
}

// All entries that a page can have; those that count nothing are left out.
std::vector<Entry> entries_of(const PageDrawing& page, std::span<const Layer> layers) {
  std::ptrdiff_t cells = 0;
  std::ptrdiff_t merged = 0;
  std::ptrdiff_t blank = 0;
  std::ptrdiff_t stray = 0;
  for (const DrawnGrid& grid : page.grids) {
    for (const DrawnCell& cell : grid.cells) {
      ++(cell.text.empty() ? blank : is_merged(cell) ? merged : cells);
      stray += cell.stray_text ? 1 : 0;
    }
  }
  std::vector<Entry> entries{{Layer::cells, "cell", "cell: row,column", cells},
                             {Layer::cells, "cell span", "merged cell: rows×columns", merged},
                             {Layer::cells, "cell blank", "blank cell", blank},
                             {Layer::cells, "stray", "text that leaves its cell", stray},
                             {Layer::edges, "edge", "edge", std::ssize(page.edges)},
                             {Layer::edges, "idle", "edge that bounds no cell", std::ssize(page.idle)},
                             {Layer::inferred, "inferred", "cells end, no edge", std::ssize(page.inferred)},
                             {Layer::rulings, "ruling", "ruling as read", std::ssize(page.rulings)},
                             {Layer::outside, "outside", "text in no grid", std::ssize(page.outside)}};
  for (const Entry& entry : entries_of_glyphs(page)) entries.push_back(entry);
  std::erase_if(entries, [&](const Entry& entry) {
    return entry.count == 0 || std::ranges::find(layers, entry.layer) == layers.end();
  });
  return entries;
}

std::string headline(const PageDrawing& page) {
  std::string text = fmt::format("{}  ·  page {} of {}  ·  {:.1f} × {:.1f} pt  ·  {}", page.file, page.page, page.pages,
                                 page.width, page.height, page.status);
  if (std::ranges::any_of(page.angles, [](int angle) { return angle != 0; })) {
    text += fmt::format("  ·  read turned: text runs at {}°", fmt::join(page.angles, "°, "));
  }
  return text;
}

// A sample of the colour and its meaning, from (x, y) on to the right and down.
std::string svg_of(const Entry& entry, double x, double y) {
  const std::string sample = is_line(entry.css_class)
                                 ? fmt::format(R"(<line class="{}" x1="0" y1="5" x2="14" y2="5"/>)", entry.css_class)
                                 : fmt::format(R"(<rect class="{}" y="1.5" width="14" height="7"/>)", entry.css_class);
  return fmt::format(
      R"svg(<g class="entry entry-{0}" onclick="toggle('{0}')" transform="translate({1:.2f} {2:.2f})">)svg"
      R"svg({3}<text x="18" y="7.5">{4} ({5})</text></g>)svg"
      "\n",
      name_of(entry.layer), x, y, sample, entry.meaning, entry.count);
}

}  // namespace

std::string_view name_of(Layer layer) { return std::ranges::find(kLayers, layer, &LayerName::layer)->name; }

std::string_view css_class_of(GlyphKind kind) {
  switch (kind) {
    case GlyphKind::visible: return "glyph";
    case GlyphKind::space: return "glyph space";
    case GlyphKind::white: return "glyph white";
    case GlyphKind::invisible: return "glyph invisible";
    case GlyphKind::garbled: return "glyph garbled";
  }
  return "";
}

Legend make_legend(const PageDrawing& page, std::span<const Layer> layers) {
  constexpr double kNarrowest = 300;
  constexpr double kUsualSide = 842;  // of A4: a larger page is looked at from farther away
  constexpr double kLine = 11;
  constexpr double kMargin = 6;
  constexpr double kEntryWidth = 140;
  const double scale = std::max(1.0, std::max(page.width, page.height) / kUsualSide);
  Legend legend;
  legend.width = std::max(page.width, kNarrowest * scale);
  const double inner_width = legend.width / scale - 2 * kMargin;
  const auto columns = static_cast<std::size_t>(std::max(1.0, inner_width / kEntryWidth));
  const std::vector<Entry> entries = entries_of(page, layers);
  const std::size_t lines = 1 + (entries.size() + columns - 1) / columns;
  const double inner_height = 2 * kMargin + static_cast<double>(lines) * kLine;
  legend.height = inner_height * scale;

  legend.svg = fmt::format(R"svg(<g id="legend" class="legend" font-size="7" )svg"
                           R"svg(transform="translate(0 {:.2f}) scale({:.3f})">)svg"
                           "\n",
                           page.height, scale);
  legend.svg += fmt::format(R"(<rect width="{:.2f}" height="{:.2f}" fill="#eceff1"/>)"
                            "\n",
                            legend.width / scale, inner_height);
  legend.svg += fmt::format(R"(<text x="{}" y="{}" font-weight="bold">{}</text>)"
                            "\n",
                            kMargin, kMargin + 8, xml_text(headline(page)));
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::size_t line = 1 + i / columns;
    legend.svg += svg_of(entries[i], kMargin + static_cast<double>(i % columns) * kEntryWidth,
                         kMargin + static_cast<double>(line) * kLine);
  }
  legend.svg += "</g>\n";
  return legend;
}

}  // namespace yusuan
