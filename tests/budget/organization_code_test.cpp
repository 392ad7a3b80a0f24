#include "budget/organization_code.hpp"

#include <gtest/gtest.h>

#include "budget/catalogue.hpp"
#include "budget/plain_text.hpp"
#include "support/embedded_words.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

Table table_with(const std::vector<std::vector<std::string>>& rows) {
  Table table;
  for (const auto& cells : rows) {
    TableRow row;
    for (const std::string& text : cells) row.cells.push_back({text, {6, std::nullopt}});
    table.rows.push_back(row);
  }
  return table;
}

std::string code_of(const std::string& name, const std::vector<Table>& tables) {
  const auto code = find_organization_code(name, {}, tables, test::embedded_words());
  return code ? code->code : "";
}

TEST(organization_code, stands_before_the_name_in_brackets_or_with_a_dash) {
  EXPECT_EQ(split_code("[108001]虚构局").code, "108001");
  EXPECT_EQ(split_code("[108001]虚构局").name, "虚构局");
  EXPECT_EQ(split_code("108001-虚构局").code, "108001");
  EXPECT_EQ(split_code("108001 虚构局").name, "虚构局");
  EXPECT_EQ(split_code("2023年虚构局").code, "");
  EXPECT_EQ(split_code("12中学").name, "12中学");
  EXPECT_EQ(split_code("108001").code, "");
}

TEST(organization_code, a_department_and_its_own_unit_of_one_name_have_the_departments_code) {
  const std::vector<Table> tables = {
      table_with({{"1", "108", "虚构局", "9"}, {"2", "108001", "虚构局", "5"}, {"3", "108002", "样例中心", "4"}})};
  EXPECT_EQ(code_of("虚构局", tables), "108");
  EXPECT_EQ(code_of("样例中心", tables), "108002");
}

TEST(organization_code, rows_that_differ_say_nothing) {
  EXPECT_EQ(code_of("虚构局", {table_with({{"108", "虚构局"}, {"209", "虚构局"}})}), "");
}

TEST(organization_code, another_name_is_not_the_organizations) {
  EXPECT_EQ(code_of("虚构局", {table_with({{"108", "虚构局本级"}})}), "");
  EXPECT_EQ(code_of("", {table_with({{"108", ""}})}), "");
}

TEST(organization_code, a_labelled_line_says_it) {
  BookTexts texts;
  BookText line;
  line.printed = to_utf32("部门编码：108");
  line.plain = plain_text(line.printed);
  line.where = {1, std::nullopt};
  texts.front_pages = {{line}};
  const auto code = find_organization_code("虚构局", texts, {}, test::embedded_words());
  ASSERT_TRUE(code);
  EXPECT_EQ(code->code, "108");
  EXPECT_EQ(code->from.source, "code_line");
}

}  // namespace
}  // namespace yusuan
