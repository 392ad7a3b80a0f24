#include "budget/catalogue_performance.hpp"

#include <map>
#include <nlohmann/json.hpp>

#include "budget/catalogue_words.hpp"

namespace yusuan {
namespace {

using nlohmann::json;

FormField field_of(const json& label) {
  static const std::map<std::string, FormField> kFields = {{"project_name", FormField::project_name},
                                                           {"project_code", FormField::project_code},
                                                           {"project_level", FormField::project_level},
                                                           {"project_type", FormField::project_type},
                                                           {"department", FormField::department},
                                                           {"implementing_unit", FormField::implementing_unit},
                                                           {"fact", FormField::fact},
                                                           {"fund", FormField::fund},
                                                           {"target", FormField::target},
                                                           {"group", FormField::group},
                                                           {"task", FormField::task},
                                                           {"task_content", FormField::task_content},
                                                           {"level1", FormField::level1},
                                                           {"level2", FormField::level2},
                                                           {"level3", FormField::level3},
                                                           {"indicator", FormField::indicator},
                                                           {"value", FormField::value},
                                                           {"sign", FormField::sign},
                                                           {"unit", FormField::unit},
                                                           {"weight", FormField::weight},
                                                           {"note", FormField::note}};
  return kFields.at(label.at("field").get<std::string>());
}

FormPeriod period_of(const json& words) {
  static const std::map<std::string, FormPeriod> kPeriods = {{"annual", FormPeriod::annual},
                                                             {"half_year", FormPeriod::half_year},
                                                             {"whole", FormPeriod::whole},
                                                             {"previous", FormPeriod::previous}};
  return kPeriods.at(words.at("period").get<std::string>());
}

std::vector<SignWords> signs_at(const json& object, const char* key) {
  static const std::map<std::string, ValueOperator> kSigns = {
      {">=", ValueOperator::at_least}, {"<=", ValueOperator::at_most}, {">", ValueOperator::more_than},
      {"<", ValueOperator::less_than}, {"=", ValueOperator::equal},    {"about", ValueOperator::about}};
  std::vector<SignWords> signs;
  for (const json& sign : object.at(key)) {
    signs.push_back({kSigns.at(sign.at("sign").get<std::string>()), longest_plain_words(sign, "words")});
  }
  return signs;
}

}  // namespace

PerformanceWords read_performance_words(const json& file) {
  PerformanceWords words;
  for (const json& label : file.at("labels")) {
    words.labels.push_back({field_of(label), label.value("source", ""), longest_folded_words(label, "words")});
    for (const std::u32string& word : words.labels.back().words) {
      words.label_of_word.try_emplace(word, words.labels.size() - 1);
    }
  }
  for (const json& period : file.at("periods")) {
    words.periods.push_back({period_of(period), longest_folded_words(period, "words")});
  }
  words.label_openers = longest_folded_words(file, "label_openers");
  words.level1_names = longest_folded_words(file, "level1_names");
  words.level2_names = longest_folded_words(file, "level2_names");
  words.signs_before = signs_at(file.at("signs"), "before");
  words.signs_after = signs_at(file.at("signs"), "after");
  words.empty_openers = longest_plain_words(file, "empty_openers");
  words.units = longest_plain_words(file, "units");
  words.no_units = longest_plain_words(file, "no_units");
  words.unit_multiples = longest_plain_words(file, "unit_multiples");
  words.per_marks = longest_plain_words(file, "per_marks");
  words.per_units = longest_plain_words(file, "per_units");
  words.range_marks = plain_word(file, "range_marks");
  const json& date = file.at("date");
  words.year = plain_word(date, "year");
  words.month = plain_word(date, "month");
  words.day = plain_word(date, "day");
  words.date_fillers = longest_plain_words(date, "fillers");
  words.date_openers = longest_plain_words(date, "openers");
  words.date_ends = longest_plain_words(date, "ends");
  words.date_limits = longest_plain_words(date, "limits");
  return words;
}

}  // namespace yusuan
