// What a table usually does with rows that have parts: does it sum them, and in which columns?
#pragma once

#include <vector>

#include "check/family.hpp"

namespace yusuan {

struct UsualLimits {
  // Sums that hold and could have failed, so many in a table: its rows are sums of their parts. Three do not hold by chance.
  int fewest_telling = 3;
  // Of all sums of the table this share must hold: two of three rows.
  double usual = 0.65;
  // A column in which fewer do tells something else than what is listed (figures of classes only) and is left out.
  double usual_of_column = 0.5;
  // One part alone may be the part that is worth telling: it counts as all there is only where the table hardly ever fails.
  int fewest_telling_of_lone = 5;
  double usual_of_lone = 0.9;
};

// Takes one family a row that has parts (supposed, of one side of one table). Gives one certain family of all sums in the
// columns where the table usually adds up; where it does so too seldom, a certain one for each row that adds up in at least
// half of its columns, and one that could not by chance; the rest as they came. No check is lost, none doubled.
std::vector<Family> by_usage(std::vector<Family> rows, const UsualLimits& limits = {});

}  // namespace yusuan
