// Ctrl-C and its kin, counted: a long run ends in good order at the first, and at once at the second.
#pragma once

namespace yusuan {

// SIGINT and SIGTERM only count from now on.
void catch_stop_signals();

int stop_requests();

}  // namespace yusuan
