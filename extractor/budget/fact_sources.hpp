// Where in the book each of its facts is printed, and the units that it names.
#pragma once

#include <optional>
#include <string>

#include "base/provenance.hpp"

namespace yusuan {

// `source` is a stable name: `cover`, `owner_line`, `table_title`, `front_page`, `unit_row`, `date_line`.
struct FactSource {
  std::string source;
  std::string text;  // as printed
  Provenance where;
};

struct FactSources {
  std::optional<FactSource> title;
  std::optional<FactSource> organization;
  std::optional<FactSource> organization_code;
  std::optional<FactSource> fiscal_year;
  std::optional<FactSource> stage;
  std::optional<FactSource> scope;
  std::optional<FactSource> region;
  std::optional<FactSource> publication_date;
};

// A unit that the book names as one whose figures it holds.
struct ListedUnit {
  std::string name;  // as printed
  std::string code;  // empty where none is printed
  Provenance where;
};

}  // namespace yusuan
