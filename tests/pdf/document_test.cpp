#include "pdf/document.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <thread>

#include "pdf/poppler_session.hpp"
#include "support/sample.hpp"
#include "support/scratch_folder.hpp"

namespace yusuan {
namespace {

using test::sample_bytes;

std::vector<char> bytes_of(std::string_view text) { return {text.begin(), text.end()}; }

// The code of the error that opening gives; empty where it gives none.
std::string error_code(std::vector<char> bytes, const std::string& password = "") {
  const Result<Document> document = open_document(std::move(bytes), password);
  if (document.ok()) return "";
  EXPECT_FALSE(document.error().message.empty());
  EXPECT_FALSE(document.error().hint.empty());
  EXPECT_EQ(document.error().message.find('\n'), std::string::npos) << "one line: " << document.error().message;
  return document.error().code;
}

std::size_t glyphs_on_first_page(const std::string& sample, const std::string& password = "") {
  const Result<Document> document = open_document(sample_bytes(sample), password);
  if (!document.ok()) return 0;
  Diagnostics diagnostics;
  return read_page(document.value(), 1, diagnostics).glyphs.size();
}

TEST(open_document, a_sample_opens_and_tells_its_facts) {
  const Result<Document> document = open_document(sample_bytes("yanbian-2023.pdf"), "");
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(document.value().facts().pages, 26);
  EXPECT_NE(document.value().facts().producer.find("LibreOffice"), std::string::npos);
}

TEST(open_document, the_outline_leads_to_pages) {
  const Result<Document> document = open_document(sample_bytes("yanbian-2023.pdf"), "");
  ASSERT_TRUE(document);
  const std::vector<OutlineEntry>& outline = document.value().facts().outline;
  const auto entry = std::ranges::find_if(
      outline, [](const OutlineEntry& each) { return each.title.find("收入总表(预算表2)") != std::string::npos; });
  ASSERT_NE(entry, outline.end());
  EXPECT_EQ(entry->page, 6);
  EXPECT_GT(entry->level, 0);
}

TEST(open_document, a_web_page_saved_as_pdf_is_no_pdf) {
  EXPECT_EQ(error_code(sample_bytes("faults/not-a-pdf.pdf")), "not-a-pdf");
}

TEST(open_document, an_empty_file_is_no_pdf) { EXPECT_EQ(error_code({}), "not-a-pdf"); }

TEST(open_document, a_header_may_stand_behind_some_other_bytes) {
  std::vector<char> bytes = bytes_of("HTTP/1.1 200 OK\r\n\r\n");
  const std::vector<char> pdf = sample_bytes("faults/gbk-simsun.pdf");
  bytes.insert(bytes.end(), pdf.begin(), pdf.end());
  EXPECT_EQ(error_code(std::move(bytes)), "");
}

TEST(open_document, a_file_cut_short_is_damaged) {
  EXPECT_EQ(error_code(sample_bytes("faults/truncated.pdf")), "pdf-damaged");
}

TEST(open_document, a_header_alone_is_damaged) { EXPECT_EQ(error_code(bytes_of("%PDF-1.4\n")), "pdf-damaged"); }

TEST(open_document, a_pdf_cut_anywhere_gives_an_error_or_opens_but_never_crashes) {
  const std::vector<char> whole = sample_bytes("faults/gbk-simsun.pdf");
  for (std::size_t length = 0; length < whole.size(); length += 61) {
    const Result<Document> document =
        open_document({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length)}, "");
    if (!document.ok()) {
      EXPECT_NE(document.error().code, "");
      continue;
    }
    Diagnostics diagnostics;
    read_page(document.value(), 1, diagnostics);
  }
}

TEST(open_document, a_pdf_without_pages_is_told) {
  EXPECT_EQ(error_code(sample_bytes("faults/zero-pages.pdf")), "no-pages");
}

TEST(open_document, an_encrypted_pdf_needs_its_password) {
  EXPECT_EQ(error_code(sample_bytes("faults/encrypted.pdf")), "pdf-encrypted");
  EXPECT_EQ(error_code(sample_bytes("faults/encrypted.pdf"), "guess"), "wrong-password");
}

TEST(open_document, the_users_and_the_owners_password_both_open) {
  const std::size_t plain = glyphs_on_first_page("faults/restricted.pdf");
  EXPECT_GT(plain, 0U);
  EXPECT_EQ(glyphs_on_first_page("faults/encrypted.pdf", "budget"), plain);
  EXPECT_EQ(glyphs_on_first_page("faults/encrypted.pdf", "finance"), plain);
}

TEST(open_document, a_pdf_that_only_forbids_printing_opens_without_a_password) {
  EXPECT_EQ(error_code(sample_bytes("faults/restricted.pdf")), "");
}

TEST(open_document, a_password_does_no_harm_where_none_is_needed) {
  EXPECT_EQ(error_code(sample_bytes("faults/gbk-simsun.pdf"), "budget"), "");
}

TEST(open_document, documents_open_and_close_in_any_order) {
  // The last document of poppler-cpp to go takes Poppler's globalParams along, unless they are held.
  for (int i = 0; i < 3; ++i) {
    Result<Document> first = open_document(sample_bytes("faults/gbk-simsun.pdf"), "");
    {
      const Result<Document> second = open_document(sample_bytes("faults/type3.pdf"), "");
      ASSERT_TRUE(second.ok());
    }
    ASSERT_TRUE(first.ok());
    Diagnostics diagnostics;
    EXPECT_FALSE(read_page(first.value(), 1, diagnostics).glyphs.empty());
  }
}

TEST(open_document, threads_with_documents_of_their_own_read_the_same) {
  const std::size_t expected = glyphs_on_first_page("faults/gbk-simsun.pdf");
  std::vector<std::size_t> counts(4);
  {
    std::vector<std::jthread> threads;
    for (std::size_t& count : counts) {
      threads.emplace_back([&count] { count = glyphs_on_first_page("faults/gbk-simsun.pdf"); });
    }
  }
  EXPECT_EQ(counts, std::vector<std::size_t>(4, expected));
}

TEST(read_page, a_page_that_is_not_there_is_told) {
  const Result<Document> document = open_document(sample_bytes("faults/gbk-simsun.pdf"), "");
  ASSERT_TRUE(document.ok());
  Diagnostics diagnostics;
  const PageContent page = read_page(document.value(), 2, diagnostics);
  EXPECT_TRUE(page.glyphs.empty());
  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_EQ(diagnostics[0].code, "page-unreadable");
  EXPECT_EQ(diagnostics[0].where.page, 2);
}

// Poppler takes its folder once a process, so this reads in a child. Ends it with 0 where the fault is told.
[[noreturn]] void read_without_poppler_data(const std::string& folder) {
  use_poppler_data(folder);
  const Result<Document> document = open_document(sample_bytes("faults/gbk-simsun.pdf"), "");
  if (!document.ok()) std::_Exit(2);
  Diagnostics diagnostics;
  read_page(document.value(), 1, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.code == "poppler-data-missing" && diagnostic.hint.find("poppler-data") != std::string::npos) {
      std::_Exit(0);
    }
  }
  std::fprintf(stderr, "%zu diagnostics, none of them poppler-data-missing\n", diagnostics.size());
  std::_Exit(1);
}

TEST(poppler_data_death_test, that_it_is_missing_is_told_with_the_package_to_install) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  const test::ScratchFolder empty;
  EXPECT_EXIT(read_without_poppler_data(empty.path().string()), ::testing::ExitedWithCode(0), "");
}

}  // namespace
}  // namespace yusuan
