// A printed name without what is written around it.
#pragma once

#include <string>

#include "budget/catalogue_data.hpp"

namespace yusuan {

// Folded, without number, 其中 and level mark: `其中：（一）事业运行（项）` is 事业运行.
std::u32string bare_name(const std::string& name, const CatalogueData& catalogue);

}  // namespace yusuan
