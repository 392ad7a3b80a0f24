// The catalogue as recognition uses it: all words folded (text/fold.hpp), kinds in the order in which they are tried.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "budget/book_identity.hpp"
#include "budget/catalogue.hpp"
#include "budget/code_lists.hpp"
#include "budget/completeness_words.hpp"
#include "budget/document.hpp"
#include "budget/form_check_words.hpp"
#include "budget/narrative_words.hpp"
#include "budget/performance_words.hpp"
#include "budget/text_statement.hpp"
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

// What the table itself shows, told without its title. A header cell holds each of `headers`, one holds one of `any`, none one
// of `none`; where `codes` are named, every code of the table begins with one of them.
struct ShapePattern {
  std::vector<std::u32string> headers;
  std::vector<std::u32string> any;
  std::vector<std::u32string> none;
  std::vector<std::string> codes;
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

// A column that is the sum of others, named by the last parts of their ids.
struct ColumnSum {
  std::string whole;
  std::vector<std::string> parts;
};

// What the figures of a kind's tables satisfy.
struct TableIdentities {
  bool complete = false;  // lists all its rows: totals are their sums
  bool totals = false;    // its totals are sums of its rows, in books of all scopes
  bool balanced = false;  // revenue and expenditure come to the same
  std::vector<ColumnSum> columns;
};

// The words of a finding, with the names of what is put in between braces (check/describe_check.cpp).
struct MessageWords {
  std::string en;
  std::string zh;
};

struct KindData {
  TableKind kind;
  std::string file;  // of the catalogue
  int rank = 0;      // kinds are tried from the lowest rank up: the more special title first
  std::vector<TitlePattern> titles;
  std::string unknown_columns;  // the id of amounts whose headers no catalogue can list, such as places; may be empty
  TableIdentities identities;
  std::vector<ShapePattern> shapes;                    // tried where there is no title
  std::vector<std::u32string> contradicted_by;         // no header cell of the kind holds one of these
  std::vector<std::u32string> contradicted_by_labels;  // nor is one
  std::vector<IdWords> column_ids;                     // tried before those of all kinds
  std::vector<std::u32string> transparent_labels;      // beside those of all kinds
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

// What ends the name of a region. `short_names`: a name of one character may stand before it.
struct RegionSuffix {
  std::u32string word;
  int level = 1;  // 1 province, 2 prefecture, 3 county
  bool short_names = false;
};

class CatalogueData {
 public:
  std::vector<KindData> kinds;  // by rank
  TableWords table_words;
  std::vector<std::u32string> subtotal_labels;
  std::vector<std::u32string> subtotal_endings;  // of a longer label: it is a subtotal's
  std::vector<std::u32string> of_which_labels;
  std::vector<std::u32string> addition_labels;   // begin the first row of what is added to or taken from a total
  std::vector<std::u32string> code_part_labels;  // head columns that print a code or name in parts
  std::vector<UnitData> units;                   // longest name first
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
  std::u32string chinese_ten;
  std::vector<std::u32string> contents_labels;  // heads the contents page
  // Begin a report's title before the organization's name.
  std::vector<std::u32string> title_openings;
  // May stand between an organization's name and the year, and are no part of it.
  std::vector<std::u32string> title_fillers;
  std::vector<std::u32string> report_endings;      // ends the heading of a government's report
  std::vector<RegionSuffix> region_suffixes;       // the longer first
  std::vector<std::u32string> no_regions;          // hold a suffix and are no region: a community, a market
  std::vector<std::u32string> name_openings;       // of a party or league, before the region in its name
  std::vector<std::u32string> publication_labels;  // before the date of publication
  std::u32string date_separators;                  // the words for year, month and day
  std::vector<std::u32string> organization_code_labels;
  std::vector<std::u32string> unit_name_labels;       // heads the names of a table of units
  std::vector<std::u32string> unit_table_labels;      // heads its other columns
  std::vector<std::u32string> unit_list_openings;     // announces a list of units in prose
  std::vector<std::u32string> unit_list_words;        // one stands in such an announcement
  std::vector<std::u32string> no_unit_list_words;     // and none of these: offices are no units
  std::vector<std::u32string> torn_title_beginnings;  // begins a title whose first words were cut off
  std::vector<std::u32string> list_tails;             // `and so on`
  NarrativeWords narrative;
  std::vector<ColumnSum> column_sums;  // of tables of any kind
  std::vector<BookIdentity> book_identities;
  std::map<std::string, MessageWords> messages;  // by the identity's code
  std::map<std::string, MessageWords> causes;    // what is added where the cause of a miss is likely known
  FormCheckWords form_checks;
  TextWords text;
  SubjectWords subject_words;
  std::vector<CodeList> code_lists;
  PerformanceWords performance;
  CompletenessWords completeness;
  std::string codebook_file;  // as it is written; see Catalogue::codebook()
};

}  // namespace yusuan
