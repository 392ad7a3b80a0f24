#include "pipeline/draw_pages.hpp"

#include <gtest/gtest.h>

#include <thread>

#include "support/sample.hpp"

namespace yusuan {
namespace {

std::vector<char> sample_bytes() { return test::sample_bytes("yanbian-2023.pdf"); }

constexpr int kPages = 26;

TEST(draw_pages, all_pages_come_in_order_whichever_thread_drew_them) {
  int calls = 0;
  const auto on_page = [&, caller = std::this_thread::get_id()](int page, int pages) {
    ++calls;
    EXPECT_EQ(std::this_thread::get_id(), caller);
    EXPECT_LE(page, pages);
    EXPECT_EQ(pages, kPages);
  };
  const auto images = draw_pages(sample_bytes(), {"", on_page});
  ASSERT_TRUE(images);
  ASSERT_EQ(images.value().size(), static_cast<std::size_t>(kPages));
  for (int i = 0; i < kPages; ++i) EXPECT_EQ(images.value()[static_cast<std::size_t>(i)].page, i + 1);
  EXPECT_GT(calls, 0);
}

TEST(draw_pages, threads_do_not_change_the_pictures) {
  const auto once = draw_pages(sample_bytes(), {});
  const auto twice = draw_pages(sample_bytes(), {"", {}, 1});
  ASSERT_TRUE(once && twice);
  EXPECT_EQ(once.value(), twice.value());
}

TEST(draw_pages, what_is_no_pdf_is_told) {
  const auto images = draw_pages({'%', 'P', 'D', 'X'}, {});
  ASSERT_FALSE(images);
  EXPECT_EQ(images.error().code, "not-a-pdf");
}

}  // namespace
}  // namespace yusuan
