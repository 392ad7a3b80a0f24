// Keeps a document's fonts and graphics states parsed and decompressed: Poppler reads them anew for each page. Private to pdf/.
#pragma once

#include <Object.h>
#include <Page.h>

#include <cstddef>
#include <set>

#include "pdf/decompressed.hpp"

namespace yusuan {

// Belongs to one PDFDoc and outlives it.
class KeptResources {
 public:
  // The fonts and graphics states that the page's own resources name and that are not kept yet. Poppler then gets them from its
  // table of objects, where it looks for changes made to the file. Of graphics states what bears on drawing alone is left out:
  // Poppler asks each, each time it is set, for some fifteen members.
  void keep_resources_of(Page& page);

 private:
  void keep_state(XRef& objects, const Object& value);
  void keep(XRef& objects, const Object& value, bool decompress, int depth);
  void keep_members(XRef& objects, const Object& object, int depth);
  bool is_new(const Object& reference);

  std::set<Ref> known_;
  std::size_t entries_ = 0;  // of what is kept
  DecompressedBytes bytes_;
};

}  // namespace yusuan
