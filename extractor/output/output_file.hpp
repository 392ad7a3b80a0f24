// A file of the results before it is written: what writers hand out.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace yusuan {

struct OutputFile {
  std::string name;  // without folders
  std::string bytes;
};

using OutputFiles = std::vector<OutputFile>;

// Takes one file after the other, so that nobody need hold all of them. Gives an error where it cannot go on.
using FileSink = std::function<Result<void>(OutputFile file)>;

}  // namespace yusuan
