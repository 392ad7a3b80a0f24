// CompletenessWords: which tables a book must hold, and by which words lists of tables and what answers them are known.
#pragma once

#include <string>
#include <vector>

#include "budget/document.hpp"

namespace yusuan {

// A table that books of a stage must hold.
struct RequiredTable {
  Stage stage = Stage::budget;
  int since = 0;                      // the first fiscal year
  std::vector<std::string> kinds;     // one of these; the first names it
  std::vector<std::u32string> words;  // folded; a table of no known kind with one of these in its title may be it
};

// What the tables of some kinds are about, as a sentence says that there is none of it.
struct KindSubject {
  std::vector<std::string> kinds;
  std::vector<std::u32string> words;  // folded
};

struct CompletenessWords {
  std::vector<RequiredTable> required;
  std::vector<KindSubject> subjects;
  std::vector<std::u32string> none_words;       // `has no`; folded, so are the others
  std::vector<std::u32string> blank_words;      // `this table is blank`
  std::vector<std::u32string> chapter_endings;  // a line of the contents that ends so names a chapter of tables
};

}  // namespace yusuan
