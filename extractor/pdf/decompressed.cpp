#include "pdf/decompressed.hpp"

#include <Dict.h>
#include <Stream.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace yusuan {
namespace {

constexpr std::size_t kFirstBytes = std::size_t{64} << 10U;

class Inflater {
 public:
  Inflater() : ready_(inflateInit(&state_) == Z_OK) {}
  ~Inflater() {
    if (ready_) inflateEnd(&state_);
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  // Nothing where the data is damaged, ends early, or is longer than `most`.
  std::optional<std::string> inflate_whole(Stream& deflated, std::size_t most) {
    if (!ready_) return std::nullopt;
    std::string out(std::min(kFirstBytes, most), '\0');
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
        if (size >= most) return std::nullopt;
        out.resize(std::min(size * 2, most));
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
  bool ready_;
};

bool is_only_deflated(Stream& stream) {
  Dict* dict = stream.getDict();
  if (stream.getKind() != strFlate || dict == nullptr || stream.getNextStream() == nullptr) return false;
  // A filter of a filter, one that decrypts among them, has its own next stream.
  if (stream.getNextStream()->getNextStream() != nullptr) return false;
  return dict->lookup("DecodeParms").isNull() && dict->lookup("DP").isNull();
}

}  // namespace

Object DecompressedBytes::decompress(Object stream, std::size_t most) {
  if (!stream.isStream() || !is_only_deflated(*stream.getStream())) return stream;
  Stream* deflated = stream.getStream()->getNextStream();
  deflated->reset();
  std::optional<std::string> text = Inflater().inflate_whole(*deflated, most);
  deflated->close();
  if (!text) return stream;
  text->shrink_to_fit();
  total_ += text->size();
  const std::string& kept = bytes_.emplace_back(std::move(*text));
  // The object owns the stream.
  return Object(static_cast<Stream*>(
      new MemStream(kept.data(), 0, static_cast<Goffset>(kept.size()), stream.getStream()->getDictObject()->copy())));
}

}  // namespace yusuan
