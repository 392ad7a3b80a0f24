// A file that is in no folder: for libraries that write to a path only.
#pragma once

#include <string>

#include "base/result.hpp"

namespace yusuan {

// Lives in memory (memfd_create), has a path in /proc while this lives, and is gone with it or with the process.
class MemoryFile {
 public:
  MemoryFile();
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile();

  // Empty where the system gave none.
  [[nodiscard]] std::string path() const;

  // All that was written. Error: `output-not-made`.
  [[nodiscard]] Result<std::string> bytes() const;

 private:
  int descriptor_;
};

}  // namespace yusuan
