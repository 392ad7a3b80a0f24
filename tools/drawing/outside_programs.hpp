// The programs that draw_page leaves the pixels to: pdftoppm and rsvg-convert.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace yusuan {

// Page `number` of a PDF as a PNG of `resolution` dots an inch, without what lies beyond the crop box.
// Errors: `program-missing`, `program-failed`.
Result<std::string> render_page(std::string_view pdf, int number, int resolution, const std::string& password);

// An SVG, whose size is in points, as a PNG of `resolution` dots an inch. Errors as render_page().
Result<std::string> render_svg(std::string_view svg, int resolution);

}  // namespace yusuan
