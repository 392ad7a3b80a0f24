// Reads the journals of a batch's shards together, from one output folder or several, and finds what is missing.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "base/result.hpp"
#include "output/collection.hpp"

namespace yusuan {

struct CollectRequest {
  std::vector<std::filesystem::path> folders;                // of `yusuan batch`
  std::filesystem::path output;                              // where the summary will stand
  std::optional<std::vector<std::filesystem::path>> inputs;  // that there should be; else all that the runs were given
};

// Of an input with several records the newest counts whose results are in place; else the newest, if it is a failure. Results are
// in place if their document.json is. The records' folders are below `output` where that is the only folder, else they have the
// output folder's name before them. Reads journals and lists of inputs only; runs may be at work meanwhile.
// Error: `no-batch` where none of the folders has a journal.
Result<Collection> collect_batch(const CollectRequest& request);

}  // namespace yusuan
