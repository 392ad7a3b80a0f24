#include "budget/read_performance_form.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "budget/catalogue.hpp"
#include "support/embedded_words.hpp"

namespace yusuan {
namespace {

constexpr const char* kKind = "project_performance_targets";

// A drawing: one line a row, cells between `|`, `<` belongs to the cell at the left, `^` to the one above. Each text's box tells
// its row and column.
std::vector<TableRow> rows_of(const std::string& drawing, int page = 1) {
  std::vector<std::vector<std::string>> texts;
  std::istringstream lines(drawing);
  for (std::string line; std::getline(lines, line);) {
    if (line.empty()) continue;
    auto& row = texts.emplace_back();
    std::istringstream cells(line);
    for (std::string cell; std::getline(cells, cell, '|');) row.push_back(cell);
  }
  std::vector<TableRow> rows;
  for (std::size_t y = 0; y < texts.size(); ++y) {
    TableRow& row = rows.emplace_back();
    row.page = page;
    for (std::size_t x = 0; x < texts[y].size(); ++x) {
      TableCell cell;
      if (texts[y][x] == "<" || texts[y][x] == "^") {
        cell.row_span = cell.column_span = 0;
      } else {
        cell.text = texts[y][x] == "." ? "" : texts[y][x];
        while (y + static_cast<std::size_t>(cell.row_span) < texts.size() &&
               texts[y + static_cast<std::size_t>(cell.row_span)][x] == "^")
          ++cell.row_span;
        while (x + static_cast<std::size_t>(cell.column_span) < texts[y].size() &&
               texts[y][x + static_cast<std::size_t>(cell.column_span)] == "<")
          ++cell.column_span;
        if (!cell.text.empty()) {
          const auto left = static_cast<double>(x);
          const auto top = static_cast<double>(y);
          cell.where = {page, Box{left, top, left + 1, top + 1}};
        }
      }
      row.cells.push_back(std::move(cell));
    }
  }
  return rows;
}

Table form_table(const std::string& drawing, int page = 1) {
  Table table;
  table.pages = {page};
  table.rows = rows_of(drawing, page);
  table.headers.resize(table.rows.at(0).cells.size());
  return table;
}

Table list_table(std::vector<std::vector<std::string>> headers, const std::string& drawing) {
  Table table;
  table.pages = {1};
  table.headers = std::move(headers);
  table.rows = rows_of(drawing);
  return table;
}

std::vector<TableForms> read(const std::vector<Table>& tables, const std::string& kind = kKind) {
  std::vector<BudgetTable> budget(tables.size());
  for (std::size_t i = 0; i < budget.size(); ++i) {
    budget[i].id = "t" + std::to_string(i + 1);
    budget[i].kind = kind;
    budget[i].unit = "万元";
    budget[i].yuan_per_unit = Decimal(10000, 0);
  }
  return read_performance_forms(tables, budget, test::embedded_words());
}

PerformanceForm form_of(const std::string& drawing) { return read({form_table(drawing)}).at(0).forms.at(0); }

std::string level(const FormLevel& level) { return (level.filled ? "+" : "") + level.printed.text; }

// `level 1/level 2/name=value value`, a + before what was filled down.
std::vector<std::string> indicators(const PerformanceForm& form) {
  std::vector<std::string> lines;
  for (const FormIndicator& indicator : form.indicators) {
    std::string line = level(indicator.level1) + "/" + level(indicator.level2) + "/" + indicator.name.text + "=";
    for (const FormValue& value : indicator.values) line += (value.filled ? "+" : "") + value.printed.text + " ";
    lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> texts(const std::vector<FormText>& printed) {
  std::vector<std::string> lines;
  for (const FormText& text : printed) lines.push_back(text.text);
  return lines;
}

using Lines = std::vector<std::string>;

const std::string kHeadings = "绩效指标|一级指标|二级指标|三级指标|指标值|权重\n";

TEST(read_performance_form, a_table_without_headings_of_indicators_is_none) {
  EXPECT_FALSE(read({form_table("项目名称|修路\n金额|3\n")}, "project_expenditure").at(0).is_form);
}

TEST(read_performance_form, names_amounts_and_targets_stand_beside_their_labels) {
  const PerformanceForm form = form_of(
      "项目名称|<|修路|<|<|<\n"
      "主管部门及代码|<|[108]某局|<|实施单位|某中心\n"
      "项目资金(元)|年度资金总额：|1,200.50|<|<|<\n"
      "^|其中：财政拨款|1,000.50|<|<|<\n"
      "^|其他资金|.|<|<|<\n"
      "年度目标|把路修好|<|<|<|<\n" +
      kHeadings + "^|产出指标|数量指标|里程|≥3公里|10\n");
  EXPECT_EQ(form.project_name.text, "修路");
  EXPECT_EQ(form.project_name.where, (Provenance{1, Box{2, 0, 3, 1}}));
  EXPECT_EQ(form.department.name, "某局");
  EXPECT_EQ(form.department.code, "108");
  EXPECT_EQ(form.implementing_unit.name, "某中心");
  ASSERT_EQ(form.funds.size(), 2U);
  EXPECT_EQ(form.funds[0].source, "total");
  EXPECT_EQ(form.funds[0].amount->to_string(), "1200.50");
  EXPECT_EQ(form.funds[0].unit, "元");
  EXPECT_EQ(form.funds[1].source, "fiscal");
  EXPECT_EQ(form.funds[1].period, FormPeriod::annual);
  ASSERT_EQ(form.targets.size(), 1U);
  EXPECT_EQ(form.targets[0].printed.text, "把路修好");
  ASSERT_EQ(form.indicators.size(), 1U);
  EXPECT_EQ(form.indicators[0].weight.number, Decimal(10, 0));
  EXPECT_EQ(texts(form.unread), Lines{});
}

TEST(read_performance_form, amounts_and_targets_of_the_mid_term_stand_beside_those_of_the_year) {
  const PerformanceForm form = form_of(
      "项目名称|<|修路|<|<|<\n"
      "项目资金(万元)|中期资金总额|30|<|年度资金总额|10\n"
      "^|其中：财政拨款|20|<|其中：财政拨款|8\n"
      "总体目标|中期目标(2023年-2025年)|<|<|年度目标|<\n"
      "^|修完|<|<|修一段|<\n" +
      kHeadings + "^|产出指标|数量指标|里程|3公里|.\n");
  ASSERT_EQ(form.funds.size(), 4U);
  EXPECT_EQ(form.funds[2].period, FormPeriod::whole);
  EXPECT_EQ(form.funds[2].amount, Decimal(20, 0));
  EXPECT_EQ(form.funds[3].period, FormPeriod::annual);
  EXPECT_EQ(form.funds[3].amount, Decimal(8, 0));
  ASSERT_EQ(form.targets.size(), 2U);
  EXPECT_EQ(form.targets[0].printed.text, "修完");
  EXPECT_EQ(form.targets[0].period, FormPeriod::whole);
  EXPECT_EQ(form.targets[1].printed.text, "修一段");
  EXPECT_EQ(form.targets[1].period, FormPeriod::annual);
}

TEST(read_performance_form, a_target_under_its_heading_and_a_group_beside_both) {
  const PerformanceForm form = form_of(
      "项目名称|<|修路|<|<|<\n"
      "总体绩效目标|<|实施周期总目标|<|<|<\n"
      "^|<|修完|<|<|<\n"
      "^|<|2026年度目标|<|<|<\n"
      "^|<|修一段|<|<|<\n" +
      kHeadings + "^|产出指标|数量指标|里程|3公里|.\n");
  ASSERT_EQ(form.targets.size(), 2U);
  EXPECT_EQ(form.targets[0].label + form.targets[0].printed.text, "实施周期总目标修完");
  EXPECT_EQ(form.targets[1].label + form.targets[1].printed.text, "2026年度目标修一段");
}

TEST(read_performance_form, merged_levels_are_filled_down_and_marked) {
  const PerformanceForm form = form_of(kHeadings +
                                       "^|产出指标|数量指标|里程|3公里|.\n"
                                       "^|^|^|桥|2座|.\n"
                                       "^|^|质量指标|合格率|100%|.\n"
                                       "^|满意度指标|<|群众|90%|.\n");
  EXPECT_EQ(indicators(form), (Lines{"产出指标/数量指标/里程=3公里 ", "+产出指标/+数量指标/桥=2座 ",
                                     "+产出指标/质量指标/合格率=100% ", "满意度指标//群众=90% "}));
}

TEST(read_performance_form, a_blank_stub_that_is_not_merged_is_not_guessed) {
  const PerformanceForm form = form_of(kHeadings +
                                       "^|产出指标|数量指标|里程|3公里|.\n"
                                       "^|.|.|桥|2座|.\n");
  EXPECT_EQ(indicators(form), (Lines{"产出指标/数量指标/里程=3公里 ", "//桥=2座 "}));
}

TEST(read_performance_form, a_value_merged_over_several_indicators_holds_for_each) {
  const PerformanceForm form = form_of(kHeadings +
                                       "^|产出指标|数量指标|里程|100%|5\n"
                                       "^|^|^|桥|^|^\n");
  EXPECT_EQ(indicators(form), (Lines{"产出指标/数量指标/里程=100% ", "+产出指标/+数量指标/桥=+100% "}));
  EXPECT_EQ(form.indicators[1].weight.printed.text, "");
}

TEST(read_performance_form, levels_cut_by_the_page_break_go_on) {
  Table table = form_table(kHeadings + "^|产出指标|数量指标|里程|3公里|.\n");
  for (TableRow& row : rows_of(".|.|.|桥|2座|.\n"
                               "^|^|质量指标|合格率|100%|.\n",
                               2)) {
    table.rows.push_back(row);
  }
  EXPECT_EQ(indicators(read({table}).at(0).forms.at(0)),
            (Lines{"产出指标/数量指标/里程=3公里 ", "+产出指标/+数量指标/桥=2座 ", "+产出指标/质量指标/合格率=100% "}));
}

TEST(read_performance_form, a_name_cut_by_the_page_break_is_mended_on_both_sides) {
  Table table = form_table(kHeadings + "^|满意度指标|服务对象满意|群众|90%|.\n");
  for (TableRow& row : rows_of(".|满意度指标|度|企业|80%|.\n", 2)) table.rows.push_back(row);
  EXPECT_EQ(indicators(read({table}).at(0).forms.at(0)),
            (Lines{"满意度指标/服务对象满意度/群众=90% ", "满意度指标/服务对象满意度/企业=80% "}));
}

TEST(read_performance_form, a_page_of_indicators_alone_goes_on_with_the_form_before) {
  const auto forms = read({form_table("项目名称|修路|<|<|<|<|<\n"
                                      "绩效指标|一级指标|二级指标|三级指标|<|指标值|权重\n"
                                      "^|产出指标|数量指标|里程|<|3公里|.\n"),
                           form_table("绩效指标|效益指标|社会效益|满意|≥90%|5\n"
                                      "^|^|^|安全|≥80%|.\n",
                                      2)});
  ASSERT_EQ(forms[0].forms.size(), 1U);
  EXPECT_EQ(forms[0].forms[0].tables, (Lines{"t1", "t2"}));
  EXPECT_EQ(indicators(forms[0].forms[0]),
            (Lines{"产出指标/数量指标/里程=3公里 ", "效益指标/社会效益/满意=≥90% ", "+效益指标/+社会效益/安全=≥80% "}));
  EXPECT_TRUE(forms[1].is_form);
  EXPECT_TRUE(forms[1].forms.empty());
  EXPECT_EQ(forms[1].continues, 0U);
}

TEST(read_performance_form, a_later_table_of_other_names_does_not_go_on) {
  const auto forms = read({form_table(kHeadings + "^|产出指标|数量指标|里程|3公里|.\n"),
                           form_table("甲|乙|丙|丁|3|5\n己|庚|辛|壬|4|6\n", 2)},
                          "other");
  EXPECT_FALSE(forms[1].is_form);
}

TEST(read_performance_form, two_projects_in_one_table_are_two_forms) {
  const std::string one = kHeadings + "^|产出指标|数量指标|里程|3公里|.\n";
  const auto forms = read({form_table("项目名称|修路|<|<|<|<\n" + one + "项目名称|架桥|<|<|<|<\n" + one)}).at(0).forms;
  ASSERT_EQ(forms.size(), 2U);
  EXPECT_EQ(forms[0].project_name.text + forms[1].project_name.text, "修路架桥");
  EXPECT_EQ(forms[1].indicators.size(), 1U);
}

TEST(read_performance_form, indicators_of_mid_term_and_year_side_by_side_are_two_lists) {
  const PerformanceForm form = form_of(
      "绩效指标|一级指标|二级指标|三级指标|指标值|二级指标|三级指标|指标值\n"
      "^|产出指标|数量指标|里程|9公里|数量指标|里程|3公里\n"
      "^|^|质量指标|合格率|100%|.|.|.\n");
  EXPECT_EQ(indicators(form), (Lines{"产出指标/数量指标/里程=9公里 ", "+产出指标/数量指标/里程=3公里 ",
                                     "+产出指标/质量指标/合格率=100% "}));
}

TEST(read_performance_form, lists_side_by_side_are_for_the_times_of_the_targets_above) {
  const PerformanceForm form = form_of(
      "总体目标|中期目标|<|<|<|年度目标|<|<\n"
      "^|修完|<|<|<|修一段|<|<\n"
      "绩效指标|一级指标|二级指标|三级指标|指标值|二级指标|三级指标|指标值\n"
      "^|产出指标|数量指标|里程|9公里|数量指标|里程|3公里\n");
  ASSERT_EQ(form.indicators.size(), 2U);
  EXPECT_EQ(form.indicators[0].values[0].period, FormPeriod::whole);
  EXPECT_EQ(form.indicators[1].values[0].period, FormPeriod::annual);
}

TEST(read_performance_form, what_has_no_known_place_is_listed_as_unread) {
  const PerformanceForm form = form_of(
      "项目名称|修路|<|<|<|<\n"
      "天气|晴|<|<|<|<\n" +
      kHeadings + "^|产出指标|数量指标|里程|3公里|.\n");
  EXPECT_EQ(texts(form.unread), (Lines{"天气", "晴"}));
  EXPECT_EQ(form.unread[1].where, (Provenance{1, Box{1, 1, 2, 2}}));
}

TEST(read_performance_form, a_text_behind_a_blank_cell_is_not_the_labels) {
  const PerformanceForm form = form_of(
      "项目名称|修路|<|<|<|<\n"
      "项目资金|年度资金总额|.|7|<|<\n" +
      kHeadings + "^|产出指标|数量指标|里程|3公里|.\n");
  EXPECT_TRUE(form.funds.empty());
  EXPECT_EQ(texts(form.unread), Lines{"7"});
}

TEST(read_performance_form, other_columns_are_kept_with_their_headings) {
  const PerformanceForm form = form_of(
      "一级指标|二级指标|三级指标|指标值|评分标准|备注\n"
      "产出指标|数量指标|里程|3公里|每少一公里扣1分|长\n");
  ASSERT_EQ(form.indicators.size(), 1U);
  ASSERT_EQ(form.indicators[0].more.size(), 1U);
  EXPECT_EQ(form.indicators[0].more[0].label, "评分标准");
  EXPECT_EQ(form.indicators[0].more[0].value.text, "每少一公里扣1分");
  EXPECT_EQ(form.indicators[0].note.text, "长");
}

TEST(read_performance_form, headings_of_two_rows_name_the_parts_below) {
  const PerformanceForm form = form_of(
      "绩效指标|一级指标|二级指标|三级指标|指标值|<\n"
      "^|^|^|^|上年|预计当年实现\n"
      "^|产出指标|数量指标|里程|2公里|3公里\n");
  EXPECT_EQ(indicators(form), Lines{"产出指标/数量指标/里程=2公里 3公里 "});
  EXPECT_EQ(form.indicators[0].values[0].period, FormPeriod::previous);
  EXPECT_EQ(form.indicators[0].values[1].period, FormPeriod::annual);
  EXPECT_EQ(form.indicators[0].values[1].label, "预计当年实现");
}

TEST(read_performance_form, indicators_need_no_levels_where_they_are_named) {
  const PerformanceForm form = form_of(
      "绩效指标|指标名称|指标权重|计量单位|指标性质|指标值\n"
      "^|里程|20|公里|≥|3\n");
  EXPECT_EQ(indicators(form), Lines{"//里程=3 "});
  EXPECT_EQ(form.indicators[0].values[0].value.comparison, ValueOperator::at_least);
  EXPECT_EQ(form.indicators[0].values[0].value.unit, "公里");
}

TEST(read_performance_form, the_half_years_value_is_not_the_years) {
  const PerformanceForm form = form_of(
      "一级指标|二级指标|三级指标|半年度指标值|全年指标值\n"
      "产出指标|数量指标|里程|1公里|3公里\n");
  EXPECT_EQ(form.indicators[0].values[0].period, FormPeriod::half_year);
  EXPECT_EQ(form.indicators[0].values[1].period, FormPeriod::annual);
}

TEST(read_performance_form, a_text_that_is_a_label_elsewhere_is_the_text_of_its_label) {
  const PerformanceForm form = form_of(
      "项目名称|修路|<|<|<|<\n"
      "项目类型|其他|项目期|3年|<|<\n"
      "实施周期|起始年度|2021|到期年度|2026|<\n" +
      kHeadings + "^|产出指标|数量指标|里程|3公里|.\n");
  EXPECT_EQ(form.project_type.text, "其他");
  EXPECT_TRUE(form.funds.empty());
  ASSERT_EQ(form.facts.size(), 3U);
  EXPECT_EQ(form.facts[0].label + form.facts[0].value.text, "项目期3年");
  EXPECT_EQ(form.facts[1].label + form.facts[1].value.text, "起始年度2021");
  EXPECT_EQ(form.facts[2].label + form.facts[2].value.text, "到期年度2026");
}

TEST(read_performance_form, a_departments_tasks_stand_with_their_amounts) {
  const PerformanceForm form = form_of(
      "部门(单位)名称|某局|<|<|<|<\n"
      "年度主要任务|任务名称|主要内容|预算金额(元)|<|<\n"
      "^|^|^|总额|财政拨款|其他资金\n"
      "^|养路|修补|30.5|30|0.5\n"
      "^|养桥|.|7|.|7\n"
      "^|金额合计|<|37.5|30|7.5\n"
      "年度总体目标|路好桥好|<|<|<|<\n" +
      kHeadings + "^|产出指标|数量指标|里程|3公里|.\n");
  EXPECT_EQ(form.implementing_unit.name, "某局");
  ASSERT_EQ(form.tasks.size(), 2U);
  EXPECT_EQ(form.tasks[0].name.text + form.tasks[0].content.text, "养路修补");
  ASSERT_EQ(form.tasks[0].funds.size(), 3U);
  EXPECT_EQ(form.tasks[0].funds[0].amount->to_string(), "30.5");
  EXPECT_EQ(form.tasks[0].funds[0].unit, "元");
  ASSERT_EQ(form.tasks[1].funds.size(), 2U);
  EXPECT_EQ(form.tasks[1].funds[1].source, "other");
  EXPECT_EQ(form.tasks[1].funds[1].amount->to_string(), "7");
  ASSERT_EQ(form.funds.size(), 3U);
  EXPECT_EQ(form.funds[1].source, "fiscal");
  EXPECT_EQ(form.funds[1].amount->to_string(), "30");
  ASSERT_EQ(form.targets.size(), 1U);
  EXPECT_EQ(form.targets[0].printed.text, "路好桥好");
  EXPECT_EQ(form.indicators.size(), 1U);
  EXPECT_EQ(texts(form.unread), Lines{});
}

const std::vector<std::vector<std::string>> kListHeader = {{"单位名称"},
                                                           {"项目名称"},
                                                           {"预算金额(元)"},
                                                           {"年度目标"},
                                                           {"绩效指标", "一级指标"},
                                                           {"绩效指标", "二级指标"},
                                                           {"绩效指标", "三级指标"},
                                                           {"绩效指标", "指标性质"},
                                                           {"绩效指标", "指标值"},
                                                           {"绩效指标", "度量单位"}};

TEST(read_performance_form, a_list_gives_a_form_for_each_project) {
  const auto forms = read({list_table(kListHeader,
                                      "某中心|修路|120.00|修好|产出指标|数量指标|里程|≥|3|公里\n"
                                      "^|^|^|^|^|质量指标|合格率|=|100|%\n"
                                      "^|架桥|80.00|架好|产出指标|数量指标|座数|=|2|座\n")})
                         .at(0)
                         .forms;
  ASSERT_EQ(forms.size(), 2U);
  EXPECT_EQ(forms[0].project_name.text, "修路");
  EXPECT_EQ(indicators(forms[0]), (Lines{"产出指标/数量指标/里程=3 ", "+产出指标/质量指标/合格率=100 "}));
  ASSERT_EQ(forms[0].funds.size(), 1U);
  EXPECT_EQ(forms[0].funds[0].amount->to_string(), "120.00");
  EXPECT_EQ(forms[0].funds[0].unit, "元");
  EXPECT_EQ(forms[0].indicators[0].values[0].value.comparison, ValueOperator::at_least);
  EXPECT_EQ(forms[0].indicators[0].values[0].value.unit, "公里");
  EXPECT_EQ(forms[1].project_name.text, "架桥");
  EXPECT_EQ(forms[1].implementing_unit.name, "某中心");
  EXPECT_EQ(forms[1].filled, Lines{"单位名称"});
  ASSERT_EQ(forms[1].funds.size(), 1U);
  EXPECT_EQ(forms[1].funds[0].amount->to_string(), "80.00");
}

TEST(read_performance_form, what_a_list_prints_again_in_each_row_stands_in_the_form_once) {
  const auto forms = read({list_table(kListHeader,
                                      "某中心|修路|120.00|修好|产出指标|数量指标|里程|≥|3|公里\n"
                                      "某中心|修路|120.00|修好|产出指标|质量指标|合格率|=|100|%\n")})
                         .at(0)
                         .forms;
  ASSERT_EQ(forms.size(), 1U);
  EXPECT_EQ(forms[0].funds.size(), 1U);
  EXPECT_EQ(forms[0].targets.size(), 1U);
  EXPECT_EQ(forms[0].indicators.size(), 2U);
  EXPECT_EQ(texts(forms[0].unread), Lines{});
}

TEST(read_performance_form, an_amount_merged_over_several_projects_is_none_of_the_later_ones) {
  const auto forms = read({list_table(kListHeader,
                                      "某中心|修路|120.00|修好|产出指标|数量指标|里程|≥|3|公里\n"
                                      "^|架桥|^|架好|产出指标|数量指标|座数|=|2|座\n")})
                         .at(0)
                         .forms;
  ASSERT_EQ(forms.size(), 2U);
  EXPECT_TRUE(forms[1].funds.empty());
}

TEST(read_performance_form, the_total_of_a_list_is_no_project) {
  const auto forms = read({list_table(kListHeader,
                                      "合计|.|200.00|.|.|.|.|.|.|.\n"
                                      "某中心|修路|120.00|修好|产出指标|数量指标|里程|≥|3|公里\n")})
                         .at(0)
                         .forms;
  ASSERT_EQ(forms.size(), 1U);
  EXPECT_EQ(forms[0].funds.size(), 1U);
  EXPECT_EQ(texts(forms[0].unread), (Lines{"合计", "200.00"}));
}

// The smallest find of the fuzz target headers: the second table went on with a form that the first had not begun.
TEST(read_performance_form, a_list_without_rows_has_no_form_to_go_on_with) {
  const auto forms =
      read({list_table({{"一级指标"}, {"二级指标"}, {"三级指标"}}, ""), form_table("一级指标|二级指标|三级指标\n", 2)});
  ASSERT_EQ(forms.size(), 2U);
  EXPECT_TRUE(forms[0].forms.empty());
  EXPECT_EQ(forms[1].continues, std::nullopt);
}

}  // namespace
}  // namespace yusuan
