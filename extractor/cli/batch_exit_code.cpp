#include "cli/batch_exit_code.hpp"

#include <algorithm>

namespace yusuan {

ExitCode exit_code_of(std::span<const BatchRecord> records, bool whole) {
  const auto all = [&](BatchStatus status) {
    return std::ranges::all_of(records, [&](const BatchRecord& record) { return record.status == status; });
  };
  if (all(BatchStatus::failed)) return ExitCode::nothing_produced;
  return whole && all(BatchStatus::ok) ? ExitCode::ok : ExitCode::produced_with_warnings;
}

}  // namespace yusuan
