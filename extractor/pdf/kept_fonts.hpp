// Keeps what a document's fonts are made of parsed and decompressed: Poppler reads it anew for each page. Private to pdf/.
#pragma once

#include <Object.h>
#include <Page.h>

#include <cstddef>
#include <set>

#include "pdf/decompressed.hpp"

namespace yusuan {

// Belongs to one PDFDoc and outlives it.
class KeptFonts {
 public:
  // The fonts and graphics states that the page's own resources name and that are not kept yet. Poppler then gets them from its
  // table of objects, where it would look for changes made to the file.
  void keep_fonts_of(Page& page);

 private:
  void keep(XRef& objects, const Object& value, bool decompress, int depth);
  void keep_members(XRef& objects, const Object& object, int depth);

  std::set<Ref> known_;
  std::size_t entries_ = 0;  // of what is kept
  DecompressedBytes bytes_;
};

}  // namespace yusuan
