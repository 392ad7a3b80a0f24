// How many faults in extracted data the checks would have told.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "mutation/mutate_table.hpp"

namespace yusuan {

inline constexpr std::array kMutationKinds = {MutationKind::digit, MutationKind::swap, MutationKind::shift,
                                              MutationKind::drop};

// Of the identities of one code that a fault breaks.
struct IdentityCount {
  std::size_t broken = 0;    // by arithmetic: they held, and with the fault they do not
  std::size_t told = 0;      // of these, with a finding
  std::size_t given_up = 0;  // of these, no longer taken for an identity of the book
};

struct FaultCount {
  std::size_t faults = 0;
  std::size_t covering = 0;    // change a figure of an identity that held by more than its tolerance, taken alone
  std::size_t detectable = 0;  // break an identity: what they change in it does not cancel out
  std::size_t told = 0;        // of these, with a new mismatch that names an altered cell
  std::size_t clean = 0;       // of these, without a new mismatch elsewhere
  std::map<std::string, IdentityCount> by_code;
  std::vector<std::string> missed;  // `t02 row 3: digit, sum`: not told, or not clean
};

struct DocumentMeasure {
  std::size_t figures = 0;           // amounts that are not blank
  std::size_t covered = 0;           // of these, in an identity
  std::size_t covered_by_equal = 0;  // of these, in one that is no mere limit
  std::size_t stated = 0;            // figures that the prose says as well
  std::size_t tables = 0;            // with figures
  std::size_t checkable = 0;         // with an identity
  std::size_t balanced = 0;          // of these, none broken
  std::map<MutationKind, FaultCount> faults;
};

// At most `most` faults of each kind, spread over the document by a fixed draw.
DocumentMeasure measure_document(BudgetDocument document, const CatalogueData& catalogue, std::size_t most);

void add(DocumentMeasure& sum, const DocumentMeasure& more);

const char* name_of(MutationKind kind);

// For people, a few lines.
std::string measure_text(const DocumentMeasure& measure);

}  // namespace yusuan
