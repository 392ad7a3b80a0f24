// Figures: what stands in the cells of a column of amounts.
#pragma once

#include <string>
#include <string_view>

namespace yusuan {

// One or more dashes and nothing else: how books print nil.
bool is_nil(std::u32string_view text);

// A number or nil.
bool is_figure(std::u32string_view text);

// `2023`: a number that heads columns as often as it counts something.
bool is_bare_year(std::u32string_view text);

}  // namespace yusuan
