// BatchRecord: what became of one document of a batch; a line of its journal and of its summary.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "output/json_writer.hpp"

namespace yusuan {

enum class BatchStatus : std::uint8_t { ok, warned, failed };

struct BatchRecord {
  std::string input;    // the path as the batch was given it
  std::string folder;   // of its results, below the batch's folder; empty where it failed
  std::string options;  // what the results depend on beside the input: program version, formats, styles
  BatchStatus status = BatchStatus::failed;
  std::optional<Error> error;  // where it failed
  std::string sha256;          // of the input; empty where it could not be read
  std::uint64_t bytes = 0;
  std::string title;
  std::string organization;
  std::optional<int> fiscal_year;
  int pages = 0;
  int tables = 0;
  int figures = 0;
  int findings = 0;  // beyond rounding
  int tries = 1;
  double seconds = 0;            // wall clock
  std::uint64_t peak_bytes = 0;  // of memory; 0 where not known
};

std::string_view name_of(BatchStatus status);

// Members `input` and `input_hex`, in the object that is open: a path that is not UTF-8 stands in `input_hex` byte for byte.
void write_input_path(JsonWriter& out, const std::string& input);

// Its members, in the object that is open.
void write_batch_members(JsonWriter& out, const BatchRecord& record);

// One line of JSON, with its newline (schemas/batch_record.schema.json).
std::string write_batch_record(const BatchRecord& record);

// The inverse. Empty where the line is no such record.
std::optional<BatchRecord> read_batch_record(std::string_view line);

}  // namespace yusuan
