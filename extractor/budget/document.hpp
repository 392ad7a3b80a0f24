// BudgetDocument: what is known of a budget book after extraction; what every writer writes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "base/diagnostic.hpp"
#include "base/provenance.hpp"
#include "budget/column_evidence.hpp"
#include "budget/contents_entry.hpp"
#include "budget/fact_sources.hpp"
#include "budget/kind_evidence.hpp"
#include "budget/performance_form.hpp"
#include "page/page_content.hpp"

namespace yusuan {

// What a column holds. `index` is the printed row number (序号), `code` a subject or unit code, `name` what the row is
// about, `amount` money in the table's unit, `percent` and `count` other numbers, `text` anything else.
enum class ColumnRole : std::uint8_t { index, code, name, amount, percent, count, text };

// What a row is in its table. `of_which` is a 其中 row, `heading` a row that only names what follows.
enum class RowRole : std::uint8_t { item, subtotal, total, heading, of_which, blank };

// Which half of a table that prints two side by side; `all` where there is one only.
enum class SideName : std::uint8_t { all, revenue, expenditure, first_block, second_block };

enum class Stage : std::uint8_t { budget, final_accounts, execution };
enum class Scope : std::uint8_t { department, unit, government };

struct BudgetColumn {
  std::string id;                   // stable over books, unique in its table: `current_year.general_public_budget`
  std::vector<std::string> header;  // path from top to leaf as printed, white space removed
  ColumnRole role = ColumnRole::text;
  SideName side = SideName::all;
  std::optional<int> year = std::nullopt;  // printed in the header
  ColumnEvidence evidence = {};
};

struct BudgetCell {
  std::string text;                     // as printed, empty where blank
  std::optional<std::string> raw_text;  // the first reading where a repair changed `text`; empty where that was blank
  std::optional<Decimal> value;         // in the printed unit; only in amount, percent and count columns
  std::string filled;                   // where a merged label cell reaches here from above: that cell's text
  Provenance where;                     // without a box where blank
  bool covered = false;                 // part of a merged cell that begins elsewhere
};

// A total or subtotal.
constexpr bool is_sum(RowRole role) { return role == RowRole::total || role == RowRole::subtotal; }

struct RowSide {
  SideName side = SideName::all;
  RowRole role = RowRole::item;
  int level = 1;               // 1 is the outermost; 1, 2, 3 for the class, section, item of a subject code
  std::string code;            // whole, also where it is printed in parts
  std::string name;            // without a code printed before it
  std::string code_list = {};  // the code list (budget/code_lists.hpp) that `code`, or else `standard_name`, is of
  std::optional<bool> code_known = std::nullopt;  // empty where no list applies or no code is printed
  std::string standard_name = {};                 // what the list calls it in the book's year; empty where not known
  std::vector<std::string> code_parts = {};       // as printed, one a column; empty unless `code` was joined of several
  std::optional<int> parent = std::nullopt;  // the row, counted from 0, whose side of this name this one is a part of
  bool code_filled = false;                  // the code, or a part of it, stands in a cell above
  bool name_filled = false;
};

struct BudgetRow {
  RowRole role = RowRole::item;
  int page = 0;
  Box box;
  std::vector<BudgetCell> cells;  // one a column
  std::vector<RowSide> sides;     // one, or one a side
};

// How many of a table's identities hold exactly, within rounding, or not; and how many of those that its structure suggests are
// none of its book's.
struct TableBalance {
  int held = 0;
  int rounding = 0;
  int broken = 0;
  int not_applicable = 0;
};

struct BudgetTable {
  std::string id;                        // `t01`, in the document's order
  std::string kind;                      // of the catalogue; `other`
  std::string title;                     // as printed, white space removed; empty where none is printed
  std::string unit;                      // as printed (`万元`); empty where none is printed
  std::optional<Decimal> yuan_per_unit;  // 10000 for 万元
  std::vector<int> pages;
  std::vector<BudgetColumn> columns;
  std::vector<BudgetRow> rows;
  std::vector<std::string> notes;
  TableBalance balance;
  double confidence = 1;  // 0 to 1, of its reconstruction (table/grid_fit.hpp)
  double ruled = 1;       // share of its cells' sides that are drawn as lines; the others are inferred
  KindDecision kind_decision = {};
  bool is_form = false;                // prints performance forms, or a part of one
  std::vector<PerformanceForm> forms;  // those that begin in it
  std::string continues_form_of;       // id of the table with whose last form it goes on; empty without
};

// A broken identity and the cells it speaks of. Rows and columns count from 0.
struct FindingCell {
  std::string table;
  int row = 0;
  int column = 0;
  Provenance where;
};

// A sentence or heading of the prose that a finding speaks of.
struct FindingText {
  Provenance where;
  std::string sentence;
};

struct Finding {
  Severity severity = Severity::warning;
  std::string code;
  std::string message;
  std::string message_zh;
  std::vector<FindingCell> cells;
  std::optional<FindingText> text = std::nullopt;
};

// Where to look first: what the text says, else the first cell.
inline Provenance place_of(const Finding& finding) {
  if (finding.text) return finding.text->where;
  return finding.cells.empty() ? Provenance{} : finding.cells.front().where;
}

// A part of the book's prose under one heading, to the next heading.
struct Section {
  int level = 1;       // 1 is the outermost
  std::string number;  // as printed, empty where there is none
  std::string title;
  Provenance where;  // the heading's
  std::string text;  // paragraphs parted by line breaks
};

enum class ChangeDirection : std::uint8_t { increase, decrease, unchanged };

// What a figure is compared with, and by how much it is more or less; an unchanged one has no amount unless 0 is printed.
struct NarrativeComparison {
  ChangeDirection direction = ChangeDirection::increase;
  std::string base;  // as printed, empty where none is named
  std::optional<int> base_year;
  std::optional<Decimal> amount;  // never negative unless so printed
  std::string unit;
  std::optional<Decimal> yuan_per_unit;
  std::optional<Decimal> percent;
};

struct NarrativeShare {
  Decimal percent;
  std::string of;           // the whole as printed, empty where none is named
  bool completion = false;  // of a plan that was carried out, no part of a whole
};

// A figure that a sentence states. `amount` is empty where the sentence gives a change or a share alone.
struct NarrativeFigure {
  std::string subject;  // as printed
  std::string of;       // what the subject is a part or an aspect of, as far as the sentence says so
  std::string measure;  // `money`, `people`, `area`, `count` or `percent`
  std::optional<Decimal> amount;
  std::string unit;
  std::optional<Decimal> yuan_per_unit;
  bool approximate = false;  // the sentence says that a number of it is not exact
  std::optional<int> year;
  std::optional<NarrativeComparison> comparison;
  std::optional<NarrativeShare> share;
  std::optional<std::size_t> section;  // index into the document's sections
  Provenance where;                    // the printed line or lines that hold the number
  std::string sentence;
};

struct PageFacts {
  int number = 0;
  double width = 0;  // points, as seen
  double height = 0;
  PageStatus status = PageStatus::text;
};

struct SourceFacts {
  std::string file;    // file name without folders
  std::string sha256;  // hex
  std::uint64_t bytes = 0;
  int pages = 0;
  std::string producer;  // empty where the PDF names none
};

struct BudgetDocument {
  SourceFacts source;
  std::string title;
  std::string organization;  // empty where not found; so are the others
  std::string organization_code;
  std::optional<int> fiscal_year;
  std::optional<Stage> stage;
  std::optional<Scope> scope;
  std::string region;            // as printed
  std::string publication_date;  // ISO
  std::vector<ListedUnit> units;
  FactSources facts_from;
  std::vector<PageFacts> pages;
  std::vector<ContentsEntry> contents;  // in order; empty where the book lists nothing
  std::vector<BudgetTable> tables;
  std::vector<Section> sections;
  std::vector<NarrativeFigure> narrative;
  std::vector<Finding> findings;
  Diagnostics diagnostics;
};

}  // namespace yusuan
