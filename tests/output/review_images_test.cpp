#include "output/review_images.hpp"

#include <gtest/gtest.h>

#include "output/base64.hpp"

namespace yusuan {
namespace {

TEST(base64, bytes_come_back) {
  EXPECT_EQ(to_base64("Man"), "TWFu");
  EXPECT_EQ(to_base64(std::string_view("\0\xFF", 2)), "AP8=");
  EXPECT_EQ(from_base64("AP8="), std::string("\0\xFF", 2));
  EXPECT_EQ(from_base64(""), "");
}

TEST(base64, what_is_no_base64_gives_nothing) {
  EXPECT_EQ(from_base64("A<8="), std::nullopt);
  EXPECT_EQ(from_base64("AP8"), std::nullopt);
}

TEST(review_images, pictures_are_taken_out_of_a_page_as_they_were_put_in) {
  const std::vector<PageImage> images = {{1, "one"}, {12, std::string("\0two", 4)}};
  EXPECT_EQ(images_of_review("<!doctype html>…" + review_images_html(images) + "<script>1</script>"), images);
}

TEST(review_images, damaged_pictures_are_left_out) {
  const std::string one = review_images_html(std::vector<PageImage>{{1, "one"}});
  EXPECT_TRUE(images_of_review(one.substr(0, one.size() - 4)).empty());
  EXPECT_TRUE(
      images_of_review("<script type=\"text/plain\" class=\"page-image\" data-page=\"x\">b25l</script>\n").empty());
  const std::string after_damage = "<script type=\"text/plain\" class=\"page-image\" data-page=\"1" + one;
  EXPECT_EQ(images_of_review(after_damage), (std::vector<PageImage>{{1, "one"}}));
}

TEST(review_images, other_files_hold_none) { EXPECT_TRUE(images_of_review(R"({"page": 1})").empty()); }

}  // namespace
}  // namespace yusuan
