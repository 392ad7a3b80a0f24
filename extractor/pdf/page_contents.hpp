// Takes a page's content streams out of the file, decompressed at once. Private to pdf/.
#pragma once

#include <Object.h>
#include <Page.h>

#include <string>
#include <vector>

namespace yusuan {

// What Gfx::display takes, and the bytes that its streams read from.
// Owns the bytes: it must outlive every copy of `streams`.
struct PageContents {
  std::vector<std::string> bytes;
  Object streams;  // a stream, an array of streams, or what else the file has there
};

// Poppler decodes deflated data a character a call, which is a tenth of the cost of a page; zlib does it in one go. Each stream
// that is deflated and nothing else is one in memory here. What zlib does not decode to the end, what is encrypted, filtered
// another way or very long stays as it is, for Poppler to read as far as it can: the characters are the same either way.
PageContents page_contents(Page& page);

}  // namespace yusuan
