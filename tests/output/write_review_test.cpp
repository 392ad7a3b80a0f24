#include "output/write_review.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "output/write_json.hpp"
#include "support/literal_document.hpp"

namespace yusuan {
namespace {

// How often `what` stands in `text`.
std::size_t count(const std::string& text, std::string_view what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++found;
  return found;
}

BudgetDocument hostile_document() {
  const std::string attack = "</script><img src=x onerror=alert(1)><!--<script>";
  BudgetDocument document = test::literal_document();
  document.title = attack + "</title>";
  document.organization = attack;
  document.source.file = attack + ".pdf";
  document.tables[0].title = attack;
  document.tables[0].columns[0].header = {attack};
  document.tables[0].rows[0].cells[0].text = attack;
  document.tables[0].notes = {attack};
  document.findings = {{Severity::warning, "sum-mismatch", attack, attack, {{"t01", 0, 1, {8, std::nullopt}}}}};
  document.diagnostics = {{Severity::note, "not-a-number", {8, std::nullopt}, attack, attack}};
  return document;
}

TEST(write_review, a_hostile_book_adds_no_element_to_the_page) {
  const std::string plain = write_review(test::literal_document(), {});
  const std::string hostile = write_review(hostile_document(), {});
  EXPECT_EQ(count(hostile, "<script"), count(plain, "<script"));
  EXPECT_EQ(count(hostile, "</script"), count(plain, "</script"));
  EXPECT_EQ(count(hostile, "</title"), 1u);
  EXPECT_EQ(count(hostile, "<img"), count(plain, "<img"));
  EXPECT_EQ(count(hostile, "<!--"), count(plain, "<!--"));
}

TEST(write_review, slots_in_a_books_words_are_not_filled) {
  BudgetDocument document = test::literal_document();
  document.title = "{{scripts}}{{data}}";
  const std::string page = write_review(document, {});
  EXPECT_NE(page.find("<title>{{scripts}}{{data}}</title>"), std::string::npos);
}

TEST(write_review, a_book_without_title_bears_its_files_name) {
  BudgetDocument document = test::literal_document();
  document.title = "";
  EXPECT_NE(write_review(document, {}).find("<title>a.pdf</title>"), std::string::npos);
}

TEST(write_review, document_json_is_in_the_page_as_it_is_written_elsewhere) {
  const BudgetDocument document = test::literal_document();
  EXPECT_NE(write_review(document, {}).find(write_document_json(document)), std::string::npos);
}

TEST(write_review, the_page_allows_itself_no_connection) {
  const std::string page = write_review(test::literal_document(), {});
  EXPECT_NE(page.find("content=\"default-src 'none'; img-src data:; style-src 'sha256-"), std::string::npos);
  EXPECT_EQ(page.find("unsafe-"), std::string::npos);
  EXPECT_EQ(page.find("http-equiv=\"refresh"), std::string::npos);
  EXPECT_EQ(page.find(" src=\""), std::string::npos);
}

TEST(write_review, its_scripts_make_no_markup_from_text) {
  const std::string page = write_review(test::literal_document(), {});
  for (const char* way :
       {"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "fetch("}) {
    EXPECT_EQ(page.find(way), std::string::npos) << way;
  }
}

TEST(write_review, a_page_is_known_by_its_first_kilobyte) {
  const std::string page = write_review(test::literal_document(), {});
  EXPECT_TRUE(begins_as_review(page.substr(0, 1024)));
  EXPECT_FALSE(begins_as_review("<!doctype html><title>yusuan review</title>"));
}

TEST(write_review, the_same_book_gives_the_same_bytes) {
  const std::vector<PageImage> images = {{8, "png"}};
  EXPECT_EQ(write_review(test::literal_document(), images), write_review(test::literal_document(), images));
}

}  // namespace
}  // namespace yusuan
