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

// Counts the brackets that are open. Asked from left to right, it reads a sentence once.
class BracketDepth {
 public:
  // Those open at `at`, counted from `from`, a sentence's beginning.
  int at(const std::u32string& text, std::size_t from, std::size_t at);

 private:
  std::size_t from_ = 0;
  std::size_t read_to_ = 0;
  int depth_ = 0;
};

// The printed lines that hold a part of the text; of two pages the first.
Provenance place_of(const Paragraph& paragraph, TextRange range);

struct SentenceLimits {
  // Characters. Books print sentences of some hundreds. Each of its figures keeps its sentence, so one without end would fill the
  // memory.
  std::size_t longest = 2000;
  std::size_t around = 500;  // characters kept before and behind a figure in a longer one
};

// As printed, from the sentence's beginning at `from` to the end of the sentence that holds `at`; of a very long one what stands
// around `at`.
std::string sentence_text(const Paragraph& paragraph, std::size_t from, std::size_t at,
                          const SentenceLimits& limits = {});

}  // namespace yusuan
