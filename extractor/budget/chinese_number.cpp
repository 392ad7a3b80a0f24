#include "budget/chinese_number.hpp"

namespace yusuan {
namespace {

std::optional<int> digit_of(const std::u32string& text, const CatalogueData& catalogue) {
  if (text.size() != 1) return std::nullopt;
  for (std::size_t digit = 0; digit < catalogue.chinese_digits.size(); ++digit) {
    if (catalogue.chinese_digits[digit].find(text.front()) != std::u32string::npos) return static_cast<int>(digit);
  }
  return std::nullopt;
}

}  // namespace

std::optional<int> read_chinese_number(const std::u32string& text, const CatalogueData& catalogue) {
  const std::size_t ten = text.find_first_of(catalogue.chinese_ten);
  if (ten == std::u32string::npos) return digit_of(text, catalogue);
  const auto tens = ten == 0 ? std::optional(1) : digit_of(text.substr(0, ten), catalogue);
  const auto ones = ten + 1 == text.size() ? std::optional(0) : digit_of(text.substr(ten + 1), catalogue);
  if (!tens || !ones) return std::nullopt;
  return *tens * 10 + *ones;
}

}  // namespace yusuan
