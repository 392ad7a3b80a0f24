#include "pipeline/check_document.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <fstream>

#include "output/write_json.hpp"
#include "pipeline/extract_document.hpp"
#include "pipeline/write_document.hpp"
#include "support/embedded_words.hpp"
#include "support/literal_document.hpp"
#include "support/literal_figures.hpp"
#include "support/run_program.hpp"
#include "support/sample.hpp"
#include "support/scratch_folder.hpp"
#include "support/text_checks.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;
using test::bytes_of;
using test::has;
using test::run_yusuan;
using test::ScratchFolder;

// A book whose table balances, or misses by 1.00 where `last` is 8.00 for 7.00.
BudgetDocument book(const std::string& last) {
  BudgetDocument document = test::literal_document();
  document.tables = {
      test::figure_table({"budget"}, {{"sum", {"10.00"}, RowRole::total}, {"x", {"3.00"}}, {"y", {last}}})};
  document.tables[0].kind = "general_public_budget_expenditure";
  return document;
}

void replace_in(const fs::path& file, const std::string& from, const std::string& to) {
  std::string bytes = bytes_of(file);
  const std::size_t at = bytes.find(from);
  ASSERT_NE(at, std::string::npos) << from;
  std::ofstream(file, std::ios::binary) << bytes.replace(at, from.size(), to);
}

TEST(FindDocuments, TakesAFileAFolderOrTheFolderAbove) {
  const ScratchFolder scratch;
  const fs::path a = scratch.write("out/a/document.json", "{}");
  const fs::path b = scratch.write("out/b/document.json", "{}");
  scratch.write("out/c/letter.txt", "");
  using Paths = std::vector<fs::path>;
  EXPECT_EQ(find_documents(a).value(), (Paths{a}));
  EXPECT_EQ(find_documents(scratch / "out/a").value(), (Paths{a}));
  EXPECT_EQ(find_documents(scratch / "out").value(), (Paths{a, b}));
  EXPECT_EQ(find_documents(scratch / "out/c").error().code, "no-document");
  EXPECT_EQ(find_documents(scratch / "gone").error().code, "file-not-found");
}

// The samples are read, written, read back, checked and written again.
class RoundTrip : public ::testing::TestWithParam<std::string> {};

TEST_P(RoundTrip, gives_the_same_bytes_and_findings) {
  const Catalogue& catalogue = test::embedded_catalogue();
  const auto document = extract_document(test::sample(GetParam()), catalogue, {});
  ASSERT_TRUE(document.ok()) << document.error().message;
  const std::string json = write_document_json(document.value());
  const ScratchFolder scratch;
  const auto again = check_document(scratch.write("document.json", json), catalogue);
  ASSERT_TRUE(again.ok()) << again.error().message;
  EXPECT_TRUE(write_document_json(again.value()) == json) << "compare the output of `yusuan check --write`";
}

std::vector<std::string> books_and_layouts() {
  std::vector<std::string> names = test::sample_names();
  std::erase_if(names, [](const std::string& name) { return name.starts_with("faults/"); });
  return names;
}

