// How amounts and places stand in our databases: schemas/database.sql says why.
#pragma once

#include <optional>

#include "base/decimal.hpp"
#include "base/provenance.hpp"
#include "output/sqlite_connection.hpp"

namespace yusuan {

// The nearest binary fraction.
double to_double(const Decimal& number);

// In 0.01 yuan, to the nearest.
std::optional<std::int64_t> to_fen(const Decimal& yuan);

// A coordinate as document.json has it: 0.01 points.
double in_hundredths(double points);

void put_decimal(SqliteStatement& row, const std::optional<Decimal>& number);  // one value: its digits as text
void put_yuan(SqliteStatement& row, const std::optional<Decimal>& yuan);       // two: its digits, and the fen
void put_place(SqliteStatement& row, const Provenance& where);                 // five: the page and the box

}  // namespace yusuan
