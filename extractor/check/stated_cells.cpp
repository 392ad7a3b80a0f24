#include "check/stated_cells.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "check/stated_classes.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

// The statements that speak of the subject; those that ask for a whole before those that do not.
std::vector<const TextStatement*> statements_of(const std::u32string& subject, const std::u32string& of,
                                                const std::u32string& around, const TextWords& words) {
  std::vector<const TextStatement*> any;
  std::vector<const TextStatement*> of_whole;
  for (const TextStatement& statement : words.statements) {
    if (std::ranges::find(statement.subjects, subject) == statement.subjects.end()) continue;
    if (contains_any(around, statement.not_in)) continue;
    if (statement.of.empty()) {
      any.push_back(&statement);
    } else if (std::ranges::find(statement.of, of) != statement.of.end()) {
      of_whole.push_back(&statement);
    }
  }
  return of_whole.empty() ? any : of_whole;
}

}  // namespace

std::vector<Term> stated_cells(const NarrativeFigure& figure, const BudgetDocument& document, StatedTables& tables,
                               const CatalogueData& catalogue) {
  const std::u32string subject = subject_key(figure.subject, document, catalogue);
  const std::u32string of = subject_key(figure.of, document, catalogue);
  std::vector<Term> cells;
  for (const TextStatement* statement : statements_of(subject, of, surroundings(figure, document), catalogue.text)) {
    for (const StatedCells& stated : statement->cells) {
      std::ranges::copy(tables.cells_of(stated), std::back_inserter(cells));
    }
  }
  return cells.empty() ? class_cells(figure, document, tables, catalogue) : cells;
}

}  // namespace yusuan
