// The built program, run as a user runs it.
#include "cli/command_line.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "support/run_program.hpp"
#include "support/scratch_folder.hpp"
#include "support/text_checks.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;
using test::begins;
using test::bytes_of;
using test::has;
using test::names_in;
using test::ProgramEnd;
using test::run_shell;
using test::run_yusuan;
using test::ScratchFolder;
using Names = std::vector<std::string>;

const fs::path kSample = fs::path(YUSUAN_SOURCE_DIR) / "samples/yanbian-2023.pdf";
const fs::path kScanned = fs::path(YUSUAN_SOURCE_DIR) / "samples/faults/scanned.pdf";
const std::string kSampleStem = "yanbian-2023";

bool is_one_line(const std::string& text) { return std::ranges::count(text, '\n') == 1 && text.ends_with('\n'); }

// The first `bytes` of the sample: a PDF whose download broke off.
std::string cut_sample(std::size_t bytes) { return bytes_of(kSample).substr(0, bytes); }

// Runs `extract` on one bad input: one clear line, exit 2, nothing written.
void expect_refused(const ScratchFolder& scratch, const std::string& input, const std::string& words,
                    const std::vector<std::string>& options = {}) {
  std::vector<std::string> arguments = {"extract", input, "-o", "out"};
  arguments.insert(arguments.end(), options.begin(), options.end());
  const ProgramEnd end = run_yusuan(scratch.path(), arguments);
  EXPECT_EQ(end.code, 2) << end.err;
  EXPECT_EQ(end.out, "");
  EXPECT_TRUE(is_one_line(end.err)) << end.err;
  EXPECT_TRUE(begins(end.err, "yusuan: " + input + ": "));
  EXPECT_TRUE(has(end.err, words));
  EXPECT_FALSE(fs::exists(scratch / "out")) << "nothing may be written";
}

TEST(Usage, HelpAndVersionAreNoErrors) {
  const ScratchFolder scratch;
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{{"--help"},
                                                                                         {"extract", "--help"},
                                                                                         {"grids", "--help"},
                                                                                         {"explain", "--help"},
                                                                                         {"kinds", "--help"},
                                                                                         {"--version"}}) {
    const ProgramEnd end = run_yusuan(scratch.path(), arguments);
    EXPECT_EQ(end.code, 0);
    EXPECT_EQ(end.err, "");
    EXPECT_FALSE(end.out.empty());
  }
  EXPECT_TRUE(has(run_yusuan(scratch.path(), {"extract", "--help"}).out, "yusuan extract budget.pdf -o out"));
  const std::string version = run_yusuan(scratch.path(), {"--version"}).out;
  EXPECT_TRUE(begins(version, "yusuan "));
  EXPECT_TRUE(has(version, "\nPoppler "));
  EXPECT_TRUE(has(version, "\nICU "));
}

TEST(Usage, WrongUsageIsOneLineAndExitCode2) {
  const ScratchFolder scratch;
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
           {},
           {"frobnicate"},
           {"--frobnicate"},
           {"extract"},
           {"extract", "-o", "out"},
           {"extract", "a.pdf"},
           {"extract", "a.pdf", "-o"},
           {"extract", "a.pdf", "-o", "out", "--frobnicate"},
           {"grids"},
           {"grids", "a.pdf", "b.pdf"},
           {"grids", "a.pdf", "--pages", "8-3"},
           {"explain"},
           {"explain", "a.pdf", "b.pdf"},
           {"explain", "nothing.pdf"},
           {"explain", "a.pdf", "--catalogue", "nothing"},
           {"kinds", "x"},
           {"extract", "a.pdf", "-o", "out", "--password", "x", "--password-file", "y"},
           {"extract", "a.pdf", "-o", "out", "--password-file", "nothing"},
           {"extract", "a.pdf", "-o", "out", "--catalogue", "nothing"},
           {"extract", "a.pdf", "--ndjson", "rows"},
           {"extract", "a.pdf", "--ndjson", "facts", "--json"},
           {"extract", "a.pdf", "--ndjson", "facts", "--format", "csv"}}) {
    const ProgramEnd end = run_yusuan(scratch.path(), arguments);
    EXPECT_EQ(end.code, 2) << end.err;
    EXPECT_EQ(end.out, "");
    EXPECT_TRUE(is_one_line(end.err)) << end.err;
    EXPECT_TRUE(begins(end.err, "yusuan: "));
  }
  EXPECT_TRUE(has(run_yusuan(scratch.path(), {"extract", "a.pdf"}).err, "-o DIR"));
  EXPECT_TRUE(names_in(scratch.path()).empty());
}

