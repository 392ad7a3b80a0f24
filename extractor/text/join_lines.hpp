// Joins the printed lines of one cell (or paragraph) into one text.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace yusuan {

// Removes white space at the ends, beside CJK characters, and between digits and CJK; folds any other run of white space to one
// space: letter-spaced labels close up, Latin words stay apart.
std::u32string tightened(std::u32string_view text);

// Wrapped lines in order. Lines meet without a space, but with one where both sides are words of a spaced script; a hyphen
// at a line's end stays (whether it was the word's own cannot be known).
std::u32string joined_lines(std::span<const std::u32string> lines);

}  // namespace yusuan
