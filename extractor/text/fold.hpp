// Folds a label to the form in which labels are compared.
#pragma once

#include <string>
#include <string_view>

namespace yusuan {

// NFKC, case folded, all white space removed, dashes and quotation marks unified: `“三公”经 费` and `"三公"经费` are one.
// Two labels are the same words when their folded forms are equal.
std::u32string folded(std::u32string_view text);
std::u32string folded(std::string_view utf8);

}  // namespace yusuan
