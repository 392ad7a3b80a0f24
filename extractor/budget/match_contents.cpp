#include "budget/match_contents.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "budget/heading_mark.hpp"
#include "budget/plain_text.hpp"
#include "budget/recognise_kind.hpp"
#include "budget/recognise_table.hpp"
#include "budget/title_words.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"

namespace yusuan {
namespace {

// A title shorter than this stands in too many others to say which one it is. Characters.
constexpr std::size_t kShortestPart = 4;

// An entry that announces a table, or a table of the book.
struct Titled {
  std::u32string title;  // bare
  std::string kind;
};

using Index = std::optional<std::size_t>;

bool same_kind(const Titled& a, const Titled& b) { return a.kind == b.kind && a.kind != kOtherKind; }

bool may_be_of_one_kind(const Titled& a, const Titled& b) {
  return a.kind == b.kind || a.kind == kOtherKind || b.kind == kOtherKind;
}

bool is_within(const std::u32string& a, const std::u32string& b) {
  const auto& [shorter, longer] = std::minmax(a, b, [](const auto& x, const auto& y) { return x.size() < y.size(); });
  return shorter.size() >= kShortestPart && longer.find(shorter) != std::u32string::npos;
}

// Gives each table the entry that announces it. Each step asks for less than the one before, of what is still open.
class ContentsMatcher {
 public:
  ContentsMatcher(std::vector<Titled> entries, std::vector<Titled> tables, const ContentsMatchLimits& limits)
      : entries_(std::move(entries)), tables_(std::move(tables)), limits_(limits) {
    entry_of_.resize(tables_.size());
    is_answered_.resize(entries_.size(), false);
  }

  void set(std::size_t table, std::size_t entry) {
    entry_of_[table] = entry;
    is_answered_[entry] = true;
  }

  std::vector<Index> run() {
    match_open([](const Titled& a, const Titled& b) { return a.title == b.title; });
    match_open(
        [](const Titled& a, const Titled& b) { return may_be_of_one_kind(a, b) && is_within(a.title, b.title); });
    match_alike();
    match_in_place();
    add_parts();
    return std::move(entry_of_);
  }

 private:
  // The first open entry that fits, else the first one that has a table.
  template <typename Fits>
  void match_open(Fits fits) {
    for (std::size_t t = 0; t < tables_.size(); ++t) {
      if (entry_of_[t] || tables_[t].title.empty()) continue;
      Index best;
      for (std::size_t e = 0; e < entries_.size(); ++e) {
        if (!fits(tables_[t], entries_[e])) continue;
        if (!best || (is_answered_[*best] && !is_answered_[e])) best = e;
      }
      if (best) set(t, *best);
    }
  }

  void match_alike() {
    for (std::size_t t = 0; t < tables_.size(); ++t) {
      if (entry_of_[t] || tables_[t].title.empty()) continue;
      Index best;
      double most = limits_.alike;
      for (std::size_t e = 0; e < entries_.size(); ++e) {
        if (is_answered_[e] || !may_be_of_one_kind(tables_[t], entries_[e])) continue;
        const double share = alikeness(tables_[t].title, entries_[e].title);
        if (share < most) continue;
        most = share;
        best = e;
      }
      if (best) set(t, *best);
    }
  }

  // Of one kind, and between the same two neighbours.
  void match_in_place() {
    for (std::size_t t = 0; t < tables_.size(); ++t) {
      if (entry_of_[t]) continue;
      const auto [first, end] = open_entries_at(t);
      for (std::size_t e = first; e < end; ++e) {
        if (is_answered_[e] || !same_kind(tables_[t], entries_[e])) continue;
        set(t, e);
        break;
      }
    }
  }

  // The entries between that of the table before and that of the table behind.
  [[nodiscard]] std::pair<std::size_t, std::size_t> open_entries_at(std::size_t table) const {
    std::size_t first = 0;
    std::size_t end = entries_.size();
    for (std::size_t t = table; t > 0 && first == 0; --t) {
      if (entry_of_[t - 1]) first = *entry_of_[t - 1] + 1;
    }
    for (std::size_t t = table + 1; t < tables_.size(); ++t) {
      if (!entry_of_[t]) continue;
      end = *entry_of_[t];
      break;
    }
    return {first, std::max(first, end)};
  }

  // What goes on under the entry before it: of its kind, or without a title of its own.
  void add_parts() {
    Index last;
    for (std::size_t t = 0; t < tables_.size(); ++t) {
      if (!entry_of_[t] && last && same_kind(tables_[t], entries_[*last]) && may_be_part(t)) entry_of_[t] = last;
      if (entry_of_[t]) last = entry_of_[t];
    }
  }

  // A government's book has many tables of one kind; only its title makes one the part of another.
  [[nodiscard]] bool may_be_part(std::size_t table) const {
    const std::u32string& title = tables_[table].title;
    return limits_.parts_by_kind || title.empty() || (table > 0 && title == tables_[table - 1].title);
  }

