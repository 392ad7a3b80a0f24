// The figures that the book's prose states.
#pragma once

#include <optional>
#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "budget/read_sections.hpp"

namespace yusuan {

// A record a figure, in the order of the text; a change or a share that a sentence gives with a figure is in the figure's record.
// `fiscal_year` is the year of a figure whose paragraph names none.
std::vector<NarrativeFigure> read_narrative(const Prose& prose, std::optional<int> fiscal_year,
                                            const CatalogueData& catalogue);

}  // namespace yusuan
