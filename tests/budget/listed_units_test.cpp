#include "budget/listed_units.hpp"

#include <gtest/gtest.h>

#include "budget/catalogue.hpp"
#include "budget/plain_text.hpp"
#include "support/embedded_words.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

Paragraph paragraph(const std::string& text, int page = 4) {
  Paragraph result;
  result.text = to_utf32(text);
  result.plain = plain_text(result.text);
  result.lines = {{0, {page, Box{1, 2, 3, 4}}}};
  return result;
}

std::vector<ListedUnit> units_of(const std::vector<Table>& tables, const std::vector<std::string>& prose) {
  const Catalogue& catalogue = test::embedded_catalogue();
  Prose book;
  for (const std::string& text : prose) book.paragraphs.push_back(paragraph(text));
  return read_listed_units(tables, book, catalogue.data());
}

std::vector<std::string> names_of(const std::vector<ListedUnit>& units) {
  std::vector<std::string> names;
  for (const ListedUnit& unit : units) names.push_back(unit.name);
  return names;
}

Table unit_table(const std::vector<std::string>& headers, const std::vector<std::vector<std::string>>& rows) {
  Table table;
  for (const std::string& header : headers) table.headers.push_back({header});
  for (const auto& cells : rows) {
    TableRow row;
    for (const std::string& text : cells) row.cells.push_back({text, {6, Box{1, 2, 3, 4}}});
    table.rows.push_back(row);
  }
  return table;
}

using Names = std::vector<std::string>;

TEST(listed_units, numbered_lines_after_the_announcement_are_units) {
  const auto units =
      units_of({}, {"机关党委。下设2家预算单位，分别为：", "1.虚构市样例中心", "2.虚构市样例站。", "三、其他"});
  EXPECT_EQ(names_of(units), (Names{"虚构市样例中心", "虚构市样例站"}));
  EXPECT_EQ(units[0].where.page, 4);
  EXPECT_TRUE(units[0].where.box.has_value());
}

TEST(listed_units, the_sentence_itself_may_name_them) {
  EXPECT_EQ(
      names_of(units_of({}, {"本部门内设机构包括：秘书处、综合处。下属单位包括：东苑宾馆、西苑宾馆等。另有编制。"})),
      (Names{"东苑宾馆", "西苑宾馆"}));
}

TEST(listed_units, offices_are_no_units) {
  EXPECT_TRUE(units_of({}, {"本单位下设3个科室，分别为：", "1.办公室", "2.财务科"}).empty());
  EXPECT_TRUE(units_of({}, {"内设机构包括：秘书处、综合处。"}).empty());
  EXPECT_EQ(names_of(units_of({}, {"本部门内设机构5个，下设2个科室，所属单位包括：东苑宾馆。"})), Names{"东苑宾馆"});
}

TEST(listed_units, a_table_of_units_comes_before_prose) {
  const Table table = unit_table(
      {"序号", "单位名称", "备注"},
      {{"1", "虚构局（本级）", ""}, {"2", "样例站", "并入本级"}, {"", "合计", ""}, {"3", "。。。", ""}, {"4", "", ""}});
  EXPECT_EQ(names_of(units_of({table}, {"下属单位包括：东苑宾馆。"})), (Names{"虚构局（本级）", "样例站"}));
}

TEST(listed_units, a_table_with_figures_is_no_table_of_units) {
  EXPECT_TRUE(units_of({unit_table({"序号", "单位名称", "金额"}, {{"1", "虚构局", "3.00"}})}, {}).empty());
}

TEST(listed_units, a_code_printed_beside_the_same_name_is_its_code) {
  const Table revenue = unit_table({"单位代码", "单位", "金额"}, {{"108002", "虚构市样例站", "3.00"}});
  const auto units = units_of({revenue}, {"所属单位包括：虚构市样例站、虚构市样例中心。"});
  ASSERT_EQ(units.size(), 2U);
  EXPECT_EQ(units[0].code, "108002");
  EXPECT_EQ(units[1].code, "");
}

}  // namespace
}  // namespace yusuan
