// What one document may use of the machine.
#pragma once

#include <cstdint>

#include "base/result.hpp"

namespace yusuan {

struct WorkerLimits {
  double seconds = 300;                               // wall clock, and of the processor, a document
  std::uint64_t memory = std::uint64_t{2048} << 20U;  // bytes of address space
  std::uint64_t output = std::uint64_t{1024} << 20U;  // bytes of one file written
};

// Sets the limits that hold for the calling process's whole life: memory, file size, no core dump.
Result<void> set_process_limits(const WorkerLimits& limits);

// Gives the calling process that much time of the processor from now on; then SIGXCPU ends it. For the case that nobody watches
// the clock any more.
void allow_processor_time(double seconds);

}  // namespace yusuan
