#include "budget/read_narrative.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "budget/find_quantities.hpp"
#include "budget/plain_text.hpp"
#include "support/embedded_words.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

Paragraph paragraph(std::string_view text) {
  Paragraph result;
  result.text = to_utf32(text);
  result.plain = plain_text(result.text);
  result.lines = {{0, {7, Box{10, 20, 300, 34}}}};
  return result;
}

std::vector<NarrativeFigure> read(std::vector<std::string_view> texts) {
  Prose prose;
  for (const std::string_view text : texts) prose.paragraphs.push_back(paragraph(text));
  return read_narrative(prose, 2023, test::embedded_words());
}

// `subject<of=amount unit@year`, then the comparison and the share, where there are any.
std::string line_of(const NarrativeFigure& figure) {
  std::string line = figure.subject;
  if (!figure.of.empty()) line += "<" + figure.of;
  if (figure.amount) line += "=" + figure.amount->to_string() + figure.unit;
  if (figure.approximate) line += "~";
  if (figure.year) line += "@" + std::to_string(*figure.year);
  if (const auto& change = figure.comparison) {
    const bool more = change->direction == ChangeDirection::increase;
    line += change->direction == ChangeDirection::unchanged ? " =" : more ? " +" : " -";
    if (change->amount) line += change->amount->to_string() + change->unit;
    if (change->percent) line += "/" + change->percent->to_string() + "%";
    line += " vs " + change->base;
    if (change->base_year) line += "@" + std::to_string(*change->base_year);
  }
  if (const auto& share = figure.share) {
    line += (share->completion ? " done " : " share ") + share->percent.to_string() + "% of " + share->of;
  }
  return line;
}

using Lines = std::vector<std::string>;

Lines lines_of(std::vector<std::string_view> texts) {
  Lines lines;
  for (const NarrativeFigure& figure : read(std::move(texts))) lines.push_back(line_of(figure));
  return lines;
}

Lines quantities_in(std::string_view text) {
  const std::u32string plain = plain_text(to_utf32(text));
  Lines lines;
  for (const Quantity& quantity : find_quantities(plain, test::embedded_words())) {
    lines.push_back(quantity.value.to_string() + " " + quantity.measure);
  }
  return lines;
}

TEST(find_quantities, reads_numbers_with_a_known_unit) {
  EXPECT_EQ(quantities_in("共1,072.71万元，土地21.93平方米，占4.8%，为-5万元"),
            (Lines{"1072.71 money", "21.93 area", "4.8 percent", "-5 money"}));
}

TEST(find_quantities, leaves_out_limits_rates_ranges_and_ranks) {
  EXPECT_EQ(quantities_in("单价50万元及以上的设备，200万元（含200万元）以上，不超过30万元"), Lines{});
  EXPECT_EQ(quantities_in("标准为每人每年500元，60元/人，5至10万元，2-3个，5%-10%"), Lines{});
  EXPECT_EQ(quantities_in("第3个，3个月，5个百分点，2023年，〔2021〕900号，A4纸"), Lines{});
}

TEST(find_quantities, reads_chinese_numerals_where_they_count_and_nowhere_else) {
  EXPECT_EQ(quantities_in("车辆三辆，包括五个预算单位，设十二个处室"), (Lines{"3 count", "5 count", "12 count"}));
  EXPECT_EQ(quantities_in("三个多一些，第二个单位，任一个单位，两个优先，第二人民医院"), Lines{});
}

TEST(find_quantities, a_number_may_be_said_not_to_be_exact) {
  const std::u32string text = plain_text(to_utf32("约900件，增长2%左右，5万元"));
  std::vector<bool> approximate;
  for (const Quantity& quantity : find_quantities(text, test::embedded_words()))
    approximate.push_back(quantity.approximate);
  EXPECT_EQ(approximate, (std::vector{true, true, false}));
}

TEST(read_narrative, a_figure_has_subject_amount_unit_year_place_and_sentence) {
  const auto figures = read({"按照原则。2023年收支总预算2030.75万元。"});
  ASSERT_EQ(figures.size(), 1U);
  EXPECT_EQ(line_of(figures[0]), "收支总预算=2030.75万元@2023");
  EXPECT_EQ(figures[0].measure, "money");
  EXPECT_EQ(figures[0].yuan_per_unit, Decimal(10000, 0));
  EXPECT_EQ(figures[0].where, (Provenance{7, Box{10, 20, 300, 34}}));
  EXPECT_EQ(figures[0].sentence, "2023年收支总预算2030.75万元。");
}

