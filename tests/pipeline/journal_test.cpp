#include "pipeline/journal.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "support/scratch_folder.hpp"

namespace yusuan {
namespace {

using test::bytes_of;
using test::ScratchFolder;

BatchRecord record_of(const std::string& input, BatchStatus status = BatchStatus::ok) {
  BatchRecord record;
  record.input = input;
  record.status = status;
  record.folder = status == BatchStatus::failed ? "" : "x";
  return record;
}

std::string journal_of(const ScratchFolder& scratch) { return scratch / ".yusuan/journal.log"; }

void append(const ScratchFolder& scratch, const BatchRecord& record) {
  Result<Journal> journal = Journal::open(scratch.path(), journal_name(1, 1));
  ASSERT_TRUE(journal.ok());
  ASSERT_TRUE(journal.value().append(record).ok());
}

TEST(Journal, GivesBackWhatWasAppendedTheLastOfEachInput) {
  const ScratchFolder scratch;
  append(scratch, record_of("a.pdf", BatchStatus::failed));
  append(scratch, record_of("b.pdf"));
  append(scratch, record_of("a.pdf", BatchStatus::warned));
  const RecordsByInput records = records_of_batch(scratch.path());
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records.at("a.pdf").status, BatchStatus::warned);
}

TEST(Journal, WhateverByteItEndsAtTheWholeLinesCount) {
  const std::string first = journal_line(record_of("a.pdf"));
  const std::string both = first + journal_line(record_of("b.pdf"));
  for (std::size_t length = 0; length <= both.size(); ++length) {
    const std::size_t whole = (length >= first.size() ? 1U : 0U) + (length == both.size() ? 1U : 0U);
    EXPECT_EQ(records_in_journal(std::string_view(both).substr(0, length)).size(), whole) << length;
  }
}

TEST(Journal, ALineThatWasCutIsTakenAwayBeforeTheNext) {
  const ScratchFolder scratch;
  append(scratch, record_of("a.pdf"));
  const std::string before = bytes_of(journal_of(scratch));
  std::ofstream(journal_of(scratch), std::ios::app) << journal_line(record_of("b.pdf")).substr(0, 30);
  append(scratch, record_of("c.pdf"));
  EXPECT_EQ(bytes_of(journal_of(scratch)), before + journal_line(record_of("c.pdf")));
}

TEST(Journal, AChangedLineIsNotBelieved) {
  std::string line = journal_line(record_of("a.pdf", BatchStatus::failed));
  const std::size_t at = line.find("failed");
  line.replace(at, 6, "warned");
  EXPECT_TRUE(records_in_journal(line).empty());
  EXPECT_EQ(records_in_journal(line + journal_line(record_of("b.pdf"))).size(), 1U);
}

TEST(Journal, KeepsAPathThatIsNotUtf8ByteForByte) {
  const std::string path = "b\xFFudget\n.pdf";
  const RecordsByInput records = records_in_journal(journal_line(record_of(path)));
  ASSERT_EQ(records.size(), 1U);
  EXPECT_EQ(records.begin()->first, path);
}

TEST(Journal, IsOneProcessesAtATime) {
  const ScratchFolder scratch;
  const Result<Journal> first = Journal::open(scratch.path(), journal_name(1, 2));
  ASSERT_TRUE(first.ok());
  EXPECT_EQ(Journal::open(scratch.path(), journal_name(1, 2)).error().code, "batch-running");
  EXPECT_TRUE(Journal::open(scratch.path(), journal_name(2, 2)).ok()) << "another shard";
}

TEST(Journal, OfShardsAreReadTogether) {
  const ScratchFolder scratch;
  for (const std::size_t shard : {1U, 2U}) {
    Result<Journal> journal = Journal::open(scratch.path(), journal_name(shard, 2));
    ASSERT_TRUE(journal.value().append(record_of(std::to_string(shard) + ".pdf")).ok());
  }
  EXPECT_EQ(records_of_batch(scratch.path()).size(), 2U);
}

TEST(Journal, OfTwoRecordsOfOneInputThatOfTheLaterRunCounts) {
  const ScratchFolder scratch;
  for (const std::size_t shards : {1U, 2U, 3U}) {
    Result<Journal> journal = Journal::open(scratch.path(), journal_name(1, shards));
    const std::int64_t started = shards == 2 ? 2000 : 1000;
    ASSERT_TRUE(journal.value().append(BatchRun{"0f", 1, 1, shards, started}).ok());
    BatchRecord record = record_of("a.pdf");
    record.tables = static_cast<int>(shards);
    ASSERT_TRUE(journal.value().append(record).ok());
  }
  EXPECT_EQ(records_of_batch(scratch.path()).at("a.pdf").tables, 2);
}

TEST(Journal, TellsItsRunsAndOfWhichARecordIs) {
  const JournalContent content =
      read_journal(journal_line(record_of("a.pdf")) + journal_line(BatchRun{"0f", 12, 3, 4, 1795485886732}) +
                   journal_line(record_of("b.pdf")));
  ASSERT_EQ(content.runs.size(), 1U);
  const BatchRun& run = content.runs.front();
  EXPECT_EQ(run.list, "0f");
  EXPECT_EQ(run.inputs, 12U);
  EXPECT_EQ(run.shard, 3U);
  EXPECT_EQ(run.shards, 4U);
  EXPECT_EQ(content.records.at("a.pdf").started_ms, 0);
  EXPECT_EQ(content.records.at("b.pdf").started_ms, 1795485886732);
}

TEST(Journal, KeepsAllOfARecord) {
  BatchRecord record{"a.pdf", "a",  "key",    BatchStatus::warned, std::nullopt, "5a", 12, "t", "o", 2023, 3, 4, 5, 6,
                     2,       1.25, 1U << 20U};
  record.error = Error{"timeout", "m", "h"};
  const BatchRecord again = records_in_journal(journal_line(record)).at("a.pdf");
  EXPECT_EQ(write_batch_record(again), write_batch_record(record));
  EXPECT_EQ(again.error->hint, "h");
  EXPECT_EQ(again.seconds, 1.25);
}

}  // namespace
}  // namespace yusuan
