// The embedded catalogue, read once a test program.
#pragma once

#include "budget/catalogue.hpp"

namespace yusuan::test {

inline const Catalogue& embedded_catalogue() {
  static const Catalogue catalogue = Catalogue::embedded();
  return catalogue;
}

inline const CatalogueData& embedded_words() { return embedded_catalogue().data(); }

}  // namespace yusuan::test
