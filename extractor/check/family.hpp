// Family: identities of one form that stand or fall together, since the book either sums that way or does not.
#pragma once

#include <vector>

#include "check/identity.hpp"

namespace yusuan {

struct Family {
  std::vector<Check> checks;
  bool certain = false;  // the catalogue says that the table sums so; else the structure alone suggests it
};

struct FamilyLimits {
  // A supposed identity is one of the book's when it holds in at least this share of its cases that could tell.
  double held_if_supposed = 0.75;
  // A certain one that fails in more cases than these, and holds in less than this share, was misapplied: the table is no whole
  // list, or a column is not what its header says.
  int broken_if_certain = 4;
  double held_if_certain = 0.5;
};

// Does the book sum that way?
bool is_established(const Family& family, const FamilyLimits& limits = {});

// How many of its checks hold and could have failed.
int telling(const Family& family);

// How many fail.
int broken(const Family& family);

}  // namespace yusuan