TEST(Extract, ReportsTheSample) {
  const ScratchFolder scratch;
  const ProgramEnd end = run_yusuan(scratch.path(), {"extract", kSample, "-o", "out"});
  EXPECT_TRUE((end.code == 0 || end.code == 3)) << end.err;
  EXPECT_EQ(end.err, "");
  EXPECT_TRUE(has(end.out, "2023"));
  EXPECT_TRUE(has(end.out, "revenue_summary"));
  EXPECT_TRUE(has(end.out, "-> out/" + kSampleStem));
  EXPECT_FALSE(has(end.out, "\r")) << "no progress where nobody sees it";
  EXPECT_EQ(names_in(scratch / "out"), (Names{kSampleStem}));
  EXPECT_EQ(std::ranges::count(names_in(scratch / "out" / kSampleStem), "document.json"), 1);
}

TEST(Extract, QuietSaysNothing) {
  const ScratchFolder scratch;
  const ProgramEnd end = run_yusuan(scratch.path(), {"extract", kSample, "-o", "out", "--quiet"});
  EXPECT_EQ(end.out + end.err, "");
  EXPECT_EQ(std::ranges::count(names_in(scratch / "out" / kSampleStem), "document.json"), 1);
}

TEST(Extract, OneBadInputStopsNoOther) {
  const ScratchFolder scratch;
  fs::copy_file(kSample, scratch / "good.pdf");
  scratch.write("bad.pdf", "no PDF at all");
  const ProgramEnd end = run_yusuan(scratch.path(), {"extract", "bad.pdf", "nothing.pdf", "good.pdf", "-o", "out"});
  EXPECT_EQ(end.code, 3);
  EXPECT_TRUE(has(end.err, "yusuan: bad.pdf: "));
  EXPECT_TRUE(has(end.err, "yusuan: nothing.pdf: no such file"));
  EXPECT_TRUE(has(end.out, "1 of 3 files"));
  EXPECT_EQ(names_in(scratch / "out"), (Names{"good"}));
}

TEST(Extract, JsonReportIsAllOfTheOutput) {
  const ScratchFolder scratch;
  fs::copy_file(kSample, scratch / "good.pdf");
  const ProgramEnd end = run_yusuan(scratch.path(), {"extract", "good.pdf", "nothing.pdf", "-o", "out", "--json"});
  EXPECT_EQ(end.code, 3);
  EXPECT_TRUE(begins(end.out, "[\n"));
  EXPECT_TRUE(end.out.ends_with("]\n"));
  EXPECT_TRUE(has(end.out, R"("file": "good.pdf")"));
  EXPECT_TRUE(has(end.out, R"("output": "out/good")"));
  EXPECT_TRUE(has(end.out, R"("code": "file-not-found")"));
}

TEST(Extract, WritesTheFormatsThatAreWanted) {
  const ScratchFolder scratch;
  const ProgramEnd end =
      run_yusuan(scratch.path(), {"extract", "--format", "tidy", "--csv-bom", kSample, "-o", "out", "--quiet"});
  EXPECT_NE(end.code, 2) << end.err;
  EXPECT_EQ(names_in(scratch / "out" / kSampleStem), (Names{"document.json", "facts.csv"}));
  EXPECT_TRUE(begins(bytes_of(scratch / "out" / kSampleStem / "facts.csv"), "\xEF\xBB\xBFsha256,file,"));
}

TEST(Extract, RefusesFormatsThatItDoesNotKnow) {
  const ScratchFolder scratch;
  for (const char* formats : {"xml", "json,xml", "JSON", ""}) {
    const ProgramEnd end = run_yusuan(scratch.path(), {"extract", kSample, "-o", "out", "--format", formats});
    EXPECT_EQ(end.code, 2);
    EXPECT_TRUE(is_one_line(end.err)) << end.err;
    EXPECT_TRUE(has(end.err, "json,csv,tidy")) << end.err;
    EXPECT_FALSE(fs::exists(scratch / "out")) << "nothing may be written";
  }
}

