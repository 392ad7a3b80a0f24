// Reads the outline (bookmarks) of a PDF with the pages it leads to.
#pragma once

#include <vector>

#include "pdf/document.hpp"

class PDFDoc;

namespace yusuan {

// In reading order, every level; empty without an outline. Entries beyond what a sound outline holds are left out.
std::vector<OutlineEntry> read_outline(PDFDoc& pdf);

}  // namespace yusuan
