// The performance forms of the sample against the list that was written by hand from its pages.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/form_label.hpp"
#include "output/enum_names.hpp"
#include "pipeline/extract_document.hpp"
#include "support/embedded_words.hpp"
#include "support/sample.hpp"

namespace yusuan {
namespace {

using nlohmann::json;

// What a form says, one line a thing; the same for both lists.
using Lines = std::vector<std::string>;

std::string or_blank(const json& text) { return text.is_null() ? std::string() : text.get<std::string>(); }

std::string number_of(const std::optional<int>& number) { return number ? std::to_string(*number) : std::string(); }

std::string reading_of(const IndicatorValue& value) {
  std::string line(value.comparison == ValueOperator::none ? std::string()
                                                           : std::string(name_of(value.comparison)) + " ");
  if (value.sort == ValueSort::text) return "text";
  if (value.sort == ValueSort::date) {
    return "date " + line + number_of(value.date.year) + "-" + number_of(value.date.month) + "-" +
           number_of(value.date.day);
  }
  return line + value.number->to_string() + " " + value.unit;
}

void expected_indicators(const json& form, Lines& lines) {
  std::string level1;
  for (const json& group : form.at("groups")) {
    const std::string outer = group.at("level1");
    bool outer_filled = outer == level1 && !group.value("printed_again", false);
    bool inner_filled = false;
    level1 = outer;
    for (const json& row : group.at("rows")) {
      lines.push_back(outer + (outer_filled ? "(filled)" : "") + " | " + group.at("level2").get<std::string>() +
                      (inner_filled ? "(filled)" : "") + " | " + or_blank(row[0]) + " | " + or_blank(row[1]) + " | " +
                      or_blank(row[2]) + " | " + or_blank(row[3]) + " | page " +
                      std::to_string(group.value("page", form.at("page").get<int>())));
      outer_filled = inner_filled = true;
    }
  }
}

Lines expected_lines(const json& form) {
  Lines lines = {form.at("table"), form.at("project_name"), form.at("project_level"),
                 form.at("department").get<std::string>() + " | " + form.at("department_code").get<std::string>()};
  for (const json& fund : form.at("funds")) lines.push_back(fund);
  lines.push_back(form.at("target"));
  expected_indicators(form, lines);
  return lines;
}

std::string found_level(const FormLevel& level) { return level.printed.text + (level.filled ? "(filled)" : ""); }

Lines found_lines(const PerformanceForm& form) {
  Lines lines = form.tables;
  lines.push_back(form.project_name.text);
  lines.push_back(form.project_level.text);
  lines.push_back(form.department.name + " | " + form.department.code);
  for (const FormAmount& fund : form.funds) {
    lines.push_back(fund.source + " " + (fund.amount ? fund.amount->to_string() : "?") + " " + fund.unit);
  }
  for (const FormTarget& target : form.targets) lines.push_back(target.printed.text);
  for (const FormIndicator& indicator : form.indicators) {
    std::string values;
    for (const FormValue& value : indicator.values) values += value.printed.text + " | " + reading_of(value.value);
    lines.push_back(found_level(indicator.level1) + " | " + found_level(indicator.level2) + " | " +
                    indicator.name.text + " | " + (values.empty() ? " | " : values) + " | " +
                    indicator.weight.printed.text + " | page " + std::to_string(indicator.name.where.page));
    EXPECT_EQ(indicator.level3.printed.text, indicator.name.text);
    EXPECT_TRUE(indicator.more.empty() && indicator.note.text.empty());
  }
  for (const FormFact& fact : form.facts) lines.push_back("fact " + fact.value.text);
  for (const FormText& text : form.unread) lines.push_back("unread " + text.text);
  return lines;
}

BudgetDocument sample() {
  auto document = extract_document(test::sample("yanbian-2023.pdf"), Catalogue::embedded(), {});
  EXPECT_TRUE(document.ok());
  return std::move(document).value();
}

TEST(forms_truth, all_that_the_samples_forms_say_is_found_nothing_is_wrong_nothing_is_more) {
  std::ifstream stream(test::sample("yanbian-2023/forms.truth.json"));
  const json truth = json::parse(stream);
  std::vector<Lines> expected;
  for (const json& form : truth.at("forms")) expected.push_back(expected_lines(form));

  std::vector<Lines> found;
  for (const BudgetTable& table : sample().tables) {
    for (const PerformanceForm& form : table.forms) found.push_back(found_lines(form));
  }
  EXPECT_EQ(found, expected);
}

// Each printed text by its place, with what it says.
using Places = std::map<std::string, std::string>;

void put(Places& places, const FormText& text) {
  if (!text.where.box) return;
  const Box& box = *text.where.box;
  places[std::to_string(text.where.page) + " " + std::to_string(box.x0) + " " + std::to_string(box.y0)] = text.text;
}

Places places_of(const PerformanceForm& form) {
  Places places;
  for (const FormText* text : {&form.project_name, &form.project_code, &form.project_level, &form.project_type,
                               &form.department.printed, &form.implementing_unit.printed}) {
    put(places, *text);
  }
  for (const FormFact& fact : form.facts) put(places, fact.value);
  for (const FormAmount& fund : form.funds) put(places, fund.printed);
  for (const FormTarget& target : form.targets) put(places, target.printed);
  for (const FormText& text : form.unread) put(places, text);
  for (const FormIndicator& indicator : form.indicators) {
    for (const FormLevel* level : {&indicator.level1, &indicator.level2, &indicator.level3})
      put(places, level->printed);
    for (const FormText* text : {&indicator.name, &indicator.weight.printed, &indicator.note}) put(places, *text);
    for (const FormValue& value : indicator.values) {
      for (const FormText* text : {&value.printed, &value.printed_sign, &value.printed_unit}) put(places, *text);
    }
    for (const FormFact& fact : indicator.more) put(places, fact.value);
  }
  return places;
}

TEST(forms_truth, every_text_of_the_grid_is_a_label_or_stands_in_the_form_at_the_same_place) {
  const Catalogue& catalogue = test::embedded_catalogue();
  int cells = 0;
  for (const BudgetTable& table : sample().tables) {
    if (!table.is_form) continue;
    ASSERT_EQ(table.forms.size(), 1U);
    Places places = places_of(table.forms[0]);
    for (const BudgetRow& row : table.rows) {
      for (const BudgetCell& cell : row.cells) {
        const auto meaning = meaning_of_label(cell.text, catalogue.data().performance);
        if (cell.text.empty()) continue;
        Places own;
        put(own, {cell.text, cell.where});
        const auto place = places.find(own.begin()->first);
        if (place == places.end()) {
          EXPECT_NE(meaning.field, FormField::none) << cell.text << " is lost";
          continue;
        }
        EXPECT_EQ(place->second, cell.text);
        places.erase(place);
        ++cells;
      }
    }
    EXPECT_TRUE(places.empty()) << places.begin()->second << " is printed nowhere";
  }
  // Counted in the list written by hand: 6 forms of 7 texts above the indicators; 85 names, 83 values, 80 weights; 25 names
  // of level 1 and 40 of level 2.
  EXPECT_EQ(cells, 6 * 7 + 85 + 83 + 80 + 25 + 40);
}

}  // namespace
}  // namespace yusuan
