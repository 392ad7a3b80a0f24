// The bytes of one PDF in, the pictures of its pages out.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "output/output_formats.hpp"
#include "page/page_image.hpp"

namespace yusuan {

struct DrawOptions {
  std::string password;  // owner or user password; empty for none
  // Called with the count of pages drawn so far and that of all, by the calling thread only. May be empty.
  std::function<void(int page, int pages)> on_page;
  int threads = 0;  // at most; 0: as many as the machine has cores
};

// The pages in order; those that cannot be drawn are missing. Long documents are drawn by several threads.
// Errors: as extract_bytes().
Result<std::vector<PageImage>> draw_pages(const std::vector<char>& bytes, const DrawOptions& options);

// The choice with the pictures, where one of its formats shows them; else as it is. Errors: as draw_pages().
Result<OutputChoice> with_page_images(OutputChoice choice, const std::vector<char>& bytes, const DrawOptions& options);

}  // namespace yusuan
