#include "budget/table_listings.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "budget/chinese_number.hpp"
#include "budget/title_words.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

constexpr std::size_t kNone = std::u32string::npos;
constexpr std::u32string_view kEndsOfNumeral = U":.\u3001)";

// A title shorter than this stands in too many entries to say which one it is. Characters.
constexpr std::size_t kShortestPart = 4;

struct Titled {
  std::u32string title;  // bare
  std::string number;
  int page = 0;
};

std::string without_leading_zeros(std::string number) {
  const std::size_t first = number.find_first_not_of('0');
  return first == std::string::npos ? std::string() : number.substr(first);
}

// The number that begins at `at`: `03`, `1-2`, or a Chinese numeral; empty without.
std::string number_at(const std::u32string& text, std::size_t at, const CatalogueData& catalogue) {
  std::size_t end = at;
  while (end < text.size() && (is_ascii_digit(text[end]) || (end > at && text[end] == U'-'))) ++end;
  if (end > at) {
    const bool is_year =
        end < text.size() && text.compare(end, catalogue.year_suffix.size(), catalogue.year_suffix) == 0;
    return is_year ? std::string() : without_leading_zeros(to_utf8(text.substr(at, end - at)));
  }
  while (end < text.size() && catalogue.table_words.numerals.find(text[end]) != kNone) ++end;
  // A title may go on with a numeral (general public budget): the number ends where a mark or a year says so.
  const bool ends = end == text.size() || is_ascii_digit(text[end]) || kEndsOfNumeral.find(text[end]) != kNone;
  if (end == at || !ends) return {};
  const auto value = read_chinese_number(text.substr(at, end - at), catalogue);
  return value ? std::to_string(*value) : std::string();
}

bool names_table(const std::u32string& folded_text, const CatalogueData& catalogue) {
  return contains_any(folded_text, catalogue.table_words.table_suffixes);
}

using Entries = std::vector<Titled>;

std::vector<Titled> titled(std::span<const Table> tables, const CatalogueData& catalogue) {
  std::vector<Titled> result;
  for (const Table& table : tables) {
    const std::u32string title = table.caption.title ? folded(table.caption.title->text) : std::u32string();
    std::string number = table_number(title, catalogue);
    if (number.empty() && table.caption.number) number = table_number(folded(table.caption.number->text), catalogue);
    result.push_back({is_no_title(title, catalogue) ? std::u32string() : bare_title(title, catalogue), number,
                      table.pages.empty() ? 0 : table.pages.front()});
  }
  return result;
}

std::vector<Titled> titled(std::span<const ListedTable> entries, const CatalogueData& catalogue) {
  std::vector<Titled> result;
  for (const ListedTable& entry : entries) {
    const std::u32string text = folded(entry.text);
    result.push_back({bare_title(text, catalogue), table_number(text, catalogue), entry.page});
  }
  return result;
}

// May the entry be of this table? A title that was cut short stands within the entry's text, or the other way round.
bool may_be(const Titled& table, const Titled& entry) {
  if (table.title.empty()) return true;
  const auto& [shorter, longer] =
      std::minmax(table.title, entry.title, [](const auto& a, const auto& b) { return a.size() < b.size(); });
  return shorter.size() >= kShortestPart && longer.find(shorter) != kNone;
}

// The entry of each table, and how it was found.
struct Match {
  std::size_t entry = kNone;
  ListedBy by = ListedBy::title;
};

class Matcher {
 public:
  Matcher(Entries tables, Entries entries) : tables_(std::move(tables)), entries_(std::move(entries)) {
    matches_.resize(tables_.size());
    taken_.resize(entries_.size(), false);
  }

  std::vector<Match> run(KindSource source) {
    pair_up(ListedBy::title, [](const Titled& table, const Titled& entry) {
      return !table.title.empty() && table.title == entry.title;
    });
    pair_up(ListedBy::number, [](const Titled& table, const Titled& entry) {
      return !table.number.empty() && table.number == entry.number && may_be(table, entry);
    });
    const std::optional<int> offset = source == KindSource::outline ? 0 : page_offset();
    if (offset) {
      pair_up(ListedBy::page, [&](const Titled& table, const Titled& entry) {
        return entry.page > 0 && entry.page + *offset == table.page && may_be(table, entry);
      });
    }
    fill_between();
    return std::move(matches_);
  }

 private:
  void set(std::size_t table, std::size_t entry, ListedBy by) {
    matches_[table] = {entry, by};
    taken_[entry] = true;
  }

