// Every table of any PDF as raw grids; knows nothing of budgets.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

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

// The JSON text of the contract's `grids` command. Errors as extract_document().
Result<std::string> extract_grids_json(const std::filesystem::path& file, const GridsOptions& options);

}  // namespace yusuan
