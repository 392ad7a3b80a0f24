// A subject of the prose or a row's name, bare of what says nothing, for comparison.
#pragma once

#include <string>

#include "budget/narrative_words.hpp"

namespace yusuan {

// Without brackets (what is in them stays), quotation marks, white space and `dropped`, which has the longest word first.
// Takes text in plain_text() form.
std::u32string bare_subject(std::u32string text, const Words& dropped);

}  // namespace yusuan
