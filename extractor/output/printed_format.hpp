// A figure as a workbook keeps it: a number that shows as it is printed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.hpp"

namespace yusuan {

// The binary number nearest to `value`; empty where it has more than 15 digits. Of 15 digits or fewer no other number is nearest
// to, so that none is lost: libxlsxwriter writes 16 of the binary one's digits, which lead every reader back to it.
std::optional<double> exact_double(const Decimal& value);

// The number format by which `value` shows as `printed`: its decimals, thousands separators and percent sign.
std::string printed_format(const Decimal& value, std::string_view printed);

}  // namespace yusuan
