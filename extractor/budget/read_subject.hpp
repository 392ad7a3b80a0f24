// What a figure in prose is about, from the words before it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "budget/catalogue_data.hpp"

namespace yusuan {

// A part of a text: text[begin, end).
struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] bool empty() const { return begin >= end; }
  [[nodiscard]] std::u32string in(const std::u32string& text) const {
    return empty() ? std::u32string() : text.substr(begin, end - begin);
  }
};

struct Subject {
  TextRange name;  // empty where the words name nothing
  std::optional<int> year;
  bool leads_with_year = false;  // its first words name the year
  bool is_part = false;          // the words say that it is a part of what came before (其中)
};

// `words` is a part of `text`, which is in plain_text() form. `year` is the one that 上年 is the year after.
Subject read_subject(const std::u32string& text, TextRange words, std::optional<int> year,
                     const CatalogueData& catalogue);

// The year that the text names: `2022年`, or 上年 where `year` is known. Empty where it names none, or two.
std::optional<int> year_named(const std::u32string& text, std::optional<int> year, const NarrativeWords& words);

// The noun behind a count: `6个|二级项目`. Empty where none follows.
TextRange counted_noun(const std::u32string& text, std::size_t begin, const NarrativeWords& words);

// `range` without the first word of `words` that it begins (ends) with. True where there was one.
bool drop_first(const std::u32string& text, TextRange& range, const Words& words);
bool drop_last(const std::u32string& text, TextRange& range, const Words& words);

}  // namespace yusuan
