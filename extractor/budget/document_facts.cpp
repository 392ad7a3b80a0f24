#include "budget/document_facts.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "page/geometry.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

struct CoverLimits {
  std::size_t most_lines = 25;    // a page with more text is no cover
  double title_share = 0.75;      // lines of at least this share of the largest size are the title
  std::size_t longest_line = 60;  // characters; a longer line is prose
};

// The lines of the title on the cover, joined; empty where the first page with text is no cover: a cover has few lines and names
// the stage of the book.
std::u32string cover_title(std::span<const PageLayout> layouts, const CatalogueData& catalogue) {
  const CoverLimits limits;
  const auto page = std::ranges::find_if(
      layouts, [](const PageLayout& layout) { return !layout.lines.empty() || !layout.grids.empty(); });
  if (page == layouts.end() || !page->grids.empty() || page->lines.size() > limits.most_lines) return {};
  double largest = 0;
  for (const PrintedLine& line : page->lines) {
    if (line.text.size() > limits.longest_line) return {};
    largest = std::max(largest, line.size);
  }
  std::u32string title;
  for (const PrintedLine& line : page->lines) {
    if (contains_any(folded(line.text), catalogue.contents_labels)) break;
    if (line.size < limits.title_share * largest) continue;
    std::ranges::copy_if(line.text, std::back_inserter(title), [](char32_t c) { return !is_space(c); });
  }
  const std::u32string folded_title = folded(title);
  const bool names_stage = std::ranges::any_of(
      catalogue.stages, [&](const StageWords& stage) { return contains_any(folded_title, stage.words); });
  return names_stage ? title : std::u32string();
}

// A year of the People's Republic's published budgets followed by the word for year.
std::optional<int> year_in(const std::u32string& text, const std::u32string& suffix, std::size_t* at = nullptr) {
  constexpr int kFirst = 1990;
  constexpr int kLast = 2099;
  for (std::size_t i = 0; i + 4 < text.size(); ++i) {
    const bool four_digits = std::all_of(text.begin() + static_cast<std::ptrdiff_t>(i),
                                         text.begin() + static_cast<std::ptrdiff_t>(i) + 4, is_ascii_digit);
    if (!four_digits || (i > 0 && is_ascii_digit(text[i - 1])) || text.compare(i + 4, suffix.size(), suffix) != 0)
      continue;
    int year = 0;
    for (std::size_t k = i; k < i + 4; ++k) year = year * 10 + static_cast<int>(text[k] - U'0');
    if (year < kFirst || year > kLast) continue;
    if (at != nullptr) *at = i;
    return year;
  }
  return std::nullopt;
}

// `(summary)` behind a name says how its figures were made, not whose they are.
std::string without_bracketed_tail(const std::string& name) {
  std::u32string text = to_utf32(name);
  if (!text.empty() && (text.back() == U')' || text.back() == U'\uFF09')) {
    const std::size_t open = text.find_last_of(U"(\uFF08");
    if (open != std::u32string::npos && open > 0) text.erase(open);
  }
  return to_utf8(text);
}

template <typename T>
std::optional<T> most_frequent(const std::map<T, int>& votes) {
  const auto best = std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; });
  if (best == votes.end()) return std::nullopt;
  return best->first;
}

// What stands before the year on the cover is whose book it is.
std::u32string organization_on_cover(const std::u32string& title, const CatalogueData& catalogue) {
  std::size_t at = 0;
  if (!year_in(title, catalogue.year_suffix, &at)) return {};
  std::u32string name = title.substr(0, at);
  for (const std::u32string& opening : catalogue.title_openings) {
    if (name.starts_with(opening)) name.erase(0, opening.size());
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (const std::u32string& filler : catalogue.title_fillers) {
      const std::u32string folded_name = folded(name);
      // Fillers are as long folded as printed.
      if (folded_name.ends_with(filler) && name.size() >= filler.size()) {
        name.erase(name.size() - filler.size());
        changed = true;
      }
    }
  }
  return name;
}

// The texts that may name year, stage and scope, in the order in which they are believed.
std::vector<std::u32string> telling_texts(const std::u32string& cover, std::span<const PageLayout> layouts,
                                          std::span<const Table> tables) {
  std::vector<std::u32string> texts;
  if (!cover.empty()) texts.push_back(folded(cover));
  std::u32string titles;
  for (const Table& table : tables) {
    if (table.caption.title) titles += folded(table.caption.title->text) + U"\n";
  }
  texts.push_back(std::move(titles));
  constexpr std::size_t kFrontPages = 8;
  for (const PageLayout& layout : layouts.first(std::min(layouts.size(), kFrontPages))) {
    std::u32string page;
    for (const PrintedLine& line : layout.lines) page += folded(line.text) + U"\n";
    texts.push_back(std::move(page));
  }
  return texts;
}

template <typename Entries, typename Field>
auto first_named(const std::vector<std::u32string>& texts, const Entries& entries, Field field)
    -> std::optional<std::decay_t<decltype(entries.front().*field)>> {
  for (const std::u32string& text : texts) {
    for (const auto& entry : entries) {
      if (contains_any(text, entry.words)) return entry.*field;
    }
  }
  return std::nullopt;
}

}  // namespace

BookFacts read_book_facts(std::span<const PageLayout> layouts, std::span<const Table> tables,
                          const CatalogueData& catalogue) {
  BookFacts facts;
  const std::u32string cover = cover_title(layouts, catalogue);
  facts.title = to_utf8(cover);

  std::map<std::string, int> owners;
  for (const Table& table : tables) {
    if (table.caption.owner) ++owners[table.caption.owner->text];
  }
  facts.organization = most_frequent(owners).value_or(to_utf8(organization_on_cover(cover, catalogue)));
  facts.organization = without_bracketed_tail(facts.organization);

  const std::vector<std::u32string> texts = telling_texts(cover, layouts, tables);
  for (const std::u32string& text : texts) {
    facts.fiscal_year = year_in(text, catalogue.year_suffix);
    if (facts.fiscal_year) break;
  }
  facts.stage = first_named(texts, catalogue.stages, &StageWords::stage);
  facts.scope = first_named(texts, catalogue.scopes, &ScopeWords::scope);
  // A government's tables printed without their cover: their titles name levels of government.
  const bool of_government = std::ranges::any_of(tables, [&](const Table& table) {
    return table.caption.title && contains_any(folded(table.caption.title->text), catalogue.government_words);
  });
  if (!facts.scope && of_government) facts.scope = Scope::government;
  return facts;
}

}  // namespace yusuan
