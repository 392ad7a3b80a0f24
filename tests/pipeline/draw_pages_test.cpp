#include "pipeline/draw_pages.hpp"

#include <gtest/gtest.h>

#include <thread>

#include "pipeline/sha256.hpp"
#include "support/sample.hpp"

namespace yusuan {
namespace {

const std::filesystem::path kSample = test::sample("yanbian-2023.pdf");
constexpr int kPages = 26;

TEST(draw_pages, all_pages_come_in_order_whichever_thread_drew_them) {
  int calls = 0;
  const auto on_page = [&, caller = std::this_thread::get_id()](int page, int pages) {
    ++calls;
    EXPECT_EQ(std::this_thread::get_id(), caller);
    EXPECT_LE(page, pages);
    EXPECT_EQ(pages, kPages);
  };
  const auto images = draw_pages(kSample, {"", sha256_hex(test::sample_bytes("yanbian-2023.pdf")), on_page});
  ASSERT_TRUE(images);
  ASSERT_EQ(images.value().size(), static_cast<std::size_t>(kPages));
  for (int i = 0; i < kPages; ++i) EXPECT_EQ(images.value()[static_cast<std::size_t>(i)].page, i + 1);
  EXPECT_GT(calls, 0);
}

TEST(draw_pages, threads_do_not_change_the_pictures) {
  const auto once = draw_pages(kSample, {});
  const auto twice = draw_pages(kSample, {});
  ASSERT_TRUE(once && twice);
  EXPECT_EQ(once.value(), twice.value());
}

TEST(draw_pages, another_file_than_was_read_is_refused) {
  const auto images = draw_pages(kSample, {"", std::string(64, '0'), {}});
  ASSERT_FALSE(images);
  EXPECT_EQ(images.error().code, "file-changed");
}

TEST(draw_pages, what_is_no_pdf_is_told) {
  const auto images = draw_pages(test::sample("README.md"), {});
  ASSERT_FALSE(images);
  EXPECT_EQ(images.error().code, "not-a-pdf");
}

}  // namespace
}  // namespace yusuan
