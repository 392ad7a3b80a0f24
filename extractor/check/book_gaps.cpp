#include "check/book_gaps.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace yusuan {
namespace {

// Between the word for none and what there is none of, in one sentence: `none of the ... arranged out of the general public
// budget`. Characters.
constexpr std::size_t kReach = 16;
constexpr std::u32string_view kEndsOfSentence = U"\u3002;\uFF1B\n";

bool follows(const std::u32string& text, std::size_t from, const std::vector<std::u32string>& words) {
  const std::u32string_view sentence = std::u32string_view(text).substr(from);
  const std::u32string reach(sentence.substr(0, std::min(sentence.find_first_of(kEndsOfSentence), kReach)));
  return std::ranges::any_of(words, [&](const std::u32string& word) { return reach.find(word) != reach.npos; });
}

bool says_none(const std::u32string& text, const std::vector<std::u32string>& none_words,
               const std::vector<std::u32string>& subjects) {
  for (const std::u32string& none : none_words) {
    for (std::size_t at = text.find(none); at != text.npos; at = text.find(none, at + 1)) {
      if (follows(text, at + none.size(), subjects)) return true;
    }
  }
  return false;
}

}  // namespace

bool is_stated_none(const BudgetDocument& document, const std::string& kind, const CatalogueData& catalogue) {
  const CompletenessWords& words = catalogue.completeness;
  const auto subject = std::ranges::find_if(
      words.subjects, [&](const KindSubject& each) { return std::ranges::find(each.kinds, kind) != each.kinds.end(); });
  if (subject == words.subjects.end()) return false;
  return std::ranges::any_of(document.sections, [&](const Section& section) {
    return says_none(folded(section.text), words.none_words, subject->words);
  });
}

int unread_page(const BudgetDocument& document, int first, int last) {
  for (const PageFacts& page : document.pages) {
    const bool is_unread = page.status == PageStatus::scanned || page.status == PageStatus::garbled;
    if (is_unread && page.number >= first && page.number <= last) return page.number;
  }
  return 0;
}

bool has_amounts(const BudgetTable& table) {
  return std::ranges::find(table.columns, ColumnRole::amount, &BudgetColumn::role) != table.columns.end();
}

}  // namespace yusuan
