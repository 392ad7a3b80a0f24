#include "budget/label_columns.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>

#include "budget/subject_code.hpp"
#include "table/printed_number.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"

namespace yusuan {
namespace {

using Columns = std::vector<std::size_t>;

// Names that open with a code do so in this share of a column's rows; a year before a project's name does so here and there.
constexpr double kShareOfCodedNames = 0.8;
constexpr int kFewestCodedNames = 3;

bool is_part_label(const std::string& label, const CatalogueData& catalogue) {
  return std::ranges::find(catalogue.code_part_labels, folded(label)) != catalogue.code_part_labels.end();
}

// Do two neighbouring columns print parts of one label: below one heading, or both headed class, section or item?
bool are_parts(const BudgetColumn& a, const BudgetColumn& b, const CatalogueData& catalogue) {
  if (a.header.empty() || b.header.empty()) return false;
  if (a.header == b.header) return true;
  if (a.header.size() != b.header.size() || !std::equal(a.header.begin(), a.header.end() - 1, b.header.begin()))
    return false;
  return is_part_label(a.header.back(), catalogue) && is_part_label(b.header.back(), catalogue);
}

// The columns of one role, neighbours that print parts together.
std::vector<Columns> groups_of(std::span<const BudgetColumn> columns, const Columns& of, ColumnRole role,
                               const CatalogueData& catalogue) {
  std::vector<Columns> groups;
  for (const std::size_t i : of) {
    if (columns[i].role != role) continue;
    const bool joins =
        !groups.empty() && groups.back().back() + 1 == i && are_parts(columns[i - 1], columns[i], catalogue);
    if (!joins) groups.emplace_back();
    groups.back().push_back(i);
  }
  return groups;
}

// In how many rows the group's parts together are as long as a subject code.
std::ptrdiff_t rows_with_subjects(const Table& table, const Columns& group) {
  return std::ranges::count_if(table.rows, [&](const TableRow& row) {
    std::size_t digits = 0;
    for (const std::size_t i : group) {
      if (plain_number(to_utf32(row.cells[i].text))) digits += row.cells[i].text.size();
    }
    return subject_level(digits) != 0;
  });
}

Columns code_columns(const Table& table, const std::vector<Columns>& groups) {
  if (groups.size() < 2) return groups.empty() ? Columns() : groups.front();
  const auto better = [&](const Columns& a, const Columns& b) {
    return rows_with_subjects(table, a) <= rows_with_subjects(table, b);
  };
  const Columns* best = &groups.front();
  for (const Columns& group : groups) best = better(*best, group) ? &group : best;
  return *best;
}

std::size_t different_texts(const Table& table, std::size_t column) {
  std::set<std::string_view> texts;
  for (const TableRow& row : table.rows) {
    if (!row.cells[column].text.empty()) texts.insert(row.cells[column].text);
  }
  return texts.size();
}

// The name beside a code: the first behind it, else the last before it.
Columns name_beside(const std::vector<Columns>& names, const Columns& codes) {
  const auto behind = std::ranges::find_if(names, [&](const Columns& name) { return name.front() > codes.back(); });
  if (behind != names.end()) return *behind;
  return names.empty() ? Columns() : names.back();
}

bool has_merged_rows(const Table& table, std::size_t column) {
  return std::ranges::any_of(table.rows, [&](const TableRow& row) { return row.cells[column].row_span > 1; });
}

// The first name, unless it is merged over rows that a later one tells apart.
Columns telling_name(const Table& table, const std::vector<Columns>& names) {
  if (names.empty()) return {};
  const Columns* best = &names.front();
  if (!has_merged_rows(table, best->front())) return *best;
  for (const Columns& name : names) {
    if (different_texts(table, name.back()) > different_texts(table, best->back())) best = &name;
  }
  return *best;
}

bool open_with_codes(const Table& table, const Columns& names) {
  if (names.size() != 1) return false;
  int coded = 0;
  int all = 0;
  for (const TableRow& row : table.rows) {
    const std::string& name = row.cells[names.front()].text;
    if (name.empty()) continue;
    ++all;
    if (leading_code(name)) ++coded;
  }
  return coded >= kFewestCodedNames && coded >= kShareOfCodedNames * all;
}

}  // namespace

std::optional<LeadingCode> leading_code(const std::string& name) {
  // Classes, sections and items have 3, 5 and 7 digits, units 6 and more; 4 are a year, 2 a number in a list.
  constexpr std::size_t kFewest = 3;
  constexpr std::size_t kYear = 4;
  constexpr std::size_t kMost = 12;
  const bool bracketed = !name.empty() && name.front() == '[';
  const std::size_t begin = bracketed ? 1 : 0;
  std::size_t end = begin;
  while (end < name.size() && is_ascii_digit(static_cast<unsigned char>(name[end]))) ++end;
  const std::size_t digits = end - begin;
  if (digits < kFewest || digits > kMost || digits == kYear) return std::nullopt;
  LeadingCode code{end, name.substr(begin, digits)};
  if (bracketed) {
    if (end == name.size() || name[end] != ']') return std::nullopt;
    ++code.length;
  }
  while (code.length < name.size() && std::string_view(" -_:").find(name[code.length]) != std::string_view::npos) {
    ++code.length;
  }
  if (code.length == name.size() || is_ascii_digit(static_cast<unsigned char>(name[code.length]))) return std::nullopt;
  const bool has_word = is_cjk(to_utf32(name.substr(code.length)).front());
  return has_word ? std::optional(code) : std::nullopt;
}

LabelColumns label_columns(const Table& table, std::span<const BudgetColumn> columns, SideName side,
                           const CatalogueData& catalogue) {
  LabelColumns result;
  result.side = side;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (side == SideName::all || columns[i].side == side) result.all.push_back(i);
  }
  const std::vector<Columns> names = groups_of(columns, result.all, ColumnRole::name, catalogue);
  result.codes = code_columns(table, groups_of(columns, result.all, ColumnRole::code, catalogue));
  result.names = result.codes.empty() ? telling_name(table, names) : name_beside(names, result.codes);
  if (open_with_codes(table, result.codes)) result.names = std::exchange(result.codes, {});
  result.codes_in_names = result.codes.empty() && open_with_codes(table, result.names);
  return result;
}

}  // namespace yusuan
