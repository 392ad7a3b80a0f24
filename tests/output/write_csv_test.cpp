#include "output/write_csv.hpp"

#include <gtest/gtest.h>

#include "support/literal_document.hpp"

namespace yusuan {
namespace {

BudgetTable table_with_headers(std::vector<std::vector<std::string>> headers) {
  BudgetTable table;
  for (std::vector<std::string>& header : headers)
    table.columns.push_back({"c", std::move(header), ColumnRole::text, {}});
  return table;
}

BudgetTable table_with_texts(const std::vector<std::string>& texts) {
  BudgetTable table = table_with_headers(std::vector<std::vector<std::string>>(texts.size(), {"h"}));
  BudgetRow row;
  for (const std::string& text : texts) row.cells.push_back(test::cell(text, std::nullopt, {}));
  table.rows = {row};
  return table;
}

std::string body_of(const BudgetTable& table) {
  const std::string csv = write_table_csv(table);
  return csv.substr(csv.find("\r\n") + 2);
}

TEST(WriteCsv, JoinsHeaderPathsAndWritesDecimals) {
  EXPECT_EQ(write_table_csv(test::literal_table("t01", "other")), "单位名称,当年预算/小计\r\n某局,1072.71\r\n");
}

TEST(WriteCsv, NumbersPathsThatRepeat) {
  EXPECT_EQ(write_table_csv(table_with_headers({{"项目"}, {"金额"}, {"项目"}, {"金额"}, {"项目"}})),
            "项目,金额,项目#2,金额#2,项目#3\r\n");
  EXPECT_EQ(write_table_csv(table_with_headers({{}, {}, {""}})), ",#2,#3\r\n");
}

TEST(WriteCsv, EachColumnHasANameOfItsOwn) {
  EXPECT_EQ(write_table_csv(table_with_headers({{"a"}, {"a"}, {"a#2"}, {"a"}})), "a,a#2,a#2#2,a#3\r\n");
  EXPECT_EQ(write_table_csv(table_with_headers({{"a#2"}, {"a"}, {"a"}})), "a#2,a,a#3\r\n");
  EXPECT_EQ(write_table_csv(table_with_headers({{"'=a"}, {"=a"}}), {false, true}), "'=a,'=a#2\r\n");
}

TEST(WriteCsv, QuotesAsRfc4180) {
  EXPECT_EQ(body_of(table_with_texts({"a,b", "say \"x\"", "1\n2", "3\r\n4", " plain ", "\""})),
            "\"a,b\",\"say \"\"x\"\"\",\"1\n2\",\"3\r\n4\", plain ,\"\"\"\"\r\n");
}

TEST(WriteCsv, LeavesTextAsPrinted) {
  EXPECT_EQ(body_of(table_with_texts({"=1+1", "-", "@x", "1,072.71"})), "=1+1,-,@x,\"1,072.71\"\r\n");
}

TEST(WriteCsv, MarksFormulasButNoNumbersIfAsked) {
  BudgetTable table = table_with_texts({"=1+1", "-", "-人员经费", "-5.00"});
  table.columns[1].header = {"=合计", "b"};
  table.rows[0].cells[3].value = Decimal(-500, 2);
  EXPECT_EQ(write_table_csv(table, {false, true}), "h,'=合计/b,h#2,h#3\r\n'=1+1,-,'-人员经费,-5.00\r\n");
}

TEST(WriteCsv, KeepsBlankCellsAndRowsApartFromNone) {
  EXPECT_EQ(body_of(table_with_texts({"", "", ""})), ",,\r\n");
  EXPECT_EQ(body_of(table_with_texts({""})), "\"\"\r\n") << "an empty line would be skipped by readers";
  EXPECT_EQ(write_table_csv(BudgetTable{}), "\r\n");
}

TEST(WriteCsv, KeepsPrintedDecimals) {
  BudgetTable table = table_with_texts({"18.00", "-0.5", "123,456,789,012,345.67"});
  table.rows[0].cells[0].value = Decimal(1800, 2);
  table.rows[0].cells[1].value = Decimal(-5, 1);
  table.rows[0].cells[2].value = Decimal(12345678901234567, 2);
  EXPECT_EQ(body_of(table), "18.00,-0.5,123456789012345.67\r\n");
}

TEST(WriteCsv, ReplacesBrokenUtf8) {
  EXPECT_EQ(body_of(table_with_texts({"a\xFF\"", "b"})), "\"a\xEF\xBF\xBD\"\"\",b\r\n");
}

}  // namespace
}  // namespace yusuan
