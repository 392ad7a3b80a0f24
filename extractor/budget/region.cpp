#include "budget/region.hpp"

#include <algorithm>
#include <map>

#include "budget/title_words.hpp"
#include "budget/years.hpp"
#include "text/characters.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

constexpr std::size_t kLongestName = 12;  // characters of one level, its suffix included: the longest prefecture has 11
constexpr std::size_t kShortestName = 2;  // without its suffix; only a county's may have one

// Names of regions are ideographs alone; is_cjk() has punctuation, too.
bool is_ideograph(char32_t c) { return c >= U'\u3400' && c < U'\uFE00'; }

struct Level {
  std::size_t end = 0;  // behind the suffix; 0 where there is none
  int level = 0;
};

// Is the suffix that begins at `at` the beginning of a word that is none: a market, a zoning?
bool begins_another_word(const std::u32string& text, std::size_t at, const CatalogueData& catalogue) {
  return std::ranges::any_of(catalogue.no_regions,
                             [&](const std::u32string& word) { return text.compare(at, word.size(), word) == 0; });
}

// The longest suffix of a level below `above` that `head` ends with; null without.
const RegionSuffix* suffix_of(const std::u32string& head, int above, const CatalogueData& catalogue) {
  const auto suffix = std::ranges::find_if(catalogue.region_suffixes, [&](const RegionSuffix& each) {
    return each.level > above && head.ends_with(each.word);
  });
  return suffix == catalogue.region_suffixes.end() ? nullptr : &*suffix;
}

// The first name of a region that `text` begins with.
Level first_level(const std::u32string& text, int above, const CatalogueData& catalogue) {
  for (std::size_t end = 1; end <= std::min(text.size(), kLongestName); ++end) {
    const std::u32string head = text.substr(0, end);
    if (!is_ideograph(head.back()) || ends_with_any(head, catalogue.no_regions)) return {};
    const RegionSuffix* suffix = suffix_of(head, above, catalogue);
    if (suffix == nullptr) continue;
    const std::size_t name = end - suffix->word.size();
    if (name < (suffix->short_names ? 1 : kShortestName)) continue;
    if (!begins_another_word(text, name, catalogue)) return {end, suffix->level};
  }
  return {};
}

std::u32string without_party(std::u32string name, const CatalogueData& catalogue) {
  for (const std::u32string& opening : catalogue.name_openings) {
    if (name.starts_with(opening)) return name.substr(opening.size());
  }
  return name;
}

std::u32string region_of_title(const BookText& title, const CatalogueData& catalogue) {
  std::u32string text = bare_title(title.plain, catalogue);
  for (const std::u32string& opening : catalogue.title_openings) {
    if (text.starts_with(opening)) text.erase(0, opening.size());
  }
  return region_at_beginning(text, catalogue);
}

}  // namespace

std::u32string region_at_beginning(const std::u32string& name, const CatalogueData& catalogue) {
  const std::u32string text = without_party(name, catalogue);
  std::size_t end = 0;
  for (int level = 0;;) {
    const Level next = first_level(text.substr(end), level, catalogue);
    if (next.end == 0) break;
    end += next.end;
    level = next.level;
  }
  return text.substr(0, end);
}

std::optional<Region> find_region(const std::string& organization, const std::optional<FactSource>& organization_from,
                                  const BookTexts& texts, const CatalogueData& catalogue) {
  std::optional<Region> best;
  if (organization_from) {
    const std::u32string region = region_at_beginning(to_utf32(organization), catalogue);
    if (!region.empty()) best = Region{to_utf8(region), *organization_from};
  }
  for (const std::optional<BookText>* title : {&texts.cover, &texts.report_heading}) {
    if (!*title) continue;
    const std::string region = to_utf8(region_of_title(**title, catalogue));
    // A longer one that begins alike names the same place more closely.
    const bool closer = best && region.size() > best->name.size() && region.starts_with(best->name);
    if (!region.empty() && (!best || closer)) best = Region{region, source_of(**title)};
  }
  if (best) return best;
  std::map<std::string, int> votes;
  for (const BookText& title : texts.table_titles) ++votes[to_utf8(region_of_title(title, catalogue))];
  votes.erase("");
  const auto most = std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; });
  // One title among many may be that of another region's share.
  if (most == votes.end() || static_cast<std::size_t>(most->second) * 3 < texts.table_titles.size())
    return std::nullopt;
  const auto title = std::ranges::find_if(texts.table_titles, [&](const BookText& each) {
    return to_utf8(region_of_title(each, catalogue)) == most->first;
  });
  return Region{most->first, source_of(*title)};
}

}  // namespace yusuan
