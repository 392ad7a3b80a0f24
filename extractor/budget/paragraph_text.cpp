#include "budget/paragraph_text.hpp"

#include <algorithm>

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

int BracketDepth::at(const std::u32string& text, std::size_t from, std::size_t at) {
  if (from != from_ || at < read_to_) *this = {};
  if (read_to_ < from) read_to_ = from_ = from;
  for (; read_to_ < at; ++read_to_) {
    if (text[read_to_] == U'(') ++depth_;
    if (text[read_to_] == U')' && depth_ > 0) --depth_;
  }
  return depth_;
}

Provenance place_of(const Paragraph& paragraph, TextRange range) {
  Provenance place;
  const auto behind = std::ranges::upper_bound(paragraph.lines, range.begin, {}, &LineStart::at);
  const auto first = static_cast<std::size_t>(behind - paragraph.lines.begin());
  for (std::size_t i = first > 0 ? first - 1 : 0; i < paragraph.lines.size(); ++i) {
    const std::size_t end = i + 1 < paragraph.lines.size() ? paragraph.lines[i + 1].at : paragraph.text.size();
    const LineStart& line = paragraph.lines[i];
    if (line.at >= range.end) break;
    if (end <= range.begin) continue;
    if (!place.box) {
      place = line.where;
    } else if (place.page == line.where.page && line.where.box) {
      place.box = united(*place.box, *line.where.box);
    }
  }
  return place;
}

std::string sentence_text(const Paragraph& paragraph, std::size_t from, std::size_t at, const SentenceLimits& limits) {
  const std::u32string_view near = std::u32string_view(paragraph.plain).substr(0, at + limits.longest);
  const std::size_t end = near.find_first_of(kSentenceEnds, at);
  std::size_t past = end == std::u32string_view::npos ? near.size() : end + 1;
  if (past - from > limits.longest) {
    from = std::max(from, at - std::min(at, limits.around));
    past = std::min(past, at + limits.around);
  }
  return to_utf8(TextRange{from, past}.in(paragraph.text));
}

}  // namespace yusuan
