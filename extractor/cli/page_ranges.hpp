// The pages that `--pages 3-8,12` names.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "pipeline/extract_grids.hpp"

namespace yusuan {

// Reads `3-8,12,20-`: pages from 1, an open end means the last page. Empty text: no ranges, which means all pages.
// Errors: `bad-pages`.
Result<std::vector<PageRange>> parse_page_ranges(std::string_view text);

}  // namespace yusuan
