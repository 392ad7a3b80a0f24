#include "pdf/page_recorder.hpp"

#include <GfxState.h>
#include <Stream.h>
#include <UTF.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <memory>

#include "page/geometry.hpp"
#include "pdf/font_facts.hpp"

namespace yusuan {
namespace {

struct RulingLimits {
  // A filled rectangle or image up to this thin is a line; Word and WPS draw table rules up to 2.25 pt this way, and double
  // rules as one 3 pt band. Points.
  double thickest_fill = 3.2;
  // A segment whose ends differ by more than this across its direction is oblique, no rule. Points.
  double skew = 0.6;
  // A line outside the clip by more than this does not show. Points.
  double clip_slack = 1.0;
  // Luminance from which ink on white paper cannot be seen.
  double white = 0.98;
};
constexpr RulingLimits kLimits;

// TextFontInfo's stand-ins where a font gives no usable value, as shares of the font size.
constexpr double kHighestAscent = 1.05;
constexpr double kUsualAscent = 0.95;
constexpr double kLowestDescent = -0.4;
constexpr double kUsualDescent = -0.35;

constexpr int kRenderFill = 0;
constexpr int kRenderInvisible = 3;

bool is_white(const GfxGray gray) { return colToDbl(gray) >= kLimits.white; }

bool fill_is_unseen(GfxState* state) {
  if (state->getFillOpacity() <= 0) return true;
  if (state->getFillColorSpace()->getMode() == csPattern) return false;
  GfxGray gray = 0;
  state->getFillGray(&gray);
  return is_white(gray);
}

bool stroke_is_unseen(GfxState* state) {
  if (state->getStrokeOpacity() <= 0) return true;
  if (state->getStrokeColorSpace()->getMode() == csPattern) return false;
  GfxGray gray = 0;
  state->getStrokeGray(&gray);
  return is_white(gray);
}

// The way the baseline runs: the larger component of the text's x axis on the page.
Direction baseline_direction(const GfxState* state) {
  double along_x = 0;
  double along_y = 0;
  double up_x = 0;
  double up_y = 0;
  state->getFontTransMat(&along_x, &along_y, &up_x, &up_y);
  // As TextPage::beginWord, so that skewed and mirrored text turns the same way as in pdftotext.
  if (std::fabs(along_x * up_y) > std::fabs(along_y * up_x)) {
    return along_x > 0 || up_y < 0 ? Direction::right : Direction::left;
  }
  return up_x > 0 ? Direction::down : Direction::up;
}

// Box and baseline of a glyph whose origin is at `origin` and whose advance is (dx, dy), points.
void place_glyph(Glyph& glyph, Point origin, double dx, double dy, double ascent, double descent) {
  const double x_to = origin.x + dx;
  const double y_to = origin.y + dy;
  switch (glyph.direction) {
    case Direction::right: glyph.box = {origin.x, origin.y - ascent, x_to, origin.y - descent}; break;
    case Direction::left: glyph.box = {x_to, origin.y + descent, origin.x, origin.y + ascent}; break;
    case Direction::down: glyph.box = {origin.x + descent, origin.y, origin.x + ascent, y_to}; break;
    case Direction::up: glyph.box = {origin.x - ascent, y_to, origin.x - descent, origin.y}; break;
  }
  if (glyph.box.x0 > glyph.box.x1) std::swap(glyph.box.x0, glyph.box.x1);
  if (glyph.box.y0 > glyph.box.y1) std::swap(glyph.box.y0, glyph.box.y1);
  const bool horizontal = glyph.direction == Direction::right || glyph.direction == Direction::left;
  glyph.baseline = horizontal ? origin.y : origin.x;
}

// A vertical font's glyph hangs from the middle of its top edge in a square of the font size. (TextWord puts that square
// half an em further right than it is printed; a figure's column hangs on the printed place.)
void place_vertical_glyph(Glyph& glyph, Point origin, double dx, double dy, double size) {
  const double half = size / 2;
  if (glyph.direction == Direction::right) {  // upright characters, one below the other
    glyph.box = {origin.x - half, origin.y, origin.x + half, origin.y + dy};
    glyph.direction = Direction::down;
    glyph.baseline = origin.x - half;
  } else {
    glyph.box = {origin.x, origin.y - half, origin.x + dx, origin.y + half};
    glyph.direction = Direction::right;
    glyph.baseline = origin.y + half;
  }
  if (glyph.box.x0 > glyph.box.x1) std::swap(glyph.box.x0, glyph.box.x1);
  if (glyph.box.y0 > glyph.box.y1) std::swap(glyph.box.y0, glyph.box.y1);
}

Point on_page(const GfxState* state, double x, double y) {
  Point point;
  state->transform(x, y, &point.x, &point.y);
  return point;
}

std::optional<Box> clipped(const GfxState* state, Box box) {
  Box clip;
  state->getClipBBox(&clip.x0, &clip.y0, &clip.x1, &clip.y1);
  clip = grown(clip, kLimits.clip_slack);
  box = {std::max(box.x0, clip.x0), std::max(box.y0, clip.y0), std::min(box.x1, clip.x1), std::min(box.y1, clip.y1)};
  if (box.x0 > box.x1 || box.y0 > box.y1) return std::nullopt;
  return box;
}

Box around(Point a, Point b) {
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

bool has_curves(const GfxSubpath& path) {
  for (int i = 0; i < path.getNumPoints(); ++i) {
    if (path.getCurve(i)) return true;
  }
  return false;
}

// Are the path's corners those of its box?
bool is_rectangle(const GfxState* state, const GfxSubpath& path, const Box& box) {
  constexpr double kCorner = 0.1;  // points
  const auto at_side = [](double value, double low, double high) {
    return std::min(std::fabs(value - low), std::fabs(value - high)) <= kCorner;
  };
  for (int i = 0; i < path.getNumPoints(); ++i) {
    const Point point = on_page(state, path.getX(i), path.getY(i));
    if (!at_side(point.x, box.x0, box.x1) || !at_side(point.y, box.y0, box.y1)) return false;
  }
  return path.getNumPoints() >= 4;
}

// The box of a filled polygon. Whatever its corners (browsers draw borders as trapezoids that meet in a mitre), a thin one is a
// line.
Box box_of_path(const GfxState* state, const GfxSubpath& path) {
  Point point = on_page(state, path.getX(0), path.getY(0));
  Box box = around(point, point);
  for (int i = 1; i < path.getNumPoints(); ++i) {
    point = on_page(state, path.getX(i), path.getY(i));
    box = united(box, around(point, point));
  }
  return box;
}

Box box_of_paths(const GfxState* state, const GfxPath& path) {
  Box box = box_of_path(state, *path.getSubpath(0));
  for (int s = 1; s < path.getNumSubpaths(); ++s) box = united(box, box_of_path(state, *path.getSubpath(s)));
  return box;
}

}  // namespace

std::string_view PageRecorder::too_many() const {
  if (page_.glyphs.size() >= limits_.glyphs) return "characters";
  if (page_.rulings.size() >= limits_.lines) return "lines";
  if (page_.fills.size() >= limits_.fills) return "filled areas";
  if (page_.images.size() >= limits_.images) return "pictures";
  return page_.fonts.size() >= limits_.fonts ? "fonts" : "";
}

// Each use of a form makes its fonts anew; they are the same in the file.
PageRecorder::FontId PageRecorder::id_of(const GfxFont* font) {
  constexpr FontId kNoFont = ~FontId{0};
  if (font == nullptr) return kNoFont;
  const Ref id = *font->getID();
  return (static_cast<FontId>(static_cast<std::uint32_t>(id.num)) << 32U) | static_cast<std::uint32_t>(id.gen);
}

std::uint16_t PageRecorder::font_index(const GfxFont* font) {
  const auto [place, is_new] = font_indices_.try_emplace(id_of(font), static_cast<std::uint16_t>(page_.fonts.size()));
  if (is_new) {
    if (font == nullptr) {
      page_.fonts.push_back({});
    } else {
      page_.fonts.push_back({font->getName() ? font->getNameWithoutSubsetTag() : std::string(), knows_unicode(*font)});
    }
  }
  return place->second;
}

// Text comes in runs of one clip, so only the last one is compared.
std::uint32_t PageRecorder::clip_index(const GfxState* state) {
  Box clip;
  state->getClipBBox(&clip.x0, &clip.y0, &clip.x1, &clip.y1);
  if (page_.clips.empty() || page_.clips.back() != clip) page_.clips.push_back(clip);
  return static_cast<std::uint32_t>(page_.clips.size() - 1);
}

void PageRecorder::updateFont(GfxState* state) {
  if (!too_many().empty()) return;
  const std::shared_ptr<GfxFont>& font = state->getFont();
  font_.index = font_index(font.get());
  font_.knows_unicode = page_.fonts[font_.index].knows_unicode;
  font_.known_codes = nullptr;
  if (font && !font->isCIDFont()) {
    const auto [codes, is_new] = known_codes_.try_emplace(id_of(font.get()));
    if (is_new) codes->second = known_codes(static_cast<const Gfx8BitFont&>(*font));
    font_.known_codes = &codes->second;
  }
  font_.size = state->getTransformedFontSize();
  if (font) font_.size = text_size(*font, font_.size);
  double ascent = font ? font->getAscent() : kUsualAscent;
  double descent = font ? font->getDescent() : kUsualDescent;
  if (ascent > kHighestAscent) ascent = kUsualAscent;
  if (descent < kLowestDescent) descent = kLowestDescent;
  font_.ascent = ascent * font_.size;
  font_.descent = descent * font_.size;
  font_.vertical = font && font->getWMode() != 0;
  font_.direction = baseline_direction(state);
}

void PageRecorder::drawChar(GfxState* state, double x, double y, double dx, double dy, double /*origin_x*/,
                            double /*origin_y*/, CharCode code, int /*bytes*/, const Unicode* unicode, int length) {
  if (!too_many().empty()) return;
  // The text matrix may have turned since the font was set.
  font_.direction = baseline_direction(state);
  // The advance without character and word spacing: what is printed, not what follows.
  double spacing = state->getCharSpace();
  if (code == 0x20) spacing += state->getWordSpace();
  double spacing_x = 0;
  double spacing_y = 0;
  state->textTransformDelta(spacing * state->getHorizScaling(), 0, &spacing_x, &spacing_y);
  double advance_x = 0;
  double advance_y = 0;
  state->transformDelta(dx - spacing_x, dy - spacing_y, &advance_x, &advance_y);

  const Point origin = on_page(state, x, y);
  if (!std::isfinite(origin.x) || !std::isfinite(origin.y) || !std::isfinite(advance_x) || !std::isfinite(advance_y)) {
    return;
  }
  // Outside the page: not seen, and pdftotext leaves it out as well.
  if (origin.x + advance_x < 0 || origin.x > page_.width || origin.y + advance_y < 0 || origin.y > page_.height) return;

  Glyph shape;
  shape.size = font_.size;
  shape.font = font_.index;
  shape.clip = clip_index(state);
  shape.direction = font_.direction;
  shape.vertical = font_.vertical;
  shape.invisible = (state->getRender() & 3) == kRenderInvisible;
  shape.white = (state->getRender() & 3) == kRenderFill && fill_is_unseen(state);
  if (font_.vertical) {
    place_vertical_glyph(shape, origin, advance_x, advance_y, font_.size);
  } else {
    place_glyph(shape, origin, advance_x, advance_y, font_.ascent, font_.descent);
  }

  if (in_actual_text_) {
    if (actual_text_shape_) {
      actual_text_shape_->box = united(actual_text_shape_->box, shape.box);
    } else {
      actual_text_shape_ = shape;
    }
    return;
  }
  const bool named = font_.known_codes == nullptr || code >= font_.known_codes->size() || (*font_.known_codes)[code];
  add_glyphs(shape, unicode, font_.knows_unicode && named ? length : 0);
}

// One Glyph a code point; they share the width (the height, where the text runs up or down) evenly.
void PageRecorder::add_glyphs(const Glyph& shape, const Unicode* unicode, int length) {
  Glyph glyph = shape;
  if (length <= 0) {
    glyph.unicode = 0;
    page_.glyphs.push_back(glyph);
    return;
  }
  const bool horizontal = shape.direction == Direction::right || shape.direction == Direction::left;
  const bool backwards = shape.direction == Direction::left || shape.direction == Direction::up;
  for (int i = 0; i < length && page_.glyphs.size() < limits_.glyphs; ++i) {
    const int slot = backwards ? length - 1 - i : i;
    if (horizontal) {
      const double step = width(shape.box) / length;
      glyph.box.x0 = shape.box.x0 + step * slot;
      glyph.box.x1 = glyph.box.x0 + step;
    } else {
      const double step = height(shape.box) / length;
      glyph.box.y0 = shape.box.y0 + step * slot;
      glyph.box.y1 = glyph.box.y0 + step;
    }
    glyph.unicode = static_cast<char32_t>(unicode[i]);
    page_.glyphs.push_back(glyph);
  }
}

void PageRecorder::beginActualText(GfxState* /*state*/, const GooString* text) {
  in_actual_text_ = true;
  actual_text_shape_.reset();
  Unicode* code_points = nullptr;
  const int length = TextStringToUCS4(text->toStr(), &code_points);
  const std::unique_ptr<Unicode, decltype(&std::free)> owner(code_points, &std::free);
  actual_text_.assign(code_points, code_points + std::max(length, 0));
}

void PageRecorder::endActualText(GfxState* /*state*/) {
  in_actual_text_ = false;
  if (actual_text_shape_ && !actual_text_.empty()) {
    add_glyphs(*actual_text_shape_, actual_text_.data(), static_cast<int>(actual_text_.size()));
  }
  actual_text_shape_.reset();
}

// Makes a ruling of a thin box; a dot gives one each way, since it may belong to a dotted line of either orientation.
void PageRecorder::add_ruling(const GfxState* state, Box box, RulingSource source, bool dashed) {
  const std::optional<Box> seen = clipped(state, box);
  if (!seen) return;
  const double w = width(*seen);
  const double h = height(*seen);
  if (w >= h || w <= kLimits.thickest_fill) {
    if (h <= kLimits.thickest_fill) {
      page_.rulings.push_back({Orientation::horizontal, centre_y(*seen), seen->x0, seen->x1, h, source, dashed});
    }
  }
  if (h > w || h <= kLimits.thickest_fill) {
    if (w <= kLimits.thickest_fill && (h > w || w >= 0.75 * h) && h > 0) {
      page_.rulings.push_back({Orientation::vertical, centre_x(*seen), seen->y0, seen->y1, w, source, dashed});
    }
  }
}

void PageRecorder::stroke(GfxState* state) {
  if (!too_many().empty() || stroke_is_unseen(state)) return;
  const GfxPath* path = state->getPath();
  const double thickness = state->getTransformedLineWidth();
  double dash_start = 0;
  const bool dashed = !state->getLineDash(&dash_start).empty();
  for (int s = 0; s < path->getNumSubpaths(); ++s) {
    const GfxSubpath& subpath = *path->getSubpath(s);
    Point from = on_page(state, subpath.getX(0), subpath.getY(0));
    for (int i = 1; i < subpath.getNumPoints(); ++i) {
      const Point to = on_page(state, subpath.getX(i), subpath.getY(i));
      const bool curve = subpath.getCurve(i) || subpath.getCurve(i - 1);
      const double across_x = std::fabs(to.x - from.x);
      const double across_y = std::fabs(to.y - from.y);
      if (!curve && std::min(across_x, across_y) <= kLimits.skew && std::max(across_x, across_y) > kLimits.skew) {
        if (const std::optional<Box> seen = clipped(state, around(from, to))) {
          const bool horizontal = across_x >= across_y;
          if (thickness > kLimits.thickest_fill) {  // the ground of a row, painted as one thick line
            add_fill(state, grown(*seen, thickness / 2), false, false);
          }
          page_.rulings.push_back(horizontal ? Ruling{Orientation::horizontal, centre_y(*seen), seen->x0, seen->x1,
                                                      thickness, RulingSource::stroke, dashed}
                                             : Ruling{Orientation::vertical, centre_x(*seen), seen->y0, seen->y1,
                                                      thickness, RulingSource::stroke, dashed});
        }
      }
      from = to;
    }
  }
}

void PageRecorder::record_fill(GfxState* state) {
  if (!too_many().empty()) return;
  const GfxPath* path = state->getPath();
  bool curved = false;
  for (int s = 0; s < path->getNumSubpaths(); ++s) {
    const GfxSubpath& subpath = *path->getSubpath(s);
    if (has_curves(subpath)) {
      curved = true;
      continue;
    }
    const Box box = box_of_path(state, subpath);
    if (std::min(width(box), height(box)) <= kLimits.thickest_fill && !fill_is_unseen(state)) {
      add_ruling(state, box, RulingSource::fill, false);
    } else {
      add_fill(state, box, fill_is_unseen(state), path->getNumSubpaths() == 1 && is_rectangle(state, subpath, box));
    }
  }
  if (curved && !fill_is_unseen(state)) add_fill(state, box_of_paths(state, *path), false, false);
  page_.curved_fills += curved ? 1 : 0;
}

void PageRecorder::add_fill(GfxState* state, Box box, bool white, bool rectangle) {
  const std::optional<Box> seen = clipped(state, box);
  if (!seen || std::min(width(*seen), height(*seen)) <= kLimits.thickest_fill) return;
  const bool opaque = state->getFillOpacity() >= 1 && state->getBlendMode() == gfxBlendNormal;
  if (white && !(opaque && rectangle)) return;
  page_.fills.push_back({*seen, white, opaque && rectangle, page_.rulings.size()});
}

// What is painted by a pattern or a shading, wherever the clip lets it show.
bool PageRecorder::record_shading(GfxState* state) {
  if (!too_many().empty()) return true;
  Box clip;
  state->getClipBBox(&clip.x0, &clip.y0, &clip.x1, &clip.y1);
  add_fill(state, clip, false, false);
  return true;
}

void PageRecorder::record_image(GfxState* state) {
  if (!too_many().empty()) return;
  // An image is the unit square of its own space.
  const Box corners =
      united(around(on_page(state, 0, 0), on_page(state, 1, 1)), around(on_page(state, 1, 0), on_page(state, 0, 1)));
  const std::optional<Box> seen = clipped(state, corners);
  if (!seen) return;
  if (std::min(width(*seen), height(*seen)) <= kLimits.thickest_fill) {
    add_ruling(state, *seen, RulingSource::image, false);
  } else {
    page_.images.push_back(*seen);
  }
}

void PageRecorder::drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert,
                                 bool interpolate, bool inline_image) {
  if (!fill_is_unseen(state)) record_image(state);
  // The base class reads an inline image to its end, where the interpreter goes on.
  OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, inline_image);
}

void PageRecorder::drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                             GfxImageColorMap* colors, bool interpolate, const int* mask, bool inline_image) {
  record_image(state);
  OutputDev::drawImage(state, ref, stream, width, height, colors, interpolate, mask, inline_image);
}

}  // namespace yusuan
