// The characters of a page before and after it is read, for tests that none is lost or doubled.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "page/page_content.hpp"
#include "table/clean_glyphs.hpp"
#include "table/page_parts.hpp"
#include "table/turn_page.hpp"
#include "text/characters.hpp"

namespace yusuan::test {

inline std::u32string without_spaces(std::u32string text) {
  std::erase_if(text, is_space);
  return text;
}

// What cleaning leaves of a page's parts: all but spaces, what has no Unicode, cannot be seen or is doubled.
struct CleanCharacters {
  std::u32string characters;  // in the order of Unicode
  std::size_t told = 0;       // these, and those told as left out
  std::size_t printed = 0;    // glyphs of the page that are no spaces
};

inline CleanCharacters clean_characters(const PageContent& page) {
  std::vector<PageContent> parts = parts_by_direction(page);
  if (parts.empty()) parts.push_back(page);
  CleanCharacters result;
  for (const PageContent& part : parts) {
    const CleanGlyphs clean = clean_glyphs(turned(part, reading_direction(part)));
    for (const Glyph& glyph : clean.glyphs) result.characters.push_back(glyph.unicode);
    result.told += clean.glyphs.size() +
                   static_cast<std::size_t>(clean.without_unicode + clean.invisible + clean.white + clean.doubled);
  }
  result.printed = static_cast<std::size_t>(
      std::ranges::count_if(page.glyphs, [](const Glyph& glyph) { return !is_space(glyph.unicode); }));
  result.characters = without_spaces(std::move(result.characters));
  std::ranges::sort(result.characters);
  return result;
}

}  // namespace yusuan::test
