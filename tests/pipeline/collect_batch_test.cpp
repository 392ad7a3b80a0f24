// Journals written as shards write them, read together: who is done, who is missing, who is there twice.
#include "pipeline/collect_batch.hpp"

#include <gtest/gtest.h>

#include "output/collection_json.hpp"
#include "pipeline/batch_results.hpp"
#include "pipeline/input_list.hpp"
#include "pipeline/journal.hpp"
#include "support/scratch_folder.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;
using test::bytes_of;
using test::ScratchFolder;

BatchRecord done(const std::string& input, const std::string& folder) {
  BatchRecord record;
  record.input = input;
  record.status = BatchStatus::ok;
  record.folder = folder;
  record.sha256 = "5a";
  return record;
}

BatchRecord failure(const std::string& input) {
  BatchRecord record;
  record.input = input;
  record.error = Error{"not-a-pdf", "m", "h"};
  return record;
}

class CollectBatch : public ::testing::Test {
 protected:
  // What a run of a shard leaves: its line, its records, and the results of those that are done.
  void run(const std::string& output, const Shard& shard, const std::vector<fs::path>& inputs,
           const std::vector<BatchRecord>& records, std::int64_t started_ms = 1000) {
    const fs::path folder = scratch_ / output;
    Result<Journal> journal = Journal::open(folder, journal_name(shard.index, shard.count));
    ASSERT_TRUE(journal.ok());
    const Result<std::string> list = keep_input_list(folder, inputs);
    ASSERT_TRUE(list.ok());
    ASSERT_TRUE(
        journal.value().append(BatchRun{list.value(), inputs.size(), shard.index, shard.count, started_ms}).ok());
    for (const BatchRecord& record : records) {
      ASSERT_TRUE(journal.value().append(record).ok());
      if (record.status != BatchStatus::failed) scratch_.write(output + "/" + record.folder + "/document.json", "{}");
    }
  }

  Collection collect(const std::vector<std::string>& outputs,
                     std::optional<std::vector<fs::path>> inputs = std::nullopt) {
    CollectRequest request{{}, scratch_ / (outputs.size() == 1 ? outputs.front() : "whole"), std::move(inputs)};
    for (const std::string& output : outputs) request.folders.push_back(scratch_ / output);
    const Result<Collection> collection = collect_batch(request);
    EXPECT_TRUE(collection.ok()) << (collection ? "" : collection.error().message);
    return collection ? collection.value() : Collection{};
  }

  // `input: status folder`, or why it is missing, a line each.
  std::string account_of(const Collection& collection) const {
    std::string text;
    for (const BatchRecord& record : collection.records) {
      const std::string folder =
          record.folder.empty() ? "-" : fs::path(record.folder).lexically_relative(scratch_.path());
      text += record.input + ": " + std::string(name_of(record.status)) + ' ' +
              (folder.empty() ? record.folder : folder) + '\n';
    }
    for (const MissingInput& input : collection.missing) {
      text += input.input + ": " + std::string(name_of(input.reason)) + '\n';
    }
    return text;
  }

  ScratchFolder scratch_;
  const std::vector<fs::path> four_ = {"a.pdf", "b.pdf", "c.pdf", "d.pdf"};
};

TEST_F(CollectBatch, ShardsOfOneFolderAreOneBatch) {
  run("out", {1, 2}, four_, {done("c.pdf", "c"), done("a.pdf", "a")});
  run("out", {2, 2}, four_, {failure("b.pdf"), done("d.pdf", "d")});
  const Collection whole = collect({"out"});
  EXPECT_EQ(account_of(whole), "a.pdf: ok a\nb.pdf: failed -\nc.pdf: ok c\nd.pdf: ok d\n");
  EXPECT_TRUE(whole.unfinished.empty());
  EXPECT_TRUE(whole.conflicts.empty());
  EXPECT_TRUE(whole.lost_lists.empty());
}

