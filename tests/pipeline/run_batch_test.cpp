// Batches of small PDFs whose workers misbehave as wanted: what is recorded, and that the others come out right.
#include "pipeline/run_batch.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string_view>

#include "pipeline/extract_document.hpp"
#include "pipeline/input_list.hpp"
#include "pipeline/journal.hpp"
#include "pipeline/write_document.hpp"
#include "support/embedded_words.hpp"
#include "support/sample.hpp"
#include "support/scratch_folder.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;
using test::bytes_of;
using test::names_in;
using test::ScratchFolder;

constexpr double kShortTime = 2;                                    // seconds; a good document takes a hundredth
constexpr std::uint64_t kLittleMemory = std::uint64_t{256} << 20U;  // soon taken, also by a slow machine
constexpr std::uint64_t kSmallFile = std::uint64_t{16} << 20U;

// Takes memory until there is none.
[[noreturn]] void take_memory() {
  std::vector<std::vector<char>> taken;
  while (true) taken.emplace_back(std::size_t{1} << 24U, 'x');
}

[[noreturn]] void hang() {
  while (true) ::pause();
}

[[noreturn]] void spin() {
  for (volatile unsigned turns = 0;;) turns = turns + 1;
}

// Into a file of its own in memory, since it has no other.
void write_without_end() {
  const int file = ::memfd_create("endless", MFD_CLOEXEC);
  const std::string block(std::size_t{1} << 20U, 'x');
  while (::write(file, block.data(), block.size()) > 0) continue;
}

// What a worker that was taken over by its PDF would try, by the PDF's name.
void misbehave(const std::string& name) {
  if (name == "segfault.pdf") {
    std::signal(SIGSEGV, SIG_DFL);  // a sanitizer would catch it and end the program in its own way
    std::raise(SIGSEGV);
  }
  if (name == "abort.pdf") std::raise(SIGABRT);
  if (name == "exit.pdf") ::_exit(7);
  if (name == "hang.pdf") hang();
  if (name == "spin.pdf") spin();
  if (name == "memory.pdf") take_memory();
  if (name == "endless.pdf") write_without_end();
  if (name == "socket.pdf") ::socket(AF_INET, SOCK_STREAM, 0);
  if (name == "program.pdf") ::execl("/bin/true", "true", nullptr);
  if (name == "process.pdf" && ::fork() == 0) ::_exit(0);
  if (name == "read.pdf" && ::open("/etc/passwd", O_RDONLY | O_CLOEXEC) >= 0) std::raise(SIGABRT);
  if (name == "write.pdf" && ::open("/tmp/yusuan-escape", O_WRONLY | O_CREAT | O_CLOEXEC, 0600) >= 0)
    std::raise(SIGABRT);
  if (name == "throw.pdf") throw std::runtime_error("as told");
}

class RunBatch : public ::testing::Test {
 protected:
  RunBatch() {
    options_.output = scratch_ / "out";
    options_.task.before_document = misbehave;
    options_.task.choice = standard_choice();
    options_.task.limits.seconds = kShortTime;
    options_.task.limits.memory = kLittleMemory;
    options_.task.limits.output = kSmallFile;
    options_.results_key = "key";
    options_.jobs = 2;
  }

  void add(const std::string& name, std::string_view sample = "faults/gbk-simsun.pdf") {
    inputs_.push_back(scratch_.write("in/" + name, bytes_of(test::sample(sample))));
  }

  BatchReport run() {
    std::ranges::sort(inputs_);
    Result<BatchReport> report = run_batch(inputs_, test::embedded_catalogue(), options_, events_);
    EXPECT_TRUE(report.ok()) << (report ? "" : report.error().message);
    return report ? report.value() : BatchReport{};
  }

  // File name → status, or the error's code.
  static std::map<std::string, std::string> ends_of(const BatchReport& report) {
    std::map<std::string, std::string> ends;
    for (const BatchRecord& record : report.records) {
      ends[fs::path(record.input).filename()] = record.error ? record.error->code : "done";
    }
    return ends;
  }

  // All results: path below the output folder → bytes.
  std::map<std::string, std::string> results() const {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(options_.output)) {
      const fs::path path = entry.path().lexically_relative(options_.output);
      if (entry.is_regular_file() && *path.begin() != kBatchFolder) files[path] = bytes_of(entry.path());
    }
    return files;
  }

  ScratchFolder scratch_;
  std::vector<fs::path> inputs_;
  BatchOptions options_;
  BatchEvents events_;
};

