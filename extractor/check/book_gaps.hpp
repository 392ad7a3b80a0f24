// What may stand for a table that a book lacks: a sentence that there is nothing to print, a page that could not be read.
#pragma once

#include <string>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"

namespace yusuan {

// A sentence says that there is none, and soon after it what tables of the kind are about (completeness.json, `subjects`).
bool is_stated_none(const BudgetDocument& document, const std::string& kind, const CatalogueData& catalogue);

// Words that a table is blank stand behind its title. `title` is folded and bare.
bool is_stated_blank(const BudgetDocument& document, const std::u32string& title, const CatalogueData& catalogue);

// Is the table what the contents are printed in?
bool is_on_contents_pages(const BudgetDocument& document, const BudgetTable& table);

// The first page from `first` to `last` whose text could not be read; 0 where all could.
int unread_page(const BudgetDocument& document, int first, int last);

// Is money printed in one of its columns? A table without is none that figures are looked for in.
bool has_amounts(const BudgetTable& table);

}  // namespace yusuan
