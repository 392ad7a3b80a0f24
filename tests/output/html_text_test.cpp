#include "output/html_text.hpp"

#include <gtest/gtest.h>

namespace yusuan {
namespace {

TEST(html_text, markup_in_a_text_stays_text) {
  EXPECT_EQ(html_text("</title><img src=x onerror=\"alert('1')\">&"),
            "&lt;/title&gt;&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;");
}

TEST(html_text, chinese_and_line_ends_stay_as_they_are) { EXPECT_EQ(html_text("预算\n\t表"), "预算\n\t表"); }

TEST(html_text, what_html_cannot_hold_becomes_the_replacement_character) {
  EXPECT_EQ(html_text(std::string_view("a\0b\x1B\x7F", 5)), "a\uFFFDb\uFFFD\uFFFD");
  EXPECT_EQ(html_text("\xE9\xA2"), "\uFFFD\uFFFD");
}

TEST(json_in_html, a_string_can_end_no_script_and_begin_no_comment) {
  EXPECT_EQ(json_in_html(R"({"a":"</script><!--<script>"})"),
            R"({"a":"\u003c/script\u003e\u003c!--\u003cscript\u003e"})");
}

TEST(json_in_html, ampersands_and_line_separators_are_escaped) {
  EXPECT_EQ(json_in_html("\"&amp;\u2028\u2029\u2030\""), "\"\\u0026amp;\\u2028\\u2029\u2030\"");
}

TEST(json_in_html, a_text_cut_inside_a_character_stays_as_it_is) { EXPECT_EQ(json_in_html("\xE2\x80"), "\xE2\x80"); }

}  // namespace
}  // namespace yusuan
