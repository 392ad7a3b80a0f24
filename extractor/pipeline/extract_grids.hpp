// Every table of any PDF as raw grids; knows nothing of budgets.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/result.hpp"

namespace yusuan {

struct PageRange {
  int first = 1;
  int last = 0;  // 0: the last page
};

struct GridsOptions {
  std::string password;
  std::vector<PageRange> pages;  // empty: all
};

struct GridsOutput {
  std::string json;  // valid by schemas/grids.schema.json
  Diagnostics diagnostics;
};

// The JSON text of the contract's `grids` command. Errors as extract_document(); `no-such-page` where none of the wanted pages is
// in the document; `invalid-output` where the program is at fault.
Result<GridsOutput> extract_grids(const std::filesystem::path& file, const GridsOptions& options);

}  // namespace yusuan
