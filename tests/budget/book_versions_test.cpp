#include "budget/book_versions.hpp"

#include <gtest/gtest.h>

#include "support/literal_document.hpp"

namespace yusuan {
namespace {

using Kinds = std::vector<std::string>;

BookSummary book(char hash, Kinds kinds, std::size_t figures = 10, std::string date = "") {
  BookSummary book = book_summary(test::literal_document());
  book.source.sha256 = std::string(64, hash);
  book.publication_date = std::move(date);
  book.kinds = std::move(kinds);
  book.figures = figures;
  return book;
}

// `2/3 figures`: the second of three, for that reason.
std::vector<std::string> told(const std::vector<BookSummary>& books) {
  std::vector<std::string> told;
  for (const BookVersion& version : versions_of(books)) {
    told.push_back(std::to_string(version.number) + '/' + std::to_string(version.count) + ' ' + version.reason);
  }
  return told;
}

using Told = std::vector<std::string>;

TEST(BookSummary, CountsWhatTheTablesHold) {
  const BookSummary summary = book_summary(test::literal_document());
  EXPECT_EQ(summary.kinds, (Kinds{"revenue_summary"})) << "other is no kind";
  EXPECT_EQ(summary.tables, 2U);
  EXPECT_EQ(summary.figures, 2U);
}

TEST(VersionsOf, OneBookAloneIsCurrent) {
  EXPECT_EQ(told({book('a', {"x"})}), (Told{"1/1 only"}));
  EXPECT_TRUE(versions_of(std::vector{book('a', {"x"})})[0].is_current());
}

TEST(VersionsOf, TheMostCompleteIsCurrent) {
  EXPECT_EQ(told({book('a', {"x", "y"}), book('b', {"x"}, 99)}), (Told{"2/2 kinds", "1/2 kinds"}));
  EXPECT_EQ(told({book('a', {"x"}, 5), book('b', {"x"}, 7)}), (Told{"1/2 figures", "2/2 figures"}));
  EXPECT_EQ(told({book('a', {"x"}), book('b', {"x"})}), (Told{"1/2 hash", "2/2 hash"}));
  BookSummary broken = book('b', {"x"});
  broken.balance.broken = 1;
  EXPECT_EQ(told({book('a', {"x"}), broken}), (Told{"2/2 broken-identities", "1/2 broken-identities"}));
}

TEST(VersionsOf, TheNewestIsCurrentWhereAllPrintTheirDates) {
  EXPECT_EQ(told({book('a', {"x", "y"}, 9, "2023-02"), book('b', {"x"}, 1, "2023-03")}),
            (Told{"1/2 publication-date", "2/2 publication-date"}));
  EXPECT_EQ(told({book('a', {"x", "y"}), book('b', {"x"}, 1, "2023-03")}), (Told{"2/2 kinds", "1/2 kinds"}));
}

TEST(VersionsOf, PartsThatShareNoKindAreNoVersions) {
  EXPECT_EQ(told({book('a', {"x"}), book('b', {"y"}), book('c', {})}), (Told{"1/1 only", "1/1 only", "1/1 only"}));
  EXPECT_EQ(told({book('a', {"x"}), book('b', {"y"}), book('c', {"x", "y"})}),
            (Told{"1/3 hash", "2/3 kinds", "3/3 kinds"}))
      << "a third one joins them";
}

TEST(VersionsOf, SaysWhatOnlyAnOlderOneHas) {
  const std::vector<BookVersion> versions = versions_of(std::vector{book('a', {"x", "z"}), book('b', {"x", "y", "w"})});
  EXPECT_EQ(versions[0].kinds_only_here, (Kinds{"z"}));
  EXPECT_EQ(versions[1].kinds_only_here, (Kinds{"y", "w"}));
}

TEST(VersionsOf, OtherNamesAndUnknownOnesStandApart) {
  BookSummary other_year = book('b', {"x"});
  other_year.fiscal_year = 2024;
  BookSummary other_stage = book('c', {"x"});
  other_stage.stage = Stage::final_accounts;
  EXPECT_EQ(told({book('a', {"x"}), other_year, other_stage}), (Told{"1/1 only", "1/1 only", "1/1 only"}));
  BookSummary nameless = book('d', {"x"});
  nameless.organization.clear();
  EXPECT_EQ(told({nameless, nameless}), (Told{"1/1 only", "1/1 only"}));
}

TEST(VersionsOf, ABookWithoutScopeGoesWithTheOnlyOneThatIsSaid) {
  BookSummary unknown = book('b', {"x"}, 3);
  unknown.scope.reset();
  EXPECT_EQ(told({book('a', {"x"}), unknown}), (Told{"2/2 figures", "1/2 figures"}));
  BookSummary unit = book('c', {"x"});
  unit.scope = Scope::unit;
  EXPECT_EQ(told({book('a', {"x"}), unknown, unit}), (Told{"1/1 only", "1/1 only", "1/1 only"}));
}

}  // namespace
}  // namespace yusuan