TEST_F(RunBatch, EveryWayToGoWrongIsRecordedAndTheOthersComeOut) {
  std::map<std::string, std::string> wanted = {{"segfault.pdf", "crashed"},
                                               {"abort.pdf", "crashed"},
                                               {"exit.pdf", "worker-ended"},
                                               {"hang.pdf", "timeout"},
                                               {"spin.pdf", "timeout"},
                                               {"endless.pdf", "output-too-large"},
                                               {"socket.pdf", "forbidden-call"},
                                               {"program.pdf", "forbidden-call"},
                                               {"process.pdf", "forbidden-call"},
                                               {"throw.pdf", "internal-error"},
                                               {"read.pdf", "done"},
                                               {"write.pdf", "done"}};
#ifndef __SANITIZE_ADDRESS__  // it takes more address space than any limit allows
  wanted["memory.pdf"] = "out-of-memory";
#endif
  for (const auto& [name, end] : wanted) add(name);
  for (const char* name : {"a.pdf", "good.pdf", "z.pdf"}) {
    add(name);
    wanted[name] = "done";
  }
  const BatchReport report = run();
  EXPECT_EQ(ends_of(report), wanted);
  EXPECT_EQ(report.done, wanted.size());
  for (const BatchRecord& record : report.records) {
    const fs::path folder = options_.output / fs::path(record.input).stem();
    EXPECT_EQ(fs::exists(folder), !record.error) << record.input;
    const bool tried_again = record.error && record.error->code != "internal-error";
    EXPECT_EQ(record.tries, tried_again ? 2 : 1) << record.input << ": what killed its worker is tried once more";
  }
}

// Kills the first children that the parent gets, as soon as they are there; ends when the parent takes it away.
[[noreturn]] void kill_children_of(pid_t parent, int kills) {
  const std::string list = "/proc/" + std::to_string(parent) + "/task/" + std::to_string(parent) + "/children";
  while (true) {
    std::ifstream children(list);
    for (pid_t child = 0; kills > 0 && children >> child;) {
      if (child != ::getpid() && ::kill(child, SIGKILL) == 0) --kills;
    }
  }
}

TEST_F(RunBatch, WorkersThatAreKilledBeforeTheirFirstDocumentAreStartedAgain) {
  for (const char* name : {"a.pdf", "b.pdf", "c.pdf"}) add(name);
  const pid_t parent = ::getpid();
  const pid_t killer = ::fork();
  if (killer == 0) kill_children_of(parent, 2);
  const BatchReport report = run();
  ::kill(killer, SIGKILL);
  ::waitpid(killer, nullptr, 0);
  EXPECT_EQ(ends_of(report),
            (std::map<std::string, std::string>{{"a.pdf", "done"}, {"b.pdf", "done"}, {"c.pdf", "done"}}));
}

TEST_F(RunBatch, WritesWhatExtractWrites) {
  add("a.pdf");
  add("b.pdf", "layouts/open-sides.cairo.pdf");
  run();
  for (const fs::path& input : inputs_) {
    const Result<BudgetDocument> document = extract_document(input, test::embedded_catalogue(), {});
    ASSERT_TRUE(write_document(document.value(), scratch_ / "extracted" / input.stem()).ok());
    const fs::path folder = options_.output / input.stem();
    ASSERT_EQ(names_in(folder), names_in(scratch_ / "extracted" / input.stem()));
    for (const std::string& name : names_in(folder)) {
      EXPECT_EQ(bytes_of(folder / name), bytes_of(scratch_ / "extracted" / input.stem() / name)) << name;
    }
  }
}

TEST_F(RunBatch, TheNumberOfWorkersChangesNoByte) {
  for (const char* name : {"x/a.pdf", "y/a.pdf", "b.pdf", "segfault.pdf", "c.pdf"}) add(name);
  options_.jobs = 1;
  run();
  const auto alone = results();
  EXPECT_GT(alone.size(), 4U);
  options_.output = scratch_ / "out3";
  options_.jobs = 3;
  options_.documents_a_worker = 1;
  run();
  EXPECT_EQ(results(), alone);
}

TEST_F(RunBatch, DoesNotDoAgainWhatIsDone) {
  add("a.pdf");
  add("segfault.pdf");
  EXPECT_EQ(run().done, 2U);
  const BatchReport again = run();
  EXPECT_EQ(again.done, 0U);
  EXPECT_EQ(again.done_before, 2U);
  EXPECT_EQ(again.records.size(), 2U) << "they are told all the same";
  options_.redo = true;
  EXPECT_EQ(run().done, 2U);
}

TEST_F(RunBatch, DoesAgainWhatHasChangedOrGoneOrIsWantedOtherwise) {
  add("a.pdf");
  add("b.pdf");
  run();
  std::ofstream(inputs_[0], std::ios::app) << "\n% changed";
  EXPECT_EQ(run().done, 1U);
  fs::remove_all(options_.output / "b");
  EXPECT_EQ(run().done, 1U);
  options_.results_key = "other";
  EXPECT_EQ(run().done, 2U);
}

TEST_F(RunBatch, WhatFailsNowKeepsNoOlderResults) {
  add("a.pdf");
  run();
  EXPECT_TRUE(fs::exists(options_.output / "a"));
  std::ofstream(inputs_[0], std::ios::trunc) << "no PDF";
  EXPECT_EQ(ends_of(run()).at("a.pdf"), "not-a-pdf");
  EXPECT_FALSE(fs::exists(options_.output / "a"));
}

