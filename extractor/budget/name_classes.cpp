#include "budget/name_classes.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <string>

#include "budget/bare_name.hpp"
#include "budget/heading_mark.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"

namespace yusuan {
namespace {

// The class that a name is of: all of it, or its beginning where it fits one class alone.
const ClassName* class_named(const std::u32string& printed, std::span<const ClassName> classes, std::size_t cut_name) {
  const ClassName* found = nullptr;
  for (const ClassName& candidate : classes) {
    if (candidate.folded_name == printed) return &candidate;
    if (printed.size() < cut_name || !candidate.folded_name.starts_with(printed)) continue;
    if (found != nullptr && found->entry.code != candidate.entry.code) return nullptr;
    found = &candidate;
  }
  return found;
}

// Does a section or an item begin so? Those of aid to other regions are called like classes of earlier years.
bool begins_lower_name(const std::u32string& printed, const CodeList& list) {
  const std::string begin = to_utf8(printed);
  return std::ranges::any_of(list.entries, [&](const CodeEntry& entry) {
    return entry.code.size() > list.lengths.front() && entry.name.starts_with(begin);
  });
}

struct ClassRow {
  RowSide* side = nullptr;
  std::u32string printed;
  int mark = 0;        // level of the number before the name (budget/heading_mark.hpp)
  bool whole = false;  // a class's name in the book's year, to the last character
  const CodeEntry* entry = nullptr;
};

// What is no whole name of the year is a class's where it is numbered as those are; unnumbered, where it can be nothing else.
// `marks` are those of whole names.
bool is_class(const ClassRow& row, const std::set<int>& marks, const CodeList& list) {
  if (row.whole) return true;
  return marks.contains(row.mark) && (row.mark > 0 || !begins_lower_name(row.printed, list));
}

// The rows that may be a class's.
std::vector<ClassRow> class_rows(BudgetTable& table, SideName side_name, std::optional<int> year, const CodeList& list,
                                 const CatalogueData& catalogue, const NameClassLimits& limits) {
  std::vector<ClassRow> rows;
  for (BudgetRow& row : table.rows) {
    for (RowSide& side : row.sides) {
      if (side.side != side_name || !side.code.empty() || side.name.empty()) continue;
      std::u32string printed = bare_name(side.name, catalogue);
      const ClassName* named = class_named(printed, list.classes, limits.cut_name);
      if (named == nullptr) continue;
      const bool whole = named->folded_name == printed && (!year || is_of_year(named->entry, *year));
      const int mark = heading_mark(folded(side.name), catalogue).level;
      rows.push_back({&side, std::move(printed), mark, whole, &named->entry});
    }
  }
  return rows;
}

bool is_class_of_other(const std::u32string& printed, const CodeList& list, std::span<const CodeList> lists) {
  return std::ranges::any_of(lists, [&](const CodeList& other) {
    return &other != &list && std::ranges::find(other.classes, printed, &ClassName::folded_name) != other.classes.end();
  });
}

// Tables of transfers name the same fields in other words: only where several names are whole and of the year. Those that
// two lists have (classes of the economic classification are called so too) tell nothing.
bool are_classes(std::span<const ClassRow> rows, const CodeList& list, std::span<const CodeList> lists,
                 const NameClassLimits& limits) {
  std::set<std::u32string> whole_names;
  for (const ClassRow& row : rows) {
    if (row.whole && !is_class_of_other(row.printed, list, lists)) whole_names.insert(row.printed);
  }
  return static_cast<int>(whole_names.size()) >= limits.whole_names;
}

}  // namespace

void name_classes(BudgetTable& table, SideName side, std::optional<int> year, const CatalogueData& catalogue,
                  const NameClassLimits& limits) {
  if (side == SideName::revenue) return;
  for (const CodeList& list : catalogue.code_lists) {
    if (!list.names_rows) continue;
    const std::vector<ClassRow> rows = class_rows(table, side, year, list, catalogue, limits);
    if (!are_classes(rows, list, catalogue.code_lists, limits)) continue;
    std::set<int> marks;
    for (const ClassRow& row : rows) {
      if (row.whole) marks.insert(row.mark);
    }
    for (const ClassRow& row : rows) {
      if (!is_class(row, marks, list)) continue;
      row.side->code_list = list.id;
      row.side->standard_name = entry_of_year(entries_of(row.entry->code, list), year, row.printed).name;
    }
  }
}

}  // namespace yusuan
