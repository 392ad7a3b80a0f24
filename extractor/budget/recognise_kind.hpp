// Decides a table's kind from all that speaks of it, and keeps the evidence.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "budget/catalogue_data.hpp"
#include "budget/kind_evidence.hpp"
#include "budget/table_listings.hpp"
#include "table/table.hpp"

namespace yusuan {

// What is known beside the table; nothing of it need be known.
struct KindContext {
  std::string
      organization;  // taken out of titles first, so that a procurement centre's revenue table is none of procurement
  std::optional<Scope> scope =
      std::nullopt;  // of the book; where it is not known, the title may say it is a government's
  std::span<const Listing> listings = {};
};

// The printed title decides where a pattern fits it, unless the header contradicts that kind: then it is `other`. Where the
// title was cut short, or there is none, the contents page or the outline may name the table. Header words and codes decide only
// where there is no title at all, or one that lost its first words, and they fit one kind. All else is `other`: no kind is better than a wrong one.
KindDecision decide_kind(const Table& table, const KindContext& context, const CatalogueData& catalogue,
                         const KindStrengths& strengths = {});

// The kind that a contents line's words name; `other` where none fits.
std::string kind_of_entry(const std::string& text, const KindContext& context, const CatalogueData& catalogue);

}  // namespace yusuan
