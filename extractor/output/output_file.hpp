// A file of the results before it is written: what writers hand out.
#pragma once

#include <string>
#include <vector>

namespace yusuan {

struct OutputFile {
  std::string name;  // without folders
  std::string bytes;
};

using OutputFiles = std::vector<OutputFile>;

}  // namespace yusuan
