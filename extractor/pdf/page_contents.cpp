#include "pdf/page_contents.hpp"

#include <Array.h>
#include <Dict.h>
#include <PDFDoc.h>
#include <Stream.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace yusuan {
namespace {

// Of a stream, decompressed. Pages of books have some hundred kilobytes; a bomb is left to Poppler, which never holds it whole.
constexpr std::size_t kMostBytes = std::size_t{16} << 20U;
constexpr std::size_t kFirstBytes = std::size_t{64} << 10U;

class Inflater {
 public:
  Inflater() { ready_ = inflateInit(&state_) == Z_OK; }
  ~Inflater() {
    if (ready_) inflateEnd(&state_);
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  // Nothing where the data is damaged, ends early, or is longer than kMostBytes.
  std::optional<std::string> inflate_whole(Stream& deflated) {
    if (!ready_) return std::nullopt;
    std::string out(kFirstBytes, '\0');
    std::size_t size = 0;
    std::array<unsigned char, 16384> in{};
    for (int result = Z_OK; result != Z_STREAM_END;) {
      if (state_.avail_in == 0) {
        const int read = deflated.doGetChars(static_cast<int>(in.size()), in.data());
        if (read <= 0) return std::nullopt;
        state_.next_in = in.data();
        state_.avail_in = static_cast<uInt>(read);
      }
      if (size == out.size()) {
        if (size >= kMostBytes) return std::nullopt;
        out.resize(size * 2);
      }
      state_.next_out = reinterpret_cast<Bytef*>(out.data() + size);
      state_.avail_out = static_cast<uInt>(out.size() - size);
      result = inflate(&state_, Z_NO_FLUSH);
      size = out.size() - state_.avail_out;
      if (result != Z_OK && result != Z_STREAM_END) return std::nullopt;
    }
    out.resize(size);
    return out;
  }

 private:
  z_stream state_ = {};
  bool ready_ = false;
};

bool is_only_deflated(Stream& stream) {
  Dict* dict = stream.getDict();
  if (stream.getKind() != strFlate || dict == nullptr || stream.getNextStream() == nullptr) return false;
  // A filter of a filter, one that decrypts among them, has its own next stream.
  if (stream.getNextStream()->getNextStream() != nullptr) return false;
  return dict->lookup("DecodeParms").isNull() && dict->lookup("DP").isNull();
}

// The stream itself where it cannot be decompressed at once.
Object decompressed(Object stream, std::vector<std::string>& bytes) {
  if (!stream.isStream() || !is_only_deflated(*stream.getStream())) return stream;
  Stream* deflated = stream.getStream()->getNextStream();
  deflated->reset();
  std::optional<std::string> text = Inflater().inflate_whole(*deflated);
  deflated->close();
  if (!text) return stream;
  std::string& kept = bytes.emplace_back(std::move(*text));
  return Object(static_cast<Stream*>(
      new MemStream(kept.data(), 0, static_cast<Goffset>(kept.size()), Object(objNull))));  // owned by the object
}

}  // namespace

PageContents page_contents(Page& page) {
  PageContents contents;
  Object found = page.getContents();
  if (!found.isArray()) {
    contents.bytes.reserve(1);
    contents.streams = decompressed(std::move(found), contents.bytes);
    return contents;
  }
  const int length = found.arrayGetLength();
  contents.bytes.reserve(static_cast<std::size_t>(length));  // the streams point into it
  auto* streams = new Array(page.getDoc()->getXRef());
  for (int i = 0; i < length; ++i) streams->add(decompressed(found.arrayGet(i), contents.bytes));
  contents.streams = Object(streams);  // owns the array
  return contents;
}

}  // namespace yusuan
