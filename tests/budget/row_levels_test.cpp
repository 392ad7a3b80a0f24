#include "budget/row_levels.hpp"

#include <gtest/gtest.h>

#include "support/literal_side.hpp"

namespace yusuan {
namespace {

using test::embedded_words;
using test::headed;
using test::tree_of;
using Lines = std::vector<std::string>;

const std::vector<BudgetColumn> kNameAmount = {headed(ColumnRole::name, {"项目"}),
                                               headed(ColumnRole::amount, {"金额"})};
const std::vector<BudgetColumn> kCodeNameAmount = {headed(ColumnRole::code, {"科目编码"}),
                                                   headed(ColumnRole::name, {"科目名称"}),
                                                   headed(ColumnRole::amount, {"金额"})};

struct Named {
  std::string name;
  double indent = 0;  // characters
  std::string amount = "1.00";
};

std::vector<BudgetRow> rows_of(const std::vector<Named>& names) {
  Table table;
  table.headers = {{"项目"}, {"金额"}};
  for (const Named& name : names) {
    TableRow row;
    row.page = 1;
    row.cells = {test::printed_cell(name.name, name.indent), test::printed_cell(name.amount)};
    table.rows.push_back(std::move(row));
  }
  return read_rows(table, kNameAmount, embedded_words());
}

TEST(row_levels, a_subject_is_a_part_of_the_one_whose_code_it_goes_on_from) {
  const auto rows = read_rows(test::table_of({{"", "合计", "9"},
                                              {"201", "一般公共服务支出", "5"},
                                              {"20103", "政府办公厅", "5"},
                                              {"2010301", "行政运行", "3"},
                                              {"2010350", "事业运行", "2"},
                                              {"208", "社会保障和就业支出", "4"},
                                              {"2080505", "养老保险", "4"}}),
                              kCodeNameAmount, embedded_words());
  EXPECT_EQ(tree_of(rows),
            (Lines{"1 合计", "1 一般公共服务支出", "2 政府办公厅 <一般公共服务支出", "3 行政运行 <政府办公厅",
                   "3 事业运行 <政府办公厅", "1 社会保障和就业支出", "3 养老保险 <社会保障和就业支出"}));
}

TEST(row_levels, units_are_parts_of_the_department_whose_code_theirs_begins_with) {
  const auto rows =
      read_rows(test::table_of({{"108", "州政府办", "5"}, {"108001", "本级", "3"}, {"109", "州人大", "1"}}),
                kCodeNameAmount, embedded_words());
  EXPECT_EQ(tree_of(rows), (Lines{"1 州政府办", "2 本级 <州政府办", "1 州人大"}));
}

TEST(row_levels, the_form_of_the_number_tells_what_a_row_is_a_part_of) {
  EXPECT_EQ(
      tree_of(rows_of({{"一、财政拨款收入"},
                       {"（一）一般公共预算"},
                       {"1.经费拨款"},
                       {"2.纳入预算管理的收费"},
                       {"（二）政府性基金"},
                       {"二、事业收入"}})),
      (Lines{"1 一、财政拨款收入", "2 （一）一般公共预算 <一、财政拨款收入", "3 1.经费拨款 <（一）一般公共预算",
             "3 2.纳入预算管理的收费 <（一）一般公共预算", "2 （二）政府性基金 <一、财政拨款收入", "1 二、事业收入"}));
}

TEST(row_levels, a_table_that_begins_with_a_lower_form_of_number_begins_at_level_one) {
  EXPECT_EQ(tree_of(rows_of({{"1.因公出国（境）费"}, {"2.公务接待费"}})),
            (Lines{"1 1.因公出国（境）费", "1 2.公务接待费"}));
}

TEST(row_levels, indents_tell_where_there_are_no_numbers) {
  EXPECT_EQ(tree_of(rows_of(
                {{"上级补助收入", 0}, {"返还性收入", 2}, {"增值税返还", 4}, {"专项转移支付", 2}, {"调入资金", 0}})),
            (Lines{"1 上级补助收入", "2 返还性收入 <上级补助收入", "3 增值税返还 <返还性收入",
                   "2 专项转移支付 <上级补助收入", "1 调入资金"}));
}

TEST(row_levels, half_a_character_is_no_indent) {
  EXPECT_EQ(tree_of(rows_of({{"国有资本经营收入", 2}, {"国有资源有偿使用收入", 2.5}, {"捐赠收入", 2}, {"其他", 0}})),
            (Lines{"1 国有资本经营收入", "1 国有资源有偿使用收入", "1 捐赠收入", "1 其他"}));
}

TEST(row_levels, names_set_centred_have_no_indents) {
  const auto centred = [](const std::string& name) {
    return Named{name, (30 - static_cast<double>(name.size() / 3)) / 2};
  };
  EXPECT_EQ(tree_of(rows_of(
                {centred("教育支出"), centred("科学"), centred("文化旅游体育与传媒支出"), centred("卫生健康支出")})),
            (Lines{"1 教育支出", "1 科学", "1 文化旅游体育与传媒支出", "1 卫生健康支出"}));
}

TEST(row_levels, indented_rows_are_parts_of_the_numbered_one_above) {
  EXPECT_EQ(tree_of(rows_of({{"一、税收收入", 0}, {"增值税", 2}, {"契税", 2}, {"二、非税收入", 0}, {"专项收入", 2}})),
            (Lines{"1 一、税收收入", "2 增值税 <一、税收收入", "2 契税 <一、税收收入", "1 二、非税收入",
                   "2 专项收入 <二、非税收入"}));
}

TEST(row_levels, a_row_without_a_number_that_begins_where_the_numbered_ones_do_is_a_part_of_none) {
  EXPECT_EQ(tree_of(rows_of({{"二、外交支出"}, {"三、国防支出"}, {"结转下年", 0, "7.00"}})),
            (Lines{"1 二、外交支出", "1 三、国防支出", "1 结转下年"}));
}

TEST(row_levels, such_a_row_does_not_end_what_is_above_it) {
  EXPECT_EQ(tree_of(rows_of({{"一、收入"}, {"（一）税收"}, {"增值税", 0, "7.00"}, {"（二）非税"}})),
            (Lines{"1 一、收入", "2 （一）税收 <一、收入", "1 增值税", "2 （二）非税 <一、收入"}));
}

TEST(row_levels, parts_named_of_which_belong_to_the_row_above_them) {
  const auto rows = rows_of({{"公务用车", 0}, {"其中：购置费", 1}, {"运行维护费", 4}, {"公务接待费", 0}});
  EXPECT_EQ(tree_of(rows), (Lines{"1 公务用车", "2 其中：购置费 <公务用车", "2 运行维护费 <公务用车", "1 公务接待费"}));
  EXPECT_EQ(rows[1].sides[0].role, RowRole::of_which);
}

TEST(row_levels, numbers_begun_behind_of_which_go_on_below_it) {
  EXPECT_EQ(
      tree_of(rows_of({{"“三公”经费"}, {"其中：（一）出国费"}, {"（二）公务用车"}, {"1.购置"}, {"（三）接待费"}})),
      (Lines{"1 “三公”经费", "2 其中：（一）出国费 <“三公”经费", "2 （二）公务用车 <“三公”经费",
             "3 1.购置 <（二）公务用车", "2 （三）接待费 <“三公”经费"}));
}

TEST(row_levels, what_follows_a_total_is_no_part_of_what_precedes_it) {
  EXPECT_EQ(tree_of(rows_of({{"一、税收收入", 0}, {"本年收入合计", 5}, {"上年结转", 2}})),
            (Lines{"1 一、税收收入", "1 本年收入合计", "1 上年结转"}));
}

TEST(row_levels, names_in_columns_of_their_own_stand_a_level_deeper_with_each_column) {
  const std::vector<BudgetColumn> columns = {headed(ColumnRole::text, {"一级项目"}),
                                             headed(ColumnRole::text, {"二级项目"}),
                                             headed(ColumnRole::amount, {"金额"})};
  const auto rows =
      read_rows(test::table_of({{"机构运转", "", "3"}, {"", "办公", "1"}, {"", "差旅", "2"}, {"专项业务", "", "4"}}),
                columns, embedded_words());
  EXPECT_EQ(tree_of(rows), (Lines{"1 机构运转", "2 办公 <机构运转", "2 差旅 <机构运转", "1 专项业务"}));
}

TEST(row_levels, a_first_below_a_first_begins_a_list_within_it) {
  EXPECT_EQ(
      tree_of(rows_of({{"一、本年支出"}, {"一、教育支出"}, {"二、科学支出"}, {"三、其他支出"}, {"二、结转下年"}})),
      (Lines{"1 一、本年支出", "2 一、教育支出 <一、本年支出", "2 二、科学支出 <一、本年支出",
             "2 三、其他支出 <一、本年支出", "1 二、结转下年"}));
}

TEST(row_levels, a_list_begun_anew_below_a_row_without_a_number_is_that_rows) {
  EXPECT_EQ(tree_of(rows_of({{"一、一般预算拨款"},
                             {"二、基金拨款"},
                             {"本年收入合计"},
                             {"年初结转"},
                             {"一、一般预算拨款"},
                             {"二、基金拨款"}})),
            (Lines{"1 一、一般预算拨款", "1 二、基金拨款", "1 本年收入合计", "1 年初结转",
                   "2 一、一般预算拨款 <年初结转", "2 二、基金拨款 <年初结转"}));
}

TEST(row_levels, what_stands_further_in_than_the_words_behind_of_which_is_a_part_of_these) {
  EXPECT_EQ(
      tree_of(rows_of({{"非税收入", 0}, {"其中：专项收入", 1}, {"教育费附加", 5}, {"罚没收入", 4}})),
      (Lines{"1 非税收入", "2 其中：专项收入 <非税收入", "3 教育费附加 <其中：专项收入", "2 罚没收入 <非税收入"}));
}

TEST(row_levels, a_row_without_a_code_set_in_among_codes_is_no_part_of_one) {
  Table table = test::table_of({{"103", "非税收入", "9"}, {"10304", "收费收入", "9"}, {"", "预算收入", "50"}});
  table.rows[1].cells[1] = test::printed_cell("收费收入", 1);
  table.rows[2].cells[1] = test::printed_cell("预算收入", 4);
  EXPECT_EQ(tree_of(read_rows(table, kCodeNameAmount, embedded_words())),
            (Lines{"1 非税收入", "2 收费收入 <非税收入", "1 预算收入"}));
}

TEST(row_levels, a_code_whose_name_is_not_set_in_as_the_parts_are_is_no_part) {
  Table table =
      test::table_of({{"110", "上级补助收入", "5"}, {"11001", "返还性收入", "5"}, {"11008", "上年结余收入", "3"}});
  table.rows[1].cells[1] = test::printed_cell("返还性收入", 2);
  EXPECT_EQ(tree_of(read_rows(table, kCodeNameAmount, embedded_words())),
            (Lines{"1 上级补助收入", "2 返还性收入 <上级补助收入", "2 上年结余收入"}));
}

TEST(row_levels, columns_set_centred_and_others_are_told_apart) {
  const std::vector<BudgetColumn> columns = {headed(ColumnRole::text, {"一级项目"}),
                                             headed(ColumnRole::text, {"二级项目"}),
                                             headed(ColumnRole::amount, {"金额"})};
  Table table = test::table_of({{"一般公共预算资金", "", "3"},
                                {"", "补助", "3"},
                                {"其他资金", "", "1"},
                                {"", "事业收入", "1"},
                                {"基金", "", "1"}});
  for (const std::size_t row : {0U, 2U, 4U}) {
    const std::string& name = table.rows[row].cells[0].text;
    table.rows[row].cells[0] = test::printed_cell(name, (30 - static_cast<double>(name.size() / 3)) / 2);
  }
  EXPECT_EQ(tree_of(read_rows(table, columns, embedded_words())),
            (Lines{"1 一般公共预算资金", "2 补助 <一般公共预算资金", "1 其他资金", "2 事业收入 <其他资金", "1 基金"}));
}

TEST(row_levels, the_lines_of_a_form_are_no_parts_of_each_other) {
  Table table = test::table_of({{"项目资金", "5"}, {"其中：财政拨款", "4"}});
  table.headers = {{}, {}};
  const auto rows = read_rows(table, kNameAmount, embedded_words());
  EXPECT_EQ(rows[1].sides[0].parent, std::nullopt);
}

TEST(row_levels, a_row_without_figures_above_its_parts_is_a_heading) {
  const auto rows = rows_of({{"一、上年支出", 0, ""}, {"教育支出", 2}, {"二、国防支出", 0, ""}});
  EXPECT_EQ(rows[0].role, RowRole::heading);
  EXPECT_EQ(rows[2].role, RowRole::item) << "blank, but nothing below it is a part of it";
}

TEST(row_levels, rows_set_centred_between_two_sums_have_no_indents) {
  const auto centred = [](const std::string& name) {
    return Named{name, (30 - static_cast<double>(name.size() / 3)) / 2};
  };
  const auto lines = tree_of(rows_of({{"一、文化支出", 0},
                                      {"电影事业发展专项资金支出", 2, "0.40"},
                                      {"旅游发展支出", 2, "0.50"},
                                      centred("本年支出合计"),
                                      centred("待偿债置换专项债券结余"),
                                      centred("调出资金"),
                                      centred("年终结余结转"),
                                      centred("支出总计")}));
  EXPECT_EQ(lines.at(1), "2 电影事业发展专项资金支出 <一、文化支出");
  EXPECT_EQ(lines.at(5), "1 调出资金");
  EXPECT_EQ(lines.at(6), "1 年终结余结转");
}

TEST(row_levels, the_words_behind_plus_stand_in_line_with_what_else_is_added) {
  EXPECT_EQ(tree_of(rows_of({{"加：返还性收入", 0}, {"一般性转移支付收入", 1}, {"调入资金", 1}})),
            (Lines{"1 加：返还性收入", "1 一般性转移支付收入", "1 调入资金"}));
}

TEST(row_levels, of_which_below_a_total_names_parts_of_it_down_to_the_next_number) {
  EXPECT_EQ(tree_of(rows_of({{"保险基金收入合计", 0},
                             {"其中：保险费收入", 0},
                             {"财政补贴收入", 3},
                             {"利息收入", 3},
                             {"一、养老保险基金收入", 0},
                             {"其中：保险费收入", 0},
                             {"财政补贴收入", 3}})),
            (Lines{"1 保险基金收入合计", "2 其中：保险费收入 <保险基金收入合计", "2 财政补贴收入 <保险基金收入合计",
                   "2 利息收入 <保险基金收入合计", "1 一、养老保险基金收入", "2 其中：保险费收入 <一、养老保险基金收入",
                   "2 财政补贴收入 <一、养老保险基金收入"}));
}

TEST(row_levels, an_item_whose_class_is_misprinted_is_one_of_the_section_above) {
  const std::vector<BudgetColumn> columns = {
      headed(ColumnRole::code, {"科目编码", "类"}), headed(ColumnRole::code, {"科目编码", "款"}),
      headed(ColumnRole::code, {"科目编码", "项"}), headed(ColumnRole::name, {"科目名称"}),
      headed(ColumnRole::amount, {"金额"})};
  const auto tree = [&](const std::string& section_of_item) {
    return tree_of(read_rows(test::table_of({{"210", "", "", "卫生健康支出", "5"},
                                             {"210", "11", "", "行政事业单位医疗", "5"},
                                             {"7", section_of_item, "02", "事业单位医疗", "5"}}),
                             columns, embedded_words()))
        .at(2);
  };
  EXPECT_EQ(tree("11"), "3 事业单位医疗 <行政事业单位医疗");
  EXPECT_EQ(tree("12").find('<'), std::string::npos) << "it is not known of what";
}

TEST(row_levels, dots_for_rows_left_out_have_no_parts) {
  const auto rows =
      read_rows(test::table_of({{"1030601", "利润收入", "330"}, {"", "………", ""}, {"103060198", "其他利润收入", "330"}}),
                kCodeNameAmount, embedded_words());
  EXPECT_EQ(tree_of(rows).at(2), "4 其他利润收入 <利润收入");
  EXPECT_EQ(rows.at(1).role, RowRole::item);
}

}  // namespace
}  // namespace yusuan
