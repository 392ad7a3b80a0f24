#include "pipeline/run_batch.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <deque>
#include <map>
#include <memory>
#include <system_error>
#include <utility>

#include "pipeline/input_file.hpp"
#include "pipeline/input_list.hpp"
#include "pipeline/journal.hpp"
#include "pipeline/name_results.hpp"
#include "pipeline/output_archive.hpp"
#include "pipeline/replace_folder.hpp"
#include "pipeline/temporary_folder.hpp"
#include "pipeline/worker_process.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kTick{200};

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

struct Job {
  std::size_t input = 0;  // index into the shard's inputs
  int tries = 1;
};

// A worker and what it is at.
struct Slot {
  std::unique_ptr<WorkerProcess> worker;  // none before its first document, and after its end
  std::size_t documents = 0;
  std::optional<Job> job;
  FileDescriptor results;
  Clock::time_point started;
  bool timed_out = false;
};

class Supervisor {
 public:
  Supervisor(std::vector<fs::path> inputs, std::vector<std::string> names, Journal journal, const Catalogue& catalogue,
             const BatchOptions& options, const BatchEvents& events)
      : inputs_(std::move(inputs)),
        names_(std::move(names)),
        journal_(std::move(journal)),
        catalogue_(catalogue),
        options_(options),
        events_(events),
        slots_(std::max<std::size_t>(options.jobs, 1)) {}

  Result<void> run(std::deque<Job> jobs) {
    waiting_ = std::move(jobs);
    while (!stopping() || busy()) {
      if (events_.stop_requests && events_.stop_requests() > 1) break;
      if (Result<void> begun = begin_what_can(); !begun) return begun;
      if (!busy()) break;
      wait_for_answers();
      if (Result<void> ended = end_what_did(); !ended) return ended;
      if (events_.on_tick) events_.on_tick();
    }
    return {};
  }

  [[nodiscard]] std::map<std::size_t, BatchRecord> take_records() { return std::move(records_); }

 private:
  [[nodiscard]] bool busy() const {
    return std::ranges::any_of(slots_, [](const Slot& slot) { return slot.job.has_value(); });
  }

  [[nodiscard]] bool stopping() const {
    return (options_.fail_fast && failed_) || (events_.stop_requests && events_.stop_requests() > 0);
  }

  // Suspects run alone: with nobody else at work, what one of them takes from the machine harms none.
  Result<void> begin_what_can() {
    for (Slot& slot : slots_) {
      while (!slot.job && !stopping()) {
        const bool alone = waiting_.empty();
        if (alone && (suspects_.empty() || busy())) return {};
        std::deque<Job>& queue = alone ? suspects_ : waiting_;
        const Job job = queue.front();
        queue.pop_front();
        if (Result<void> begun = begin(slot, job); !begun) return begun;
      }
    }
    return {};
  }

  Result<void> begin(Slot& slot, const Job& job) {
    const Result<FileDescriptor> input = open_input(inputs_[job.input]);
    if (!input) return finish(job, failure(input.error()), FileDescriptor());
    const bool used_up = slot.documents >= options_.documents_a_worker;
    if (used_up || job.tries > 1) slot.worker.reset();
    if (!slot.worker) {
      Result<WorkerProcess> started = WorkerProcess::start(catalogue_, options_.task);
      if (!started) return started.error();
      slot.worker = std::make_unique<WorkerProcess>(std::move(started).value());
      slot.documents = 0;
    }
    Result<FileDescriptor> results = open_nameless_file(options_.output / kBatchFolder);
    if (!results) return results.error();
    slot.worker->take_peak_memory();
    slot.results = std::move(results).value();
    slot.job = job;
    slot.started = Clock::now();
    slot.timed_out = false;
    ++slot.documents;
    // One that is gone is seen when it is waited for.
    slot.worker->send(inputs_[job.input].filename().native(), input.value().get(), slot.results.get());
    return {};
  }

