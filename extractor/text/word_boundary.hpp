// Chinese word boundaries: where text without spaces may be parted, and where it goes on.
#pragma once

#include <cstddef>
#include <string_view>

namespace yusuan {

// May a word end before text[at]? By ICU's dictionary of Chinese words; true at both ends of the text. Any thread may call this.
bool is_word_boundary(std::u32string_view text, std::size_t at);

// Does `text`, broken off at its end, go on with `next`? Yes where the break parts a word or a bracket, or comes after a mark that
// ends nothing (、，：); no does not mean that it ends there.
bool goes_on_with(std::u32string_view text, std::u32string_view next);

}  // namespace yusuan
