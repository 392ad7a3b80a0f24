// A small book with a contents page: tables on pages of their own, and entries that name some of them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "budget/document.hpp"

namespace yusuan::test {

// A table of amounts on the page of its number; ids count from t01.
inline void add_table(BudgetDocument& book, const std::string& kind, const std::string& title) {
  BudgetTable table;
  const auto number = book.tables.size() + 1;
  table.id = (number < 10 ? "t0" : "t") + std::to_string(number);
  table.kind = kind;
  table.title = title;
  table.pages = {static_cast<int>(number) + 2};
  table.columns = {{"name", {"项目"}, ColumnRole::name}, {"budget", {"金额"}, ColumnRole::amount}};
  book.tables.push_back(std::move(table));
}

inline void add_entry(BudgetDocument& book, const std::string& text, const std::string& kind,
                      std::vector<std::string> tables) {
  const double y = 20.0 * static_cast<double>(book.contents.size());
  book.contents.push_back({text, 0, {2, Box{10, y, 90, y + 12}}, kind, std::move(tables), {}});
}

// A department's budget for 2023: cover, contents and eight tables on pages 3 to 10, each with its entry.
inline BudgetDocument listed_book() {
  const std::vector<std::pair<std::string, std::string>> tables = {
      {"revenue_expenditure_summary", "收支总表"},
      {"revenue_summary", "收入总表"},
      {"expenditure_summary", "支出总表"},
      {"fiscal_appropriation_summary", "财政拨款收支总表"},
      {"general_public_budget_expenditure", "一般公共预算支出表"},
      {"general_public_budget_basic_expenditure", "一般公共预算基本支出表"},
      {"three_public_expenses", "一般公共预算“三公”经费支出表"},
      {"government_fund_expenditure", "政府性基金预算支出表"}};
  BudgetDocument book;
  book.fiscal_year = 2023;
  book.stage = Stage::budget;
  book.scope = Scope::department;
  book.facts_from.title = FactSource{"cover", "某局2023年部门预算", {1, Box{1, 2, 3, 4}}};
  book.source.pages = 12;
  for (int page = 1; page <= book.source.pages; ++page) book.pages.push_back({page, 595, 842, PageStatus::text});
  add_entry(book, "第二部分 部门预算表", "", {});
  for (const auto& [kind, title] : tables) {
    add_table(book, kind, title);
    add_entry(book, title, kind, {book.tables.back().id});
  }
  add_entry(book, "第三部分 情况说明", "", {});
  book.sections = {{1, "第三部分", "情况说明", {11, Box{1, 1, 2, 2}}, ""}};
  return book;
}

// As if the table had never been printed; its entry stays.
inline void take_out(BudgetDocument& book, const std::string& id) {
  std::erase_if(book.tables, [&](const BudgetTable& table) { return table.id == id; });
}

// `severity code: message in Chinese`, one a finding.
inline std::vector<std::string> told(const std::vector<Finding>& findings) {
  std::vector<std::string> lines;
  for (const Finding& finding : findings) {
    lines.push_back((finding.severity == Severity::note ? "note " : "warning ") + finding.code + ": " +
                    finding.message_zh);
  }
  return lines;
}

}  // namespace yusuan::test
