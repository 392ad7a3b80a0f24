// Labels: each line of the input is a label, title, heading or printed line, matched in all the ways in which the catalogue is asked.
// What is folded stays as it is when folded again, lengths and places stay inside the text, and no character is made or lost.
#include <algorithm>
#include <vector>

#include "budget/form_label.hpp"
#include "budget/header_label.hpp"
#include "budget/heading_mark.hpp"
#include "budget/plain_text.hpp"
#include "budget/recognise_kind.hpp"
#include "budget/recognise_table.hpp"
#include "budget/title_words.hpp"
#include "budget/years.hpp"
#include "fuzz_target.hpp"
#include "input_lines.hpp"
#include "support/embedded_words.hpp"
#include "support/page_characters.hpp"
#include "table/list_item.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/join_lines.hpp"
#include "text/word_boundary.hpp"

namespace yusuan::fuzz {
namespace {

using test::without_spaces;

constexpr std::size_t kMostLines = 8;
constexpr std::size_t kMostBoundaries = 64;  // a look into ICU's dictionary each

void check_characters(const std::u32string& text) {
  const std::string utf8 = to_utf8(text);
  require(to_utf32(utf8) == text, "text is read back as written", utf8);
  for (const char32_t c : text) {
    require(canonical(canonical(c)) == canonical(c), "a canonical character is canonical", utf8);
    require(!is_space(c) || is_space(canonical(c)), "a space stays one", utf8);
    require(!is_superscript(superscript_form(c)) || is_ascii_digit(c) || is_superscript(c), "digits alone rise", utf8);
  }
}

void check_folded(const std::u32string& text) {
  const std::u32string once = folded(text);
  require(folded(once) == once, "what is folded stays as it is", to_utf8(text) + "\n" + to_utf8(once));
  require(std::ranges::none_of(once, is_space), "a folded text has no space", to_utf8(text));
  require(folded(without_spaces(text)) == once, "spaces say nothing", to_utf8(text));
}

void check_joined(const std::vector<std::u32string>& lines) {
  std::u32string characters;
  for (const std::u32string& line : lines) {
    const std::u32string tight = tightened(line);
    require(tightened(tight) == tight, "what is tight stays as it is", to_utf8(line));
    require(without_spaces(tight) == without_spaces(line), "tightening takes spaces alone", to_utf8(line));
    characters += without_spaces(line);
  }
  require(without_spaces(joined_lines(lines)) == characters, "joining lines loses no character", to_utf8(characters));
}

void check_header_label(const std::u32string& text) {
  const CatalogueData& words = test::embedded_words();
  const HeaderLabel label = read_header_label(to_utf8(text), words);
  require(!label.year || (*label.year >= 1990 && *label.year <= 2099), "a year is one of a published budget");
  require(label.words.size() <= folded(text).size(), "a label's words are some of its own", to_utf8(text));
  require(label.year || label.words == folded(text), "without a year a label is its words", to_utf8(text));
  if (const IdWords* entry = find_id(label.words, words.column_ids, words)) {
    require(!entry->id.empty(), "an alias has an id", to_utf8(text));
  }
}

void check_title(const std::u32string& text) {
  const CatalogueData& words = test::embedded_words();
  const std::u32string title = folded(text);
  require(title.find(bare_title(title, words)) != title.npos, "a bare title is a part of the title", to_utf8(text));
  require(title.starts_with(without_brackets_behind(title)), "so is one without brackets", to_utf8(text));
  is_no_title(title, words);
  announces_table(title, words);
  begins_with_number(title, words);
  for (const PrintedYear& year : years_in(title, words)) {
    require(title.compare(year.at, 4, to_utf32(std::to_string(year.year))) == 0, "a year is printed", to_utf8(text));
  }
  main_year(staged_years_in(title, words));
  const std::string kind = kind_of_entry(to_utf8(text), {}, words);
  const bool known = std::ranges::any_of(words.kinds, [&](const KindData& data) { return data.kind.kind == kind; });
  require(known || kind == kOtherKind, "a kind is one of the catalogue", kind);
}

void check_prose(const std::u32string& text) {
  const CatalogueData& words = test::embedded_words();
  const std::u32string plain = plain_text(text);
  require(plain.size() == text.size(), "plain text keeps its length", to_utf8(text));
  require(plain_text(plain) == plain, "what is plain stays as it is", to_utf8(text));
  require(with_ascii_years(plain, words).size() == plain.size(), "years keep their length", to_utf8(text));
  const HeadingMark mark = heading_mark(plain, words);
  require(mark.length <= plain.size() && mark.level >= 0 && mark.number >= 0, "a mark is a part of the heading",
          to_utf8(text));
  begins_like_list_item(text);
  meaning_of_label(to_utf8(text), words.performance);
  yuan_per_unit(to_utf8(text), words);
  for (std::size_t at = 0; at <= std::min(text.size(), kMostBoundaries); ++at) is_word_boundary(text, at);
}

}  // namespace

void fuzz_one(std::string_view input) {
  std::vector<std::string_view> lines = lines_of(input);
  lines.resize(std::min(lines.size(), kMostLines));
  std::vector<std::u32string> texts;
  for (const std::string_view line : lines) {
    const std::u32string text = texts.emplace_back(to_utf32(line));
    check_characters(text);
    check_folded(text);
    check_header_label(text);
    check_title(text);
    check_prose(text);
    if (texts.size() > 1) goes_on_with(texts[texts.size() - 2], text);
  }
  check_joined(texts);
}

}  // namespace yusuan::fuzz
