#include "pdf/kept_resources.hpp"

#include <Array.h>
#include <Dict.h>
#include <PDFDoc.h>
#include <XRef.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "pdf/poppler_session.hpp"

namespace yusuan {
namespace {

// ISO 32000-1, 9.6 to 9.8: the members that Poppler reads of each font each time. Font files stay where they are: of them Poppler
// reads the first bytes only.
struct FontMember {
  std::string_view name;
  bool decompress = false;  // a stream that is read whole
};
constexpr std::array kMembers = {
    FontMember{"DescendantFonts"}, FontMember{"FontDescriptor"},  FontMember{"CIDSystemInfo"}, FontMember{"W"},
    FontMember{"Widths"},          FontMember{"ToUnicode", true}, FontMember{"Encoding", true}};

// ISO 32000-1, table 58: members of a graphics state that change neither what is printed where, nor whether it can be seen.
constexpr std::array kOfDrawing = {"Type", "LC",   "LJ", "ML",  "RI", "OP", "op", "OPM", "BG",  "BG2",
                                   "UCR",  "UCR2", "TR", "TR2", "HT", "FL", "SM", "SA",  "AIS", "TK"};

constexpr int kDeepest = 4;  // font, descendants, descendant, its descriptor

// Of streams that are kept decompressed. Tables to Unicode have some ten kilobytes, a book some hundred of them.
constexpr std::size_t kMostBytesOfStream = std::size_t{1} << 20U;
constexpr std::size_t kMostBytes = std::size_t{32} << 20U;
// Of arrays and dictionaries that are kept: widths of Chinese fonts have some thousand each.
constexpr std::size_t kMostEntries = 1'000'000;

std::size_t entries_of(const Object& object) {
  if (object.isArray()) return static_cast<std::size_t>(object.arrayGetLength()) + 1;
  return object.isDict() ? static_cast<std::size_t>(object.dictGetLength()) + 1 : 1;
}

// Null where Poppler met errors: it is to meet them again, on each page that has the font.
Object fetched(XRef& objects, const Object& reference) {
  const int before = messages_on_this_thread().errors;
  Object object = reference.fetch(&objects);
  return messages_on_this_thread().errors == before ? std::move(object) : Object(objNull);
}

}  // namespace

void KeptResources::keep_resources_of(Page& page) {
  Dict* resources = page.getResourceDict();
  if (resources == nullptr) return;
  XRef& objects = *page.getDoc()->getXRef();
  const Object fonts = resources->lookup("Font");
  for (int i = 0; fonts.isDict() && i < fonts.dictGetLength(); ++i) keep(objects, fonts.dictGetValNF(i), false, 1);
  const Object states = resources->lookup("ExtGState");
  for (int i = 0; states.isDict() && i < states.dictGetLength(); ++i) keep_state(objects, states.dictGetValNF(i));
}

bool KeptResources::is_new(const Object& reference) {
  return reference.isRef() && entries_ < kMostEntries && known_.insert(reference.getRef()).second;
}

void KeptResources::keep_state(XRef& objects, const Object& value) {
  if (!is_new(value)) return;
  const Object state = fetched(objects, value);
  if (!state.isDict()) return;
  for (const char* member : kOfDrawing) state.getDict()->remove(member);
  entries_ += entries_of(state);
  objects.setModifiedObject(&state, value.getRef());
}

void KeptResources::keep(XRef& objects, const Object& value, bool decompress, int depth) {
  if (!value.isRef()) {
    keep_members(objects, value, depth);
    return;
  }
  if (!is_new(value)) return;
  Object object = fetched(objects, value);
  entries_ += entries_of(object);
  if (object.isStream() && decompress && bytes_.total() < kMostBytes) {
    object = bytes_.decompress(std::move(object), kMostBytesOfStream);
  } else if (!object.isDict() && !object.isArray()) {
    return;
  }
  objects.setModifiedObject(&object, value.getRef());
  keep_members(objects, object, depth);
}

void KeptResources::keep_members(XRef& objects, const Object& object, int depth) {
  if (depth >= kDeepest) return;
  if (object.isArray()) {
    for (int i = 0; i < object.arrayGetLength(); ++i) keep(objects, object.arrayGetNF(i), false, depth + 1);
  } else if (object.isDict()) {
    for (const FontMember& member : kMembers) {
      keep(objects, object.dictLookupNF(member.name.data()), member.decompress, depth + 1);
    }
  }
}

}  // namespace yusuan
