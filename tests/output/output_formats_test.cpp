#include "output/output_formats.hpp"

#include <gtest/gtest.h>

#include <set>

#include "output/write_csv.hpp"
#include "support/literal_document.hpp"
#include "support/text_checks.hpp"

namespace yusuan {
namespace {

using Names = std::vector<std::string>;

Names names_of(std::string_view formats) {
  const Result<std::vector<OutputFormat>> chosen = formats_of(formats);
  if (!chosen) return {"error"};
  Names names;
  for (const OutputFormat& format : chosen.value()) names.emplace_back(format.name);
  return names;
}

Names files_of(std::string_view formats) {
  const Result<OutputFiles> files = write_files(test::literal_document(), {formats_of(formats).value()});
  Names names;
  for (const OutputFile& file : files.value()) names.push_back(file.name);
  return names;
}

TEST(FormatsOf, TakesThemInTheListsOrderEachOnce) {
  EXPECT_EQ(names_of("tidy,json,tidy"), (Names{"json", "tidy"}));
  EXPECT_EQ(names_of("csv"), (Names{"csv"}));
  EXPECT_EQ(names_of(standard_format_names()), (Names{"json", "csv"}));
}

TEST(FormatsOf, RefusesOthersAndSaysWhichThereAre) {
  for (const char* names : {"", "xml", "JSON", "json,", ",json", "json csv", "json,,csv"}) {
    const Result<std::vector<OutputFormat>> formats = formats_of(names);
    ASSERT_FALSE(formats.ok()) << names;
    EXPECT_EQ(formats.error().code, "wrong-usage");
    EXPECT_TRUE(test::has(formats.error().hint, all_format_names()));
  }
  EXPECT_EQ(formats_of("json,xml").error().message, "no such format: xml");
}

TEST(WriteFiles, EachFormatWritesItsFiles) {
  EXPECT_EQ(files_of("json"), (Names{"document.json", "01-revenue_summary.json", "02-other.json"}));
  EXPECT_EQ(files_of("csv"), (Names{"document.json", "01-revenue_summary.csv", "02-other.csv", "findings.csv"}));
  EXPECT_EQ(files_of("tidy"), (Names{"document.json", "facts.csv"}));
  EXPECT_EQ(files_of("xlsx"), (Names{"document.json", "document.xlsx"}));
}

TEST(WriteFiles, WhatADataPackageDescribesIsThereOnce) {
  const Names files = {"document.json", "01-revenue_summary.csv", "02-other.csv", "findings.csv",
                       "facts.csv",     "datapackage.json"};
  EXPECT_EQ(files_of("datapackage"), files);
  EXPECT_EQ(files_of("csv,tidy,datapackage"), files);
}

TEST(WriteFiles, NoNameIsTwoFormats) {
  std::set<std::string> names;
  for (const std::string& name : files_of(all_format_names())) EXPECT_TRUE(names.insert(name).second) << name;
}

TEST(WriteFiles, AFormatKnowsItsOwnFilesAlone) {
  for (const OutputFormat& writer : output_formats()) {
    if (writer.write == nullptr) continue;
    OutputFiles files;
    const Result<void> written = writer.write(test::literal_document(), {}, [&](OutputFile file) {
      files.push_back(std::move(file));
      return Result<void>{};
    });
    ASSERT_TRUE(written.ok());
    ASSERT_FALSE(files.empty());
    for (const OutputFile& file : files) {
      for (const OutputFormat& format : output_formats()) {
        EXPECT_EQ(is_file_of(format, file.name), format.name == writer.name) << format.name << ' ' << file.name;
      }
    }
  }
}

TEST(WriteFiles, EndsWhereTheSinkCannotGoOn) {
  int taken = 0;
  const Result<void> end =
      write_files(test::literal_document(), standard_choice(), [&](const OutputFile& /*file*/) -> Result<void> {
        if (++taken < 3) return {};
        return Error{"output-not-writable", "the disk is full", ""};
      });
  ASSERT_FALSE(end.ok());
  EXPECT_EQ(end.error().code, "output-not-writable");
  EXPECT_EQ(taken, 3);
}

TEST(WriteFiles, TheStyleIsThatOfAllCsv) {
  const Result<OutputFiles> files =
      write_files(test::literal_document(), {formats_of("json,csv,tidy").value(), {{true, false}}});
  for (const OutputFile& file : files.value()) {
    EXPECT_EQ(file.bytes.starts_with(kByteOrderMark), file.name.ends_with(".csv")) << file.name;
  }
}

TEST(PrintedLines, AreThoseOfTheFormatsThatPrint) {
  const BudgetDocument document = test::literal_document();
  EXPECT_EQ(printed_lines(document, {formats_of("json,csv,tidy").value()}).value(), "");
  EXPECT_EQ(printed_lines(document, {formats_of("csv,ndjson").value()}).value(),
            write_ndjson(document, NdjsonRecord::document));
  EXPECT_EQ(printed_lines(document, {formats_of("ndjson").value(), {{}, NdjsonRecord::fact}}).value(),
            write_ndjson(document, NdjsonRecord::fact));
}

TEST(PrintedLines, RefusesAnInvalidDocument) {
  BudgetDocument broken = test::literal_document();
  broken.tables[1].kind = "../../evil";
  EXPECT_EQ(printed_lines(broken, {formats_of("ndjson").value()}).error().code, "invalid-output");
}

TEST(WriteFiles, RefusesAnInvalidDocumentWhateverTheFormat) {
  BudgetDocument broken = test::literal_document();
  broken.tables[1].kind = "../../evil";
  for (const OutputFormat& format : output_formats()) {
    const Result<OutputFiles> files = write_files(broken, {{format}});
    ASSERT_FALSE(files.ok()) << format.name;
    EXPECT_EQ(files.error().code, "invalid-output");
  }
}

}  // namespace
}  // namespace yusuan
