// Records one page's glyphs, rulings and images in one pass of Poppler's interpreter. Private to pdf/.
#pragma once

#include <GfxFont.h>
#include <OutputDev.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "page/page_content.hpp"

namespace yusuan {

struct PageLimits {
  // Of one page, so that none fills the memory. Budget books print some thousand characters and lines a page, sheets of a whole
  // workbook some ten thousand, and maps drawn as vectors some hundred thousand lines and fills.
  std::size_t glyphs = 500'000;
  std::size_t lines = 1'000'000;
  std::size_t fills = 500'000;
  std::size_t images = 500'000;
  std::size_t fonts = 10'000;
};

// Coordinates arrive in device space at 72 dpi, upside down: points, origin at the top left of the page as seen.
// Glyph boxes are what TextOutputDev of Poppler 22.12 makes of the same events, so that they agree with `pdftotext -bbox`.
class PageRecorder final : public OutputDev {
 public:
  explicit PageRecorder(PageContent& page) : page_(page) {}

  // What the page draws more of than PageLimits allow, and from then on nothing is recorded; empty where all was.
  [[nodiscard]] std::string_view too_many() const;

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool needNonText() override { return true; }
  // Patterns and shadings carry neither text nor rules but are a ground for text; claiming them spares their drawing.
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int /*type*/) override { return true; }
  bool tilingPatternFill(GfxState* state, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int, int, double,
                         double) override {
    return record_shading(state);
  }
  bool functionShadedFill(GfxState* state, GfxFunctionShading*) override { return record_shading(state); }
  bool axialShadedFill(GfxState* state, GfxAxialShading*, double, double) override { return record_shading(state); }
  bool radialShadedFill(GfxState* state, GfxRadialShading*, double, double) override { return record_shading(state); }
  bool gouraudTriangleShadedFill(GfxState* state, GfxGouraudTriangleShading*) override { return record_shading(state); }
  bool patchMeshShadedFill(GfxState* state, GfxPatchMeshShading*) override { return record_shading(state); }

  void updateFont(GfxState* state) override;
  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                CharCode code, int bytes, const Unicode* unicode, int length) override;
  void beginActualText(GfxState* state, const GooString* text) override;
  void endActualText(GfxState* state) override;

  void stroke(GfxState* state) override;
  void fill(GfxState* state) override { record_fill(state); }
  void eoFill(GfxState* state) override { record_fill(state); }

  void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert, bool interpolate,
                     bool inline_image) override;
  void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height, GfxImageColorMap* colors,
                 bool interpolate, const int* mask, bool inline_image) override;
  void drawMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int, int, bool,
                       bool) override {
    record_image(state);
  }
  void drawSoftMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int, int,
                           GfxImageColorMap*, bool) override {
    record_image(state);
  }

 private:
  struct CurrentFont {
    std::uint16_t index = 0;
    double size = 0;     // points on the page
    double ascent = 0;   // points above the baseline
    double descent = 0;  // points, negative below the baseline
    Direction direction = Direction::right;
    bool vertical = false;
    bool knows_unicode = true;
    const std::array<bool, 256>* known_codes = nullptr;  // of a simple font
  };

  using FontId = std::uint64_t;  // of the object in the file

  static FontId id_of(const GfxFont* font);
  std::uint16_t font_index(const GfxFont* font);
  std::uint32_t clip_index(const GfxState* state);
  void add_glyphs(const Glyph& shape, const Unicode* unicode, int length);
  void record_fill(GfxState* state);
  void add_fill(GfxState* state, Box box, bool white, bool rectangle);
  bool record_shading(GfxState* state);
  void record_image(GfxState* state);
  void add_ruling(const GfxState* state, Box box, RulingSource source, bool dashed);

  PageContent& page_;
  CurrentFont font_;
  PageLimits limits_;
  std::unordered_map<FontId, std::uint16_t> font_indices_;
  std::unordered_map<FontId, std::array<bool, 256>> known_codes_;
  bool in_actual_text_ = false;
  std::vector<Unicode> actual_text_;
  std::optional<Glyph> actual_text_shape_;
};

}  // namespace yusuan