TEST(read_narrative, of_a_sentence_without_end_each_figure_keeps_what_stands_around_it) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "基本支出" + std::to_string(1000 + i) + "万元，";  // 11 characters
  const std::vector<NarrativeFigure> figures = read({text});
  ASSERT_EQ(figures.size(), 1000U);
  EXPECT_EQ(to_utf32(figures[0].sentence).size(), 504U) << "4 before it, 500 from it on";
  EXPECT_EQ(to_utf32(figures[500].sentence).size(), 1000U);
  EXPECT_NE(figures[500].sentence.find("基本支出1500万元，"), std::string::npos);
}

TEST(read_narrative, a_sentence_of_2000_characters_is_kept_whole) {
  std::string text;
  for (int i = 0; i < 100; ++i)
    text += "基本支出" + std::to_string(1000 + i) + "万元，其余十一个字都在后";  // 20 characters
  const std::vector<NarrativeFigure> figures = read({text.substr(0, text.size() - 3) + "。"});
  ASSERT_EQ(figures.size(), 100U);
  EXPECT_EQ(to_utf32(figures[50].sentence).size(), 2000U);
}

TEST(read_narrative, the_place_is_the_line_that_holds_the_number) {
  Prose prose;
  prose.paragraphs.push_back(paragraph("基本支出1445.67万元，项目支出585.08万元。"));
  prose.paragraphs[0].lines.push_back({15, {8, Box{1, 2, 3, 4}}});
  const auto figures = read_narrative(prose, 2023, test::embedded_words());
  ASSERT_EQ(figures.size(), 2U);
  EXPECT_EQ(figures[0].where.page, 7);
  EXPECT_EQ(figures[1].where, (Provenance{8, Box{1, 2, 3, 4}}));
}

TEST(read_narrative, parts_name_their_whole_as_long_as_they_fit_into_it) {
  EXPECT_EQ(lines_of({"收入预算100万元，其中：本年收入95万元，占95%；上年结转5万元，占5%；另有借款20万元。"}),
            (Lines{"收入预算=100万元@2023", "本年收入<收入预算=95万元@2023 share 95% of ",
                   "上年结转<收入预算=5万元@2023 share 5% of ", "另有借款=20万元@2023"}));
}

TEST(read_narrative, a_whole_may_stand_in_the_paragraph_above) {
  EXPECT_EQ(lines_of({"基本支出10万元，其中：", "人员经费7万元，主要包括工资。", "公用经费3万元。", "项目支出9万元。"}),
            (Lines{"基本支出=10万元@2023", "人员经费<基本支出=7万元@2023", "公用经费<基本支出=3万元@2023",
                   "项目支出=9万元@2023"}));
}

TEST(read_narrative, a_change_belongs_to_the_figure_before_it) {
  EXPECT_EQ(lines_of({"机关运行经费122.8万元，比2022年预算减少57.24万元，下降31.8%。"}),
            (Lines{"机关运行经费=122.8万元@2023 -57.24万元/31.8% vs 2022年预算@2022"}));
  EXPECT_EQ(lines_of({"与上年相比，基本支出增加5万元。收入10亿元，同比增长3.2%。"}),
            (Lines{"基本支出@2023 +5万元 vs 上年@2022", "收入=10亿元@2023 +/3.2% vs 同比@2022"}));
}

TEST(read_narrative, what_something_came_to_or_is_compared_with_is_no_figure) {
  EXPECT_EQ(lines_of({"收入增加到3万元。"}), Lines{});
  EXPECT_EQ(lines_of({"支出109.12亿元，较上年支出97.16亿元增长12.31%。"}),
            (Lines{"支出=109.12亿元@2023 +/12.31% vs 上年支出@2022"}));
}

TEST(read_narrative, a_plan_carried_out_is_a_share_of_its_own_kind) {
  EXPECT_EQ(
      lines_of({"1.行政运行（项）。年初预算为100万元，支出决算为98万元，完成年初预算的98%。"}),
      (Lines{"年初预算<行政运行（项）=100万元@2023", "支出决算<行政运行（项）=98万元@2023 done 98% of 年初预算"}));
}

TEST(read_narrative, that_nothing_changed_is_a_comparison_without_amount) {
  EXPECT_EQ(lines_of({"1.公务接待费5万元，与2022年预算持平。其中：外事接待费2万元（与上年无增减）。"}),
            (Lines{"公务接待费=5万元@2023 = vs 2022年预算@2022", "外事接待费<公务接待费=2万元@2023 = vs 上年@2022"}));
  EXPECT_EQ(lines_of({"公务接待费0万元。2023年当年预算数与2022年预算数相等。"}),
            (Lines{"公务接待费=0万元@2023", "当年预算数<公务接待费@2023 = vs 2022年预算数@2022"}));
  EXPECT_EQ(lines_of({"公务用车购置费0万元，与2022年预算一致0万元。"}),
            (Lines{"公务用车购置费=0万元@2023 =0万元 vs 2022年预算@2022"}));
}

