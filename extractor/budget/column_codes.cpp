#include "budget/column_codes.hpp"

#include <algorithm>

namespace yusuan {
namespace {

constexpr std::size_t kClassDigits = 3;
constexpr std::size_t kSectionDigits = 5;
constexpr std::size_t kItemDigits = 7;
constexpr std::size_t kPartDigits = 2;

bool all_digits(const std::string& text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// The code that the row begins with, within its first columns; empty without.
std::string code_of_row(const TableRow& row) {
  std::string code;
  constexpr std::size_t kCodeColumns = 4;  // a running number or a unit may stand before three columns of code
  for (std::size_t i = 0; i < std::min(row.cells.size(), kCodeColumns); ++i) {
    const std::string& text = row.cells[i].text;
    if (!all_digits(text)) {
      if (!code.empty()) break;
      continue;
    }
    if (code.empty() && (text.size() == kClassDigits || text.size() == kSectionDigits || text.size() == kItemDigits)) {
      code = text;
      if (text.size() != kClassDigits) break;
    } else if (!code.empty() && text.size() == kPartDigits) {
      code += text;
    } else {
      break;
    }
  }
  return code.size() == kSectionDigits || code.size() == kItemDigits ? code : std::string();
}

}  // namespace

std::vector<std::string> subject_codes(const Table& table) {
  std::vector<std::string> codes;
  for (const TableRow& row : table.rows) {
    if (std::string code = code_of_row(row); !code.empty()) codes.push_back(std::move(code));
  }
  return codes;
}

}  // namespace yusuan
