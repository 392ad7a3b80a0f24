// What of a title names the table, and what only numbers it or names the book.
#pragma once

#include <string>

#include "budget/catalogue_data.hpp"

namespace yusuan {

// A folded title without the numbers before it (`table three:`, `1.`) and the bracketed number behind it.
std::u32string bare_title(const std::u32string& folded_title, const CatalogueData& catalogue);

// Does a folded line of the contents announce one table? It ends as tables' titles do, or bears a table's number, and names no
// chapter of tables.
bool announces_table(const std::u32string& folded_line, const CatalogueData& catalogue);

// Does a folded line begin with a number, a list's item's or a table's?
bool begins_with_number(const std::u32string& folded_line, const CatalogueData& catalogue);

// A folded title without brackets at its end.
std::u32string without_brackets_behind(std::u32string title);

// Is nothing left of it that could name a table: it is blank, a mere number, or the name of the whole book?
bool is_no_title(const std::u32string& folded_title, const CatalogueData& catalogue);

}  // namespace yusuan
