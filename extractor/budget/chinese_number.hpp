// Reads Chinese numerals below a hundred, as tables, months and days are numbered.
#pragma once

#include <optional>
#include <string>

#include "budget/catalogue_data.hpp"

namespace yusuan {

std::optional<int> read_chinese_number(const std::u32string& text, const CatalogueData& catalogue);

}  // namespace yusuan
