#include "check/book_gaps.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

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

// The paragraphs of all sections, folded: those that hold one of the words.
Words paragraphs_with(const Words& words, const BudgetDocument& document) {
  Words paragraphs;
  for (const Section& section : document.sections) {
    for (std::size_t at = 0; at < section.text.size();) {
      const std::size_t end = std::min(section.text.find('\n', at), section.text.size());
      std::u32string paragraph = folded(std::string_view(section.text).substr(at, end - at));
      if (contains_any(paragraph, words)) paragraphs.push_back(std::move(paragraph));
      at = end + 1;
    }
  }
  return paragraphs;
}

// Titles and texts of sections, folded: those that say none or blank.
Words sections_with_gaps(const CompletenessWords& words, const BudgetDocument& document) {
  Words sections;
  for (const Section& section : document.sections) {
    std::u32string text = folded(section.title + section.text);
    if (contains_any(text, words.blank_words) || contains_any(text, words.none_words)) {
      sections.push_back(std::move(text));
    }
  }
  return sections;
}

}  // namespace

bool StatedGaps::is_none(const std::string& kind) {
  const auto subject = std::ranges::find_if(words_.subjects, [&](const KindSubject& each) {
    return std::ranges::find(each.kinds, kind) != each.kinds.end();
  });
  if (subject == words_.subjects.end()) return false;
  if (!paragraphs_) paragraphs_ = paragraphs_with(words_.none_words, document_);
  const auto [place, is_new] = is_none_.try_emplace(&*subject);
  if (is_new) {
    place->second = std::ranges::any_of(*paragraphs_, [&](const std::u32string& paragraph) {
      return says_none(paragraph, words_.none_words, subject->words);
    });
  }
  return place->second;
}

bool StatedGaps::is_blank(const std::u32string& title) {
  if (title.empty()) return false;
  if (!sections_) sections_ = sections_with_gaps(words_, document_);
  return std::ranges::any_of(*sections_, [&](const std::u32string& text) {
    const std::size_t at = text.find(title);
    if (at == text.npos) return false;
    const std::u32string behind = text.substr(at + title.size(), kReachOfTitle);
    return contains_any(behind, words_.blank_words) || contains_any(behind, words_.none_words);
  });
}

bool is_on_contents_pages(const BudgetDocument& document, const BudgetTable& table) {
  return std::ranges::all_of(table.pages, [&](int page) {
    return std::ranges::any_of(document.contents, [&](const ContentsEntry& entry) { return entry.where.page == page; });
  });
}

std::vector<int> unread_pages(const BudgetDocument& document) {
  std::vector<int> unread;
  for (const PageFacts& page : document.pages) {
    if (page.status == PageStatus::scanned || page.status == PageStatus::garbled) unread.push_back(page.number);
  }
  return unread;
}

int unread_page(std::span<const int> unread, int first, int last) {
  const auto page = std::ranges::lower_bound(unread, first);
  return page != unread.end() && *page <= last ? *page : 0;
}

bool has_amounts(const BudgetTable& table) {
  return std::ranges::find(table.columns, ColumnRole::amount, &BudgetColumn::role) != table.columns.end();
}

}  // namespace yusuan
