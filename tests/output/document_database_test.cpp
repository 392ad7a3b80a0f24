#include "output/document_database.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "output/sqlite_connection.hpp"
#include "support/literal_document.hpp"
#include "support/scratch_folder.hpp"
#include "support/text_checks.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;
using test::bytes_of;
using test::literal_document;
using test::ScratchFolder;

std::string code_of(const Result<void>& result) { return result.ok() ? "" : result.error().code; }

std::int64_t count(const fs::path& file, const std::string& what) {
  SqliteConnection database(file);
  return database.integer("SELECT count(*) FROM " + what);
}

void write(const fs::path& file, const std::string& bytes) { std::ofstream(file, std::ios::binary) << bytes; }

TEST(StoreDocument, PutsEachFigureWithItsYuanAndPlace) {
  const ScratchFolder scratch;
  const fs::path file = scratch / "a.sqlite";
  ASSERT_EQ(code_of(store_document(literal_document(), file)), "");
  EXPECT_EQ(count(file, "figures"), 2);
  EXPECT_EQ(
      count(file,
            "figures WHERE table_id = 't01' AND row_index = 0 AND column_id = 'current_year.total' AND code = '108001' "
            "AND printed = '1,072.71' AND value = '1072.71' AND exact_yuan = '10727100' AND fen = 1072710000 "
            "AND yuan = 10727100.0 AND page = 8 AND x0 = 200.13 AND y1 = 33.0"),
      1);
  EXPECT_EQ(count(file, "pragma_foreign_key_check"), 0);
}

TEST(StoreDocument, OfOneHashTakesThePlaceOfWhatWasStored) {
  const ScratchFolder scratch;
  const fs::path file = scratch / "a.sqlite";
  BudgetDocument other = literal_document();
  other.source.sha256 = std::string(64, 'b');
  ASSERT_EQ(code_of(store_document(literal_document(), file)), "");
  ASSERT_EQ(code_of(store_document(other, file)), "");
  BudgetDocument again = literal_document();
  again.title = "new";
  again.tables.pop_back();
  ASSERT_EQ(code_of(store_document(again, file)), "");
  EXPECT_EQ(count(file, "documents"), 2);
  EXPECT_EQ(count(file, "documents WHERE document = 1 AND title = 'new'"), 1);
  EXPECT_EQ(count(file, "figures WHERE document = 1"), 1);
  EXPECT_EQ(count(file, "figures WHERE document = 2"), 2);
}

TEST(StoreDocument, RoundsToTheFenOnlyWhereThePrintIsFiner) {
  const ScratchFolder scratch;
  const fs::path file = scratch / "a.sqlite";
  BudgetDocument document = literal_document();
  document.tables[0].rows[0].cells[1].value = Decimal(-123456789, 7);  // -12.3456789 in 10,000 yuan
  ASSERT_EQ(code_of(store_document(document, file)), "");
  EXPECT_EQ(count(file, "facts WHERE table_id = 't01' AND exact_yuan = '-123456.789' AND fen = -12345679"), 1);
}

TEST(StoreDocument, WhatIsNoMoneyHasNoYuan) {
  const ScratchFolder scratch;
  const fs::path file = scratch / "a.sqlite";
  BudgetDocument document = literal_document();
  document.tables[0].columns[1].role = ColumnRole::percent;
  document.tables[1].yuan_per_unit.reset();
  ASSERT_EQ(code_of(store_document(document, file)), "");
  EXPECT_EQ(count(file, "facts WHERE exact_yuan IS NULL AND fen IS NULL AND number = 1072.71"), 2);
}

TEST(StoreDocument, TextOfAPdfIsOnlyText) {
  const ScratchFolder scratch;
  const fs::path file = scratch / "a.sqlite";
  BudgetDocument document = literal_document();
  document.title = "'); DROP TABLE documents; --";
  document.organization = std::string("a\0b", 3);
  document.tables[0].title = "\xFF\"x";
  ASSERT_EQ(code_of(store_document(document, file)), "");
  EXPECT_EQ(count(file, "documents WHERE title = '''); DROP TABLE documents; --'"), 1);
  EXPECT_EQ(count(file, "documents WHERE organization = 'a\uFFFDb'"), 1);
  EXPECT_EQ(count(file, "tables WHERE title = '\uFFFD\"x'"), 1);
}

