// What one sees of a batch: a bar on a terminal, plain lines elsewhere.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>

#include "pipeline/run_batch.hpp"

namespace yusuan {

class BatchProgress {
 public:
  // `lines`: a record's JSON on stdout for each document.
  BatchProgress(bool wanted, bool lines);

  // Valid while this lives.
  BatchEvents events();

  // Takes the bar away.
  void end();

 private:
  using Clock = std::chrono::steady_clock;

  void show_record(const BatchRecord& record);
  void draw();

  bool wanted_;
  bool lines_;
  bool terminal_;
  bool drawn_ = false;
  std::size_t to_do_ = 0;
  std::size_t done_ = 0;
  std::size_t failed_ = 0;
  Clock::time_point start_ = Clock::now();
  Clock::time_point next_draw_;
  Clock::time_point next_line_;
};

// For people: what came of it, and where to look.
std::string batch_report_text(const BatchReport& report, const std::filesystem::path& output);

}  // namespace yusuan
