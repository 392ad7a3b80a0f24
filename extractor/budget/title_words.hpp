// What of a title names the table, and what only numbers it or names the book.
#pragma once

#include <string>

#include "budget/catalogue_data.hpp"

namespace yusuan {

// A folded title without the numbers before it (`table three:`, `1.`) and the bracketed number behind it.
std::u32string bare_title(const std::u32string& folded_title, const CatalogueData& catalogue);

// Is nothing left of it that could name a table: it is blank, a mere number, or the name of the whole book?
bool is_no_title(const std::u32string& folded_title, const CatalogueData& catalogue);

}  // namespace yusuan
