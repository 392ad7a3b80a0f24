#include "cli/report.hpp"

#include <gtest/gtest.h>

#include "support/literal_document.hpp"
#include "support/text_checks.hpp"

namespace yusuan {
namespace {

using test::has;

FileOutcome outcome_of(const BudgetDocument& document) {
  return {"in/a.pdf", "out/a", std::nullopt, summary_of(document)};
}

FileOutcome failed_outcome() { return {"b.pdf", "out/b", Error{"not-a-pdf", "this is no PDF", "look at it"}, {}}; }

TEST(Report, TellsTheDocument) {
  EXPECT_EQ(report_text(outcome_of(test::literal_document())),
            "in/a.pdf\n"
            "  2023年部门预算  某局  2023\n"
            "  01  revenue_summary  收入总表(预算表2)  p. 8-9  1 row\n"
            "  02  other            收入总表(预算表2)  p. 8-9  1 row\n"
            "  2 tables, 2 rows -> out/a\n");
}

TEST(Report, SaysWhenThereIsNoTable) {
  EXPECT_EQ(report_text(outcome_of(BudgetDocument{})), "in/a.pdf\n  no budget table found -> out/a\n");
}

TEST(Report, TellsOneWarningOfSeveralPagesOnce) {
  BudgetDocument document;
  for (const int page : {3, 9, 5, 4, 4}) {
    document.diagnostics.push_back({Severity::warning, "page-scanned", {page, {}}, "the page is scanned", "run OCR"});
  }
  document.diagnostics.push_back({Severity::note, "remark", {7, {}}, "only a note", ""});
  document.findings = {{Severity::error, "sum-mismatch", "sums differ", "", {{"t01", 0, 0, {8, {}}}}}};
  const std::string text = report_text(outcome_of(document));
  EXPECT_TRUE(has(text, "  warning: p. 3-5, 9: the page is scanned (run OCR)\n"));
  EXPECT_TRUE(has(text, "  error: p. 8: sums differ\n"));
  EXPECT_FALSE(has(text, "only a note"));
}

TEST(Report, StaysShort) {
  BudgetDocument document;
  for (int i = 0; i < 30; ++i) {
    document.diagnostics.push_back({Severity::warning, "odd", {i + 1, {}}, "fault " + std::to_string(i), ""});
  }
  EXPECT_TRUE(has(report_text(outcome_of(document)), "  … and 10 more, in document.json\n"));
}

TEST(Report, TellsHowFarTheFiguresBalanceAndTheWorstFindingsFirst) {
  BudgetDocument document = test::literal_document();
  document.tables[0].balance = {4, 1, 1, 2};
  document.tables[1].balance = {2, 0, 1, 0};
  document.findings = {{Severity::note, "sum-rounding", "a cent", "", {}},
                       {Severity::warning, "sum-mismatch", "sums differ", "", {{"t01", 0, 0, {8, {}}}}},
                       {Severity::error, "table-missing", "no such table", "", {}}};
  document.diagnostics = {{Severity::warning, "page-scanned", {3, {}}, "scanned", ""}};
  EXPECT_TRUE(has(report_text(outcome_of(document)),
                  "  identities: 6 held, 1 within rounding, 2 broken\n"
                  "  error: no such table\n"
                  "  warning: p. 8: sums differ\n"
                  "  warning: p. 3: scanned\n"));
}

TEST(Report, OfManyFindingsTellsTheFirst) {
  BudgetDocument document;
  for (int i = 0; i < 12; ++i) {
    document.findings.push_back({Severity::warning, "sum-mismatch", "fault " + std::to_string(i), "", {}});
  }
  EXPECT_TRUE(has(report_text(outcome_of(document)), "  warning: fault 9\n  … and 2 more, in findings.csv\n"));
}

TEST(Report, SaysNotWhereNothingWasWritten) {
  FileOutcome checked = outcome_of(BudgetDocument{});
  checked.output.clear();
  EXPECT_EQ(report_text(checked), "in/a.pdf\n  no budget table found\n");
}

TEST(Report, TotalsAreForSeveralFiles) {
  const FileOutcome good = outcome_of(test::literal_document());
  EXPECT_EQ(totals_text(std::vector{good}), "");
  EXPECT_EQ(totals_text(std::vector{good, failed_outcome()}),
            "1 of 2 files: 2 tables, 2 rows; 0 with warnings, 1 failed\n");
}

TEST(Report, ExitCodesAreTheContract) {
  BudgetDocument noted = test::literal_document();
  noted.diagnostics = {{Severity::note, "a", {}, "", ""}};
  BudgetDocument warned = noted;
  warned.diagnostics.push_back({Severity::warning, "a", {}, "", ""});
  BudgetDocument found = noted;
  found.findings = {{Severity::warning, "a", "", "", {}}};
  BudgetDocument rounded = noted;
  rounded.findings = {{Severity::note, "a", "", "", {}}};
  const FileOutcome good = outcome_of(noted);
  const FileOutcome bad = failed_outcome();
  EXPECT_EQ(exit_code_of(std::vector{good, good}), ExitCode::ok);
  EXPECT_EQ(exit_code_of(std::vector{outcome_of(rounded)}), ExitCode::ok);
  EXPECT_EQ(exit_code_of(std::vector{outcome_of(warned)}), ExitCode::produced_with_warnings);
  EXPECT_EQ(exit_code_of(std::vector{good, outcome_of(found)}), ExitCode::produced_with_warnings);
  EXPECT_EQ(exit_code_of(std::vector{good, bad}), ExitCode::produced_with_warnings);
  EXPECT_EQ(exit_code_of(std::vector{bad, bad}), ExitCode::nothing_produced);
}

constexpr const char* kJsonReport = R"~([
  {
    "file": "in/a.pdf",
    "status": "warned",
    "output": "out/a",
    "title": "2023年部门预算",
    "organization": "某局",
    "fiscal_year": 2023,
    "tables": [
      {"id": "t01", "kind": "revenue_summary", "title": "收入总表(预算表2)", "unit": "万元", "pages": [8, 9], "rows": 1, "columns": 2, "balance": {"held": 4, "rounding": 1, "broken": 1, "not_applicable": 2}}
    ],
    "balance": {"held": 4, "rounding": 1, "broken": 1, "not_applicable": 2},
    "findings": [
      {"severity": "warning", "code": "sum-mismatch", "table": "t01", "page": 8, "message": "sums differ", "message_zh": "不等"}
    ],
    "diagnostics": [
      {"severity": "warning", "code": "page-scanned", "page": 9, "message": "scanned", "hint": ""}
    ],
    "error": null
  },
  {
    "file": "b.pdf",
    "status": "failed",
    "output": null,
    "title": null,
    "organization": null,
    "fiscal_year": null,
    "tables": [],
    "balance": {"held": 0, "rounding": 0, "broken": 0, "not_applicable": 0},
    "findings": [],
    "diagnostics": [],
    "error": {"code": "not-a-pdf", "message": "this is no PDF", "hint": "look at it"}
  }
]
)~";

TEST(Report, WritesJson) {
  BudgetDocument document = test::literal_document();
  document.tables.pop_back();
  document.tables[0].balance = {4, 1, 1, 2};
  document.findings = {{Severity::warning, "sum-mismatch", "sums differ", "不等", {{"t01", 0, 0, {8, {}}}}}};
  document.diagnostics = {{Severity::warning, "page-scanned", {9, {}}, "scanned", ""}};
  EXPECT_EQ(report_json(std::vector{outcome_of(document), failed_outcome()}), kJsonReport);
}

}  // namespace
}  // namespace yusuan
