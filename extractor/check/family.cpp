#include "check/family.hpp"

#include <algorithm>

namespace yusuan {

int telling(const Family& family) { return static_cast<int>(std::ranges::count_if(family.checks, is_telling)); }

int broken(const Family& family) { return static_cast<int>(std::ranges::count_if(family.checks, is_broken)); }

bool is_established(const Family& family, const FamilyLimits& limits) {
  const int failing = broken(family);
  const double held = telling(family);
  const double share = held + failing > 0 ? held / (held + failing) : 1.0;
  if (family.certain) return failing <= limits.broken_if_certain || share >= limits.held_if_certain;
  return held > 0 && share >= limits.held_if_supposed;
}

}  // namespace yusuan
