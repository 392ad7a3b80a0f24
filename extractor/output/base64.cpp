#include "output/base64.hpp"

#include <nettle/base64.h>

#include <cstdint>

namespace yusuan {

std::string to_base64(std::string_view bytes) {
  std::string text(BASE64_ENCODE_RAW_LENGTH(bytes.size()), '\0');
  base64_encode_raw(text.data(), bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  return text;
}

std::optional<std::string> from_base64(std::string_view text) {
  base64_decode_ctx context{};
  base64_decode_init(&context);
  std::string bytes(BASE64_DECODE_LENGTH(text.size()), '\0');
  std::size_t length = bytes.size();
  const int read =
      base64_decode_update(&context, &length, reinterpret_cast<std::uint8_t*>(bytes.data()), text.size(), text.data());
  if (read == 0 || base64_decode_final(&context) == 0) return std::nullopt;
  bytes.resize(length);
  return bytes;
}

}  // namespace yusuan
