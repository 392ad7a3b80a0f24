// Headings and sentences of the prose that name another year than the book's where they should name the book's.
#pragma once

#include <span>
#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "check/text_identities.hpp"

namespace yusuan {

struct TextYearLimits {
  // A heading of another year is a slip where so many of the headings beside it name the book's year …
  int headings_of_year = 3;
  // … and where no more than this share of them name others;
  double other_headings = 0.25;
  // or where so many figures below it that are not nought agree with the book's tables, and none disagrees.
  int figures_held = 5;
};

// Warnings `text-year`, one a section. None for a government's book, which tells of two years.
std::vector<Finding> year_findings(const BudgetDocument& document, std::span<const TextCheck> checks,
                                   const CatalogueData& catalogue, const TextYearLimits& limits = {});

}  // namespace yusuan
