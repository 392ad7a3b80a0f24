// Pages read by several threads are those read by one.
#include "pipeline/read_pages.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

#include "output/write_json.hpp"
#include "pipeline/extract_document.hpp"
#include "support/embedded_words.hpp"
#include "support/sample.hpp"

namespace yusuan {
namespace {

std::string json_with_jobs(const std::string& sample, std::size_t jobs) {
  ExtractOptions options;
  options.page_jobs = jobs;
  const Result<BudgetDocument> document = extract_document(test::sample(sample), test::embedded_catalogue(), options);
  return document ? write_document_json(document.value()) : document.error().code;
}

TEST(ReadPages, GivesTheSameDocumentWithAnyNumberOfThreads) {
  for (const std::string& sample : test::sample_names()) {
    const std::string alone = json_with_jobs(sample, 1);
    for (const std::size_t jobs : {2U, 5U, 40U})
      EXPECT_EQ(json_with_jobs(sample, jobs), alone) << sample << ' ' << jobs;
  }
}

TEST(ReadPages, TellsTheCallersThreadAloneHowFarItIs) {
  const Result<Document> pdf = open_document(test::sample_bytes("yanbian-2023.pdf"), "");
  ASSERT_TRUE(pdf);
  const std::thread::id here = std::this_thread::get_id();
  std::vector<int> begun;
  const PageReadings readings = read_pages(pdf.value(), 3, [&](int page, int pages) {
    EXPECT_EQ(std::this_thread::get_id(), here);
    EXPECT_EQ(pages, 26);
    begun.push_back(page);
  });
  EXPECT_TRUE(std::ranges::is_sorted(begun));
  ASSERT_EQ(readings.pages.size(), 26U);
  for (std::size_t i = 0; i < readings.pages.size(); ++i) EXPECT_EQ(readings.pages[i].number, static_cast<int>(i) + 1);
}

TEST(ReadPages, OpensALockedPdfAgainWithItsPassword) {
  const Result<Document> pdf = open_document(test::sample_bytes("faults/encrypted.pdf"), "budget");
  ASSERT_TRUE(pdf);
  const Result<Document> again = open_again(pdf.value());
  ASSERT_TRUE(again);
  Diagnostics diagnostics;
  EXPECT_FALSE(read_page(again.value(), 1, diagnostics).glyphs.empty());
}

}  // namespace
}  // namespace yusuan
