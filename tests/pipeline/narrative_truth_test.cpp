// The figures in the sample's prose against the list that was written by hand from its text.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "pipeline/extract_document.hpp"
#include "support/sample.hpp"

namespace yusuan {
namespace {

using nlohmann::json;

std::string text_at(const json& object, const char* key) { return object.value(key, std::string()); }

// One line a figure, the same for both lists.
std::string expected_line(const json& figure) {
  std::string line = text_at(figure, "subject") + " | " + text_at(figure, "of") + " | " + text_at(figure, "amount") +
                     text_at(figure, "unit") + " | " + std::to_string(figure.at("year").get<int>());
  if (figure.contains("comparison")) {
    const json& change = figure.at("comparison");
    line += " | " + text_at(change, "direction") + " " + text_at(change, "amount") + text_at(change, "unit") + " " +
            text_at(change, "base") + " " + std::to_string(change.at("base_year").get<int>());
  }
  if (figure.contains("share")) line += " | " + text_at(figure, "share") + "%";
  return line;
}

std::string found_line(const NarrativeFigure& figure) {
  std::string line = figure.subject + " | " + figure.of + " | ";
  if (figure.amount) line += figure.amount->to_string() + figure.unit;
  line += " | " + std::to_string(figure.year.value_or(0));
  if (const auto& change = figure.comparison) {
    const bool more = change->direction == ChangeDirection::increase;
    line += change->direction == ChangeDirection::unchanged ? " | unchanged " : more ? " | increase " : " | decrease ";
    if (change->amount) line += change->amount->to_string() + change->unit;
    line += " " + change->base + " " + std::to_string(change->base_year.value_or(0));
  }
  if (figure.share) line += " | " + figure.share->percent.to_string() + "%";
  return line;
}

TEST(narrative_truth, every_figure_of_the_sample_is_found_none_is_wrong_none_is_more) {
  std::ifstream stream(test::sample("yanbian-2023/narrative.truth.json"));
  const json truth = json::parse(stream);
  std::vector<std::string> expected;
  for (const json& figure : truth.at("figures")) expected.push_back(expected_line(figure));

  const auto document = extract_document(test::sample("yanbian-2023.pdf"), Catalogue::embedded(), {});
  ASSERT_TRUE(document.ok()) << document.error().message;
  std::vector<std::string> found;
  for (const NarrativeFigure& figure : document.value().narrative) found.push_back(found_line(figure));
  EXPECT_EQ(found, expected);
}

TEST(narrative_truth, the_sample_is_parted_by_its_headings) {
  const auto document = extract_document(test::sample("yanbian-2023.pdf"), Catalogue::embedded(), {});
  ASSERT_TRUE(document.ok()) << document.error().message;
  std::vector<std::string> numbers;
  for (const Section& section : document.value().sections) numbers.push_back(section.number);
  const std::vector<std::string> expected = {
      "第一部分", "一、", "二、", "第二部分", "第三部分", "一、",   "二、",   "三、",   "四、",   "五、",    "六、",
      "七、",     "八、", "九、", "十、",     "（一）",   "（二）", "（三）", "（四）", "（五）", "第四部分"};
  EXPECT_EQ(numbers, expected);
}

}  // namespace
}  // namespace yusuan
