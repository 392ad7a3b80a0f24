#include "budget/bare_name.hpp"

#include "budget/heading_mark.hpp"
#include "text/fold.hpp"

namespace yusuan {

std::u32string bare_name(const std::string& name, const CatalogueData& catalogue) {
  std::u32string bare = folded(name);
  for (const std::u32string& word : catalogue.of_which_labels) {
    if (bare.starts_with(word)) bare.erase(0, word.size());
  }
  while (bare.starts_with(U':') || bare.starts_with(U',')) bare.erase(0, 1);
  bare.erase(0, heading_mark(bare, catalogue).length);
  for (const std::u32string& mark : catalogue.subject_words.level_marks) {
    if (bare.ends_with(mark)) bare.erase(bare.size() - mark.size());
  }
  return bare;
}

}  // namespace yusuan
