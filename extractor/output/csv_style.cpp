#include "output/csv_style.hpp"

#include <algorithm>
#include <array>

namespace yusuan {
namespace {

// OWASP's list; the full-width signs are U+FF1D, U+FF0B, U+FF0D and U+FF20, which Chinese and Japanese keyboards give.
constexpr std::array<std::string_view, 11> kFormulaStarts = {
    "=", "+", "-", "@", "\t", "\r", "\n", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A sign, digits with commas and one point, a percent sign: what a spreadsheet takes for a number and cannot run.
bool is_number(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  if (text.ends_with('%')) text.remove_suffix(1);
  return !text.empty() && is_digit(text.front()) && std::ranges::count(text, '.') <= 1 &&
         std::ranges::all_of(text, [](char c) { return is_digit(c) || c == ',' || c == '.'; });
}

}  // namespace

bool may_be_formula(std::string_view text) {
  if (std::ranges::none_of(kFormulaStarts, [&](std::string_view start) { return text.starts_with(start); })) {
    return false;
  }
  return !is_number(text) && text.find_first_not_of('-') != std::string_view::npos;
}

std::string csv_text(std::string_view text, const CsvStyle& style) {
  return std::string(style.no_formulas && may_be_formula(text) ? kTextMark : "") + std::string(text);
}

CsvStyle style_of_csv(std::string_view csv) {
  CsvStyle style;
  style.byte_order_mark = csv.starts_with(kByteOrderMark);
  if (style.byte_order_mark) csv.remove_prefix(kByteOrderMark.size());
  bool quoted = false;
  bool field_begins = true;
  for (std::size_t at = 0; at < csv.size(); ++at) {
    const char c = csv[at];
    if (field_begins && c == kTextMark.front()) {
      const std::string_view rest = csv.substr(at + 1);
      style.no_formulas =
          style.no_formulas || may_be_formula(rest.substr(0, rest.find_first_of(quoted ? "\"" : ",\r\n")));
    }
    field_begins = c == '"' ? field_begins && !quoted : !quoted && (c == ',' || c == '\n');
    if (c == '"') quoted = !quoted;
  }
  return style;
}

}  // namespace yusuan