  // Until one answers, a time is up, or a tick has passed.
  void wait_for_answers() {
    std::vector<pollfd> polled;
    for (Slot& slot : slots_) {
      polled.push_back({slot.job ? slot.worker->socket() : -1, POLLIN, 0});
    }
    ::poll(polled.data(), polled.size(), static_cast<int>(kTick.count()));
    for (std::size_t i = 0; i < slots_.size(); ++i) {
      answered_[i] = polled[i].revents != 0;
    }
  }

  Result<void> end_what_did() {
    for (std::size_t i = 0; i < slots_.size(); ++i) {
      Slot& slot = slots_[i];
      if (!slot.job) continue;
      if (answered_[i]) {
        if (Result<void> ended = end(slot); !ended) return ended;
      } else if (!slot.timed_out && seconds_since(slot.started) > options_.task.limits.seconds) {
        slot.timed_out = true;
        slot.worker->kill();  // its end is then seen like any other
      }
    }
    return {};
  }

  Result<void> end(Slot& slot) {
    const std::optional<std::string> answer = slot.worker->receive();
    std::optional<BatchRecord> record = answer ? read_batch_record(*answer) : std::nullopt;
    const Job job = *slot.job;
    slot.job.reset();
    if (!record) return end_without_answer(slot, job);
    record->seconds = seconds_since(slot.started);
    record->peak_bytes = slot.worker->take_peak_memory();
    const bool out_of_memory = record->error && record->error->code == kOutOfMemory;
    if (record->error || slot.worker->has_grown()) slot.worker.reset();  // after an error it ends by itself
    if (out_of_memory && job.tries == 1) {  // what an earlier document left behind may have been in its way
      slot.results = FileDescriptor();
      suspects_.push_back({job.input, job.tries + 1});
      return {};
    }
    return finish(job, std::move(*record), std::exchange(slot.results, FileDescriptor()));
  }

  Result<void> end_without_answer(Slot& slot, const Job& job) {
    slot.worker->kill();
    const Error error = error_of_end(slot.worker->wait(), slot.timed_out, options_.task.limits);
    slot.worker.reset();
    slot.results = FileDescriptor();
    if (job.tries == 1) {
      suspects_.push_back({job.input, job.tries + 1});
      return {};
    }
    BatchRecord record = failure(error);
    record.seconds = seconds_since(slot.started);
    return finish(job, std::move(record), FileDescriptor());
  }

  static BatchRecord failure(const Error& error) {
    BatchRecord record;
    record.error = error;
    return record;
  }

  // Results first, then the journal: what the journal has is on disk.
  Result<void> finish(const Job& job, BatchRecord record, const FileDescriptor& results) {
    record.input = inputs_[job.input].native();
    record.options = options_.results_key;
    record.tries = job.tries;
    if (record.status != BatchStatus::failed) {
      if (const Result<void> placed = place(job, results); !placed) {
        if (placed.error().code == kNotWritable) return placed;
        record.status = BatchStatus::failed;
        record.error = placed.error();
      }
    }
    const fs::path folder = options_.output / names_[job.input];
    if (record.status == BatchStatus::failed) {
      remove_output_folder(folder);  // of an older version of the input
      // So that it is not tried again as long as it stays as it is.
      if (record.sha256.empty()) record.sha256 = sha256_of_file(inputs_[job.input]);
      failed_ = true;
    } else {
      record.folder = names_[job.input];
    }
    if (Result<void> kept = journal_.append(record); !kept) return kept;
    if (events_.on_record) events_.on_record(record);
    records_.insert_or_assign(job.input, std::move(record));
    return {};
  }

  Result<void> place(const Job& job, const FileDescriptor& results) {
    return replace_folder(options_.output / names_[job.input],
                          [&](const FileSink& sink) { return unpack_files(results.get(), sink); });
  }

  static constexpr std::string_view kNotWritable = "output-not-writable";

  std::vector<fs::path> inputs_;
  std::vector<std::string> names_;
  Journal journal_;
  const Catalogue& catalogue_;
  const BatchOptions& options_;
  const BatchEvents& events_;
  std::vector<Slot> slots_;
  std::vector<bool> answered_ = std::vector<bool>(slots_.size());
  std::deque<Job> waiting_;
  std::deque<Job> suspects_;
  std::map<std::size_t, BatchRecord> records_;
  bool failed_ = false;
};

