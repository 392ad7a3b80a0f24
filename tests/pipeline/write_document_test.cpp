#include "pipeline/write_document.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "output/validate_json.hpp"
#include "output/write_csv.hpp"
#include "output/write_findings_csv.hpp"
#include "output/write_json.hpp"
#include "pipeline/file_descriptor.hpp"
#include "pipeline/replace_folder.hpp"
#include "support/literal_document.hpp"
#include "support/scratch_folder.hpp"
#include "support/text_checks.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;
using test::bytes_of;
using test::has;
using test::literal_document;
using test::names_in;
using test::ScratchFolder;
using Names = std::vector<std::string>;

std::string code_of(const Result<void>& result) { return result.ok() ? "" : result.error().code; }

TEST(WriteDocument, WritesTheDocumentAndEachTable) {
  const ScratchFolder scratch;
  const BudgetDocument document = literal_document();
  ASSERT_EQ(code_of(write_document(document, scratch / "deep/out/a")), "");
  EXPECT_EQ(names_in(scratch / "deep/out/a"),
            (Names{"01-revenue_summary.csv", "01-revenue_summary.json", "02-other.csv", "02-other.json",
                   "document.json", "findings.csv"}));
  EXPECT_EQ(bytes_of(scratch / "deep/out/a/document.json"), write_document_json(document));
  SchemaReader reader = document_reader();
  EXPECT_EQ(bytes_of(scratch / "deep/out/a/02-other.json"),
            TableJsonWriter(document, reader).write(document.tables[1], reader));
  EXPECT_EQ(bytes_of(scratch / "deep/out/a/02-other.csv"), write_table_csv(document.tables[1]));
  EXPECT_EQ(bytes_of(scratch / "deep/out/a/findings.csv"), write_findings_csv(document.findings));
  EXPECT_EQ(names_in(scratch / "deep/out"), (Names{"a"})) << "nothing is left beside it";
}

TEST(WriteDocument, TheFolderIsAsOpenAsTheUserLikes) {
  const ScratchFolder scratch;
  ASSERT_TRUE(write_document(literal_document(), scratch / "a").ok());
  const mode_t mask = ::umask(0);
  ::umask(mask);
  struct stat facts {};
  ASSERT_EQ(::stat((scratch / "a").c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777U, 0777U & ~mask);
}

TEST(WriteDocument, ReplacesAnOlderOutputWhole) {
  const ScratchFolder scratch;
  BudgetDocument document = literal_document();
  ASSERT_TRUE(write_document(document, scratch / "a").ok());
  document.tables.pop_back();
  document.tables[0].kind = "expenditure_summary";
  ASSERT_TRUE(write_document(document, scratch / "a").ok());
  EXPECT_EQ(names_in(scratch / "a"),
            (Names{"01-expenditure_summary.csv", "01-expenditure_summary.json", "document.json", "findings.csv"}));
  EXPECT_EQ(names_in(scratch.path()), (Names{"a"}));
}

TEST(WriteDocument, ReplacesAnOutputThatWasMadeReadOnly) {
  const ScratchFolder scratch;
  ASSERT_TRUE(write_document(literal_document(), scratch / "a").ok());
  fs::permissions(scratch / "a", fs::perms::owner_read | fs::perms::owner_exec);
  ASSERT_TRUE(write_document(literal_document(), scratch / "a").ok());
  EXPECT_EQ(names_in(scratch.path()), (Names{"a"}));
}

// Formats that are no longer wanted go with the folder that they were in.
TEST(WriteDocument, WritesTheChosenFormatsAndNoOthers) {
  const ScratchFolder scratch;
  ASSERT_TRUE(write_document(literal_document(), scratch / "a").ok());
  ASSERT_EQ(code_of(write_document(literal_document(), scratch / "a", {formats_of("tidy").value()})), "");
  EXPECT_EQ(names_in(scratch / "a"), (Names{"document.json", "facts.csv"}));
  ASSERT_EQ(code_of(write_document(literal_document(), scratch / "a", {formats_of("csv").value()})), "");
  EXPECT_EQ(names_in(scratch / "a"),
            (Names{"01-revenue_summary.csv", "02-other.csv", "document.json", "findings.csv"}));
}

TEST(WriteDocument, TakesAnEmptyFolder) {
  const ScratchFolder scratch;
  fs::create_directory(scratch / "a");
  EXPECT_EQ(code_of(write_document(literal_document(), scratch / "a")), "");
  EXPECT_EQ(names_in(scratch / "a").size(), 6U);
}

TEST(WriteDocument, NumbersAHundredTables) {
  const ScratchFolder scratch;
  BudgetDocument document = literal_document();
  document.tables.assign(100, test::literal_table("t01", "other"));
  ASSERT_EQ(code_of(write_document(document, scratch / "a")), "");
  EXPECT_TRUE(fs::exists(scratch / "a/99-other.csv"));
  EXPECT_TRUE(fs::exists(scratch / "a/100-other.csv"));
  EXPECT_EQ(code_of(write_document(document, scratch / "a")), "") << "and knows them again";
}

TEST(WriteDocument, WritesNothingOfAnInvalidDocument) {
  const ScratchFolder scratch;
  ASSERT_TRUE(write_document(literal_document(), scratch / "a").ok());
  const std::string before = bytes_of(scratch / "a/document.json");
  BudgetDocument broken = literal_document();
  broken.title = "another";
  broken.tables[1].kind = "../../evil";
  const Result<void> written = write_document(broken, scratch / "a");
  ASSERT_EQ(code_of(written), "invalid-output");
  EXPECT_TRUE(has(written.error().message, "/tables/1/kind"));
  EXPECT_EQ(bytes_of(scratch / "a/document.json"), before);
  EXPECT_EQ(code_of(write_document(broken, scratch / "b/c")), "invalid-output");
  EXPECT_EQ(names_in(scratch.path()), (Names{"a"}));
}

// Each stands where the output is to go, is not ours, and must live on.
TEST(WriteDocument, NeverRemovesWhatIsNotOurs) {
  const ScratchFolder scratch;
  scratch.write("file", "mine");
  scratch.write("notes/letter.txt", "mine");
  scratch.write("likeness/01-other.csv", "mine");
  scratch.write("stranger/document.json", "{}");
  fs::create_directory_symlink(scratch / "notes", scratch / "link");
  ASSERT_TRUE(write_document(literal_document(), scratch / "mixed").ok());
  scratch.write("mixed/my-notes.txt", "mine");
  ASSERT_TRUE(write_document(literal_document(), scratch / "nested").ok());
  scratch.write("nested/03-other.json/x", "mine");
  for (const char* name : {"file", "notes", "likeness", "stranger", "link", "mixed", "nested"}) {
    EXPECT_EQ(code_of(write_document(literal_document(), scratch / name)), "output-not-ours") << name;
  }
  for (const char* name :
       {"file", "notes/letter.txt", "likeness/01-other.csv", "mixed/my-notes.txt", "nested/03-other.json/x"}) {
    EXPECT_EQ(bytes_of(scratch / name), "mine") << name;
  }
  EXPECT_EQ(bytes_of(scratch / "stranger/document.json"), "{}");
  EXPECT_EQ(names_in(scratch.path()).size(), 7U) << "nothing is left beside them";
}

TEST(WriteDocument, SaysWhenItCannotWrite) {
  const ScratchFolder scratch;
  const auto file = scratch.write("file", "");
  EXPECT_EQ(code_of(write_document(literal_document(), file / "a")), "output-not-writable");
  EXPECT_EQ(code_of(write_document(literal_document(), "/proc/yusuan/a")), "output-not-writable");
  EXPECT_EQ(code_of(write_document(literal_document(), scratch / std::string(300, 'x'))), "output-not-writable");
  EXPECT_EQ(names_in(scratch.path()), (Names{"file"}));
}

TEST(WriteDocument, SaysWhenTheParentIsReadOnly) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may write all";
  const ScratchFolder scratch;
  fs::create_directory(scratch / "out");
  fs::permissions(scratch / "out", fs::perms::owner_read | fs::perms::owner_exec);
  EXPECT_EQ(code_of(write_document(literal_document(), scratch / "out/a")), "output-not-writable");
  EXPECT_EQ(code_of(prepare_output_parent(scratch / "out")), "output-not-writable");
}

