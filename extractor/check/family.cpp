#include "check/family.hpp"

#include <algorithm>

namespace yusuan {

int telling(const Family& family) { return static_cast<int>(std::ranges::count_if(family.checks, is_telling)); }

bool is_established(const Family& family, const FamilyLimits& limits) {
  const auto broken =
      std::ranges::count_if(family.checks, [](const Check& check) { return check.verdict == Verdict::broken; });
  const double held = telling(family);
  const double share = held + static_cast<double>(broken) > 0 ? held / (held + static_cast<double>(broken)) : 1.0;
  if (family.certain) return broken <= limits.broken_if_certain || share >= limits.held_if_certain;
  return held > 0 && share >= limits.held_if_supposed;
}

}  // namespace yusuan
