#include "budget/publication_date.hpp"

#include <gtest/gtest.h>

#include "budget/catalogue.hpp"
#include "budget/plain_text.hpp"
#include "budget/years.hpp"
#include "support/embedded_words.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

std::string date(const std::string& text) {
  return date_of(with_ascii_years(plain_text(to_utf32(text)), test::embedded_words()), test::embedded_words());
}

BookText line(const std::string& text) {
  BookText result;
  result.printed = to_utf32(text);
  result.plain = with_ascii_years(plain_text(result.printed), test::embedded_words());
  result.where = {3, std::nullopt};
  return result;
}

TEST(publication_date, is_read_in_arabic_and_chinese_digits) {
  EXPECT_EQ(date("2023年1月31日"), "2023-01-31");
  EXPECT_EQ(date("二〇二三年十二月二十一日"), "2023-12-21");
  EXPECT_EQ(date("二○二三年二月"), "2023-02");
  EXPECT_EQ(date("2023-01-31"), "2023-01-31");
  EXPECT_EQ(date("2023.1.31"), "2023-01-31");
}

TEST(publication_date, what_is_no_date_alone_is_none) {
  EXPECT_EQ(date("2023年"), "");
  EXPECT_EQ(date("2023年13月1日"), "");
  EXPECT_EQ(date("2023年1月32日"), "");
  EXPECT_EQ(date("2026年1月20日在人民代表大会"), "");
  EXPECT_EQ(date("2023.1"), "");
  EXPECT_EQ(date("12023年1月1日"), "");
}

TEST(publication_date, a_label_comes_before_the_cover_and_the_cover_before_the_last_page) {
  BookTexts texts;
  EXPECT_FALSE(find_publication_date(texts, test::embedded_words()));
  texts.last_page = {line("2023年3月3日")};
  EXPECT_EQ(find_publication_date(texts, test::embedded_words())->iso, "2023-03-03");
  texts.cover_lines = {line("某局2023年部门预算"), line("2023年2月")};
  EXPECT_EQ(find_publication_date(texts, test::embedded_words())->iso, "2023-02");
  texts.front_pages = {{line("公开时间：2023年2月15日")}};
  EXPECT_EQ(find_publication_date(texts, test::embedded_words())->iso, "2023-02-15");
  EXPECT_EQ(find_publication_date(texts, test::embedded_words())->from.source, "date_line");
  EXPECT_EQ(find_publication_date(texts, test::embedded_words())->from.where.page, 3);
}

TEST(publication_date, a_month_at_the_end_of_the_book_signs_nothing) {
  BookTexts texts;
  texts.last_page = {line("2023年3月")};
  EXPECT_FALSE(find_publication_date(texts, test::embedded_words()));
}

}  // namespace
}  // namespace yusuan
