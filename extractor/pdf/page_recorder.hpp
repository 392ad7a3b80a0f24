// Records one page's glyphs, rulings and images in one pass of Poppler's interpreter. Private to pdf/.
#pragma once

#include <GfxFont.h>
#include <OutputDev.h>

#include <array>
#include <unordered_map>
#include <vector>

#include "page/page_content.hpp"

namespace yusuan {

// Coordinates arrive in device space at 72 dpi, upside down: points, origin at the top left of the page as seen.
// Glyph boxes are what TextOutputDev of Poppler 22.12 makes of the same events, so that they agree with `pdftotext -bbox`.
class PageRecorder final : public OutputDev {
 public:
  explicit PageRecorder(PageContent& page) : page_(page) {}

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
  std::unordered_map<const GfxFont*, std::uint16_t> font_indices_;
  std::unordered_map<const GfxFont*, std::array<bool, 256>> known_codes_;
  std::vector<std::shared_ptr<GfxFont>> fonts_alive_;  // so that no address is used twice
  bool in_actual_text_ = false;
  std::vector<Unicode> actual_text_;
  std::optional<Glyph> actual_text_shape_;
};

}  // namespace yusuan