  // Pairs a table and an entry that speak of each other and of nothing else.
  template <typename Speaks>
  void pair_up(ListedBy by, Speaks speaks) {
    std::vector<std::vector<std::size_t>> of_table(tables_.size());
    std::vector<int> uses(entries_.size(), 0);
    for (std::size_t t = 0; t < tables_.size(); ++t) {
      for (std::size_t e = 0; e < entries_.size(); ++e) {
        if (matches_[t].entry != kNone || taken_[e] || !speaks(tables_[t], entries_[e])) continue;
        of_table[t].push_back(e);
        ++uses[e];
      }
    }
    for (std::size_t t = 0; t < tables_.size(); ++t) {
      if (of_table[t].size() == 1 && uses[of_table[t].front()] == 1) set(t, of_table[t].front(), by);
    }
  }

  // What most tables whose title is listed stand behind the printed number of their page.
  [[nodiscard]] std::optional<int> page_offset() const {
    std::map<int, int> votes;
    for (std::size_t t = 0; t < tables_.size(); ++t) {
      if (matches_[t].entry == kNone || entries_[matches_[t].entry].page == 0) continue;
      ++votes[tables_[t].page - entries_[matches_[t].entry].page];
    }
    const auto best = std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; });
    constexpr int kFewest = 2;
    if (best == votes.end() || best->second < kFewest) return std::nullopt;
    return best->first;
  }

  // As many tables between two known ones as entries between theirs: they are of each other, in order.
  void fill_between() {
    const std::vector<Match> known = matches_;
    std::size_t before = kNone;
    for (std::size_t t = 0; t < tables_.size(); ++t) {
      if (known[t].entry == kNone) continue;
      if (before != kNone && known[t].entry > known[before].entry &&
          known[t].entry - known[before].entry == t - before) {
        fill(before, t);
      }
      before = t;
    }
  }

  void fill(std::size_t before, std::size_t after) {
    const std::size_t first = matches_[before].entry;
    for (std::size_t t = before + 1; t < after; ++t) {
      if (taken_[first + t - before] || !may_be(tables_[t], entries_[first + t - before])) return;
    }
    for (std::size_t t = before + 1; t < after; ++t) set(t, first + t - before, ListedBy::order);
  }

  Entries tables_;
  Entries entries_;
  std::vector<Match> matches_;
  std::vector<bool> taken_;
};

}  // namespace

std::string table_number(const std::u32string& text, const CatalogueData& catalogue) {
  std::string best;
  std::size_t longest = 0;
  for (const std::u32string& marker : catalogue.table_words.number_markers) {
    for (std::size_t at = text.find(marker); at != kNone; at = text.find(marker, at + 1)) {
      const bool begins = at == 0 || text[at - 1] == U'(';
      if (!begins || marker.size() <= longest) continue;
      std::string number = number_at(text, at + marker.size(), catalogue);
      if (number.empty()) continue;
      best = std::move(number);
      longest = marker.size();
    }
  }
  return best;
}

std::vector<ListedTable> read_contents(std::span<const ContentsLine> lines, const CatalogueData& catalogue) {
  std::vector<ListedTable> tables;
  for (const ContentsLine& line : lines) {
    if (!names_table(folded(line.text), catalogue)) continue;
    tables.push_back({KindSource::contents, line.text, line.page, line.where});
  }
  return tables;
}

std::vector<ListedTable> read_bookmarks(std::span<const Bookmark> outline, const CatalogueData& catalogue) {
  std::vector<ListedTable> tables;
  for (const Bookmark& bookmark : outline) {
    if (!names_table(folded(bookmark.title), catalogue)) continue;
    tables.push_back({KindSource::outline, bookmark.title, bookmark.page, {bookmark.page, std::nullopt}});
  }
  return tables;
}

std::vector<std::vector<Listing>> match_listings(std::span<const Table> tables, std::span<const ListedTable> contents,
                                                 std::span<const ListedTable> bookmarks,
                                                 const CatalogueData& catalogue) {
  std::vector<std::vector<Listing>> listings(tables.size());
  for (const std::span<const ListedTable> entries : {contents, bookmarks}) {
    if (entries.empty()) continue;
    const std::vector<Match> matches =
        Matcher(titled(tables, catalogue), titled(entries, catalogue)).run(entries.front().source);
    for (std::size_t t = 0; t < tables.size(); ++t) {
      if (matches[t].entry != kNone) listings[t].push_back({entries[matches[t].entry], matches[t].by});
    }
  }
  return listings;
}

}  // namespace yusuan