TEST(read_narrative, what_did_not_change_against_a_year_opens_the_comparison_of_the_sentence) {
  EXPECT_EQ(lines_of({"返还性收入49亿元，与上年持平；转移支付183亿元，增长4.9%。"}),
            (Lines{"返还性收入=49亿元@2023 = vs 上年@2022", "转移支付=183亿元@2023 +/4.9% vs 上年@2022"}));
}

TEST(read_narrative, about_unchanged_or_unchanged_against_no_year_is_no_comparison) {
  EXPECT_EQ(
      lines_of({"收入5万元，与上年基本持平。支出6万元，应与《收支预算总表》数一致。接待费7万元，总体与去年持平。"}),
      (Lines{"收入=5万元@2023", "支出=6万元@2023", "接待费=7万元@2023"}));
  EXPECT_EQ(lines_of({"基本支出5万元，其中：基本工资3万元，与上年持平。"}),
            (Lines{"基本支出=5万元@2023", "基本工资<基本支出=3万元@2023 = vs 上年@2022"}));
}

TEST(read_narrative, a_word_that_a_number_is_not_exact_is_no_part_of_what_is_counted) {
  EXPECT_EQ(lines_of({"预计办理提案700件左右，其中重点提案20件左右。确定30个左右发展所需的课题。"}),
            (Lines{"办理提案=700件~@2023", "重点提案<办理提案=20件~@2023"}));
}

TEST(read_narrative, a_comparison_may_be_opened_before_a_bracket_and_closed_behind_it) {
  EXPECT_EQ(lines_of({"部门支出预算与2022年度相比（2022年度部门支出预算为100万元），增加5万元，增长5%。"}),
            (Lines{"部门支出预算=100万元@2022", "部门支出预算@2023 +5万元/5% vs 2022年度@2022"}));
}

TEST(read_narrative, a_plan_may_be_stated_with_its_amount) {
  EXPECT_EQ(lines_of({"税收收入完成预算100亿元的105.3%。"}),
            (Lines{"税收收入@2023 done 105.3% of 预算", "预算<税收收入=100亿元@2023"}));
  EXPECT_EQ(lines_of({"税收收入105亿元，完成年初预算100亿元的105%。"}),
            (Lines{"税收收入=105亿元@2023 done 105% of 年初预算", "年初预算<税收收入=100亿元@2023"}));
}

TEST(read_narrative, a_mere_word_for_the_stage_is_an_aspect) {
  EXPECT_EQ(
      lines_of({"1.行政运行（项）53.84万元，用于工资。2022年当年预算执行数为54.6万元，2023年预算安排53.84万元。"}),
      (Lines{"行政运行（项）=53.84万元@2023", "当年预算执行数<行政运行（项）=54.6万元@2022",
             "预算<行政运行（项）=53.84万元@2023"}));
}

TEST(read_narrative, a_verb_is_dropped_and_no_part_of_a_name) {
  EXPECT_EQ(lines_of({"加上级补助收入63亿元，加补助下级支出2亿元，共同事权转移支付3亿元，加上其他收入4亿元。"}),
            (Lines{"上级补助收入=63亿元@2023", "补助下级支出=2亿元@2023", "共同事权转移支付=3亿元@2023",
                   "其他收入=4亿元@2023"}));
}

TEST(read_narrative, a_year_may_follow_the_number_of_a_paragraph) {
  EXPECT_EQ(lines_of({"1.2026年国防支出预算16,765万元。"}), (Lines{"国防支出预算=16765万元@2026"}));
}

TEST(read_narrative, counts_may_stand_before_what_they_count) {
  EXPECT_EQ(lines_of({"核定57名行政编制，内部机构10个。2023年确定6个二级项目支出的目标。"}),
            (Lines{"行政编制=57名@2023", "内部机构=10个@2023", "二级项目支出=6个@2023"}));
}

TEST(read_narrative, a_limit_is_part_of_the_subject) {
  EXPECT_EQ(lines_of({"截至2022年12月31日，共有车辆10辆，单价50万元及以上的通用设备0台/套。"}),
            (Lines{"车辆=10辆@2022", "单价50万元及以上的通用设备=0台/套@2022"}));
}

TEST(read_narrative, the_subject_of_a_torn_paragraph_is_not_guessed) {
  Prose prose;
  prose.paragraphs.push_back(paragraph("入254.8亿元，税收209亿元。"));
  prose.paragraphs[0].torn = true;
  const auto figures = read_narrative(prose, 2023, test::embedded_words());
  ASSERT_EQ(figures.size(), 1U);
  EXPECT_EQ(figures[0].subject, "税收");
}

}  // namespace
}  // namespace yusuan