INSTANTIATE_TEST_SUITE_P(samples, RoundTrip, ::testing::ValuesIn(books_and_layouts()), [](const auto& info) {
  std::string name = info.param;
  std::ranges::replace_if(
      name, [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
});

TEST(CheckCommand, ExitsByWhatIsBroken) {
  const ScratchFolder scratch;
  ASSERT_TRUE(write_document(book("7.00"), scratch / "good").ok());
  ASSERT_TRUE(write_document(book("7.01"), scratch / "rounded").ok());
  ASSERT_TRUE(write_document(book("8.00"), scratch / "broken").ok());
  EXPECT_EQ(run_yusuan(scratch.path(), {"check", "good"}).code, 0);
  EXPECT_EQ(run_yusuan(scratch.path(), {"check", "rounded"}).code, 0) << "a finding of rounding alone is well";
  EXPECT_EQ(run_yusuan(scratch.path(), {"check", "broken"}).code, 3);
  EXPECT_EQ(run_yusuan(scratch.path(), {"check", "."}).code, 3) << "one of three";
  EXPECT_EQ(run_yusuan(scratch.path(), {"check", "gone"}).code, 2);
  EXPECT_EQ(run_yusuan(scratch.path(), {"check"}).code, 2);
  EXPECT_EQ(run_yusuan(scratch.path(), {"check", "good", "gone"}).code, 3);
}

TEST(CheckCommand, TellsFindingsAndChangesNothing) {
  const ScratchFolder scratch;
  ASSERT_TRUE(write_document(book("8.00"), scratch / "a").ok());
  const std::string before = bytes_of(scratch / "a/document.json");
  const auto told = run_yusuan(scratch.path(), {"check", "a"});
  EXPECT_TRUE(has(told.out, "identities: 0 held, 0 within rounding, 1 broken")) << told.out;
  EXPECT_TRUE(has(told.out, "10.00 is not the sum of its rows 11.00 (3.00 + 8.00); difference -1.00")) << told.out;
  EXPECT_EQ(bytes_of(scratch / "a/document.json"), before);
  const auto json = run_yusuan(scratch.path(), {"check", "a", "--json"});
  EXPECT_TRUE(has(json.out, R"("code": "total-mismatch")")) << json.out;
  EXPECT_EQ(run_yusuan(scratch.path(), {"check", "a", "--quiet"}).out, "");
}

TEST(CheckCommand, WritesWhatACorrectionChanges) {
  const ScratchFolder scratch;
  ASSERT_TRUE(write_document(book("8.00"), scratch / "a").ok());
  replace_in(scratch / "a/document.json", R"("values": [null, 8.00])", R"("values": [null, 7.00])");
  const auto end = run_yusuan(scratch.path(), {"check", "a", "--write"});
  EXPECT_EQ(end.code, 0) << end.out << end.err;
  EXPECT_TRUE(has(bytes_of(scratch / "a/01-general_public_budget_expenditure.csv"), "y,7.00\r\n"));
  EXPECT_FALSE(has(bytes_of(scratch / "a/findings.csv"), "mismatch"));
  const std::string json = bytes_of(scratch / "a/document.json");
  EXPECT_TRUE(has(json, R"("cells": ["y", "8.00"])")) << "what is printed stays";
  EXPECT_TRUE(has(json, "values-not-as-printed"));
  EXPECT_TRUE(has(json, R"("held": 1)"));
}

TEST(CheckCommand, WritesTheFormatsThatWereThere) {
  const ScratchFolder scratch;
  ASSERT_TRUE(write_document(book("8.00"), scratch / "a", {formats_of("tidy").value(), {{true, false}}}).ok());
  replace_in(scratch / "a/document.json", R"("values": [null, 8.00])", R"("values": [null, 7.00])");
  EXPECT_EQ(run_yusuan(scratch.path(), {"check", "a", "--write"}).code, 0);
  EXPECT_EQ(test::names_in(scratch / "a"), (std::vector<std::string>{"document.json", "facts.csv"}));
  const std::string facts = bytes_of(scratch / "a/facts.csv");
  EXPECT_TRUE(facts.starts_with("\xEF\xBB\xBFsha256,")) << facts;
  EXPECT_TRUE(has(facts, ",8.00,7.00,")) << "what is printed, and the value that counts: " << facts;
}

TEST(CheckCommand, WritesTheFolderItStandsIn) {
  const ScratchFolder scratch;
  ASSERT_TRUE(write_document(book("7.00"), scratch / "a").ok());
  replace_in(scratch / "a/document.json", R"("broken": 0)", R"("broken": 9)");
  EXPECT_EQ(run_yusuan(scratch / "a", {"check", "document.json", "--write"}).code, 0);
  EXPECT_EQ(run_yusuan(scratch / "a", {"check", ".", "--write"}).code, 0);
  const Result<BudgetDocument> checked = check_document(scratch / "a/document.json", Catalogue::embedded());
  EXPECT_TRUE(bytes_of(scratch / "a/document.json") == write_document_json(checked.value()));
}

TEST(CheckCommand, RefusesWhatItCannotReadAndLeavesIt) {
  const ScratchFolder scratch;
  ASSERT_TRUE(write_document(book("7.00"), scratch / "a").ok());
  replace_in(scratch / "a/document.json", R"("values": [null, 7.00])", R"("values": [null, "7.00"])");
  const std::string before = bytes_of(scratch / "a/document.json");
  const auto end = run_yusuan(scratch.path(), {"check", "a", "--write"});
  EXPECT_EQ(end.code, 2);
  EXPECT_TRUE(has(end.err, "/tables/0/rows/2/values")) << end.err;
  EXPECT_EQ(bytes_of(scratch / "a/document.json"), before);
}

TEST(CheckCommand, WritesOnlyADocumentInItsFolder) {
  const ScratchFolder scratch;
  const fs::path copy = scratch.write("a/copy.json", write_document_json(book("7.00")));
  EXPECT_EQ(run_yusuan(scratch.path(), {"check", "a/copy.json"}).code, 0);
  EXPECT_EQ(run_yusuan(scratch.path(), {"check", "a/copy.json", "--write"}).code, 2);
  EXPECT_EQ(test::names_in(scratch / "a"), (std::vector<std::string>{"copy.json"}));
}

}  // namespace
}  // namespace yusuan
