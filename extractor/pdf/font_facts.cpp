#include "pdf/font_facts.hpp"

#include <GlobalParams.h>
#include <goo/GooString.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace yusuan {
namespace {

constexpr int kCodes = 256;  // of a simple font

// The character collections whose CIDs poppler-data maps to Unicode.
constexpr std::array<std::string_view, 6> kKnownCollections = {"Adobe-GB1",    "Adobe-CNS1", "Adobe-Japan1",
                                                               "Adobe-Korea1", "Adobe-KR",   "Adobe-UCS"};

bool collection_is_known(const GfxCIDFont& font) {
  const GooString* collection = font.getCollection();
  return collection != nullptr && std::ranges::find(kKnownCollections, collection->toStr()) != kKnownCollections.end();
}

bool names_a_character(const char* name) {
  const std::string_view view = name;
  // `uni4E00`, `u4E00`: the Adobe Glyph List's own form for what it does not list.
  if (view.starts_with("uni") && view.size() >= 7) return true;
  if (view.starts_with("u") && view.size() >= 5 && view.size() <= 7 &&
      view.find_first_not_of("0123456789ABCDEF", 1) == std::string_view::npos) {
    return true;
  }
  return globalParams->mapNameToUnicodeText(name) != 0 || globalParams->mapNameToUnicodeAll(name) != 0;
}

}  // namespace

std::array<bool, 256> known_codes(const Gfx8BitFont& font) {
  std::array<bool, 256> known{};
  for (int code = 0; code < kCodes; ++code) {
    const char* name = font.getCharName(code);
    // A code without a name prints nothing, or what the font file's own table says; Poppler reads that one right.
    const bool named = name != nullptr && std::string_view(name) != ".notdef";
    known[static_cast<std::size_t>(code)] = font.hasToUnicodeCMap() || !named || names_a_character(name);
  }
  return known;
}

bool knows_unicode(const GfxFont& font) {
  if (font.hasToUnicodeCMap() || !font.isCIDFont()) return true;
  return collection_is_known(static_cast<const GfxCIDFont&>(font));
}

double text_size(const GfxFont& font, double transformed_size) {
  if (font.getType() != fontType3) return transformed_size;
  // As TextPage::updateFont: no Type 3 font says how big its em is, so the width of its `m` (0.6 em on average) or of
  // any letter (0.5 em) tells.
  const auto& type3 = static_cast<const Gfx8BitFont&>(font);
  double size = transformed_size;
  double letter_width = 0;
  double m_width = 0;
  for (int code = 0; code < kCodes; ++code) {
    const char* name = type3.getCharName(code);
    if (name == nullptr) continue;
    if (std::string_view(name) == "m") m_width = type3.getWidth(static_cast<unsigned char>(code));
    const bool is_letter =
        name[1] == '\0' && ((name[0] >= 'A' && name[0] <= 'Z') || (name[0] >= 'a' && name[0] <= 'z'));
    if (is_letter) letter_width = type3.getWidth(static_cast<unsigned char>(code));
  }
  if (m_width > 0) {
    size *= m_width / 0.6;
  } else if (letter_width > 0) {
    size *= letter_width / 0.5;
  }
  const double* matrix = font.getFontMatrix();
  return matrix[0] != 0 ? size * std::fabs(matrix[3] / matrix[0]) : size;
}

}  // namespace yusuan
