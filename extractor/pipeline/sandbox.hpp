// Shuts a process that reads untrusted PDFs in: no network, no program, no file but those it was handed and Poppler's data.
#pragma once

#include <filesystem>

#include "base/result.hpp"

namespace yusuan {

struct SandboxRules {
  std::filesystem::path scratch;  // the one folder that files may be made in; empty for none
};

// For the calling process, for good: no new privileges; Landlock, after which only Poppler's data, fonts, character sets and the
// time zone can be opened, for reading (Poppler opens its CMaps lazily: without them glyphs would be lost in silence), and files
// below `scratch`; and a filter of system calls that kills a process which asks for a socket, another program, another process
// or a hold on another process. What is open already stays usable.
// Error: `no-sandbox` where the kernel has no Landlock or no filter; the process may then be shut in only in part.
Result<void> enter_sandbox(const SandboxRules& rules);

// Whether this kernel can do it, asked without shutting anything in.
bool can_sandbox();

}  // namespace yusuan