TEST(ReplaceFolder, AFailureHalfwayLeavesTheOldOne) {
  const ScratchFolder scratch;
  ASSERT_TRUE(write_document(literal_document(), scratch / "a").ok());
  const auto names = names_in(scratch / "a");
  const std::vector<OutputFile> files = {{"document.json", "{}"}, {"01-other.csv", "x"}, {"01-other.csv", "twice"}};
  EXPECT_EQ(code_of(replace_folder(scratch / "a", files)), "output-not-writable");
  EXPECT_EQ(names_in(scratch / "a"), names);
  EXPECT_EQ(names_in(scratch.path()), (Names{"a"}));
}

TEST(ReplaceFolder, KnowsItsOwnNames) {
  for (const char* name :
       {"document.json", "01-other.json", "01-other.csv", "123-a_b9.csv", "findings.csv", "facts.csv"}) {
    EXPECT_TRUE(is_output_name(name)) << name;
  }
  for (const char* name :
       {"", "document.json~", "1-other.json", "01-.json", "01-Other.json", "01-other.txt", "01other.csv",
        "01-other.csv.bak", "x01-other.csv", ".document.json", "-other.csv", "01-a/b.csv"}) {
    EXPECT_FALSE(is_output_name(name)) << name;
  }
}

TEST(PrepareOutputParent, ClearsAwayWhatKilledRunsLeft) {
  const ScratchFolder scratch;
  scratch.write(".yusuan-1-1.tmp/document.json", "half");
  scratch.write(".yusuan-1-1.tmp/01-other.csv", "half");
  scratch.write(".yusuan-2-1.tmp/letter.txt", "mine");
  scratch.write(".yusuan-3-1.tmp", "a file");
  scratch.write("other.tmp/document.json", "{}");
  ASSERT_EQ(code_of(prepare_output_parent(scratch.path())), "");
  EXPECT_EQ(names_in(scratch.path()), (Names{".yusuan-2-1.tmp", ".yusuan-3-1.tmp", "other.tmp"}));
}

TEST(PrepareOutputParent, LeavesWhatALivingRunUses) {
  const ScratchFolder scratch;
  scratch.write(".yusuan-1-1.tmp/document.json", "half");
  const FileDescriptor held(::open((scratch / ".yusuan-1-1.tmp").c_str(), O_RDONLY | O_DIRECTORY));
  ASSERT_EQ(::flock(held.get(), LOCK_EX), 0);
  ASSERT_EQ(code_of(prepare_output_parent(scratch.path())), "");
  EXPECT_EQ(names_in(scratch.path()), (Names{".yusuan-1-1.tmp"}));
}

TEST(PrepareOutputParent, ChangesNothingWhereNothingIs) {
  const ScratchFolder scratch;
  EXPECT_EQ(code_of(prepare_output_parent(scratch / "deep/out/")), "");
  EXPECT_EQ(code_of(prepare_output_parent(scratch.write("file", "") / "out")), "output-not-writable");
  EXPECT_EQ(code_of(prepare_output_parent(scratch / "file")), "output-not-writable");
  EXPECT_EQ(names_in(scratch.path()), (Names{"file"}));
}

}  // namespace
}  // namespace yusuan