TEST(Extract, PrintsLinesForPipes) {
  const ScratchFolder scratch;
  const ProgramEnd facts = run_yusuan(scratch.path(), {"extract", kSample, "nothing.pdf", "--ndjson", "facts"});
  EXPECT_EQ(facts.code, 3) << "one failed";
  EXPECT_TRUE(begins(facts.out, "{\"sha256\": "));
  EXPECT_GT(std::ranges::count(facts.out, '\n'), 100);
  EXPECT_TRUE(is_one_line(facts.err)) << facts.err;
  EXPECT_TRUE(names_in(scratch.path()).empty()) << "nothing is written without -o";

  const ProgramEnd documents = run_yusuan(scratch.path(), {"extract", kSample, kSample, "--format", "ndjson"});
  EXPECT_TRUE(is_one_line(documents.out)) << "a file that is named twice stands once";
  EXPECT_TRUE(begins(documents.out, "{\"format\": \"yusuan-document/1\""));
}

TEST(Extract, PrintsLinesBesideFiles) {
  const ScratchFolder scratch;
  const ProgramEnd end =
      run_yusuan(scratch.path(), {"extract", kSample, "-o", "out", "--format", "tidy", "--ndjson", "facts"});
  EXPECT_TRUE(begins(end.out, "{\"sha256\": ")) << "no report between the lines";
  EXPECT_TRUE(end.out.ends_with("}\n"));
  EXPECT_EQ(names_in(scratch / "out" / kSampleStem), (Names{"document.json", "facts.csv"}));
}

TEST(Extract, HelpNamesTheFormats) {
  const ScratchFolder scratch;
  const std::string help = run_yusuan(scratch.path(), {"extract", "--help"}).out;
  for (const char* words :
       {"--format LIST", "default json,csv", "json: ", "csv: ", "tidy: ", "--csv-bom", "--csv-safe"}) {
    EXPECT_TRUE(has(help, words)) << words << '\n' << help;
  }
}

TEST(Extract, TwoFilesOfOneStemKeepBothResults) {
  const ScratchFolder scratch;
  for (const char* folder : {"x", "y"}) {
    fs::create_directory(scratch / folder);
    fs::copy_file(kSample, scratch / folder / "a.pdf");
  }
  const ProgramEnd end = run_yusuan(scratch.path(), {"extract", "x/a.pdf", "y/a.pdf", "x/../x/a.pdf", "-o", "out"});
  EXPECT_TRUE(has(end.out, "note: its results go to out/a-2, since x/a.pdf has the same name"));
  EXPECT_EQ(names_in(scratch / "out"), (Names{"a", "a-2"}));
}

TEST(Extract, RefusesWhatIsNoPdf) {
  const ScratchFolder scratch;
  scratch.write("text.pdf", "no PDF at all\n");
  scratch.write("empty.pdf", "");
  scratch.write("header.pdf", "%PDF-1.4\n");
  fs::create_directory(scratch / "folder.pdf");
  expect_refused(scratch, "nothing.pdf", "no such file (check the path)");
  expect_refused(scratch, "folder.pdf", "this is a folder (give the PDF files in it)");
  expect_refused(scratch, "text.pdf", " (");
  expect_refused(scratch, "empty.pdf", "empty");
  expect_refused(scratch, "header.pdf", " (");
}

TEST(Extract, ACutPdfIsToldWhole) {
  const ScratchFolder scratch;
  scratch.write("cut.pdf", cut_sample(2000));
  expect_refused(scratch, "cut.pdf", " (");
}

TEST(Extract, RefusesAnUnreadableFile) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read all";
  const ScratchFolder scratch;
  fs::permissions(scratch.write("a.pdf", "x"), fs::perms::none);
  expect_refused(scratch, "a.pdf", "no permission");
}

TEST(Extract, AControlCharacterInANameStaysHarmless) {
  const ScratchFolder scratch;
  const ProgramEnd end = run_yusuan(scratch.path(), {"extract", "a\n\x1b[31mb.pdf", "-o", "out"});
  EXPECT_EQ(end.code, 2);
  EXPECT_TRUE(is_one_line(end.err));
  EXPECT_TRUE(begins(end.err, "yusuan: a??[31mb.pdf: no such file"));
}

