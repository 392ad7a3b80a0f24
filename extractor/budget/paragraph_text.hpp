// Where the words, the sentence and the place of a figure are in its paragraph.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "budget/read_sections.hpp"
#include "budget/read_subject.hpp"

namespace yusuan {

// Marks in plain_text() form.
constexpr std::u32string_view kClauseEnds = U",;:\u3002!?";
constexpr std::u32string_view kSentenceEnds = U"\u3002!?";

constexpr bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

// Where the words begin that lead to `at`: not before `from`, behind a mark outside brackets, or in the bracket that holds `at`.
std::size_t words_before(const std::u32string& text, std::size_t from, std::size_t at);

// Brackets open at `at`, counted from `from`, a sentence's beginning.
int open_brackets(const std::u32string& text, std::size_t from, std::size_t at);

// The printed lines that hold a part of the text; of two pages the first.
Provenance place_of(const Paragraph& paragraph, TextRange range);

// As printed, from the sentence's beginning at `from` to the end of the sentence that holds `at`.
std::string sentence_text(const Paragraph& paragraph, std::size_t from, std::size_t at);

}  // namespace yusuan
