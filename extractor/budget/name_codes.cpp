#include "budget/name_codes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "budget/bare_name.hpp"
#include "budget/name_classes.hpp"
#include "budget/subject_code.hpp"
#include "text/fold.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

// A row with a code; `list` is null where the code looks like none of any list.
struct CodedRow {
  const BudgetRow* row = nullptr;
  RowSide* side = nullptr;
  const CodeList* list = nullptr;
  std::span<const CodeEntry> entries;
  bool agrees = false;  // its name is one of the code's, or the beginning of one
  std::u32string printed;
};

bool agrees(const std::u32string& printed, std::span<const CodeEntry> entries) {
  return !printed.empty() &&
         std::ranges::any_of(entries, [&](const CodeEntry& entry) { return folded(entry.name).starts_with(printed); });
}

std::vector<CodedRow> coded_rows(BudgetTable& table, SideName side_name, const CatalogueData& catalogue) {
  std::vector<CodedRow> rows;
  for (BudgetRow& row : table.rows) {
    for (RowSide& side : row.sides) {
      if (side.side != side_name || side.code.empty()) continue;
      const CodeList* list = list_of_shape(side.code, catalogue.code_lists);
      const std::span<const CodeEntry> entries =
          list == nullptr ? std::span<const CodeEntry>() : entries_of(side.code, *list);
      std::u32string printed = bare_name(side.name, catalogue);
      rows.push_back({&row, &side, list, entries, agrees(printed, entries), std::move(printed)});
    }
  }
  return rows;
}

// Does a header of the side's code columns name subject codes? Units and subjects may share a column.
bool header_names_subjects(const BudgetTable& table, SideName side, const SubjectWords& words) {
  return std::ranges::any_of(table.columns, [&](const BudgetColumn& column) {
    if (column.role != ColumnRole::code || (side != SideName::all && column.side != side)) return false;
    std::u32string label;
    for (const std::string& part : column.header) label += folded(part);
    const std::u32string leaf = column.header.empty() ? std::u32string() : folded(column.header.back());
    return contains_any(label, words.headers) ||
           std::ranges::find(words.leaf_headers, leaf) != words.leaf_headers.end();
  });
}

bool has_list(const CodedRow& row) { return row.list != nullptr; }

bool names_agree(std::span<const CodedRow> rows, const NameCodeLimits& limits) {
  const auto agreeing = static_cast<double>(std::ranges::count_if(rows, &CodedRow::agrees));
  const auto shaped = static_cast<double>(std::ranges::count_if(rows, has_list));
  return agreeing > 0 && agreeing >= limits.agreeing_names * shaped;
}

// The codes that look like a list's, sorted.
std::vector<std::string_view> listed_codes(std::span<const CodedRow> rows) {
  std::vector<std::string_view> codes;
  for (const CodedRow& row : rows) {
    if (has_list(row)) codes.emplace_back(row.side->code);
  }
  std::ranges::sort(codes);
  return codes;
}

// A class has as few digits as many a unit's code: its name must be the list's, or codes of its parts must be there.
bool is_subject(const CodedRow& row, std::span<const std::string_view> codes) {
  const std::string& code = row.side->code;
  if (code.size() > row.list->lengths.front() || row.agrees) return true;
  const auto longer = std::ranges::upper_bound(codes, std::string_view(code));
  return longer != codes.end() && longer->starts_with(code);
}

// A code with the digits of a section or an item that no class begins with, among subject codes: misprinted or misread. (Three
// digits may be a unit's, six are.)
bool is_of_no_class(const CodedRow& row, std::span<const CodeList> lists) {
  const std::string& code = row.side->code;
  return row.list == nullptr && is_all_digits(code) && std::ranges::any_of(lists, [&](const CodeList& list) {
           return code.size() > list.lengths.front() &&
                  std::ranges::find(list.lengths, code.size()) != list.lengths.end();
         });
}

// Rows that something is to be said of: how many, and the first to look at.
struct RowCount {
  int rows = 0;
  std::string first;
  Provenance where;
};

void count(const CodedRow& row, RowCount& total) {
  if (total.rows++ > 0) return;
  total.first = row.side->code + ' ' + row.side->name;
  if (!row.side->standard_name.empty()) total.first += fmt::format(" ({})", row.side->standard_name);
  total.where = {row.row->page, row.row->box};
}

std::string rows_text(const RowCount& total) { return total.rows == 1 ? "1 row" : fmt::format("{} rows", total.rows); }

void report(const std::string& table, const RowCount& unknown, const RowCount& differing, Diagnostics& diagnostics) {
  if (unknown.rows > 0) {
    diagnostics.push_back({Severity::note, "unknown-codes", unknown.where,
                           fmt::format("table {}: {} with subject codes that the code lists do not know, first: {}",
                                       table, rows_text(unknown), unknown.first),
                           "compare them with the page; the lists are in schemas/catalogue and may lack a code"});
  }
  if (differing.rows > 0) {
    diagnostics.push_back({Severity::note, "names-differ", differing.where,
                           fmt::format("table {}: {} with another name than their code's, first: {}", table,
                                       rows_text(differing), differing.first),
                           "compare them with the page; `name` is as printed, `standard_name` is the code list's"});
  }
}

void name_row(const CodedRow& row, std::optional<int> year) {
  row.side->code_list = row.list->id;
  row.side->code_known = !row.entries.empty();
  if (!row.entries.empty()) row.side->standard_name = entry_of_year(row.entries, year, row.printed).name;
}

bool is_of_other_years(const CodedRow& row, std::optional<int> year) {
  return year && !row.entries.empty() &&
         std::ranges::none_of(row.entries, [&](const CodeEntry& entry) { return is_of_year(entry, *year); });
}

void name_side(BudgetTable& table, SideName side, std::optional<int> year, const CatalogueData& catalogue,
               const NameCodeLimits& limits, std::set<std::string>& of_other_years, Diagnostics& diagnostics) {
  const std::vector<CodedRow> rows = coded_rows(table, side, catalogue);
  if (!header_names_subjects(table, side, catalogue.subject_words) && !names_agree(rows, limits)) return;
  RowCount unknown;
  RowCount differing;
  const bool subjects_alone = std::ranges::all_of(
      rows, [&](const CodedRow& row) { return has_list(row) || is_of_no_class(row, catalogue.code_lists); });
  const std::vector<std::string_view> codes = listed_codes(rows);
  for (const CodedRow& row : rows) {
    if (!has_list(row)) {
      if (subjects_alone) count(row, unknown);
      continue;
    }
    if (!is_subject(row, codes)) continue;
    name_row(row, year);
    if (row.entries.empty()) {
      count(row, unknown);
    } else if (!row.agrees) {
      count(row, differing);
    }
    if (is_of_other_years(row, year)) of_other_years.insert(row.side->code);
  }
  report(table.id, unknown, differing, diagnostics);
}

std::set<SideName> sides_of(const BudgetTable& table) {
  std::set<SideName> sides;
  for (const BudgetRow& row : table.rows) {
    for (const RowSide& side : row.sides) sides.insert(side.side);
  }
  return sides;
}

}  // namespace

std::set<std::string> name_codes(BudgetTable& table, std::optional<int> year, const CatalogueData& catalogue,
                                 Diagnostics& diagnostics, const NameCodeLimits& limits) {
  std::set<std::string> of_other_years;
  for (const SideName side : sides_of(table)) {
    name_side(table, side, year, catalogue, limits, of_other_years, diagnostics);
    name_classes(table, side, year, catalogue);
  }
  return of_other_years;
}

}  // namespace yusuan
