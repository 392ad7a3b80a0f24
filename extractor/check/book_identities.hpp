// Identities between the tables of a book: what one table says, another one says as well.
#pragma once

#include <span>
#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "check/family.hpp"
#include "check/table_figures.hpp"

namespace yusuan {

// The catalogue's statement held against the book's tables: one check, or one for each row that both tables have. Of the figures
// that a total may be (with or without what is carried over) those are taken that agree. Where the book has several tables of each
// side, as many of both and one set after the other (a department's units), that for each set; with twin words, for each two
// tables whose titles differ by these alone. Empty where it has several otherwise, none, or they lack the row, the column or the unit.
Family book_family(std::span<const TableFigures> tables, const BookIdentity& identity, const CatalogueData& catalogue);

struct BookLimits {
  // A statement that breaks in more rows, or sets of tables, than it holds in was misapplied.
  double held_share = 0.5;
  // The same of twins: not every book's revenue and expenditure balance, and of two sets one may by chance.
  double twins_held_share = 0.65;
};

// Whether the book means it so.
bool is_meant(const Family& family, const BookIdentity& identity, const BookLimits& limits = {});

struct BookChecks {
  std::vector<Check> meant;
  std::vector<Check> others;  // of statements that were misapplied
};

// All of the catalogue's, in its order.
BookChecks book_checks(const BudgetDocument& document, const CatalogueData& catalogue);

// Adds findings, and the balance of the table on the left. Requires the tables' own balance.
void check_book(BudgetDocument& document, const CatalogueData& catalogue);

}  // namespace yusuan
