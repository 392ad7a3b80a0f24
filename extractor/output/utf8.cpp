#include "output/utf8.hpp"

#include <algorithm>
#include <cstdint>

namespace yusuan {
namespace {

// What a lead byte asks for: the length, and the range of the second byte, which alone tells overlong forms, surrogates
// and code points above U+10FFFF from good ones (table 3-7 of the Unicode standard).
struct SequenceForm {
  std::size_t length = 0;
  std::uint8_t second_from = 0x80;
  std::uint8_t second_to = 0xBF;
};

constexpr SequenceForm form_of(std::uint8_t lead) {
  if (lead < 0x80) return {1};
  if (lead < 0xC2) return {0};
  if (lead < 0xE0) return {2};
  if (lead == 0xE0) return {3, 0xA0, 0xBF};
  if (lead == 0xED) return {3, 0x80, 0x9F};
  if (lead < 0xF0) return {3};
  if (lead == 0xF0) return {4, 0x90, 0xBF};
  if (lead < 0xF4) return {4};
  if (lead == 0xF4) return {4, 0x80, 0x8F};
  return {0};
}

}  // namespace

std::size_t utf8_sequence_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[at + i]); };
  const SequenceForm form = form_of(byte(0));
  if (form.length < 2) return form.length;
  if (text.size() - at < form.length) return 0;
  if (byte(1) < form.second_from || byte(1) > form.second_to) return 0;
  for (std::size_t i = 2; i < form.length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return 0;
  }
  return form.length;
}

std::string plain_utf8(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = text[at] == '\0' ? 0 : utf8_sequence_length(text, at);
    plain += length > 0 ? text.substr(at, length) : kReplacementCharacter;
    at += std::max<std::size_t>(length, 1);
  }
  return plain;
}

}  // namespace yusuan
