// A small book for tests of the prose: sections of paragraphs, read by the embedded catalogue, and tables of figures.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "budget/catalogue.hpp"
#include "budget/document.hpp"
#include "budget/plain_text.hpp"
#include "budget/read_narrative.hpp"
#include "support/embedded_words.hpp"
#include "text/characters.hpp"

namespace yusuan::test {

struct LiteralSection {
  std::string title;
  std::vector<std::string_view> paragraphs;
};

// A budget of a department for 2023 with these sections, each paragraph on a page of the section's number.
inline BudgetDocument prose_document(const std::vector<LiteralSection>& sections) {
  BudgetDocument document;
  document.fiscal_year = 2023;
  document.stage = Stage::budget;
  document.scope = Scope::department;
  Prose prose;
  for (const LiteralSection& section : sections) {
    const std::size_t index = prose.sections.size();
    const Provenance where{static_cast<int>(index) + 1, Box{1, 2, 3, 4}};
    std::string text;
    for (const std::string_view paragraph : section.paragraphs) {
      Paragraph& added = prose.paragraphs.emplace_back();
      added.text = to_utf32(paragraph);
      added.plain = plain_text(added.text);
      added.lines = {{0, where}};
      added.section = index;
      text += std::string(text.empty() ? "" : "\n") + std::string(paragraph);
    }
    prose.sections.push_back({1, "", section.title, where, text});
  }
  document.narrative = read_narrative(prose, 2023, embedded_words());
  document.sections = std::move(prose.sections);
  return document;
}

struct ProseRow {
  std::string code;
  std::string name;
  RowRole role = RowRole::item;
  int level = 1;
  std::vector<std::string> figures;  // one a column of amounts; empty: blank
};

// Adds a table in 万元: a column of names, then one of amounts for each id. Rows are parts of the last row of a lower level.
inline void add_prose_table(BudgetDocument& document, const std::string& kind, const std::vector<std::string>& ids,
                            const std::vector<ProseRow>& rows) {
  BudgetTable table;
  table.id = "t" + std::to_string(document.tables.size() + 1);
  table.kind = kind;
  table.title = kind;
  table.unit = "万元";
  table.yuan_per_unit = Decimal(10000, 0);
  table.columns.push_back({"name", {"name"}, ColumnRole::name, SideName::all});
  for (const std::string& id : ids) table.columns.push_back({id, {id}, ColumnRole::amount, SideName::all});
  for (const ProseRow& literal : rows) {
    BudgetRow row;
    row.role = literal.role;
    row.page = 5;
    row.cells.push_back({literal.name, "", std::nullopt, "", {5, Box{1, 1, 2, 2}}});
    for (const std::string& figure : literal.figures) {
      row.cells.push_back({figure, "", Decimal::parse(figure), "", {5, Box{1, 1, 2, 2}}});
    }
    RowSide side;
    side.role = literal.role;
    side.level = literal.level;
    side.code = literal.code;
    side.name = literal.name;
    for (std::size_t above = table.rows.size(); above-- > 0 && !side.parent;) {
      if (table.rows[above].sides.front().level < literal.level) side.parent = static_cast<int>(above);
    }
    row.sides.push_back(side);
    table.rows.push_back(row);
  }
  document.tables.push_back(table);
}

// `code: message`, in Chinese.
inline std::vector<std::string> lines_of(const std::vector<Finding>& findings) {
  std::vector<std::string> lines;
  for (const Finding& finding : findings) lines.push_back(finding.code + ": " + finding.message_zh);
  return lines;
}

}  // namespace yusuan::test
