// The catalogue as recognition uses it: all words folded (text/fold.hpp), kinds in the order in which they are tried.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "budget/catalogue.hpp"
#include "budget/document.hpp"
#include "budget/narrative_words.hpp"
#include "budget/performance_words.hpp"
#include "table/table_words.hpp"

namespace yusuan {

// A folded text matches when it holds all of `all`, at least one of `any` and none of `none`, and ends with one of `ends`
// (where there are any).
struct WordPattern {
  std::vector<std::u32string> all;
  std::vector<std::u32string> any;
  std::vector<std::u32string> none;
  std::vector<std::u32string> ends;
};

[[nodiscard]] bool matches(const std::u32string& folded_text, const WordPattern& pattern);

// The words are looked for in the title. Where `headers` names some, each must stand in a header cell or, in a form, in a
// cell of its first rows. With `scope`, only tables of that kind of book match.
struct TitlePattern {
  WordPattern title;
  std::vector<std::u32string> headers;
  std::optional<Scope> scope;
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

// Header labels and the part of a column id they stand for. `words` are whole labels; `patterns` are tried where no words
// fit.
struct IdWords {
  std::string id;
  std::vector<std::u32string> words;
  std::vector<WordPattern> patterns;
  bool is_measure = false;  // says what was counted: budget, execution, final accounts
};

struct KindData {
  TableKind kind;
  int rank = 0;  // kinds are tried from the lowest rank up: the more special title first
  std::vector<TitlePattern> titles;
  std::vector<IdWords> column_ids;                 // tried before those of all kinds
  std::vector<std::u32string> transparent_labels;  // beside those of all kinds
};

struct SideWords {
  SideName side = SideName::all;
  std::vector<std::u32string> words;
};

struct StageWords {
  Stage stage = Stage::budget;
  std::string measure;  // the part of a column id that a mere amount stands for; may be empty
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
  std::vector<std::u32string> transparent_labels;  // say nothing where they stand above other labels
  std::vector<SideWords> sides;
  std::vector<StageWords> stages;                // the more special first
  std::vector<ScopeWords> scopes;                // the more special first
  std::vector<std::u32string> government_words;  // in a table's title: a government's, not a department's
  std::u32string year_suffix;                    // follows a year in a title
  std::vector<std::u32string> year_edges;        // behind the word for year: its beginning or end
  std::vector<std::u32string> year_tails;        // may follow the word for year and say no more
  std::vector<std::u32string> chinese_digits;    // 0 to 9, each in all its forms
  std::vector<std::u32string> contents_labels;   // heads the contents page
  // Begin a report's title before the organization's name.
  std::vector<std::u32string> title_openings;
  // May stand between an organization's name and the year, and are no part of it.
  std::vector<std::u32string> title_fillers;
  NarrativeWords narrative;
  PerformanceWords performance;
};

}  // namespace yusuan