TEST(Extract, SaysWhenTheOutputCannotBeWritten) {
  const ScratchFolder scratch;
  scratch.write("file", "mine");
  for (const char* output : {"file", "file/out", "/proc"}) {
    const ProgramEnd end = run_yusuan(scratch.path(), {"extract", kSample, "-o", output});
    EXPECT_EQ(end.code, 2) << output;
    EXPECT_TRUE(is_one_line(end.err)) << end.err;
    EXPECT_TRUE(has(end.err, "cannot write to"));
    EXPECT_TRUE(has(end.err, "-o"));
  }
  EXPECT_EQ(bytes_of(scratch / "file"), "mine");
}

TEST(Extract, LeavesAFolderThatIsNotOurs) {
  const ScratchFolder scratch;
  scratch.write("out/" + kSampleStem + "/letter.txt", "mine");
  const ProgramEnd end = run_yusuan(scratch.path(), {"extract", kSample, "-o", "out"});
  EXPECT_EQ(end.code, 2);
  EXPECT_TRUE(has(end.err, "letter.txt"));
  EXPECT_TRUE(has(end.err, "yusuan replaces only what it wrote itself"));
  EXPECT_EQ(names_in(scratch / "out"), (Names{kSampleStem}));
  EXPECT_EQ(names_in(scratch / "out" / kSampleStem), (Names{"letter.txt"}));
}

TEST(Streams, AReaderThatGoesAwayIsNoFault) {
  const ScratchFolder scratch;
  const std::string sample = "'" + kSample.native() + "'";
  const ProgramEnd end =
      run_shell(scratch.path(), R"({ "$YUSUAN" grids )" + sample + R"(; echo "code $?" >&2; } | head -c 1)");
  EXPECT_EQ(end.out, "[");
  EXPECT_EQ(end.err, "code 0\n");
}

TEST(Streams, LinesAreReadNoFurtherThanTheyAreTaken) {
  const ScratchFolder scratch;
  const std::string sample = "'" + kSample.native() + "'";
  const ProgramEnd end =
      run_shell(scratch.path(), R"({ "$YUSUAN" extract )" + sample + R"( nothing.pdf --ndjson facts; } | head -c 1)");
  EXPECT_EQ(end.out, "{");
  EXPECT_EQ(end.err, "") << "the second file was not opened";
}

TEST(Streams, AFullDiskIsTold) {
  const ScratchFolder scratch;
  const ProgramEnd end = run_shell(scratch.path(), "\"$YUSUAN\" kinds > /dev/full");
  EXPECT_EQ(end.code, 2);
  EXPECT_TRUE(has(end.err, "cannot write to standard output"));
}

TEST(Streams, AClosedStreamPutsNothingIntoTheResults) {
  const ScratchFolder scratch;
  const std::string sample = "'" + kSample.native() + "'";
  ASSERT_EQ(run_shell(scratch.path(), "\"$YUSUAN\" extract " + sample + " -o open > words").err, "");
  run_shell(scratch.path(), "\"$YUSUAN\" extract " + sample + " -o closed <&- >&- 2>&-");
  EXPECT_EQ(names_in(scratch / "closed" / kSampleStem), names_in(scratch / "open" / kSampleStem));
  EXPECT_EQ(bytes_of(scratch / "closed" / kSampleStem / "document.json"),
            bytes_of(scratch / "open" / kSampleStem / "document.json"));
}

TEST(Grids, RefusesWithOneLine) {
  const ScratchFolder scratch;
  const ProgramEnd end = run_yusuan(scratch.path(), {"grids", "nothing.pdf"});
  EXPECT_EQ(end.code, 2);
  EXPECT_EQ(end.err, "yusuan: nothing.pdf: no such file (check the path)\n");
}

TEST(Grids, SaysWhichPagesThereAreWhenNoneIsWanted) {
  const ScratchFolder scratch;
  const ProgramEnd end = run_yusuan(scratch.path(), {"grids", kSample, "--pages", "99"});
  EXPECT_EQ(end.code, 2);
  EXPECT_TRUE(has(end.err, "the document has "));
  EXPECT_EQ(end.out, "");
}

