// The tidy CSV of a document: one line a figure, with all that it is the figure of.
#pragma once

#include <span>
#include <string>

#include "budget/document.hpp"
#include "output/csv_field.hpp"
#include "output/csv_style.hpp"

namespace yusuan {

// Its columns, in order.
std::span<const CsvField> facts_csv_fields();

// The facts of document.json (budget/tidy_facts.hpp) in their order, each with the document's facts, so that the files of
// many documents can be put together. `row` counts from 0; `printed` is the text, `value` the number in `unit`, `yuan` the
// exact amount in yuan. What is not known, and the unit of what is no money, stays empty.
std::string write_facts_csv(const BudgetDocument& document, const CsvStyle& style = {});

}  // namespace yusuan