// Whether the record is of this very input, done as it would be done now, with its results where they belong.
bool is_done(const BatchRecord& record, const fs::path& input, const BatchOptions& options) {
  if (record.options != options.results_key) return false;
  if (record.sha256.empty() || record.sha256 != sha256_of_file(input)) return false;
  std::error_code failed;
  return record.status == BatchStatus::failed || fs::exists(options.output / record.folder / kDocumentFile, failed);
}

std::map<std::string, std::string> names_taken(const RecordsByInput& records) {
  std::map<std::string, std::string> names;
  for (const auto& [input, record] : records) {
    if (!record.folder.empty()) names.emplace(input, record.folder);
  }
  return names;
}

struct ShardInputs {
  std::vector<fs::path> files;
  std::vector<std::string> names;
};

// All inputs are named before they are dealt out, so that every shard gives the same names.
ShardInputs inputs_of_shard(std::span<const fs::path> inputs, const RecordsByInput& earlier, const Shard& shard) {
  const std::vector<std::string> names = name_results(inputs, names_taken(earlier));
  ShardInputs mine;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (!is_of_shard(i, shard)) continue;
    mine.files.push_back(inputs[i]);
    mine.names.push_back(names[i]);
  }
  return mine;
}

// For `yusuan collect`: which inputs this run is about.
Result<void> record_run(std::span<const fs::path> inputs, const BatchOptions& options, Journal& journal) {
  const Result<std::string> list = keep_input_list(options.output, inputs);
  if (!list) return list.error();
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return journal.append(BatchRun{list.value(), inputs.size(), options.shard.index, options.shard.count,
                                 std::chrono::duration_cast<std::chrono::milliseconds>(now).count()});
}

}  // namespace

Result<BatchReport> run_batch(std::span<const fs::path> inputs, const Catalogue& catalogue, const BatchOptions& options,
                              const BatchEvents& events) {
  if (Result<void> ready = prepare_output_parent(options.output); !ready) return ready.error();
  Result<Journal> journal = Journal::open(options.output, journal_name(options.shard.index, options.shard.count));
  if (!journal) return journal.error();
  if (Result<void> kept = record_run(inputs, options, journal.value()); !kept) return kept.error();
  const RecordsByInput earlier = records_of_batch(options.output);
  ShardInputs mine = inputs_of_shard(inputs, earlier, options.shard);

  BatchReport report;
  report.inputs = mine.files.size();
  std::map<std::size_t, BatchRecord> records;
  std::deque<Job> jobs;
  for (std::size_t i = 0; i < mine.files.size(); ++i) {
    const auto known = earlier.find(mine.files[i].native());
    if (!options.redo && known != earlier.end() && is_done(known->second, mine.files[i], options)) {
      records.emplace(i, known->second);
    } else {
      jobs.push_back({i});
    }
  }
  report.done_before = records.size();
  const std::size_t wanted = jobs.size();
  if (options.limit && jobs.size() > *options.limit) jobs.resize(*options.limit);
  if (events.on_start) events.on_start(jobs.size(), report.done_before);

  const Result<TemporaryFolder> scratch = TemporaryFolder::make_in(options.output);
  if (!scratch) return scratch.error();
  BatchOptions with_scratch = options;
  with_scratch.task.scratch = fs::absolute(scratch.value().path());
  Supervisor supervisor(std::move(mine.files), std::move(mine.names), std::move(journal).value(), catalogue,
                        with_scratch, events);
  if (Result<void> ran = supervisor.run(std::move(jobs)); !ran) return ran.error();
  std::map<std::size_t, BatchRecord> done = supervisor.take_records();
  report.done = done.size();
  report.not_done = wanted - report.done;
  records.merge(done);
  for (auto& [place, record] : records) report.records.push_back(std::move(record));
  return report;
}

}  // namespace yusuan