TEST_F(RunBatch, MissingAndOddInputsAreFailuresOfTheirOwn) {
  add("a.pdf");
  inputs_.push_back(scratch_ / "gone.pdf");
  inputs_.push_back(scratch_.path());
  inputs_.emplace_back("/dev/zero");
  ASSERT_EQ(::mkfifo((scratch_ / "pipe.pdf").c_str(), 0600), 0);
  inputs_.push_back(scratch_ / "pipe.pdf");
  const auto ends = ends_of(run());
  EXPECT_EQ(ends.at("a.pdf"), "done");
  EXPECT_EQ(ends.at("gone.pdf"), "file-not-found");
  EXPECT_EQ(ends.at("zero"), "file-unreadable");
  EXPECT_EQ(ends.at("pipe.pdf"), "file-unreadable");
}

TEST_F(RunBatch, AStopEndsWhatIsBegunAndTheNextRunDoesTheRest) {
  for (const char* name : {"a.pdf", "b.pdf", "c.pdf", "d.pdf", "e.pdf", "f.pdf"}) add(name);
  int records = 0;
  events_.on_record = [&](const BatchRecord&) { ++records; };
  events_.stop_requests = [&] { return records > 0 ? 1 : 0; };
  const BatchReport stopped = run();
  EXPECT_GE(stopped.done, 1U);
  EXPECT_LE(stopped.done, 2U) << "of two workers";
  EXPECT_EQ(stopped.not_done, 6U - stopped.done);
  events_ = {};
  const BatchReport rest = run();
  EXPECT_EQ(rest.done_before, stopped.done);
  EXPECT_EQ(rest.done, stopped.not_done);
  EXPECT_EQ(rest.records.size(), 6U);
}

TEST_F(RunBatch, ASecondStopWaitsForNothing) {
  add("hang.pdf");
  options_.task.limits.seconds = 3600;
  int asked = 0;
  events_.stop_requests = [&] { return ++asked > 5 ? 2 : 0; };
  const BatchReport report = run();
  EXPECT_EQ(report.done, 0U);
  EXPECT_EQ(report.not_done, 1U);
}

TEST_F(RunBatch, LimitShardAndFirstFailureBoundARun) {
  for (const char* name : {"a.pdf", "b.pdf", "c.pdf", "d.pdf", "throw.pdf"}) add(name);
  options_.limit = 1;
  EXPECT_EQ(run().done, 1U);
  options_.limit.reset();
  options_.shard = {2, 2};
  const BatchReport second = run();
  EXPECT_EQ(second.inputs, 2U) << "b and d";
  options_.shard = {1, 1};
  options_.fail_fast = true;
  options_.jobs = 1;
  options_.redo = true;
  std::rotate(inputs_.begin(), inputs_.end() - 1, inputs_.end());
  const Result<BatchReport> report = run_batch(inputs_, test::embedded_catalogue(), options_, events_);
  EXPECT_EQ(report.value().done, 1U);
  EXPECT_EQ(report.value().not_done, 4U);
}

TEST_F(RunBatch, ResultsLargerThanAllowedEndTheDocumentAlone) {
  add("a.pdf");
  options_.task.limits.output = 100;  // bytes
  EXPECT_EQ(ends_of(run()).at("a.pdf"), "output-too-large");
}

TEST_F(RunBatch, WritesDownWhichInputsItIsAbout) {
  for (const char* name : {"a.pdf", "b.pdf", "c.pdf"}) add(name);
  options_.shard = {2, 2};
  run();
  const std::vector<JournalContent> journals = journals_of_batch(options_.output);
  ASSERT_EQ(journals.size(), 1U);
  ASSERT_EQ(journals.front().runs.size(), 1U);
  const BatchRun& told = journals.front().runs.front();
  EXPECT_EQ(told.inputs, 3U);
  EXPECT_EQ(told.shard, 2U);
  EXPECT_EQ(told.shards, 2U);
  EXPECT_EQ(read_input_list(options_.output, told.list), inputs_) << "those of the other shard too";
  EXPECT_GT(journals.front().records.at(inputs_[1]).started_ms, 0);
}

TEST_F(RunBatch, LeavesNothingBehindButResultsAndJournal) {
  for (const char* name : {"a.pdf", "segfault.pdf", "throw.pdf"}) add(name);
  run();
  EXPECT_EQ(names_in(options_.output), (std::vector<std::string>{".yusuan", "a"}));
  const std::string list = "inputs-" + input_list_key(inputs_) + ".list";
  EXPECT_EQ(names_in(options_.output / ".yusuan"), (std::vector<std::string>{list, "journal.log"}));
}

TEST_F(RunBatch, AFolderThatIsNotOursIsOneDocumentsFailure) {
  add("a.pdf");
  add("b.pdf");
  scratch_.write("out/a/thesis.txt", "mine");
  const auto ends = ends_of(run());
  EXPECT_EQ(ends.at("a.pdf"), "output-not-ours");
  EXPECT_EQ(ends.at("b.pdf"), "done");
  EXPECT_EQ(bytes_of(options_.output / "a" / "thesis.txt"), "mine");
}

}  // namespace
}  // namespace yusuan
