#include "check/book_gaps.hpp"

#include <algorithm>

#include "text/fold.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

// Between the word for none and what there is none of, in one sentence: `none of the ... arranged out of the general public
// budget`. Characters.
constexpr std::size_t kReach = 16;

// Between a title and the words that its table is blank. Characters.
constexpr std::size_t kReachOfTitle = 60;

constexpr std::u32string_view kEndsOfSentence = U"\u3002;";

using Words = std::vector<std::u32string>;

bool follows(const std::u32string& text, std::size_t from, const Words& words) {
  const std::u32string_view sentence = std::u32string_view(text).substr(from);
  const std::u32string reach(sentence.substr(0, std::min(sentence.find_first_of(kEndsOfSentence), kReach)));
  return contains_any(reach, words);
}

bool says_none(const std::u32string& text, const Words& none_words, const Words& subjects) {
  for (const std::u32string& none : none_words) {
    for (std::size_t at = text.find(none); at != text.npos; at = text.find(none, at + none.size())) {
      if (follows(text, at + none.size(), subjects)) return true;
    }
  }
  return false;
}

// The section's paragraphs, folded.
std::vector<std::u32string> paragraphs_of(const Section& section) {
  std::vector<std::u32string> paragraphs;
  for (std::size_t at = 0; at < section.text.size();) {
    const std::size_t end = std::min(section.text.find('\n', at), section.text.size());
    paragraphs.push_back(folded(section.text.substr(at, end - at)));
    at = end + 1;
  }
  return paragraphs;
}

}  // namespace

bool is_stated_none(const BudgetDocument& document, const std::string& kind, const CatalogueData& catalogue) {
  const CompletenessWords& words = catalogue.completeness;
  const auto subject = std::ranges::find_if(
      words.subjects, [&](const KindSubject& each) { return std::ranges::find(each.kinds, kind) != each.kinds.end(); });
  if (subject == words.subjects.end()) return false;
  return std::ranges::any_of(document.sections, [&](const Section& section) {
    return std::ranges::any_of(paragraphs_of(section), [&](const std::u32string& paragraph) {
      return says_none(paragraph, words.none_words, subject->words);
    });
  });
}

bool is_stated_blank(const BudgetDocument& document, const std::u32string& title, const CatalogueData& catalogue) {
  const CompletenessWords& words = catalogue.completeness;
  return std::ranges::any_of(document.sections, [&](const Section& section) {
    const std::u32string text = folded(section.title + section.text);
    const std::size_t at = title.empty() ? text.npos : text.find(title);
    if (at == text.npos) return false;
    const std::u32string behind = text.substr(at + title.size(), kReachOfTitle);
    return contains_any(behind, words.blank_words) || contains_any(behind, words.none_words);
  });
}

bool is_on_contents_pages(const BudgetDocument& document, const BudgetTable& table) {
  return std::ranges::all_of(table.pages, [&](int page) {
    return std::ranges::any_of(document.contents, [&](const ContentsEntry& entry) { return entry.where.page == page; });
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
