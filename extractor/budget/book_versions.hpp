// Books that were published more than once: which of them to take.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "budget/document.hpp"

namespace yusuan {

// What tells a book from others, and how much it holds.
struct BookSummary {
  SourceFacts source;
  std::string title;
  std::string organization;
  std::string organization_code;
  std::string region;
  std::optional<int> fiscal_year;
  std::optional<Stage> stage;
  std::optional<Scope> scope;
  std::string publication_date;
  std::vector<std::string> kinds;  // of its tables with figures, each once, by name, without `other`
  std::size_t tables = 0;
  std::size_t figures = 0;
  TableBalance balance;
};

BookSummary book_summary(const BudgetDocument& document);

// By organization, year, stage, scope, then hash; never by where its results stand.
bool stands_before(const BookSummary& a, const BookSummary& b);

struct BookVersion {
  int number = 1;  // the last is the one to take
  int count = 1;
  std::string reason =
      "only";  // what told it from its neighbour: publication-date, kinds, figures, broken-identities, hash
  std::vector<std::string> kinds_only_here;  // that none of the other versions has

  [[nodiscard]] bool is_current() const { return number == count; }
};

// One for each book. Versions of one book have the same known organization, year and stage, the same scope (or one says none, and
// there is only one other), and a kind of table in common: the parts of a book that were published apart have none. The newest by
// the printed dates is current, where each has one; else the most complete: most kinds, then figures, then fewest broken identities.
std::vector<BookVersion> versions_of(std::span<const BookSummary> books);

}  // namespace yusuan
