// Does a text begin like an item of a list: `一、`, `（一）`, `1.`, `2、`, `(3)`?
#pragma once

#include <string_view>

namespace yusuan {

// Leading white space aside. `1.5` is a number and no item; neither is a bare numeral. Full-width forms count.
bool begins_like_list_item(std::u32string_view text);

}  // namespace yusuan
