// What the Fiscal Data Package asks for beside a Tabular Data Package: 0.3's `model`, 1.0's constants and country.
#pragma once

#include <string_view>

#include "budget/document.hpp"
#include "output/json_writer.hpp"

namespace yusuan {

inline constexpr std::string_view kCurrency = "CNY";

// Members of the package: `countryCode`, `granularity`, `fiscalPeriod`, `model` over the resource `facts`.
void write_fiscal_properties(JsonWriter& out, const BudgetDocument& document);

// A member of the schema of `facts`: `extraFields`, what holds for each of its lines.
void write_fact_constants(JsonWriter& out);

}  // namespace yusuan
