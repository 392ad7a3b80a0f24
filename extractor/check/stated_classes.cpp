#include "check/stated_classes.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <span>

#include "budget/bare_subject.hpp"
#include "budget/plain_text.hpp"
#include "budget/read_subject.hpp"
#include "text/characters.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

using Ids = std::vector<std::string>;

// A class as the prose names it: from the outermost that is named to the innermost. `level` is the innermost's.
struct ClassPath {
  Words names;
  int level = 1;
};

void erase_all(std::u32string& text, const std::u32string& part) {
  if (part.empty()) return;
  for (std::size_t at = text.find(part); at != std::u32string::npos; at = text.find(part)) text.erase(at, part.size());
}

// The body's name, or its end, as books shorten it: `省委办公厅` of `江苏省委办公厅`.
void erase_body(std::u32string& text, const std::u32string& name) {
  constexpr std::size_t kShortest = 4;  // characters
  erase_all(text, name);
  for (std::size_t from = 1; from + kShortest <= name.size(); ++from) {
    if (!text.starts_with(name.substr(from))) continue;
    text.erase(0, name.size() - from);
    return;
  }
}

// `2018年度` anywhere.
void erase_years(std::u32string& text, const NarrativeWords& words) {
  constexpr std::size_t kDigits = 4;
  for (std::size_t at = text.find(words.year_suffix); at != std::u32string::npos;
       at = text.find(words.year_suffix, at + 1)) {
    if (at < kDigits || !std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at - kDigits),
                                     text.begin() + static_cast<std::ptrdiff_t>(at), is_ascii_digit))
      continue;
    TextRange rest{at + words.year_suffix.size(), text.size()};
    drop_first(text, rest, words.year_period);
    text.erase(at - kDigits, rest.begin - (at - kDigits));
    at = 0;
  }
}

// The names before the marks; without any mark, the whole as a class.
std::optional<ClassPath> path_of(const std::string& subject, const BudgetDocument& document,
                                 const CatalogueData& catalogue) {
  const ClassStatement& classes = catalogue.text.classes;
  std::u32string text = plain_text(to_utf32(subject));
  std::erase(text, U'"');
  ClassPath path;
  std::size_t begin = 0;
  for (std::size_t level = 0; level < classes.marks.size(); ++level) {
    const std::u32string mark = U"(" + classes.marks[level] + U")";
    const std::size_t at = text.find(mark, begin);
    if (at == std::u32string::npos) continue;
    path.names.push_back(class_key(TextRange{begin, at}.in(text), catalogue));
    path.level = static_cast<int>(level) + 1;
    begin = at + mark.size();
  }
  if (path.names.empty()) {
    const std::u32string key = subject_key(subject, document, catalogue);
    if (std::ranges::find(classes.not_classes, key) != classes.not_classes.end()) return std::nullopt;
    path.names.push_back(without_tail(key, classes.tails));
  }
  constexpr std::size_t kShortest = 2;
  if (std::ranges::any_of(path.names, [](const std::u32string& name) { return name.size() < kShortest; })) {
    return std::nullopt;
  }
  return path;
}

const RowSide* side_named(const BudgetRow& row, SideName name) {
  const auto side = std::ranges::find(row.sides, name, &RowSide::side);
  return side == row.sides.end() ? nullptr : &*side;
}

// Do the rows that a row is a part of have the path's outer names, in order?
bool is_under(const BudgetTable& table, const RowSide& side, const ClassPath& path, const ClassRows& classes) {
  const RowSide* above = &side;
  for (std::size_t left = path.names.size() - 1; left > 0;) {
    if (!above->parent) return false;
    above = side_named(table.rows[static_cast<std::size_t>(*above->parent)], side.side);
    if (above == nullptr) return false;
    if (classes.is_named(*above, path.names[left - 1])) --left;
  }
  return true;
}

// A row that has the path's innermost name.
bool is_row_of(const BudgetTable& table, const RowSide& side, const ClassPath& path, const ClassRows& classes) {
  // A list without codes prints classes only, below whatever heads them.
  if (side.code.empty() ? path.level > 1 : side.level != path.level) return false;
  return is_under(table, side, path, classes);
}

struct ClassCells {
  std::vector<Term> cells;
  std::set<std::string> codes;
};

// The cells of whole amounts in rows of one table.
void add_cells(const TableFigures& figures, std::span<const ClassRow> rows, const Ids& columns, ClassCells& found) {
  const BudgetTable& table = figures.table();
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    const BudgetColumn& head = table.columns[column];
    if (head.role != ColumnRole::amount || std::ranges::find(columns, head.id) == columns.end()) continue;
    for (const ClassRow& row : rows) {
      if (row.side->side != head.side) continue;
      const auto term = figures.in_yuan(row.row, column);
      if (!term) continue;
      found.cells.push_back(*term);
      if (!row.side->code.empty()) found.codes.insert(row.side->code);
    }
  }
}

ClassCells cells_of(const ClassPath& path, StatedTables& tables, const CatalogueData& catalogue) {
  const ClassRows& classes = tables.classes();
  std::vector<ClassRow> rows;
  std::ranges::copy_if(classes.named(path.names.back()), std::back_inserter(rows), [&](const ClassRow& row) {
    return is_row_of(tables.figures()[row.table].table(), *row.side, path, classes);
  });
  ClassCells found;
  for (auto first = rows.cbegin(); first != rows.cend();) {
    const auto end = std::find_if(first, rows.cend(), [&](const ClassRow& row) { return row.table != first->table; });
    add_cells(tables.figures()[first->table], {first, end}, catalogue.text.classes.columns, found);
    first = end;
  }
  return found;
}

}  // namespace

std::u32string subject_key(const std::string& subject, const BudgetDocument& document, const CatalogueData& catalogue) {
  std::u32string text = plain_text(to_utf32(subject));
  erase_body(text, plain_text(to_utf32(document.organization)));
  erase_years(text, catalogue.narrative);
  return bare_subject(text, catalogue.text.dropped);
}

std::u32string surroundings(const NarrativeFigure& figure, const BudgetDocument& document) {
  std::u32string text = to_utf32(figure.of);
  if (figure.section) text += to_utf32(document.sections[*figure.section].title);
  return plain_text(text);
}

std::vector<Term> class_cells(const NarrativeFigure& figure, const BudgetDocument& document, StatedTables& tables,
                              const CatalogueData& catalogue) {
  const std::u32string printed = plain_text(to_utf32(figure.subject));
  const Words& aspects = catalogue.text.classes.aspects;
  const Words& generic = catalogue.narrative.generic;
  const bool is_aspect = std::ranges::find(aspects, printed) != aspects.end();
  if (!is_aspect && std::ranges::find(generic, printed) != generic.end()) return {};
  if (contains_any(surroundings(figure, document), catalogue.text.classes.not_in)) return {};
  const auto path = path_of(is_aspect ? figure.of : figure.subject, document, catalogue);
  if (!path) return {};
  ClassCells found = cells_of(*path, tables, catalogue);
  return found.codes.size() > 1 ? std::vector<Term>{} : found.cells;
}

}  // namespace yusuan
