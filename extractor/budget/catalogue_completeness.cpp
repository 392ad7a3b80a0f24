#include "budget/catalogue_completeness.hpp"

#include <nlohmann/json.hpp>

#include "budget/catalogue_words.hpp"

namespace yusuan {
namespace {

using nlohmann::json;
using Names = std::vector<std::string>;

}  // namespace

CompletenessWords read_completeness_words(const json& file) {
  CompletenessWords words;
  for (const json& table : file.at("required")) {
    const Stage stage = table.at("stage") == "budget" ? Stage::budget : Stage::final_accounts;
    words.required.push_back(
        {stage, table.at("since").get<int>(), table.at("kinds").get<Names>(), folded_words(table, "words")});
  }
  for (const json& subject : file.at("subjects")) {
    words.subjects.push_back({subject.at("kinds").get<Names>(), folded_words(subject, "words")});
  }
  words.none_words = folded_words(file, "none_words");
  words.blank_words = folded_words(file, "blank_words");
  words.chapter_endings = folded_words(file, "chapter_endings");
  return words;
}

}  // namespace yusuan
