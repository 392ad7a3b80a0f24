// Prose in the form in which its words are compared, character for character as printed.
#pragma once

#include <string>
#include <string_view>

namespace yusuan {

// Full-width forms become ASCII ones and all double quotation marks one, so that the text keeps its length and places in it are
// places in the printed text. Cheaper than folded(), and enough for text that has come through canonical().
std::u32string plain_text(std::u32string_view text);

}  // namespace yusuan
