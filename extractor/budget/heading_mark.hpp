// The number that a heading or a list's item begins with.
#pragma once

#include <cstddef>
#include <string>

#include "budget/catalogue_data.hpp"

namespace yusuan {

struct HeadingMark {
  int level = 0;           // 0: none
  std::size_t length = 0;  // characters
  int number = 0;          // that it says; 0 where that is not read
};

// `第三部分` 1, `三、` 2, `（三）` 3, `3.` 4, `（3）` 5, `③` 6. `text` is in plain_text() form.
HeadingMark heading_mark(const std::u32string& text, const CatalogueData& catalogue);

}  // namespace yusuan
