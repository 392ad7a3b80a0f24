// BookIdentity: a statement about figures of two tables of one book, as the catalogue (identities.json) writes it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "budget/document.hpp"

namespace yusuan {

// Which rows of a table are meant: its total (where two sides balance, or there is no total, its subtotals as well), the sum of the
// rows of given names, the sum of those of given codes, or one row after the other: with each code, each class.
enum class RowsBy : std::uint8_t { total, names, codes, each_code, each_class };

// What to do with rows where the totals of the two tables differ: other funds, perhaps; then the statement says nothing of
// them, or no more than that they are parts.
enum class WhenTotalsDiffer : std::uint8_t { compare, at_most, skip };

struct BookSide {
  std::vector<std::string> kinds;  // the first that the book has one table of
  SideName side = SideName::all;   // all: either
  RowsBy rows = RowsBy::total;
  std::vector<std::vector<std::u32string>> names;  // bare; for each row that is added, the names it may have
  std::vector<std::string> codes;
  std::vector<std::vector<std::string>>
      columns;  // the first whose ids, without the side, are all there: their sum; `*` is the only one
};

struct BookIdentity {
  std::string id;
  std::optional<Scope> scope;  // government: of those only; department: of all others
  BookSide left;               // one figure
  BookSide right;              // the sum of one or more
  bool at_most = false;        // right is no more than left
  WhenTotalsDiffer when_totals_differ = WhenTotalsDiffer::compare;
  // The tables that belong together have the same title but for these words (folded), as the revenue and the expenditure of one
  // body and year have. Without them, what belongs together is told by the order of the tables.
  std::vector<std::u32string> twin_words = {};
};

}  // namespace yusuan
