// Runs Poppler's interpreter over one page. Private to pdf/.
#pragma once

#include <OutputDev.h>
#include <PDFDoc.h>

namespace yusuan {

// What PDFDoc::displayPage does with a whole page at 72 dpi, annotations drawn: `out` gets the same events. Its contents are
// decompressed at once. `is_done(data)` is asked now and then; true ends the page. Requires: `page` is one of `pdf`.
void interpret_page(PDFDoc& pdf, Page& page, OutputDev& out, bool (*is_done)(void*), void* data);

// Makes `pdf` forget for which printer or screen its colours are meant: Poppler computes that device's colour conversion anew for
// each page, which takes more than half of the time of a page, and nothing is drawn here.
void forget_output_intents(PDFDoc& pdf);

}  // namespace yusuan
