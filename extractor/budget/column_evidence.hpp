// What decided a column's role and id.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace yusuan {

enum class RoleRule : std::uint8_t {
  words,      // a word of the catalogue stands in the leaf header
  content,    // what the cells hold: texts or numbers
  codes,      // subject codes in their order
  no_header,  // no header to read: what the cells hold
};

enum class IdRule : std::uint8_t {
  alias,            // the label is an alias of a part of an id
  transparent,      // the label says nothing above others
  repeats_measure,  // a mere amount below a measure
  unknown           // the catalogue does not know the label: the id is the column's number
};

struct IdEvidence {
  std::string label;  // of the header path, as printed
  std::string words;  // what of it was compared
  std::string part;   // of the id; empty where it gives none
  IdRule rule = IdRule::unknown;
};

struct ColumnEvidence {
  RoleRule role_rule = RoleRule::content;
  std::string role_word;       // that decided, where words did
  std::vector<IdEvidence> id;  // one a level that says something, outermost first, as far as they were read
};

}  // namespace yusuan
