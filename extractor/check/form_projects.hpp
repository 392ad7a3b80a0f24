// The performance forms of a book held against its table of projects.
#pragma once

#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "check/form_figures.hpp"

namespace yusuan {

struct ProjectLimits {
  // That a project is missing is told only where so many of the others, and this share of them, are on both sides: a book may print
  // forms of its main projects only, or of projects of other tables.
  int matched = 2;
  double matched_share = 0.75;
};

struct ProjectFindings {
  std::vector<FormCheck> checks;
  std::vector<Finding> names;
};

// `form-project`: a form's annual amount, or its fiscal part, is a figure of the row with its project's name in the book's only table of
// projects with figures; `form-project-rows`: of several such rows, their sum. Findings `form-project-name` (a note: a form and a
// row that lack the other have one amount, which no other has), `form-project-missing` and `project-form-missing` (notes).
ProjectFindings project_findings(const BudgetDocument& document, const FormCells& cells, const CatalogueData& catalogue,
                                 const ProjectLimits& limits = {});

}  // namespace yusuan
