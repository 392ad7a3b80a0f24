#include "table/run_cuts.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "table/printed_number.hpp"
#include "text/characters.hpp"
#include "text/word_boundary.hpp"

namespace yusuan {
namespace {

std::u32string text_of(std::span<const Glyph> glyphs) {
  std::u32string text;
  for (const Glyph& glyph : glyphs) text.push_back(glyph.unicode);
  return text;
}

// Do two numbers meet at `at` which together are none?
bool parts_numbers(std::span<const Glyph> run, std::size_t at) {
  std::size_t first = at;
  while (first > 0 && is_number_part(run[first - 1].unicode)) --first;
  std::size_t end = at;
  while (end < run.size() && is_number_part(run[end].unicode)) ++end;
  return plain_number(text_of(run.subspan(first, at - first))) && plain_number(text_of(run.subspan(at, end - at))) &&
         !plain_number(text_of(run.subspan(first, end - first)));
}

bool is_cut(std::span<const Glyph> run, std::size_t at, const RunCutLimits& limits) {
  const Glyph& before = run[at - 1];
  const Glyph& after = run[at];
  if (after.box.x0 - before.box.x1 >= limits.gap * after.size) return true;
  const bool number_before = is_number_part(before.unicode);
  const bool number_after = is_number_part(after.unicode);
  if (number_before != number_after) return true;
  if (number_before) return parts_numbers(run, at);
  return before.clip != after.clip;
}

bool lies_between_words(std::span<const Glyph> run, const std::u32string& text, const Crossing& crossing,
                        const RunCutLimits& limits) {
  const double between = (run[crossing.at - 1].box.x1 + run[crossing.at].box.x0) / 2;
  return std::fabs(crossing.edge - between) <= limits.at_edge * run[crossing.at].size &&
         is_word_boundary(text, crossing.at);
}

}  // namespace

std::vector<bool> cuts_of(std::span<const Glyph> run, std::span<const Crossing> crossings, const RunCutLimits& limits) {
  constexpr std::size_t kNoChance = 2;  // so many edges do not lie between words by chance
  const std::u32string text = text_of(run);
  const bool set_tight = crossings.size() >= kNoChance && std::ranges::all_of(crossings, [&](const Crossing& crossing) {
                           return is_cut(run, crossing.at, limits) || lies_between_words(run, text, crossing, limits);
                         });
  std::vector<bool> cuts;
  for (const Crossing& crossing : crossings) cuts.push_back(set_tight || is_cut(run, crossing.at, limits));
  return cuts;
}

}  // namespace yusuan
