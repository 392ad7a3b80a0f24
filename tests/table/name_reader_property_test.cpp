#include <array>
#include <string>
#include <tuple>

#include "support/properties.hpp"
#include "table/name_reader.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

using test::check_property;
using test::drawn;
using test::drawn_points;

constexpr double kSize = 10;

// Ends of lines that break words and brackets off, and beginnings that go on with them.
constexpr auto kPieces = std::to_array<std::u32string_view>(
    {U"办公", U"公共安", U"全支出", U"社会保障", U"和就业", U"（基", U"金）", U"其中：", U"住房、", U"1.", U"（二）", U"行政"});

FilledCell drawn_cell() {
  FilledCell cell;
  double middle = 0;
  for (int count = drawn(1, 12); count > 0; --count) {
    PrintedLine line;
    for (int pieces = drawn(1, 3); pieces > 0; --pieces) {
      line.text += kPieces[static_cast<std::size_t>(drawn(0, static_cast<int>(kPieces.size()) - 1))];
    }
    middle += drawn_points(9, 25);
    const double left = 10.0 * drawn(0, 1);
    line.middle = middle;
    line.size = kSize;
    line.box = {left, middle - kSize / 2, left + kSize * static_cast<double>(line.text.size()), middle + kSize / 2};
    cell.lines.push_back(std::move(line));
  }
  return cell;
}

std::vector<PrintedRow> drawn_rows(const FilledCell& cell) {
  std::vector<PrintedRow> rows;
  for (const PrintedLine& line : cell.lines) {
    if (!test::once_in(3)) rows.push_back({line.middle + drawn_points(-4, 4), kSize});
  }
  return rows;
}

using Places = std::vector<std::tuple<std::size_t, std::size_t, int>>;

Places places_of(const std::vector<LineBlock>& blocks) {
  Places places;
  for (const LineBlock& block : blocks) places.emplace_back(block.first, block.end, block.row);
  return places;
}

TEST(name_reader_property, what_is_asked_only_where_it_matters_is_read_as_if_all_were_asked) {
  check_property(500, [] {
    const FilledCell cell = drawn_cell();
    const std::vector<PrintedRow> rows = drawn_rows(cell);
    const Box box = {0, 0, drawn_points(20, 120), cell.lines.back().middle + drawn_points(-20, 10)};
    for (const PrintedLine& line : cell.lines) RC_LOG() << line.middle << ' ' << to_utf8(line.text) << '\n';
    for (const PrintedRow& row : rows) RC_LOG() << "row " << row.middle << '\n';
    RowSplitLimits asks_all;
    asks_all.most_rounds = 0;
    const Places all = places_of(NameReader(cell, rows, box, kSize, {}, asks_all).read());
    for (const int rounds : {1, RowSplitLimits{}.most_rounds}) {
      RowSplitLimits limits;
      limits.most_rounds = rounds;
      RC_ASSERT(places_of(NameReader(cell, rows, box, kSize, {}, limits).read()) == all);
    }
  });
}

}  // namespace
}  // namespace yusuan
