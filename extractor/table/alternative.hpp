// Alternative: another reading of some cells of a row, which their geometry allows as well as the one taken.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/provenance.hpp"

namespace yusuan {

// What leaves the reading open: a figure stands between two columns, two figures meet without a gap, a figure stands between
// two rows.
enum class Doubt : std::uint8_t { between_columns, between_figures, between_rows };

// What a place would hold. Rows and columns count from 0: of a grid in a page's layout, of the body rows in a table.
struct AlternativeCell {
  int row = 0;
  int column = 0;
  std::string text;        // empty where it would be blank
  std::optional<Box> box;  // of the text; none where blank

  friend bool operator==(const AlternativeCell&, const AlternativeCell&) = default;
};

// The characters of its cells are those of the reading taken, each once.
struct Alternative {
  Doubt doubt = Doubt::between_columns;
  std::vector<AlternativeCell> cells;
};

}  // namespace yusuan
