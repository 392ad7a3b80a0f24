// One PDF in, the pictures of its pages out.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "page/page_image.hpp"

namespace yusuan {

struct DrawOptions {
  std::string password;  // owner or user password; empty for none
  std::string sha256;    // of the bytes that must be drawn; empty for any
  // Called with the count of pages drawn so far and that of all, by the calling thread only. May be empty.
  std::function<void(int page, int pages)> on_page;
};

// The pages in order; those that cannot be drawn are missing. Long documents are drawn by several threads.
// Errors: as extract_document(), and `file-changed` where the bytes are not those of `sha256`.
Result<std::vector<PageImage>> draw_pages(const std::filesystem::path& file, const DrawOptions& options);

}  // namespace yusuan
