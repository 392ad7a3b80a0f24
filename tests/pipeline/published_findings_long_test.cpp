// What published departmental books say against themselves, each held against its page by eye: no more is told of them, and no
// less. The books are not ours to keep: where YUSUAN_BOOKS names their folder this is tested, else it is skipped.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "pipeline/extract_document.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;
using Lines = std::set<std::string>;

// `file<tab>code<tab>the printed texts of the cells`, `#` before remarks.
Lines listed_findings() {
  std::ifstream file(fs::path(YUSUAN_SOURCE_DIR) / "tests/pipeline/published_findings.tsv");
  Lines lines;
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && !line.starts_with('#')) lines.insert(line);
  }
  return lines;
}

std::string line_of(const std::string& book, const Finding& finding, const BudgetDocument& document) {
  std::string line = book + '\t' + finding.code + '\t';
  for (const FindingCell& place : finding.cells) {
    const auto table = std::ranges::find(document.tables, place.table, &BudgetTable::id);
    const BudgetRow& row = table->rows[static_cast<std::size_t>(place.row)];
    line += (line.ends_with('\t') ? "" : " ") + row.cells[static_cast<std::size_t>(place.column)].text;
  }
  return line;
}

TEST(published_findings, are_those_that_are_broken_on_paper) {
  const char* folder = std::getenv("YUSUAN_BOOKS");  // NOLINT(concurrency-mt-unsafe): no other thread runs
  if (folder == nullptr) GTEST_SKIP() << "set YUSUAN_BOOKS to the folder of the departmental books";
  const Lines listed = listed_findings();
  ASSERT_FALSE(listed.empty());
  Lines broken;
  Lines all;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".pdf") continue;
    const auto document = extract_document(entry.path(), Catalogue::embedded(), {});
    ASSERT_TRUE(document.ok()) << entry.path();
    for (const Finding& finding : document.value().findings) {
      std::string line = line_of(entry.path().stem().string(), finding, document.value());
      if (finding.severity >= Severity::warning) broken.insert(line);
      all.insert(std::move(line));
    }
  }
  ASSERT_FALSE(all.empty()) << "no book there";
  for (const std::string& line : broken)
    EXPECT_TRUE(listed.contains(line)) << "not known to be broken on paper: " << line;
  for (const std::string& line : listed) EXPECT_TRUE(all.contains(line)) << "no longer told: " << line;
}

}  // namespace
}  // namespace yusuan
