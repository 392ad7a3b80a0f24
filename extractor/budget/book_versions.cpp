#include "budget/book_versions.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "budget/tidy_facts.hpp"

namespace yusuan {
namespace {

using Indices = std::vector<std::size_t>;

constexpr const char* kNoKind = "other";

bool share_a_kind(const BookSummary& a, const BookSummary& b) {
  return std::ranges::any_of(a.kinds,
                             [&](const std::string& kind) { return std::ranges::binary_search(b.kinds, kind); });
}

// The scopes that books of one organization, year and stage say; a book that says none goes with them where they say one only.
std::optional<Scope> scope_in(const BookSummary& book, const std::set<Scope>& said) {
  return !book.scope && said.size() == 1 ? *said.begin() : book.scope;
}

// Books that may be versions of each other: indices, by all that has to be the same.
std::vector<Indices> books_of_one_name(std::span<const BookSummary> books) {
  using Name = std::tuple<std::string, int, Stage>;
  const auto name_of = [](const BookSummary& book) { return Name{book.organization, *book.fiscal_year, *book.stage}; };
  const auto has_name = [](const BookSummary& book) {
    return !book.organization.empty() && book.fiscal_year && book.stage;
  };
  std::map<Name, std::set<Scope>> scopes;
  for (const BookSummary& book : books) {
    if (has_name(book) && book.scope) scopes[name_of(book)].insert(*book.scope);
  }
  std::map<std::pair<Name, std::optional<Scope>>, Indices> groups;
  for (std::size_t i = 0; i < books.size(); ++i) {
    if (!has_name(books[i])) continue;
    const Name name = name_of(books[i]);
    groups[{name, scope_in(books[i], scopes[name])}].push_back(i);
  }
  std::vector<Indices> result;
  result.reserve(groups.size());
  for (auto& [name, indices] : groups) result.push_back(std::move(indices));
  return result;
}

// Parts a group into books that have kinds in common, directly or by way of others.
std::vector<Indices> parted_by_kinds(const Indices& group, std::span<const BookSummary> books) {
  std::vector<Indices> parts;
  for (const std::size_t book : group) {
    Indices joined = {book};
    for (auto part = parts.begin(); part != parts.end();) {
      const bool same =
          std::ranges::any_of(*part, [&](std::size_t other) { return share_a_kind(books[book], books[other]); });
      if (same) std::ranges::copy(*part, std::back_inserter(joined));
      part = same ? parts.erase(part) : part + 1;
    }
    parts.push_back(std::move(joined));
  }
  return parts;
}

// What speaks for a book, the strongest first: the greater, the later it stands among its versions.
struct Rank {
  std::string date;
  std::size_t kinds = 0;
  std::size_t figures = 0;
  int held = 0;  // broken identities, negative
  std::string hash;

  auto operator<=>(const Rank&) const = default;
};

const char* difference(const Rank& a, const Rank& b) {
  if (a.date != b.date) return "publication-date";
  if (a.kinds != b.kinds) return "kinds";
  if (a.figures != b.figures) return "figures";
  if (a.held != b.held) return "broken-identities";
  return "hash";
}

void number_versions(const Indices& part, std::span<const BookSummary> books, std::vector<BookVersion>& versions) {
  const bool dated = std::ranges::none_of(part, [&](std::size_t i) { return books[i].publication_date.empty(); });
  std::vector<std::pair<Rank, std::size_t>> ranked;
  for (const std::size_t i : part) {
    const BookSummary& book = books[i];
    ranked.emplace_back(Rank{dated ? book.publication_date : "", book.kinds.size(), book.figures, -book.balance.broken,
                             book.source.sha256},
                        i);
  }
  std::ranges::sort(ranked);
  for (std::size_t place = 0; place < ranked.size(); ++place) {
    BookVersion& version = versions[ranked[place].second];
    const std::size_t neighbour = place + 1 < ranked.size() ? place + 1 : place - 1;
    version.number = static_cast<int>(place) + 1;
    version.count = static_cast<int>(ranked.size());
    version.reason = difference(ranked[place].first, ranked[neighbour].first);
  }
  for (const std::size_t i : part) {
    for (const std::string& kind : books[i].kinds) {
      const bool elsewhere = std::ranges::any_of(
          part, [&](std::size_t other) { return other != i && std::ranges::binary_search(books[other].kinds, kind); });
      if (!elsewhere) versions[i].kinds_only_here.push_back(kind);
    }
  }
}

}  // namespace

BookSummary book_summary(const BudgetDocument& document) {
  BookSummary book{document.source,
                   document.title,
                   document.organization,
                   document.organization_code,
                   document.region,
                   document.fiscal_year,
                   document.stage,
                   document.scope,
                   document.publication_date,
                   {},
                   document.tables.size(),
                   0,
                   {}};
  std::set<std::string> kinds;
  for (const BudgetTable& table : document.tables) {
    const std::size_t figures = tidy_facts(table).size();
    book.figures += figures;
    book.balance.held += table.balance.held;
    book.balance.rounding += table.balance.rounding;
    book.balance.broken += table.balance.broken;
    book.balance.not_applicable += table.balance.not_applicable;
    if (figures > 0 && table.kind != kNoKind) kinds.insert(table.kind);
  }
  book.kinds.assign(kinds.begin(), kinds.end());
  return book;
}

bool stands_before(const BookSummary& a, const BookSummary& b) {
  const auto key = [](const BookSummary& book) {
    return std::tie(book.organization, book.fiscal_year, book.stage, book.scope, book.source.sha256);
  };
  return key(a) < key(b);
}

std::vector<BookVersion> versions_of(std::span<const BookSummary> books) {
  std::vector<BookVersion> versions(books.size());
  for (const Indices& group : books_of_one_name(books)) {
    for (const Indices& part : parted_by_kinds(group, books)) {
      if (part.size() > 1) number_versions(part, books, versions);
    }
  }
  return versions;
}

}  // namespace yusuan
