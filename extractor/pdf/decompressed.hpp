// Streams of a PDF decompressed at once and kept in memory. Private to pdf/.
#pragma once

#include <Object.h>

#include <cstddef>
#include <deque>
#include <string>

namespace yusuan {

// Holds the bytes that streams in memory read from; must outlive all copies of them.
class DecompressedBytes {
 public:
  // `stream` in memory, where it is deflated and nothing else, and no longer than `most` bytes when decompressed; `stream` itself
  // where it is no such stream, where it is encrypted, or where zlib does not decode it to the end: Poppler then reads as far as
  // it can. The characters are the same either way, but Poppler decodes them one a call, which is a tenth of the cost of a page.
  Object decompress(Object stream, std::size_t most);

  [[nodiscard]] std::size_t streams() const { return bytes_.size(); }
  [[nodiscard]] std::size_t total() const { return total_; }  // bytes

 private:
  std::deque<std::string> bytes_;  // a deque, since the streams point into it
  std::size_t total_ = 0;
};

}  // namespace yusuan
