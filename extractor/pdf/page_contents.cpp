#include "pdf/page_contents.hpp"

#include <Array.h>
#include <PDFDoc.h>

#include <utility>

namespace yusuan {
namespace {

// Of a stream, decompressed. Pages of books have some hundred kilobytes; a bomb is left to Poppler, which never holds it whole.
constexpr std::size_t kMostBytes = std::size_t{16} << 20U;

}  // namespace

PageContents page_contents(Page& page) {
  PageContents contents;
  Object found = page.getContents();
  if (!found.isArray()) {
    contents.streams = contents.bytes.decompress(std::move(found), kMostBytes);
    return contents;
  }
  auto* streams = new Array(page.getDoc()->getXRef());
  for (int i = 0; i < found.arrayGetLength(); ++i) {
    streams->add(contents.bytes.decompress(found.arrayGet(i), kMostBytes));
  }
  contents.streams = Object(streams);  // owns the array
  return contents;
}

}  // namespace yusuan
