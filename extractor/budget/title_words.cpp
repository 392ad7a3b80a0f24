#include "budget/title_words.hpp"

#include <algorithm>

#include "budget/table_listings.hpp"
#include "text/characters.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

constexpr std::u32string_view kMarks = U"()[]<>.,:;-_\u3001\u3002\u00A7\u3010\u3011";

bool is_mark(char32_t c) { return kMarks.find(c) != kMarks.npos; }

// The length of the number that the text begins with, marks around it included. Chinese numerals need a mark, a year or the end
// behind them: a title may begin with one.
std::size_t length_of_number(const std::u32string& text, const CatalogueData& catalogue) {
  const std::u32string& numerals = catalogue.table_words.numerals;
  std::size_t end = 0;
  while (end < text.size()) {
    const std::size_t run = std::min(text.find_first_not_of(numerals, end), text.size());
    if (run > end && (run == text.size() || is_mark(text[run]) || is_ascii_digit(text[run]))) {
      end = run;
    } else if (is_ascii_digit(text[end]) || is_mark(text[end])) {
      ++end;
    } else {
      break;
    }
  }
  return end;
}

}  // namespace

std::u32string bare_title(const std::u32string& folded_title, const CatalogueData& catalogue) {
  std::u32string text = folded_title;
  for (bool changed = true; changed;) {
    changed = false;
    for (const std::u32string& marker : catalogue.table_words.number_markers) {
      // A marker without a number behind it is a word of the title.
      if (!text.starts_with(marker)) continue;
      const std::size_t length = length_of_number(text.substr(marker.size()), catalogue);
      if (length == 0) continue;
      text.erase(0, marker.size() + length);
      changed = true;
    }
    if (const std::size_t length = length_of_number(text, catalogue); length > 0) {
      text.erase(0, length);
      changed = true;
    }
  }
  if (text.starts_with(catalogue.year_suffix)) text.erase(0, catalogue.year_suffix.size());
  const std::size_t open = text.rfind(U'(');
  if (open != std::u32string::npos && text.ends_with(U')')) {
    const std::u32string inside = text.substr(open + 1, text.size() - open - 2);
    const bool mere_number = length_of_number(inside, catalogue) == inside.size();
    if (mere_number || !table_number(inside, catalogue).empty()) text.erase(open);
  }
  return text;
}

std::u32string without_brackets_behind(std::u32string title) {
  while (title.ends_with(U')')) {
    const std::size_t open = title.rfind(U'(');
    if (open == std::u32string::npos) break;
    title.erase(open);
  }
  return title;
}

bool announces_table(const std::u32string& folded_line, const CatalogueData& catalogue) {
  const std::u32string bare = without_brackets_behind(bare_title(folded_line, catalogue));
  if (bare.empty() || ends_with_any(bare, catalogue.completeness.chapter_endings)) return false;
  const std::vector<std::u32string>& suffixes = catalogue.table_words.table_suffixes;
  return ends_with_any(bare, suffixes) ||
         (contains_any(folded_line, suffixes) && !table_number(folded_line, catalogue).empty());
}

bool begins_with_number(const std::u32string& folded_line, const CatalogueData& catalogue) {
  return !folded_line.starts_with(without_brackets_behind(bare_title(folded_line, catalogue)));
}

bool is_no_title(const std::u32string& folded_title, const CatalogueData& catalogue) {
  const std::u32string bare = bare_title(folded_title, catalogue);
  const bool names_book =
      contains_any(bare, catalogue.table_words.book_names) && !contains_any(bare, catalogue.table_words.table_suffixes);
  return bare.empty() || names_book ||
         std::ranges::find(catalogue.table_words.table_suffixes, bare) != catalogue.table_words.table_suffixes.end();
}

}  // namespace yusuan
