#include "budget/document_facts.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "budget/book_texts.hpp"
#include "budget/organization_code.hpp"
#include "budget/publication_date.hpp"
#include "budget/region.hpp"
#include "budget/years.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

// `(summary)` behind a name says how its figures were made, not whose they are.
std::string without_bracketed_tail(const std::string& name) {
  std::u32string text = to_utf32(name);
  if (!text.empty() && (text.back() == U')' || text.back() == U'\uFF09')) {
    const std::size_t open = text.find_last_of(U"(\uFF08");
    if (open != std::u32string::npos && open > 0) text.erase(open);
  }
  return to_utf8(text);
}

// What stands before the year on the cover is whose book it is.
std::u32string name_before_year(const BookText& title, const CatalogueData& catalogue) {
  const std::vector<PrintedYear> years = years_in(title.plain, catalogue);
  if (years.empty()) return {};
  std::u32string name = title.printed.substr(0, years.front().at);
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

// The owner that most tables name, without the code before it.
const PlacedText* usual_owner(std::span<const Table> tables) {
  std::map<std::string, int> votes;
  for (const Table& table : tables) {
    if (table.caption.owner) ++votes[table.caption.owner->text];
  }
  const auto best = std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; });
  if (best == votes.end()) return nullptr;
  const auto table = std::ranges::find_if(
      tables, [&](const Table& each) { return each.caption.owner && each.caption.owner->text == best->first; });
  return &*table->caption.owner;
}

void read_organization(BookFacts& facts, const BookTexts& texts, std::span<const Table> tables,
                       const CatalogueData& catalogue) {
  if (const PlacedText* owner = usual_owner(tables); owner != nullptr) {
    const CodedName coded = split_code(owner->text);
    facts.organization = without_bracketed_tail(coded.name);
    facts.organization_code = coded.code;
    facts.from.organization = FactSource{"owner_line", owner->text, owner->where};
    if (!coded.code.empty()) facts.from.organization_code = facts.from.organization;
    return;
  }
  for (const std::optional<BookText>* title : {&texts.cover, &texts.report_heading}) {
    if (!*title) continue;
    facts.organization = without_bracketed_tail(to_utf8(name_before_year(**title, catalogue)));
    if (facts.organization.empty()) continue;
    facts.from.organization = source_of(**title);
    return;
  }
}

// Takes of `said` what is not known yet.
void take_year_and_stage(BookFacts& facts, const StagedYear& said, const BookText& text) {
  if (!facts.fiscal_year && said.year) {
    facts.fiscal_year = said.year;
    facts.from.fiscal_year = source_of(text);
  }
  if (!facts.stage && said.stage) {
    facts.stage = said.stage;
    facts.from.stage = source_of(text);
  }
}

void take_from_titles(BookFacts& facts, const BookTexts& texts, const CatalogueData& catalogue) {
  std::vector<StagedYear> years;
  for (const BookText& title : texts.table_titles) {
    std::ranges::copy(staged_years_in(title.folded, catalogue), std::back_inserter(years));
  }
  const StagedYear said = main_year_of_titles(years);
  const auto tell = [&](const StagedYear& part, auto names) {
    const auto text = std::ranges::find_if(texts.table_titles, [&](const BookText& title) {
      return std::ranges::any_of(staged_years_in(title.folded, catalogue), names);
    });
    if (text != texts.table_titles.end()) take_year_and_stage(facts, part, *text);
  };
  if (said.year) {
    tell({said.year, std::nullopt}, [&](const StagedYear& each) { return each.year == said.year; });
  }
  if (said.stage) {
    tell({std::nullopt, said.stage}, [&](const StagedYear& each) { return each.stage == said.stage; });
  }
}

void read_year_and_stage(BookFacts& facts, const BookTexts& texts, const CatalogueData& catalogue) {
  for (const std::optional<BookText>* title : {&texts.cover, &texts.report_heading}) {
    if (*title) take_year_and_stage(facts, main_year(staged_years_in((*title)->folded, catalogue)), **title);
  }
  take_from_titles(facts, texts, catalogue);
  // A line that names both says more than one that names a year in passing.
  for (const bool both : {true, false}) {
    for (const std::vector<BookText>& page : texts.front_pages) {
      for (const BookText& line : page) {
        const StagedYear said = main_year(staged_years_in(line.folded, catalogue));
        if (!both || (said.year && said.stage)) take_year_and_stage(facts, said, line);
      }
    }
  }
}

// The scope that a group of texts names: the more special words first, whichever text they stand in.
bool take_scope(BookFacts& facts, std::span<const BookText> texts, const CatalogueData& catalogue) {
  for (const ScopeWords& scope : catalogue.scopes) {
    for (const BookText& text : texts) {
      if (!contains_any(text.folded, scope.words)) continue;
      facts.scope = scope.scope;
      facts.from.scope = source_of(text);
      return true;
    }
  }
  return false;
}

void read_scope(BookFacts& facts, const BookTexts& texts, const CatalogueData& catalogue) {
  for (const std::optional<BookText>* title : {&texts.cover, &texts.report_heading}) {
    if (*title && take_scope(facts, {&**title, 1}, catalogue)) return;
  }
  if (take_scope(facts, texts.table_titles, catalogue)) return;
  for (const std::vector<BookText>& page : texts.front_pages) {
    if (take_scope(facts, page, catalogue)) return;
  }
  // A government's tables printed without their cover: their titles name levels of government.
  const auto title = std::ranges::find_if(
      texts.table_titles, [&](const BookText& each) { return contains_any(each.folded, catalogue.government_words); });
  if (title == texts.table_titles.end()) return;
  facts.scope = Scope::government;
  facts.from.scope = source_of(*title);
}

}  // namespace

BookFacts read_book_facts(std::span<const PageLayout> layouts, std::span<const Table> tables,
                          const CatalogueData& catalogue) {
  BookFacts facts;
  const BookTexts texts = read_book_texts(layouts, tables, catalogue);
  for (const std::optional<BookText>* title : {&texts.report_heading, &texts.cover}) {
    if (!*title) continue;
    facts.title = to_utf8((*title)->printed);
    facts.from.title = source_of(**title);
  }
  read_organization(facts, texts, tables, catalogue);
  read_year_and_stage(facts, texts, catalogue);
  read_scope(facts, texts, catalogue);
  if (facts.organization_code.empty()) {
    if (const auto code = find_organization_code(facts.organization, texts, tables, catalogue)) {
      facts.organization_code = code->code;
      facts.from.organization_code = code->from;
    }
  }
  if (const auto region = find_region(facts.organization, facts.from.organization, texts, catalogue)) {
    facts.region = region->name;
    facts.from.region = region->from;
  }
  if (const auto date = find_publication_date(texts, catalogue)) {
    facts.publication_date = date->iso;
    facts.from.publication_date = date->from;
  }
  return facts;
}

}  // namespace yusuan
