#include "budget/code_entries.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "budget/catalogue_code_lists.hpp"
#include "embedded_files.hpp"

namespace yusuan {
namespace {

TEST(split_code_list, reads_codes_names_and_years) {
  const auto list = split_code_list(
      R"({"code_list": "x", "entries": [ ["201", "甲", 2007, 2014], ["202", "乙", null, 2020],
  ["203", "丙"]], "lengths": [3]})");
  ASSERT_TRUE(list);
  EXPECT_EQ(list->head, R"({"code_list": "x", "entries": [], "lengths": [3]})");
  ASSERT_EQ(list->entries.size(), 3U);
  EXPECT_EQ(list->entries[0].code, "201");
  EXPECT_EQ(list->entries[0].name, "甲");
  EXPECT_EQ(list->entries[0].since, 2007);
  EXPECT_EQ(list->entries[0].until, 2014);
  EXPECT_EQ(list->entries[1].since, std::nullopt);
  EXPECT_EQ(list->entries[1].until, 2020);
  EXPECT_EQ(list->entries[2].until, std::nullopt);
}

TEST(split_code_list, leaves_what_is_written_otherwise_to_json) {
  for (const char* file :
       {R"({"kind": "x"})", R"({"entries": []})", R"({"entries": [["201", "a\"b"]]})", R"({"entries": [["201"]]})",
        R"({"entries": [["201", "甲", 2007.5]]})", R"({"entries": [["201", "甲"])", R"({"entries": [["201", "甲"]; ]})",
        R"({"entries": [["201", )"}) {
    EXPECT_FALSE(split_code_list(file)) << file;
  }
}

TEST(split_code_list, reads_every_embedded_list_as_json_does) {
  int lists = 0;
  for (const EmbeddedFile& file : embedded_catalogue()) {
    const auto json = nlohmann::json::parse(file.content);
    const auto list = split_code_list(file.content);
    ASSERT_EQ(list.has_value(), json.contains("code_list")) << file.name;
    if (!list) continue;
    ++lists;
    const auto entries = read_code_entries(json.at("entries"));
    ASSERT_EQ(list->entries.size(), entries.size()) << file.name;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      EXPECT_EQ(list->entries[i].code, entries[i].code);
      EXPECT_EQ(list->entries[i].name, entries[i].name);
      EXPECT_EQ(list->entries[i].since, entries[i].since);
      EXPECT_EQ(list->entries[i].until, entries[i].until);
    }
    auto head = json;
    head["entries"] = nlohmann::json::array();
    EXPECT_EQ(nlohmann::json::parse(list->head), head) << file.name;
  }
  EXPECT_EQ(lists, 5);
}

}  // namespace
}  // namespace yusuan
