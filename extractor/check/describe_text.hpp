// Puts a claim of the prose, or of forms, that is wrong into words and places, as a finding.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "check/identity.hpp"

namespace yusuan {

struct TextClaim {
  std::string message;  // whose words are the catalogue's (identities.json)
  std::string code;     // of the finding
  Severity severity = Severity::warning;
  std::optional<FindingText> text;           // none of a form's
  std::vector<CellAt> cells;                 // what it is held against; may be empty
  std::map<std::string, std::string> words;  // for the message, beside those of the first cell
};

Finding finding_of(const TextClaim& claim, const BudgetDocument& document, const CatalogueData& catalogue);

// The line and sentence of a figure.
FindingText text_of(const NarrativeFigure& figure);

// As printed, with its unit: `2030.72万元`.
std::string printed_amount(const NarrativeFigure& figure);

}  // namespace yusuan
