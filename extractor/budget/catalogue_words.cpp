#include "budget/catalogue_words.hpp"

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>

#include "budget/plain_text.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"

namespace yusuan {
namespace {

using nlohmann::json;
using Words = std::vector<std::u32string>;

template <typename Form>
Words words_at(const json& object, const char* key, Form form) {
  Words words;
  if (!object.contains(key)) return words;
  for (const json& word : object.at(key)) words.push_back(form(word.get<std::string>()));
  return words;
}

Words longest_first(Words words) {
  std::ranges::stable_sort(words, std::greater{}, &std::u32string::size);
  return words;
}

std::u32string as_label(const std::string& word) { return folded(word); }
std::u32string as_value(const std::string& word) { return plain_text(to_utf32(word)); }

}  // namespace

Words folded_words(const json& object, const char* key) { return words_at(object, key, as_label); }

Words longest_folded_words(const json& object, const char* key) { return longest_first(folded_words(object, key)); }

Words longest_plain_words(const json& object, const char* key) {
  return longest_first(words_at(object, key, as_value));
}

std::u32string plain_word(const json& object, const char* key) { return as_value(object.at(key).get<std::string>()); }

}  // namespace yusuan
