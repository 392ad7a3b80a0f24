#include "pdf/outline.hpp"

#include <GlobalParams.h>
#include <Link.h>
#include <Outline.h>
#include <PDFDoc.h>
#include <UnicodeMap.h>

#include <memory>

namespace yusuan {
namespace {

constexpr int kDeepest = 8;                  // a damaged outline may nest without end
constexpr std::size_t kMostEntries = 10000;  // or go on without end

std::string title_of(const OutlineItem& item) {
  const UnicodeMap* utf8 = globalParams->getUtf8Map();
  std::string title;
  for (int i = 0; i < item.getTitleLength(); ++i) {
    constexpr int kLongestCharacter = 8;  // bytes, with room to spare
    char bytes[kLongestCharacter];
    const int length = utf8->mapUnicode(item.getTitle()[i], bytes, kLongestCharacter);
    title.append(bytes, static_cast<std::size_t>(length));
  }
  return title;
}

// 0 where the entry leads to no page of this document.
int page_of(const OutlineItem& item, PDFDoc& pdf) {
  const LinkAction* action = item.getAction();
  if (action == nullptr || action->getKind() != actionGoTo) return 0;
  const auto& link = static_cast<const LinkGoTo&>(*action);
  std::unique_ptr<LinkDest> named;
  if (link.getDest() == nullptr && link.getNamedDest() != nullptr) named = pdf.findDest(link.getNamedDest());
  const LinkDest* target = link.getDest() != nullptr ? link.getDest() : named.get();
  if (target == nullptr || !target->isOk()) return 0;
  return target->isPageRef() ? pdf.findPage(target->getPageRef()) : target->getPageNum();
}

void collect(const std::vector<OutlineItem*>* items, int level, PDFDoc& pdf, std::vector<OutlineEntry>& entries) {
  if (items == nullptr || level > kDeepest) return;
  for (OutlineItem* item : *items) {
    if (entries.size() >= kMostEntries) return;
    entries.push_back({title_of(*item), level, page_of(*item, pdf)});
    item->open();
    collect(item->getKids(), level + 1, pdf, entries);
  }
}

}  // namespace

std::vector<OutlineEntry> read_outline(PDFDoc& pdf) {
  std::vector<OutlineEntry> entries;
  if (Outline* outline = pdf.getOutline(); outline != nullptr) collect(outline->getItems(), 1, pdf, entries);
  return entries;
}

}  // namespace yusuan
