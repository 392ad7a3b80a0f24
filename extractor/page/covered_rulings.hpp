// Rulings that fills cover do not show.
#pragma once

#include <span>
#include <vector>

#include "page/fill.hpp"
#include "page/ruling.hpp"

namespace yusuan {

// The parts of the rulings that no fill painted after them covers. `rulings` are in the order in which they were drawn, which
// Fill::rulings_before counts. A line along a fill's side is its border and shows.
std::vector<Ruling> without_covered(std::span<const Ruling> rulings, std::span<const Fill> fills);

}  // namespace yusuan
