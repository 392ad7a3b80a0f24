#include "output/sqlite_values.hpp"

#include <charconv>
#include <cmath>
#include <string>

namespace yusuan {
namespace {

constexpr int kFenScale = 2;

}  // namespace

double in_hundredths(double points) { return std::round(points * 100) / 100; }

double to_double(const Decimal& number) {
  const std::string text = number.to_string();
  double nearest = 0;
  std::from_chars(text.data(), text.data() + text.size(), nearest);
  return nearest;
}

std::optional<std::int64_t> to_fen(const Decimal& yuan) { return rounded_to_scale(yuan, kFenScale); }

void put_decimal(SqliteStatement& row, const std::optional<Decimal>& number) {
  number ? row.text(number->to_string()) : row.null();
}

void put_yuan(SqliteStatement& row, const std::optional<Decimal>& yuan) {
  put_decimal(row, yuan);
  const std::optional<std::int64_t> fen = yuan ? to_fen(*yuan) : std::nullopt;
  fen ? row.integer(*fen) : row.null();
}

void put_place(SqliteStatement& row, const Provenance& where) {
  where.page > 0 ? row.integer(where.page) : row.null();
  const Box box = where.box.value_or(Box{});
  for (const double points : {box.x0, box.y0, box.x1, box.y1}) where.box ? row.real(in_hundredths(points)) : row.null();
}

}  // namespace yusuan