TEST(Grids, WarnsOfPagesThatCannotBeRead) {
  const ScratchFolder scratch;
  const ProgramEnd end = run_yusuan(scratch.path(), {"grids", kScanned});
  EXPECT_EQ(end.code, 3);
  EXPECT_EQ(end.out, "[]\n");
  EXPECT_TRUE(has(end.err, "warning: p. 1: the page is a picture"));
}

TEST(Kinds, ListsTheCatalogue) {
  const ScratchFolder scratch;
  const std::string table = run_yusuan(scratch.path(), {"kinds"}).out;
  EXPECT_TRUE(begins(table, "KIND"));
  EXPECT_TRUE(has(table, "three_public_expenses"));
  const std::string json = run_yusuan(scratch.path(), {"kinds", "--json"}).out;
  EXPECT_TRUE(begins(json, "[\n"));
  EXPECT_TRUE(has(json, R"({"kind": "revenue_summary", "name_zh": )"));
}

TEST(Explain, SaysWhatDecidedTablesColumnsAndFacts) {
  const ScratchFolder scratch;
  const ProgramEnd end = run_yusuan(scratch.path(), {"explain", kSample});
  EXPECT_EQ(end.code, run_yusuan(scratch.path(), {"extract", kSample, "-o", "out"}).code);
  EXPECT_TRUE(has(end.out, "fiscal_year         2023  <- cover, p. 1: "));
  EXPECT_TRUE(has(
      end.out, "= revenue_summary <- title, p. 6: \"收入总表(预算表2)\"\n      revenue_summary.json: one of 收入总表"));
  EXPECT_TRUE(has(end.out, "~ revenue_summary <- contents, p. 2: "));
  EXPECT_TRUE(has(end.out, "role: header word \"序号\""));
}

TEST(Explain, TellsProgramsTheSame) {
  const ScratchFolder scratch;
  const std::string json = run_yusuan(scratch.path(), {"explain", kSample, "--json"}).out;
  EXPECT_TRUE(begins(json, "{\n  \"file\": \"yanbian-2023.pdf\","));
  EXPECT_TRUE(has(json, R"("kind": "revenue_summary", "source": "title", "says": "for", "strength": 1)"));
  EXPECT_TRUE(has(json, R"("role_rule": "words", "role_word": "序号")"));
}

TEST(Explain, WritesNothing) {
  const ScratchFolder scratch;
  run_yusuan(scratch.path(), {"explain", kSample});
  EXPECT_TRUE(names_in(scratch.path()).empty());
}

TEST(Explain, WarnsOfPagesThatCannotBeRead) {
  const ScratchFolder scratch;
  const ProgramEnd end = run_yusuan(scratch.path(), {"explain", kScanned});
  EXPECT_EQ(end.code, 3);
  EXPECT_TRUE(has(end.err, "warning: p. 1: the page is a picture"));
}

TEST(Explain, AUsersCatalogueIsNamedAsWhatDecided) {
  const ScratchFolder scratch;
  scratch.write(
      "ours/special.json",
      R"({"kind": "special", "name_zh": "特别表", "scope": "any", "rank": 1, "titles": [{"all": ["收入总表"]}]})");
  const ProgramEnd end = run_yusuan(scratch.path(), {"explain", kSample, "--catalogue", "ours"});
  EXPECT_TRUE(has(end.out, "= special <- title, p. 6"));
  EXPECT_TRUE(has(end.out, "special.json: all of 收入总表"));
}

TEST(Explain, SaysWhyATableWithATitleIsOther) {
  const ScratchFolder scratch;
  scratch.write(
      "ours/revenue_summary.json",
      R"({"kind": "revenue_summary", "name_zh": "收入总表", "scope": "department", "rank": 1, "titles": [{"all": ["收入总表"]}],
          "contradicted_by": ["序号"]})");
  const ProgramEnd end = run_yusuan(scratch.path(), {"explain", kSample, "--catalogue", "ours"});
  EXPECT_TRUE(has(end.out, "  other: the header contradicts the kind that the title names\n"));
  EXPECT_TRUE(has(end.out, "! revenue_summary <- headers, p. 6: \"序号\""));
  run_yusuan(scratch.path(), {"extract", kSample, "--catalogue", "ours", "-o", "out"});
  EXPECT_TRUE(has(bytes_of(scratch / "out" / kSampleStem / "document.json"), "\"code\": \"kind-unsure\""));
}

}  // namespace
}  // namespace yusuan
