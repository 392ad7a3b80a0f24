#include "budget/catalogue_performance.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>

#include "budget/plain_text.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"

namespace yusuan {
namespace {

using nlohmann::json;
using Words = std::vector<std::u32string>;

// Longest first, so that the first that fits is the one that is meant.
template <typename Form>
Words words_at(const json& object, const char* key, Form form) {
  Words words;
  for (const json& word : object.at(key)) words.push_back(form(word.get<std::string>()));
  std::ranges::stable_sort(words, std::greater{}, &std::u32string::size);
  return words;
}

std::u32string as_label(const std::string& word) { return folded(word); }
std::u32string as_value(const std::string& word) { return plain_text(to_utf32(word)); }

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
    signs.push_back({kSigns.at(sign.at("sign").get<std::string>()), words_at(sign, "words", as_value)});
  }
  return signs;
}

}  // namespace

PerformanceWords read_performance_words(const json& file) {
  PerformanceWords words;
  for (const json& label : file.at("labels")) {
    words.labels.push_back({field_of(label), label.value("source", ""), words_at(label, "words", as_label)});
  }
  for (const json& period : file.at("periods")) {
    words.periods.push_back({period_of(period), words_at(period, "words", as_label)});
  }
  words.label_openers = words_at(file, "label_openers", as_label);
  words.level1_names = words_at(file, "level1_names", as_label);
  words.level2_names = words_at(file, "level2_names", as_label);
  words.signs_before = signs_at(file.at("signs"), "before");
  words.signs_after = signs_at(file.at("signs"), "after");
  words.empty_openers = words_at(file, "empty_openers", as_value);
  words.units = words_at(file, "units", as_value);
  words.no_units = words_at(file, "no_units", as_value);
  words.unit_multiples = words_at(file, "unit_multiples", as_value);
  words.per_marks = words_at(file, "per_marks", as_value);
  words.per_units = words_at(file, "per_units", as_value);
  words.range_marks = as_value(file.at("range_marks").get<std::string>());
  const json& date = file.at("date");
  words.year = as_value(date.at("year").get<std::string>());
  words.month = as_value(date.at("month").get<std::string>());
  words.day = as_value(date.at("day").get<std::string>());
  words.date_fillers = words_at(date, "fillers", as_value);
  words.date_openers = words_at(date, "openers", as_value);
  words.date_ends = words_at(date, "ends", as_value);
  words.date_limits = words_at(date, "limits", as_value);
  return words;
}

}  // namespace yusuan
