// Puts another reading into the cells of a table.
#pragma once

#include "table/alternative.hpp"
#include "table/table.hpp"

namespace yusuan {

// Are the cells the table's, and do they print the same characters as the alternative, each as often?
bool keeps_the_characters(const Table& table, const Alternative& alternative);

// The cells of the alternative get its texts. Requires that they are the table's.
void take_reading(Table& table, const Alternative& alternative);

}  // namespace yusuan