TEST_F(CollectBatch, TellsShardsThatHaveNotBegunOrNotEnded) {
  run("out", {1, 3}, four_, {done("a.pdf", "a")});
  run("out", {2, 3}, four_, {done("b.pdf", "b")});
  const Collection whole = collect({"out"});
  EXPECT_EQ(account_of(whole), "a.pdf: ok a\nb.pdf: ok b\nc.pdf: not-done\nd.pdf: not-done\n");
  ASSERT_EQ(whole.unfinished.size(), 2U);
  EXPECT_EQ(whole.unfinished[0].shard, 1U);
  EXPECT_TRUE(whole.unfinished[0].begun);
  EXPECT_EQ(whole.unfinished[0].inputs, 2U);
  EXPECT_EQ(whole.unfinished[0].left, 1U);
  EXPECT_EQ(whole.unfinished[1].shard, 3U);
  EXPECT_FALSE(whole.unfinished[1].begun);
}

TEST_F(CollectBatch, ResultsThatAreGoneAreMissing) {
  run("out", {1, 1}, four_, {done("a.pdf", "a"), done("b.pdf", "b"), done("c.pdf", "c"), done("d.pdf", "d")});
  fs::remove(scratch_ / "out/c/document.json");
  EXPECT_EQ(account_of(collect({"out"})), "a.pdf: ok a\nb.pdf: ok b\nd.pdf: ok d\nc.pdf: results-gone\n");
}

TEST_F(CollectBatch, TheListThatIsGivenDecidesWhatShouldBeThere) {
  run("out", {1, 1}, {"a.pdf", "b.pdf"}, {done("a.pdf", "a"), done("b.pdf", "b")});
  const Collection whole = collect({"out"}, std::vector<fs::path>{"b.pdf", "c.pdf"});
  EXPECT_EQ(account_of(whole), "b.pdf: ok b\nc.pdf: not-done\n");
  EXPECT_EQ(whole.not_listed, std::vector<std::string>{"a.pdf"});
}

TEST_F(CollectBatch, AListThatIsLostOrCutIsTold) {
  run("out", {1, 2}, four_, {done("a.pdf", "a"), done("c.pdf", "c")});
  scratch_.write("out/.yusuan/inputs-" + input_list_key(four_) + ".list", "a.pdf");
  const Collection whole = collect({"out"});
  EXPECT_EQ(account_of(whole), "a.pdf: ok a\nc.pdf: ok c\n") << "what is known";
  EXPECT_EQ(whole.lost_lists, std::vector<std::string>{input_list_key(four_)});
}

TEST_F(CollectBatch, ALaterRunOfOtherInputsHidesNothing) {
  run("out", {1, 1}, four_, {done("a.pdf", "a"), failure("b.pdf"), done("c.pdf", "c")}, 1000);
  run("out", {1, 1}, {"b.pdf"}, {done("b.pdf", "b")}, 2000);
  EXPECT_EQ(account_of(collect({"out"})), "a.pdf: ok a\nb.pdf: ok b\nc.pdf: ok c\nd.pdf: not-done\n");
}

TEST_F(CollectBatch, OfTwoNumbersOfShardsTheLaterRunCounts) {
  BatchRecord newer = done("a.pdf", "a");
  newer.tables = 7;
  run("out", {1, 2}, {"a.pdf"}, {newer}, 2000);
  run("out", {1, 1}, {"a.pdf"}, {done("a.pdf", "a")}, 1000);
  const Collection whole = collect({"out"});
  ASSERT_EQ(whole.records.size(), 1U);
  EXPECT_EQ(whole.records.front().tables, 7);
  EXPECT_TRUE(whole.conflicts.empty()) << "one folder holds one result";
}

TEST_F(CollectBatch, SeveralFoldersSayWhereResultsAre) {
  run("one", {1, 2}, four_, {done("a.pdf", "a"), done("c.pdf", "c")});
  run("two", {2, 2}, four_, {done("b.pdf", "b"), failure("d.pdf")});
  EXPECT_EQ(account_of(collect({"one", "two"})),
            "a.pdf: ok one/a\nb.pdf: ok two/b\nc.pdf: ok one/c\nd.pdf: failed -\n");
}

