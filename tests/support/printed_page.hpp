// A page written as its lines of text: what the tests of contents pages and listings read.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "budget/contents_page.hpp"
#include "text/characters.hpp"

namespace yusuan::test {

// Lines of 12 points on an A4 page; one of `full` ends at the right margin.
inline PageLayout page_of(int number, const std::vector<std::string>& lines,
                          const std::vector<std::string>& full = {}) {
  PageLayout page;
  page.page = number;
  page.width = 595;
  page.height = 842;
  double y = 100;
  for (const std::string& text : lines) {
    PrintedLine line;
    line.text = to_utf32(text);
    line.size = 12;
    const bool is_full = std::ranges::find(full, text) != full.end();
    line.box = {100, y, is_full ? 500.0 : 300.0, y + 12};
    line.middle = y + 6;
    page.lines.push_back(line);
    y += 20;
  }
  return page;
}

}  // namespace yusuan::test
