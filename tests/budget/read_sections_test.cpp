#include "budget/read_sections.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/embedded_words.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

constexpr double kSize = 10;
constexpr double kLeft = 50;
constexpr double kRight = 250;
constexpr double kIndent = 20;

// Pages of lines, each 20 points below the one before; a line is as wide as `right` says.
class Pages {
 public:
  // `full`: two full lines first, which show the margins.
  Pages& page(bool full = true) {
    PageLayout layout;
    layout.page = static_cast<int>(layouts.size()) + 2;  // the first page may be a cover
    layout.width = 300;
    layout.height = 800;
    layouts.push_back(layout);
    y_ = 150;
    for (int i = 0; full && i < 2; ++i) line("上文到此为止。");
    return *this;
  }

  Pages& line(std::string_view text, double left = kLeft, double right = kRight, int column = 0) {
    PrintedLine line;
    line.text = to_utf32(text);
    line.box = {left, y_, right, y_ + kSize};
    line.size = kSize;
    line.middle = y_ + kSize / 2;
    line.column = column;
    layouts.back().lines.push_back(line);
    y_ += 20;
    return *this;
  }

  // The next line stands beside the last one.
  Pages& up() {
    y_ -= 20;
    return *this;
  }

  std::vector<PageLayout> layouts;

 private:
  double y_ = 0;
};

std::vector<std::string> paragraphs_of(const Prose& prose) {
  std::vector<std::string> texts;
  for (const Paragraph& paragraph : prose.paragraphs) {
    const std::string text = to_utf8(paragraph.text);
    if (text.find("上文到此为止") == std::string::npos) texts.push_back(text);
  }
  return texts;
}

Prose read(const Pages& pages) { return read_sections(pages.layouts, {}, test::embedded_words()); }

TEST(read_sections, joins_lines_to_paragraphs_over_the_page_break) {
  Pages pages;
  pages.page().line("2023 年财政拨款收支总预算 2030.75 万元。其中：本年", kLeft + kIndent).page(false);
  pages.line("收入 1932.48 万元。", kLeft, 150).line("另起一段。", kLeft + kIndent, 150);
  const Prose prose = read(pages);
  EXPECT_EQ(
      paragraphs_of(prose),
      (std::vector<std::string>{"2023年财政拨款收支总预算2030.75万元。其中：本年收入1932.48万元。", "另起一段。"}));
  const Paragraph& joined = prose.paragraphs[prose.paragraphs.size() - 2];
  ASSERT_EQ(joined.lines.size(), 2U);
  EXPECT_EQ(joined.lines[1].where.page, 3);
}

TEST(read_sections, a_line_ends_early_before_a_number_that_has_no_room) {
  Pages pages;
  pages.page().line("比上年预算执行数增加", kLeft + kIndent, kRight - 25).line("24,558.18 万元。", kLeft, 150);
  pages.line("本部门概况", kLeft, kRight - 70).line("24,558.18 万元。", kLeft, 150);
  EXPECT_EQ(paragraphs_of(read(pages)),
            (std::vector<std::string>{"比上年预算执行数增加24,558.18万元。", "本部门概况", "24,558.18万元。"}));
}

TEST(read_sections, puts_paragraphs_under_numbered_headings) {
  Pages pages;
  pages.page().line("第三部分 情况说明", 100, 200).line("一、收支总体情况", kLeft + kIndent, 180);
  pages.line("收入10万元。", kLeft + kIndent, 180).line("（一）机关运行经费", kLeft + kIndent, 180);
  pages.line("支出5万元。", kLeft + kIndent, 180);
  const Prose prose = read(pages);
  ASSERT_EQ(prose.sections.size(), 3U);
  EXPECT_EQ(prose.sections[0].level, 1);
  EXPECT_EQ(prose.sections[0].number, "第三部分");
  EXPECT_EQ(prose.sections[0].title, "情况说明");
  EXPECT_EQ(prose.sections[1].text, "收入10万元。");
  EXPECT_EQ(prose.sections[2].level, 3);
  EXPECT_EQ(prose.sections[2].text, "支出5万元。");
}

TEST(read_sections, items_of_a_list_are_no_headings) {
  Pages pages;
  pages.page().line("二、机构设置", kLeft + kIndent, 180).line("（一）秘书处", kLeft + kIndent, 150);
  pages.line("（二）文电处", kLeft + kIndent, 150).line("1.公务接待费5万元", kLeft + kIndent, 160);
  const Prose prose = read(pages);
  ASSERT_EQ(prose.sections.size(), 1U);
  EXPECT_EQ(prose.sections[0].text, "（一）秘书处\n（二）文电处\n1.公务接待费5万元");
}

TEST(read_sections, leaves_out_contents_and_page_numbers) {
  Pages pages;
  pages.page().line("目 录", 120, 180).line("一、主要职能", kLeft, 150).line("二、机构设置......4", kLeft, 250);
  pages.page().line("一、主要职能", kLeft, 150).line("负责工作。", kLeft + kIndent, 150);
  pages.layouts.back().lines.push_back(pages.layouts.back().lines.back());
  pages.layouts.back().lines.back().text = U"- 3 -";
  pages.layouts.back().lines.back().middle = 780;
  const Prose prose = read(pages);
  ASSERT_EQ(prose.sections.size(), 1U);
  EXPECT_EQ(prose.sections[0].where.page, 3);
  EXPECT_EQ(paragraphs_of(prose), (std::vector<std::string>{"负责工作。"}));
}

TEST(read_sections, reads_newspaper_columns_one_after_the_other) {
  Pages pages;
  pages.page(false).line("左栏第一行", 50, 150, 1).up().line("右栏第一行", 170, 270, 2);
  pages.line("左栏末行。", 50, 110, 1).up().line("右栏末行。", 170, 230, 2);
  EXPECT_EQ(paragraphs_of(read(pages)), (std::vector<std::string>{"左栏第一行左栏末行。", "右栏第一行右栏末行。"}));
}

}  // namespace
}  // namespace yusuan