TEST(StoreDocument, APartThatBearsTheNameOfAClassIsNoClass) {
  const ScratchFolder scratch;
  const fs::path file = scratch / "a.sqlite";
  BudgetDocument document = literal_document();
  BudgetTable& table = document.tables[0];
  table.kind = "expenditure_summary";
  table.columns[1].id = "total";
  const auto side = [](const char* standard_name, std::optional<int> parent) {
    RowSide side{SideName::all, RowRole::item, 1, "", "x", "functional"};
    side.standard_name = standard_name;
    side.parent = parent;
    return side;
  };
  table.rows.resize(4, table.rows[0]);
  table.rows[0].sides = {side("", std::nullopt)};  // a body's name, above its classes
  table.rows[1].sides = {side("Other", 0)};        // a class
  table.rows[2].sides = {side("", 1)};             // a section of it
  table.rows[3].sides = {side("Other", 2)};        // an item of that
  ASSERT_EQ(code_of(store_document(document, file)), "");
  EXPECT_EQ(count(file, "expenditure_by_function"), 1);
  EXPECT_EQ(count(file, "expenditure_by_function WHERE class = 'Other' AND code IS NULL AND yuan = 10727100"), 1);
}

TEST(StoreDocument, OneThatCannotBeStoredLeavesWhatWasThere) {
  const ScratchFolder scratch;
  const fs::path file = scratch / "a.sqlite";
  ASSERT_EQ(code_of(store_document(literal_document(), file)), "");
  BudgetDocument broken = literal_document();
  broken.title = "broken";
  broken.tables[0].rows[0].sides[0].parent = 7;  // there is no such row
  const Result<void> stored = store_document(broken, file);
  EXPECT_EQ(code_of(stored), "database-failed");
  EXPECT_TRUE(test::has(stored.error().message, "FOREIGN KEY"));
  EXPECT_EQ(count(file, "figures"), 2);
  EXPECT_EQ(count(file, "documents WHERE title = 'broken'"), 0);
}

TEST(StoreDocument, OthersReadTheOldStateWhileOneIsStored) {
  const ScratchFolder scratch;
  const fs::path file = scratch / "a.sqlite";
  ASSERT_EQ(code_of(store_document(literal_document(), file)), "");
  SqliteConnection writer(file);
  SqliteTransaction open(writer);
  writer.execute("DELETE FROM facts");
  EXPECT_EQ(count(file, "facts"), 2);
  open.commit();
  EXPECT_EQ(count(file, "facts"), 0);
}

TEST(CheckDocumentDatabase, RefusesWhatIsNotOursAndLeavesIt) {
  const ScratchFolder scratch;
  write(scratch / "text.sqlite", "not a database");
  { SqliteConnection(scratch / "foreign.sqlite").execute("PRAGMA journal_mode = WAL; CREATE TABLE mine (a)"); }
  fs::create_directory(scratch / "folder.sqlite");
  fs::create_symlink(scratch / "nowhere", scratch / "link.sqlite");
  ASSERT_EQ(::mkfifo((scratch / "pipe.sqlite").c_str(), 0600), 0);
  for (const char* name : {"text.sqlite", "foreign.sqlite", "folder.sqlite", "link.sqlite", "pipe.sqlite"}) {
    const fs::path file = scratch / name;
    const std::string before = fs::is_regular_file(file) ? bytes_of(file) : "";
    EXPECT_EQ(code_of(check_document_database(file)), "output-not-ours") << name;
    EXPECT_EQ(code_of(store_document(literal_document(), file)), "output-not-ours") << name;
    EXPECT_EQ(fs::is_regular_file(file) ? bytes_of(file) : "", before) << name;
  }
  EXPECT_FALSE(fs::exists(scratch / "nowhere"));
}

TEST(CheckDocumentDatabase, RefusesANewerVersion) {
  const ScratchFolder scratch;
  const fs::path file = scratch / "a.sqlite";
  ASSERT_EQ(code_of(store_document(literal_document(), file)), "");
  SqliteConnection(file).execute("PRAGMA user_version = 2");
  const std::string before = bytes_of(file);
  EXPECT_EQ(code_of(store_document(literal_document(), file)), "output-newer");
  EXPECT_EQ(bytes_of(file), before);
}

TEST(CheckDocumentDatabase, AnEmptyFileIsFine) {
  const ScratchFolder scratch;
  write(scratch / "a.sqlite", "");
  EXPECT_EQ(code_of(check_document_database(scratch / "a.sqlite")), "");
  EXPECT_EQ(code_of(store_document(literal_document(), scratch / "a.sqlite")), "");
}

}  // namespace
}  // namespace yusuan
