#include "page/page_status.hpp"

#include "page/geometry.hpp"

namespace yusuan {
namespace {

struct StatusThresholds {
  // Of the page's area; a scan fills its page, a crest or a seal does not.
  double scanned_image_share = 0.5;
  // Fewer glyphs than this beside a full-page image are a page number or a scanner's stamp, not the page's text.
  int stray_glyphs = 20;
  // Words as pictures beside figures as text: this many images over this share of the page, and less text than a page has.
  std::size_t word_images = 10;
  double word_image_share = 0.2;
  int sparse_glyphs = 300;
  // Curved fills on a page without text: a CJK page drawn as outlines has thousands, a drawing tens.
  int outlined_text_fills = 300;
};

struct GlyphCounts {
  int readable = 0;
  int without_unicode = 0;
};

GlyphCounts count_visible(const PageContent& page) {
  GlyphCounts counts;
  for (const Glyph& glyph : page.glyphs) {
    if (glyph.invisible || glyph.unicode == U' ' || glyph.unicode == U'\u00A0' || glyph.unicode == U'\u3000') continue;
    ++(glyph.unicode == 0 ? counts.without_unicode : counts.readable);
  }
  return counts;
}

double image_share(const PageContent& page) {
  double area = 0;
  for (const Box& image : page.images) area += width(image) * height(image);
  return area / (page.width * page.height);
}

}  // namespace

PageStatus status_of(const PageContent& page) {
  const StatusThresholds thresholds;
  const GlyphCounts glyphs = count_visible(page);
  if (glyphs.without_unicode > glyphs.readable) return PageStatus::garbled;
  const double share = page.width > 0 && page.height > 0 ? image_share(page) : 0;
  if (share >= thresholds.scanned_image_share && glyphs.readable < thresholds.stray_glyphs) return PageStatus::scanned;
  const bool words_are_images = page.images.size() >= thresholds.word_images && share >= thresholds.word_image_share;
  if (words_are_images && glyphs.readable < thresholds.sparse_glyphs) return PageStatus::scanned;
  if (glyphs.readable > 0) return PageStatus::text;
  return page.curved_fills >= thresholds.outlined_text_fills ? PageStatus::scanned : PageStatus::empty;
}

}  // namespace yusuan