  std::vector<Titled> entries_;
  std::vector<Titled> tables_;
  ContentsMatchLimits limits_;
  std::vector<Index> entry_of_;  // of each table
  std::vector<bool> is_answered_;
};

std::u32string title_for_matching(const std::string& printed, const std::string& organization,
                                  const CatalogueData& catalogue) {
  std::u32string title = without_brackets_behind(bare_title(folded(printed), catalogue));
  const std::u32string name = folded(organization);
  if (const std::size_t at = title.find(name); !name.empty() && at != std::u32string::npos)
    title.erase(at, name.size());
  return title;
}

constexpr int kPartLevel = 1;  // `part two`: of the book, whatever its words

int level_of(const ContentsLine& line, const CatalogueData& catalogue) {
  return heading_mark(plain_text(to_utf32(line.text)), catalogue).level;
}

// What the next line's number puts below it.
bool is_chapter_by_mark(std::span<const ContentsLine> lines, std::size_t at, const CatalogueData& catalogue) {
  const int level = level_of(lines[at], catalogue);
  return level > 0 && at + 1 < lines.size() && level_of(lines[at + 1], catalogue) > level;
}

std::vector<ContentsEntry> entries_of(std::span<const ContentsLine> lines, const BudgetDocument& book,
                                      const CatalogueData& catalogue) {
  std::vector<ContentsEntry> entries;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    ContentsEntry entry{lines[i].text, lines[i].page, lines[i].where, {}, {}, {}};
    if (announces_table(folded(entry.text), catalogue)) {
      entry.kind = kind_of_entry(entry.text, {book.organization, book.scope}, catalogue);
      const bool may_be_chapter = entry.kind == kOtherKind || level_of(lines[i], catalogue) == kPartLevel;
      if (may_be_chapter && is_chapter_by_mark(lines, i, catalogue)) entry.kind.clear();
    }
    entries.push_back(std::move(entry));
  }
  return entries;
}

// The line that recognition took for the table's.
Index line_of(const std::vector<Listing>& listings, std::span<const ContentsLine> lines) {
  for (const Listing& listing : listings) {
    if (listing.entry.source != KindSource::contents) continue;
    const auto line = std::ranges::find_if(lines, [&](const ContentsLine& each) {
      return each.where == listing.entry.where && each.text == listing.entry.text;
    });
    if (line != lines.end()) return static_cast<std::size_t>(line - lines.begin());
  }
  return std::nullopt;
}

// The entries that announce tables, as places in `entries`.
std::vector<std::size_t> announcing(std::span<const ContentsEntry> entries) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (announces_table(entries[i])) places.push_back(i);
  }
  return places;
}

// Entries by their words, those of one page of the book.
using Headings = std::map<std::u32string, Provenance>;

// A page that prints so many entries' words lists them again.
constexpr std::size_t kFewestOfList = 3;

Headings headings_on(const PageLayout& layout, const std::set<std::u32string>& titles, const CatalogueData& catalogue) {
  Headings found;
  for (const PrintedLine& line : layout.lines) {
    const std::u32string title = title_for_matching(to_utf8(line.text), {}, catalogue);
    if (titles.contains(title)) found.emplace(title, Provenance{layout.page, box_as_seen(layout, line.box)});
  }
  return found.size() < kFewestOfList ? found : Headings();
}

std::set<std::pair<char32_t, char32_t>> pairs_of(const std::u32string& text) {
  std::set<std::pair<char32_t, char32_t>> pairs;
  for (std::size_t i = 1; i < text.size(); ++i) pairs.emplace(text[i - 1], text[i]);
  return pairs;
}

}  // namespace

std::vector<ContentsEntry> match_contents(std::span<const ContentsLine> lines,
                                          std::span<const std::vector<Listing>> listings, const BudgetDocument& book,
                                          const CatalogueData& catalogue, const ContentsMatchLimits& limits) {
  std::vector<ContentsEntry> entries = entries_of(lines, book, catalogue);
  const std::vector<std::size_t> places = announcing(entries);
  std::vector<Titled> announced;
  announced.reserve(places.size());
  for (const std::size_t place : places) {
    announced.push_back({title_for_matching(entries[place].text, book.organization, catalogue), entries[place].kind});
  }
  std::vector<Titled> tables;
  tables.reserve(book.tables.size());
  for (const BudgetTable& table : book.tables) {
    tables.push_back({title_for_matching(table.title, book.organization, catalogue), table.kind});
  }
  ContentsMatcher matcher(std::move(announced), std::move(tables), limits);
  for (std::size_t t = 0; t < listings.size(); ++t) {
    const Index line = line_of(listings[t], lines);
    const auto place = line ? std::ranges::find(places, *line) : places.end();
    if (place != places.end()) matcher.set(t, static_cast<std::size_t>(place - places.begin()));
  }
  const std::vector<Index> entry_of = matcher.run();
  for (std::size_t t = 0; t < entry_of.size(); ++t) {
    if (entry_of[t]) entries[places[*entry_of[t]]].tables.push_back(book.tables[t].id);
  }
  return entries;
}

void find_headings(std::span<ContentsEntry> entries, std::span<const PageLayout> layouts,
                   const CatalogueData& catalogue) {
  std::set<std::u32string> titles;
  std::set<int> listing_pages;
  bool is_open = false;
  for (const ContentsEntry& entry : entries) {
    listing_pages.insert(entry.where.page);
    if (!announces_table(entry)) continue;
    titles.insert(title_for_matching(entry.text, {}, catalogue));
    is_open = is_open || entry.tables.empty();
  }
  if (!is_open) return;
  Headings found;
  for (const PageLayout& layout : layouts) {
    if (!listing_pages.contains(layout.page)) found.merge(headings_on(layout, titles, catalogue));
  }
  for (ContentsEntry& entry : entries) {
    if (!announces_table(entry) || !entry.tables.empty()) continue;
    const auto heading = found.find(title_for_matching(entry.text, {}, catalogue));
    if (heading != found.end()) entry.heading = heading->second;
  }
}

double alikeness(const std::u32string& a, const std::u32string& b) {
  const auto of_a = pairs_of(a);
  const auto of_b = pairs_of(b);
  if (of_a.empty() || of_b.empty()) return 0;
  const auto common = std::ranges::count_if(of_a, [&](const auto& pair) { return of_b.contains(pair); });
  return 2.0 * static_cast<double>(common) / static_cast<double>(of_a.size() + of_b.size());
}

}  // namespace yusuan
