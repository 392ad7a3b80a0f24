#include "output/write_facts_csv.hpp"

#include <gtest/gtest.h>

#include "support/literal_document.hpp"

namespace yusuan {
namespace {

const std::string kHeader =
    "sha256,file,organization,fiscal_year,stage,scope,table,kind,title,row,side,code,name,role,level,column,header,"
    "year,"
    "measure,printed,value,unit,yuan,page,bbox\r\n";

BudgetDocument book_of(BudgetTable table) {
  BudgetDocument document = test::literal_document();
  document.source.sha256 = "5a";
  document.tables = {std::move(table)};
  return document;
}

std::string body_of(const BudgetDocument& document, const CsvStyle& style = {}) {
  const std::string csv = write_facts_csv(document, style);
  EXPECT_TRUE(csv.starts_with(kHeader)) << csv;
  return csv.substr(kHeader.size());
}

TEST(WriteFactsCsv, WritesALineAFigure) {
  EXPECT_EQ(body_of(book_of(test::literal_table("t01", "revenue_summary"))),
            "5a,a.pdf,某局,2023,budget,department,t01,revenue_summary,收入总表(预算表2),0,all,108001,某局,item,1,"
            "current_year.total,当年预算/小计,,amount,\"1,072.71\",1072.71,万元,10727100,8,200.13 21 240 33\r\n");
}

TEST(WriteFactsCsv, HasItsHeaderWithoutFigures) { EXPECT_EQ(body_of(BudgetDocument{}), ""); }

TEST(WriteFactsCsv, LeavesEmptyWhatIsNotKnown) {
  BudgetTable table = test::literal_table("t01", "other");
  table.title = "";
  table.unit = "";
  table.yuan_per_unit = std::nullopt;
  table.rows[0].sides[0] = {};
  table.rows[0].cells[1].where = {8, std::nullopt};
  BudgetDocument document;
  document.tables = {table};
  EXPECT_EQ(body_of(document),
            ",,,,,,t01,other,,0,all,,,item,1,current_year.total,当年预算/小计,,amount,\"1,072.71\",1072.71,,,8,\r\n");
}

TEST(WriteFactsCsv, APercentageHasNoUnitOfMoney) {
  BudgetTable table = test::literal_table("t01", "other");
  table.columns[1] = {"percent", {"增长%"}, ColumnRole::percent, SideName::all, 2022};
  table.rows[0].cells[1] = test::cell("-3.50", Decimal(-350, 2), {9, Box{1, 2, 3, 4}});
  EXPECT_TRUE(body_of(book_of(table)).ends_with(",percent,增长%,2022,percent,-3.50,-3.50,,,9,1 2 3 4\r\n"));
}

// A number twice in a row of two sides: each with its own side, and exact beyond what a double holds.
TEST(WriteFactsCsv, GivesEachFigureItsSide) {
  BudgetTable table = test::literal_table("t01", "other");
  table.columns[1].side = SideName::revenue;
  table.columns.push_back({"expenditure", {"支出"}, ColumnRole::amount, SideName::expenditure});
  table.rows[0].cells.push_back(test::cell("12345678901234.56", Decimal(1234567890123456, 2), {8, std::nullopt}));
  table.rows[0].sides = {{SideName::revenue, RowRole::item, 1, "103", "收"},
                         {SideName::expenditure, RowRole::total, 1, "", "支"}};
  const std::string body = body_of(book_of(table));
  EXPECT_NE(body.find(",0,revenue,103,收,item,1,current_year.total,"), std::string::npos) << body;
  EXPECT_NE(body.find(",0,expenditure,,支,total,1,expenditure,支出,,amount,12345678901234.56,12345678901234.56,万元,"
                      "123456789012345600,8,\r\n"),
            std::string::npos)
      << body;
}

TEST(WriteFactsCsv, MarksFormulasInTextsOnly) {
  BudgetTable table = test::literal_table("t01", "other");
  table.rows[0].sides[0].name = "=cmd|'/c'!A1";
  table.rows[0].cells[1] = test::cell("-5.00", Decimal(-500, 2), {});
  const std::string body = body_of(book_of(table), {false, true});
  EXPECT_NE(body.find(",108001,'=cmd|'/c'!A1,item,"), std::string::npos) << body;
  EXPECT_NE(body.find(",amount,-5.00,-5.00,万元,-50000,"), std::string::npos) << body;
}

}  // namespace
}  // namespace yusuan
