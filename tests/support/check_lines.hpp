// Checks as short lines of text, for tests to compare.
#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

#include "check/family.hpp"

namespace yusuan::test {

inline const char* verdict_name(Verdict verdict) {
  return verdict == Verdict::held ? "held" : verdict == Verdict::rounding ? "rounding" : "broken";
}

// `0,1 = 1,1 + 2,1 held`: row and column of the whole, of the parts, the verdict; `>=` where the parts are no more than it.
inline std::string line_of(const Check& check) {
  std::string parts;
  for (const Term& part : check.identity.parts) {
    if (!parts.empty()) parts += " + ";
    parts += fmt::format("{},{}", part.at.row, part.at.column);
  }
  return fmt::format("{},{} {} {} {}", check.identity.whole.at.row, check.identity.whole.at.column,
                     check.identity.relation == Relation::equal ? "=" : ">=", parts, verdict_name(check.verdict));
}

inline std::vector<std::string> lines_of(const std::vector<Check>& checks) {
  std::vector<std::string> lines;
  for (const Check& check : checks) lines.push_back(line_of(check));
  return lines;
}

inline std::vector<std::string> lines_of(const std::vector<Family>& families) {
  std::vector<std::string> lines;
  for (const Family& family : families) {
    for (const Check& check : family.checks) lines.push_back(line_of(check));
  }
  return lines;
}

}  // namespace yusuan::test
