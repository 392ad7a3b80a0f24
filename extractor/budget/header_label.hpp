// Reads one label of a header path: the words it is compared by and the year printed in it.
#pragma once

#include <optional>
#include <string>

#include "budget/catalogue_data.hpp"

namespace yusuan {

struct HeaderLabel {
  std::u32string words;     // folded, the year taken out; the word for year alone where nothing else is left
  std::optional<int> year;  // the first year printed in it, in Arabic or Chinese digits
};

HeaderLabel read_header_label(const std::string& label, const CatalogueData& catalogue);

// The entry of `entries` that the words are an alias of, as they are, without `其中：` before them or brackets behind them;
// null without.
const IdWords* find_id(const std::u32string& words, const std::vector<IdWords>& entries,
                       const CatalogueData& catalogue);

}  // namespace yusuan
