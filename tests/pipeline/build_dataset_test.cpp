#include "pipeline/build_dataset.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "output/write_json.hpp"
#include "pipeline/write_document.hpp"
#include "support/literal_document.hpp"
#include "support/scratch_folder.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;
using test::bytes_of;
using test::literal_document;
using test::ScratchFolder;
using Names = std::vector<std::string>;

BudgetDocument document_with(char hash) {
  BudgetDocument document = literal_document();
  document.source.sha256 = std::string(64, hash);
  return document;
}

void put(const BudgetDocument& document, const fs::path& folder) {
  ASSERT_TRUE(write_document(document, folder, {}).ok());
}

Result<DatasetReport> build(std::vector<fs::path> folders, const fs::path& output) {
  return build_dataset({std::move(folders), output, {}, {}}, Catalogue::embedded());
}

TEST(BuildDataset, WritesALineAFigureWithWhatItIsOf) {
  const ScratchFolder scratch;
  put(literal_document(), scratch / "in/deep/a");
  const Result<DatasetReport> report = build({scratch / "in"}, scratch / "panel.csv");
  ASSERT_TRUE(report.ok()) << report.error().message;
  EXPECT_EQ(report.value().figures, 2);
  const std::string hash(64, 'a');
  EXPECT_EQ(
      bytes_of(scratch / "panel.csv"),
      "organization,organization_code,region,fiscal_year,stage,scope,kind,title,side,code,name,code_list,standard_name,"
      "role,level,column_id,header,year,measure,yuan,value,unit,table_id,row_index,column_index,page,is_current,"
      "version,"
      "sha256,file\r\n"
      "某局,108001,某省,2023,budget,department,revenue_summary,收入总表(预算表2),all,108001,某局,,,item,1,"
      "current_year.total,当年预算/小计,,amount,10727100,1072.71,万元,t01,0,1,8,1,1," +
          hash +
          ",a.pdf\r\n"
          "某局,108001,某省,2023,budget,department,other,收入总表(预算表2),all,108001,某局,,,item,1,"
          "current_year.total,当年预算/小计,,amount,10727100,1072.71,万元,t02,0,1,8,1,1," +
          hash + ",a.pdf\r\n");
  EXPECT_EQ(test::names_in(scratch / "."), (Names{"in", "panel.codebook.csv", "panel.csv", "panel.documents.csv"}));
}

TEST(BuildDataset, IsTheSameInWhateverOrderTheFoldersAre) {
  const ScratchFolder scratch;
  put(document_with('b'), scratch / "x/b");
  put(document_with('a'), scratch / "y/a");
  put(document_with('a'), scratch / "z/again");
  for (const char* extension : {".csv", ".sqlite"}) {
    ASSERT_TRUE(build({scratch / "x", scratch / "y", scratch / "z"}, scratch / ("one" + std::string(extension))).ok());
    ASSERT_TRUE(build({scratch / "z", scratch / "y/a/document.json", scratch / "x", scratch / "y"},
                      scratch / ("two" + std::string(extension)))
                    .ok());
    EXPECT_EQ(bytes_of(scratch / ("one" + std::string(extension))),
              bytes_of(scratch / ("two" + std::string(extension))));
  }
  EXPECT_EQ(bytes_of(scratch / "one.documents.csv"), bytes_of(scratch / "two.documents.csv"));
}

TEST(BuildDataset, TakesAPdfOnceAndSaysWhereResultsDiffer) {
  const ScratchFolder scratch;
  BudgetDocument less = document_with('a');
  less.tables.pop_back();
  put(less, scratch / "1");
  put(document_with('a'), scratch / "2");
  put(document_with('a'), scratch / "3");
  const Result<DatasetReport> report = build({scratch / "."}, scratch / "d.csv");
  ASSERT_TRUE(report.ok());
  ASSERT_EQ(report.value().books.size(), 1U);
  EXPECT_EQ(report.value().books[0].results, 3);
  EXPECT_EQ(report.value().figures, 2) << "the results with more figures are taken";
  EXPECT_EQ(report.value().repeats, 1);
  ASSERT_EQ(report.value().rivals.size(), 1U);
  EXPECT_EQ(report.value().rivals[0].left_out.parent_path().filename(), "1");
}

TEST(BuildDataset, KeepsAllVersionsAndMarksOne) {
  const ScratchFolder scratch;
  BudgetDocument old = document_with('b');
  old.tables.pop_back();
  put(document_with('a'), scratch / "new");
  put(old, scratch / "old");
  const Result<DatasetReport> report = build({scratch / "."}, scratch / "d.csv");
  ASSERT_TRUE(report.ok());
  ASSERT_EQ(report.value().books.size(), 2U);
  EXPECT_EQ(report.value().figures, 3);
  EXPECT_TRUE(report.value().books[0].version.is_current());
  EXPECT_FALSE(report.value().books[1].version.is_current());
  EXPECT_EQ(report.value().books[1].version.reason, "figures");
}

TEST(BuildDataset, WhatIsDamagedStopsNothing) {
  const ScratchFolder scratch;
  put(literal_document(), scratch / "good");
  fs::create_directory(scratch / "bad");
  std::ofstream(scratch / "bad/document.json") << R"({"format": "yusuan-document/1", "source": )";
  const Result<DatasetReport> report =
      build({scratch / "bad", scratch / "good", scratch / "none"}, scratch / "d.sqlite");
  ASSERT_TRUE(report.ok());
  EXPECT_EQ(report.value().books.size(), 1U);
  ASSERT_EQ(report.value().problems.size(), 2U);
  EXPECT_EQ(report.value().problems[0].error.code, "file-not-found");
  EXPECT_EQ(report.value().problems[1].error.code, "invalid-document");
}

TEST(BuildDataset, WithoutAnyResultsNothingIsWritten) {
  const ScratchFolder scratch;
  const Result<DatasetReport> report = build({scratch / "."}, scratch / "d.csv");
  ASSERT_TRUE(report.ok());
  EXPECT_TRUE(report.value().books.empty());
  EXPECT_EQ(report.value().problems.at(0).error.code, "no-document");
  EXPECT_EQ(test::names_in(scratch / "."), Names{});
}

TEST(BuildDataset, ReplacesADatasetAndNothingElse) {
  const ScratchFolder scratch;
  put(literal_document(), scratch / "in");
  for (const char* name : {"d.csv", "d.sqlite"}) {
    ASSERT_TRUE(build({scratch / "in"}, scratch / name).ok());
    ASSERT_TRUE(build({scratch / "in"}, scratch / name).ok());
    std::ofstream(scratch / name) << "mine";
    const Result<DatasetReport> refused = build({scratch / "in"}, scratch / name);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, "output-not-ours");
    EXPECT_EQ(bytes_of(scratch / name), "mine");
  }
  std::ofstream(scratch / "e.codebook.csv") << "mine";
  EXPECT_EQ(build({scratch / "in"}, scratch / "e.csv").error().code, "output-not-ours");
  EXPECT_EQ(build({scratch / "in"}, scratch / "e.xlsx").error().code, "wrong-usage");
  EXPECT_EQ(build({scratch / "in"}, scratch / "nowhere/e.csv").error().code, "output-not-writable");
}

}  // namespace
}  // namespace yusuan
