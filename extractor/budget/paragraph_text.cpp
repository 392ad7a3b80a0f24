#include "budget/paragraph_text.hpp"

#include "page/geometry.hpp"
#include "text/characters.hpp"

namespace yusuan {

std::size_t words_before(const std::u32string& text, std::size_t from, std::size_t at) {
  int depth = 0;
  std::size_t begin = at;
  while (begin > from) {
    const char32_t c = text[begin - 1];
    if (c == U')') ++depth;
    if (c == U'(' && depth-- == 0) break;
    if (depth == 0 && is_one_of(c, kClauseEnds)) break;
    --begin;
  }
  return begin;
}

int open_brackets(const std::u32string& text, std::size_t from, std::size_t at) {
  int depth = 0;
  for (std::size_t i = from; i < at; ++i) {
    if (text[i] == U'(') ++depth;
    if (text[i] == U')' && depth > 0) --depth;
  }
  return depth;
}

Provenance place_of(const Paragraph& paragraph, TextRange range) {
  Provenance place;
  for (std::size_t i = 0; i < paragraph.lines.size(); ++i) {
    const std::size_t end = i + 1 < paragraph.lines.size() ? paragraph.lines[i + 1].at : paragraph.text.size();
    const LineStart& line = paragraph.lines[i];
    if (end <= range.begin || line.at >= range.end) continue;
    if (!place.box) {
      place = line.where;
    } else if (place.page == line.where.page && line.where.box) {
      place.box = united(*place.box, *line.where.box);
    }
  }
  return place;
}

std::string sentence_text(const Paragraph& paragraph, std::size_t from, std::size_t at) {
  const std::size_t end = paragraph.plain.find_first_of(kSentenceEnds, at);
  const std::size_t past = end == std::u32string::npos ? paragraph.text.size() : end + 1;
  return to_utf8(TextRange{from, past}.in(paragraph.text));
}

}  // namespace yusuan
