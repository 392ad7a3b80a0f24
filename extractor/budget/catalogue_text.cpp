#include "budget/catalogue_text.hpp"

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>

#include "budget/bare_subject.hpp"
#include "budget/plain_text.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

using nlohmann::json;
using Names = std::vector<std::string>;

// Longest first, so that the first that fits is the one that is meant.
Words words_at(const json& object, const char* key) {
  Words words;
  if (!object.contains(key)) return words;
  for (const json& word : object.at(key)) words.push_back(plain_text(to_utf32(word.get<std::string>())));
  std::ranges::stable_sort(words, std::greater{}, &std::u32string::size);
  return words;
}

Words subjects_at(const json& object, const char* key, const Words& dropped) {
  Words subjects = words_at(object, key);
  for (std::u32string& subject : subjects) subject = bare_subject(subject, dropped);
  return subjects;
}

TextStatement read_statement(const json& object, const Words& dropped) {
  TextStatement statement{
      subjects_at(object, "subjects", dropped), subjects_at(object, "of", dropped), words_at(object, "not_in"), {}};
  for (const json& cells : object.at("cells")) {
    statement.cells.push_back(
        {cells.at("kinds").get<Names>(), subjects_at(cells, "rows", dropped), cells.at("columns").get<Names>()});
  }
  return statement;
}

ClassStatement read_classes(const json& object, const Words& dropped) {
  ClassStatement classes;
  for (const json& mark : object.at("marks")) classes.marks.push_back(plain_text(to_utf32(mark.get<std::string>())));
  classes.tails = words_at(object, "tails");
  classes.aspects = words_at(object, "aspects");
  classes.not_in = words_at(object, "not_in");
  classes.not_classes = subjects_at(object, "not_classes", dropped);
  classes.kinds = object.at("kinds").get<Names>();
  classes.columns = object.at("columns").get<Names>();
  return classes;
}

}  // namespace

TextWords read_text_words(const json& text) {
  TextWords words;
  words.dropped = words_at(text, "dropped");
  for (const json& statement : text.at("statements")) {
    words.statements.push_back(read_statement(statement, words.dropped));
  }
  words.classes = read_classes(text.at("classes"), words.dropped);
  words.unit_subjects = subjects_at(text, "unit_subjects", words.dropped);
  return words;
}

}  // namespace yusuan
