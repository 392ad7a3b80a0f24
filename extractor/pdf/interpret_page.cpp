#include "pdf/interpret_page.hpp"

#include <Annot.h>
#include <Gfx.h>
#include <Page.h>
#include <XRef.h>

#include "pdf/page_contents.hpp"

namespace yusuan {
namespace {

constexpr double kDotsPerInch = 72;  // device space is then in points

}  // namespace

void interpret_page(PDFDoc& pdf, Page& page, OutputDev& out, bool (*is_done)(void*), void* data) {
  PageContents contents = page_contents(page);
  Gfx interpreter(&pdf, &out, page.getNum(), page.getResourceDict(), kDotsPerInch, kDotsPerInch, page.getCropBox(),
                  /*cropBox=*/nullptr, page.getRotate(), is_done, data, pdf.getXRef());
  if (!contents.streams.isNull()) {
    interpreter.saveState();
    interpreter.display(&contents.streams);
    interpreter.restoreState();
  }
  for (Annot* annotation : page.getAnnots()->getAnnots()) annotation->draw(&interpreter, /*printing=*/false);
}

void forget_output_intents(PDFDoc& pdf) {
  XRef& objects = *pdf.getXRef();
  const Object catalog = objects.getCatalog();
  if (!catalog.isDict() || catalog.dictLookupNF("OutputIntents").isNull()) return;
  catalog.getDict()->remove("OutputIntents");
  objects.setModifiedObject(&catalog, objects.getRoot());
}

}  // namespace yusuan
