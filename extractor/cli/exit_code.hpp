// The program's exit codes.
#pragma once

namespace yusuan {

// A contract: 0 all well; 2 wrong usage or nothing produced; 3 produced, but something failed or warned.
enum class ExitCode : int { ok = 0, nothing_produced = 2, produced_with_warnings = 3 };

}  // namespace yusuan
