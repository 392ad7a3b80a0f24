// BatchRun: one run of a batch; a line of its journal, before those of the documents that the run does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yusuan {

struct BatchRun {
  std::string list;  // key of all inputs, those of the other shards too (pipeline/input_list.hpp)
  std::size_t inputs = 0;
  std::size_t shard = 1;
  std::size_t shards = 1;
  std::int64_t started_ms = 0;  // since 1970
};

// One line of JSON, `{"run": {…}}`, with its newline.
std::string write_batch_run(const BatchRun& run);

// The inverse. Empty where the line is no such run.
std::optional<BatchRun> read_batch_run(std::string_view line);

}  // namespace yusuan
