#include "output/printed_format.hpp"

#include <charconv>
#include <cstdint>
#include <system_error>

namespace yusuan {
namespace {

constexpr std::int64_t kBelowDigits = 1'000'000'000'000'000;  // of 16 digits the first number

constexpr std::string_view kCommas[] = {",", "\xEF\xBC\x8C", "\xE3\x80\x81"};  // full-width U+FF0C, ideographic U+3001
constexpr std::string_view kPercents[] = {"%", "\xEF\xBC\x85"};                // full-width U+FF05

template <std::size_t N>
bool has_any(std::string_view text, const std::string_view (&marks)[N]) {
  for (const std::string_view mark : marks) {
    if (text.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

std::optional<double> exact_double(const Decimal& value) {
  std::int64_t digits = magnitude(value).digits();
  for (int scale = value.scale(); scale > 0 && digits % 10 == 0; --scale) digits /= 10;
  if (digits >= kBelowDigits) return std::nullopt;
  const std::string text = value.to_string();
  double number = 0;
  if (std::from_chars(text.data(), text.data() + text.size(), number).ec != std::errc()) return std::nullopt;
  return number;
}

std::string printed_format(const Decimal& value, std::string_view printed) {
  std::string format = has_any(printed, kCommas) ? "#,##0" : "0";
  if (value.scale() > 0) format += '.' + std::string(static_cast<std::size_t>(value.scale()), '0');
  // In quotes, since a bare percent sign would multiply by a hundred.
  if (has_any(printed, kPercents)) format += "\"%\"";
  return format;
}

}  // namespace yusuan
