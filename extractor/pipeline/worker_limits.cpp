#include "pipeline/worker_limits.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <system_error>

namespace yusuan {
namespace {

constexpr double kMicrosecond = 1e-6;

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + kMicrosecond * static_cast<double>(time.tv_usec);
}

Result<void> set_limit(decltype(RLIMIT_AS) resource, rlim_t most, const char* what) {
  rlimit limit{most, most};
  // A limit set from outside (ulimit) may be lower; it stays.
  rlimit now{};
  if (::getrlimit(resource, &now) == 0 && now.rlim_max < most) limit.rlim_cur = limit.rlim_max = now.rlim_max;
  if (::setrlimit(resource, &limit) == 0) return {};
  return Error{"limits-not-set",
               fmt::format("cannot limit a worker's {}: {}", what, std::generic_category().message(errno)), ""};
}

}  // namespace

Result<void> set_process_limits(const WorkerLimits& limits) {
  // AddressSanitizer takes terabytes of address space for itself.
#ifndef __SANITIZE_ADDRESS__
  if (Result<void> set = set_limit(RLIMIT_AS, limits.memory, "memory"); !set) return set;
#endif
  if (Result<void> set = set_limit(RLIMIT_FSIZE, limits.output, "file size"); !set) return set;
  return set_limit(RLIMIT_CORE, 0, "core dump");
}

void allow_processor_time(double seconds) {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  const double until = seconds_of(used.ru_utime) + seconds_of(used.ru_stime) + seconds;
  rlimit limit{};
  if (::getrlimit(RLIMIT_CPU, &limit) != 0) return;
  limit.rlim_cur = std::min(static_cast<rlim_t>(std::ceil(until)) + 1, limit.rlim_max);
  ::setrlimit(RLIMIT_CPU, &limit);
}

}  // namespace yusuan