TEST_F(CollectBatch, ASuccessElsewhereStandsForAFailure) {
  run("one", {1, 1}, {"a.pdf"}, {done("a.pdf", "a")}, 1000);
  run("two", {1, 1}, {"a.pdf"}, {failure("a.pdf")}, 2000);
  const Collection whole = collect({"one", "two"});
  EXPECT_EQ(account_of(whole), "a.pdf: ok one/a\n");
  EXPECT_TRUE(whole.conflicts.empty());
}

TEST_F(CollectBatch, OneInputWithTwoResultsIsAConflict) {
  run("one", {1, 1}, {"a.pdf", "b.pdf"}, {done("a.pdf", "a"), done("b.pdf", "b")}, 1000);
  BatchRecord other = done("b.pdf", "b");
  other.sha256 = "6b";
  run("two", {1, 1}, {"a.pdf", "b.pdf"}, {done("a.pdf", "a"), other}, 2000);
  const Collection whole = collect({"one", "two"});
  EXPECT_EQ(account_of(whole), "a.pdf: ok two/a\nb.pdf: ok two/b\n") << "each once, the newest";
  ASSERT_EQ(whole.conflicts.size(), 2U);
  EXPECT_EQ(whole.conflicts[0].code, "done-twice");
  EXPECT_EQ(whole.conflicts[1].code, "two-results");
  EXPECT_EQ(whole.conflicts[1].places[1].folder, (scratch_ / "one/b").native());
}

TEST_F(CollectBatch, TwoInputsWithOneFolderAreAConflict) {
  run("out", {1, 2}, {"x/a.pdf"}, {done("x/a.pdf", "a")});
  run("out", {2, 2}, {"w/a.pdf", "y/a.pdf"}, {done("y/a.pdf", "a")});
  const Collection whole = collect({"out"});
  ASSERT_EQ(whole.conflicts.size(), 1U);
  EXPECT_EQ(whole.conflicts[0].code, "shared-folder");
  EXPECT_EQ(whole.conflicts[0].places[1].record.input, "y/a.pdf");
}

TEST_F(CollectBatch, TellsResultsThatWereNotMadeAlike) {
  BatchRecord other = done("b.pdf", "b");
  other.options = "yusuan 0.0.9";
  run("out", {1, 1}, {"a.pdf", "b.pdf"}, {done("a.pdf", "a"), other, failure("c.pdf")});
  const Collection whole = collect({"out"});
  ASSERT_EQ(whole.options.size(), 2U);
  EXPECT_EQ(whole.options[1].options, "yusuan 0.0.9");
  EXPECT_EQ(whole.options[1].documents, 1U);
}

TEST_F(CollectBatch, AFolderWithoutARunIsTold) {
  run("out", {1, 1}, {"a.pdf"}, {done("a.pdf", "a")});
  EXPECT_EQ(collect({"out", "none"}).without_runs, std::vector<std::string>{(scratch_ / "none").native()});
  EXPECT_EQ(collect({"out", "../" + scratch_.path().filename().native() + "/out"}).folders.size(), 1U);
  const Result<Collection> nothing = collect_batch({{scratch_ / "none"}, scratch_ / "none", std::nullopt});
  ASSERT_FALSE(nothing.ok());
  EXPECT_EQ(nothing.error().code, "no-batch");
}

TEST_F(CollectBatch, WritesTheSummaryOfTheWholeAndWhatIsMissing) {
  run("out", {1, 2}, four_, {done("a.pdf", "a"), failure("c.pdf")});
  ASSERT_TRUE(write_collected_results(scratch_ / "out", collect({"out"})).ok());
  EXPECT_EQ(bytes_of(scratch_ / "out/missing.txt"), "b.pdf\nd.pdf\n");
  EXPECT_EQ(bytes_of(scratch_ / "out/failures.txt"), "c.pdf\n");
  EXPECT_NE(bytes_of(scratch_ / "out/summary.json").find("\"not_done\": 2"), std::string::npos);
  run("out", {2, 2}, four_, {done("b.pdf", "b"), done("d.pdf", "d")});
  ASSERT_TRUE(write_collected_results(scratch_ / "out", collect({"out"})).ok());
  EXPECT_EQ(bytes_of(scratch_ / "out/missing.txt"), "") << "the older one is no longer true";
}

}  // namespace
}  // namespace yusuan
