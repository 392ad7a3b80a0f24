// The catalogue as recognition uses it: all words folded (text/fold.hpp), kinds in the order in which they are tried.
#pragma once

#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "budget/catalogue.hpp"
#include "budget/document.hpp"
#include "budget/narrative_words.hpp"
#include "table/table_words.hpp"

namespace yusuan {

// A folded title matches when it holds all of `all`, at least one of `any` (where there are any) and none of `none`.
struct TitlePattern {
  std::vector<std::u32string> all;
  std::vector<std::u32string> any;
  std::vector<std::u32string> none;
};

struct KindData {
  TableKind kind;
  int rank = 0;  // kinds are tried from the lowest rank up: the more special title first
  std::vector<TitlePattern> titles;
};

struct UnitData {
  std::string name;  // as it is written in the output
  std::u32string folded_name;
  Decimal yuan;  // how many yuan it is
};

// Words that tell a column's role. `exact` are whole labels, `contains` parts of one.
struct RoleWords {
  ColumnRole role = ColumnRole::text;
  std::vector<std::u32string> exact;
  std::vector<std::u32string> contains;
};

// A header label and the part of a column id it stands for.
struct IdWords {
  std::string id;
  std::vector<std::u32string> words;
};

struct SideWords {
  SideName side = SideName::all;
  std::vector<std::u32string> words;
};

struct StageWords {
  Stage stage = Stage::budget;
  std::vector<std::u32string> words;
};

struct ScopeWords {
  Scope scope = Scope::department;
  std::vector<std::u32string> words;
};

class CatalogueData {
 public:
  std::vector<KindData> kinds;  // by rank
  TableWords table_words;
  std::vector<std::u32string> subtotal_labels;
  std::vector<std::u32string> of_which_labels;
  std::vector<UnitData> units;  // longest name first
  std::vector<RoleWords> column_roles;
  std::vector<IdWords> column_ids;
  std::vector<SideWords> sides;
  std::vector<StageWords> stages;               // the more special first
  std::vector<ScopeWords> scopes;               // the more special first
  std::u32string year_suffix;                   // follows a year in a title
  std::vector<std::u32string> contents_labels;  // heads the contents page
  // Begin a report's title before the organization's name.
  std::vector<std::u32string> title_openings;
  // May stand between an organization's name and the year, and are no part of it.
  std::vector<std::u32string> title_fillers;
  NarrativeWords narrative;
};

}  // namespace yusuan
