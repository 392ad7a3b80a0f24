#include "table/join_sideways.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "page/geometry.hpp"
#include "table/figure.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

bool same_rows(const Table& left, const Table& right, const SidewaysLimits& limits) {
  if (left.rows.size() != right.rows.size() || left.rows.size() < limits.fewest_rows) return false;
  const int page_step = right.pages.front() - left.pages.front();
  return std::ranges::equal(left.rows, right.rows, [&](const TableRow& a, const TableRow& b) {
    return a.page + page_step == b.page && std::fabs(a.box.y0 - b.box.y0) <= limits.same_row &&
           std::fabs(a.box.y1 - b.box.y1) <= limits.same_row;
  });
}

// Does some column hold words in most rows?
bool has_row_labels(const Table& table, const SidewaysLimits& limits) {
  for (std::size_t column = 0; column < table.headers.size(); ++column) {
    const auto labels = std::ranges::count_if(table.rows, [column](const TableRow& row) {
      const std::string& text = row.cells[column].text;
      return !text.empty() && !is_figure(to_utf32(text));
    });
    if (static_cast<double>(labels) >= limits.labelled_share * static_cast<double>(table.rows.size())) return true;
  }
  return false;
}

// `pages` is how many pages each part of `left` has.
bool is_right_part(const Table& left, std::size_t pages, const Table& right, const SidewaysLimits& limits) {
  return !right.caption.title && !right.caption.owner && right.pages.size() == pages &&
         right.pages.front() == left.pages.back() + 1 && left.headers != right.headers &&
         same_rows(left, right, limits) && has_row_labels(left, limits) && !has_row_labels(right, limits);
}

void append_columns(Table& left, Table&& right) {
  const int left_columns = static_cast<int>(left.headers.size());
  std::ranges::move(right.pages, std::back_inserter(left.pages));
  std::ranges::move(right.headers, std::back_inserter(left.headers));
  for (Alternative& alternative : right.alternatives) {
    for (AlternativeCell& cell : alternative.cells) cell.column += left_columns;
    left.alternatives.push_back(std::move(alternative));
  }
  for (std::size_t i = 0; i < left.rows.size(); ++i) {
    std::ranges::move(right.rows[i].cells, std::back_inserter(left.rows[i].cells));
  }
  std::ranges::move(right.notes, std::back_inserter(left.notes));
  if (!left.caption.unit) left.caption.unit = std::move(right.caption.unit);
  left.fit += right.fit;
}

}  // namespace

std::vector<Table> join_sideways(std::vector<Table> tables, const SidewaysLimits& limits) {
  std::vector<Table> joined;
  joined.reserve(tables.size());
  std::size_t pages = 0;  // of each part of the last joined table
  for (Table& table : tables) {
    if (!joined.empty() && is_right_part(joined.back(), pages, table, limits)) {
      append_columns(joined.back(), std::move(table));
    } else {
      pages = table.pages.size();
      joined.push_back(std::move(table));
    }
  }
  return joined;
}

}  // namespace yusuan
