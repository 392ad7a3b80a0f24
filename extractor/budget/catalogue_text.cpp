#include "budget/catalogue_text.hpp"

#include <nlohmann/json.hpp>

#include "budget/bare_subject.hpp"
#include "budget/catalogue_words.hpp"
#include "budget/plain_text.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

using nlohmann::json;
using Names = std::vector<std::string>;

Words subjects_at(const json& object, const char* key, const Words& dropped) {
  Words subjects = longest_plain_words(object, key);
  for (std::u32string& subject : subjects) subject = bare_subject(subject, dropped);
  return subjects;
}

TextStatement read_statement(const json& object, const Words& dropped) {
  TextStatement statement{subjects_at(object, "subjects", dropped),
                          subjects_at(object, "of", dropped),
                          longest_plain_words(object, "not_in"),
                          {}};
  for (const json& cells : object.at("cells")) {
    statement.cells.push_back(
        {cells.at("kinds").get<Names>(), subjects_at(cells, "rows", dropped), cells.at("columns").get<Names>()});
  }
  return statement;
}

ClassStatement read_classes(const json& object, const Words& dropped) {
  ClassStatement classes;
  for (const json& mark : object.at("marks")) classes.marks.push_back(plain_text(to_utf32(mark.get<std::string>())));
  classes.tails = longest_plain_words(object, "tails");
  classes.aspects = longest_plain_words(object, "aspects");
  classes.not_in = longest_plain_words(object, "not_in");
  classes.not_classes = subjects_at(object, "not_classes", dropped);
  classes.kinds = object.at("kinds").get<Names>();
  classes.columns = object.at("columns").get<Names>();
  return classes;
}

}  // namespace

TextWords read_text_words(const json& text) {
  TextWords words;
  words.dropped = longest_plain_words(text, "dropped");
  for (const json& statement : text.at("statements")) {
    words.statements.push_back(read_statement(statement, words.dropped));
  }
  words.classes = read_classes(text.at("classes"), words.dropped);
  words.unit_subjects = subjects_at(text, "unit_subjects", words.dropped);
  return words;
}

}  // namespace yusuan
