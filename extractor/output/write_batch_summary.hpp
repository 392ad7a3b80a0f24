// The summary of a batch: what became of every document, for people, spreadsheets and programs.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "output/batch_record.hpp"
#include "output/json_writer.hpp"

namespace yusuan {

struct BatchTotals {
  std::size_t documents = 0;
  std::size_t ok = 0;
  std::size_t warned = 0;
  std::size_t failed = 0;
  std::size_t not_done = 0;  // left for another run
  std::size_t pages = 0;
  std::size_t tables = 0;
  std::size_t figures = 0;
};

BatchTotals totals_of(std::span<const BatchRecord> records, std::size_t not_done);

// Member `totals`, in the object that is open.
void write_batch_totals(JsonWriter& out, const BatchTotals& totals);

// Totals and a record a document (schemas/summary.schema.json). `duplicate_of` names the first input of the same bytes.
std::string write_summary_json(std::span<const BatchRecord> records, std::size_t not_done);

// A line a document; what a spreadsheet would run gets an apostrophe in front.
std::string write_summary_csv(std::span<const BatchRecord> records);

// The inputs that failed: a manifest for another run.
std::string write_failures(std::span<const BatchRecord> records);

}  // namespace yusuan
