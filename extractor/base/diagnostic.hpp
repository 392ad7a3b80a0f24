// A remark about something that could not be read as it should; collected, never stops the run.
#pragma once

#include <string>
#include <vector>

#include "base/provenance.hpp"

namespace yusuan {

enum class Severity { note, warning, error };

// `code` is stable and made for machines (kebab-case: `page-scanned`); `message` and `hint` are for people:
// what happened, and what to do about it (`hint` may be empty).
struct Diagnostic {
  Severity severity = Severity::warning;
  std::string code;
  Provenance where;
  std::string message;
  std::string hint;
};

using Diagnostics = std::vector<Diagnostic>;

constexpr const char* name_of(Severity severity) {
  switch (severity) {
    case Severity::note: return "note";
    case Severity::warning: return "warning";
    case Severity::error: return "error";
  }
  return "error";
}

}  // namespace yusuan
