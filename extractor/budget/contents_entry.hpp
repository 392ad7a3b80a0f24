// ContentsEntry: a line of the book's contents page, or of a list of its tables, with the tables that it speaks of.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/provenance.hpp"

namespace yusuan {

struct ContentsEntry {
  std::string text;      // as printed, white space, leader and page number removed
  int printed_page = 0;  // 0 where there is none
  Provenance where;
  std::string kind;                 // of the table that it announces, as its words tell; empty where it announces none
  std::vector<std::string> tables;  // ids
  std::optional<Provenance> heading;  // its words, printed on a page where they stand above no table
};

inline bool announces_table(const ContentsEntry& entry) { return !entry.kind.empty(); }

}  // namespace yusuan
