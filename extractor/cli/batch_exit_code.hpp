// How `batch` and `collect` end.
#pragma once

#include <span>

#include "cli/exit_code.hpp"
#include "output/batch_record.hpp"

namespace yusuan {

// `whole`: nothing is left, missing or at odds.
ExitCode exit_code_of(std::span<const BatchRecord> records, bool whole);

}  // namespace yusuan
