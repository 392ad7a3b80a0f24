// Takes a page's content streams out of the file, decompressed at once. Private to pdf/.
#pragma once

#include <Object.h>
#include <Page.h>

#include "pdf/decompressed.hpp"

namespace yusuan {

// What Gfx::display takes, and the bytes that its streams read from.
struct PageContents {
  DecompressedBytes bytes;
  Object streams;  // a stream, an array of streams, or what else the file has there
};

PageContents page_contents(Page& page);

}  // namespace yusuan
