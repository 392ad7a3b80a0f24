#include "cli/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>
#include <tuple>

#include "cli/console.hpp"

namespace yusuan {
namespace {

// A short report stays short; document.json holds them all.
constexpr std::size_t kMostRemarks = 20;
constexpr std::size_t kMostFindings = 10;

// Remarks that say the same of several pages, told once.
struct RemarkGroup {
  const Diagnostic* first = nullptr;
  std::vector<int> pages;  // ascending, each once; empty for the whole document
};

bool is_warning(const Diagnostic& remark) { return remark.severity >= Severity::warning; }

std::vector<RemarkGroup> warnings_of(const Diagnostics& remarks) {
  using Words = std::tuple<Severity, std::string_view, std::string_view, std::string_view>;
  std::map<Words, std::size_t> places;
  std::vector<RemarkGroup> groups;
  for (const Diagnostic& remark : remarks) {
    if (!is_warning(remark)) continue;
    const auto [place, is_new] =
        places.emplace(Words{remark.severity, remark.code, remark.message, remark.hint}, groups.size());
    if (is_new) groups.push_back({&remark, {}});
    if (remark.where.page > 0) groups[place->second].pages.push_back(remark.where.page);
  }
  for (RemarkGroup& group : groups) {
    std::ranges::sort(group.pages);
    const auto repeats = std::ranges::unique(group.pages);
    group.pages.erase(repeats.begin(), repeats.end());
  }
  return groups;
}

// `8`, `8-10`, `8-10, 13`. Requires: ascending.
std::string page_list(std::span<const int> pages) {
  std::string text;
  for (std::size_t from = 0; from < pages.size();) {
    std::size_t to = from;
    while (to + 1 < pages.size() && pages[to + 1] == pages[to] + 1) ++to;
    if (!text.empty()) text += ", ";
    text += std::to_string(pages[from]);
    if (to > from) text += '-' + std::to_string(pages[to]);
    from = to + 1;
  }
  return text;
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::size_t row_count(const DocumentSummary& document) {
  std::size_t rows = 0;
  for (const TableSummary& table : document.tables) rows += table.rows;
  return rows;
}

std::string facts_line(const DocumentSummary& document) {
  std::string line;
  const auto add = [&](const std::string& fact) {
    if (fact.empty()) return;
    if (!line.empty()) line += "  ";
    line += printable(fact);
  };
  add(document.title);
  add(document.organization);
  add(document.fiscal_year ? std::to_string(*document.fiscal_year) : "");
  return line.empty() ? "" : "  " + line + '\n';
}

std::string table_lines(std::span<const TableSummary> tables) {
  int kind_width = 0;
  int title_width = 0;
  int page_width = 0;
  for (const TableSummary& table : tables) {
    kind_width = std::max(kind_width, display_width(table.kind));
    title_width = std::max(title_width, display_width(printable(table.title)));
    page_width = std::max(page_width, display_width(page_list(table.pages)));
  }
  std::string lines;
  int number = 0;
  for (const TableSummary& table : tables) {
    lines += fmt::format("  {:02}  {}  {}  p. {}  {}\n", ++number, padded(table.kind, kind_width),
                         padded(printable(table.title), title_width), padded(page_list(table.pages), page_width),
                         counted(table.rows, "row"));
  }
  return lines;
}

std::string remark_line(const RemarkGroup& group) {
  const std::string where = group.pages.empty() ? "" : fmt::format("p. {}: ", page_list(group.pages));
  return fmt::format("{}: {}{}\n", name_of(group.first->severity), where,
                     printable(with_hint(group.first->message, group.first->hint)));
}

std::string warning_lines(const Diagnostics& remarks, std::size_t most, std::string_view more) {
  const std::vector<RemarkGroup> groups = warnings_of(remarks);
  std::string lines;
  for (const RemarkGroup& group : std::span(groups).first(std::min(groups.size(), most))) {
    lines += "  " + remark_line(group);
  }
  if (groups.size() > most) {
    lines += fmt::format("  … and {} more, in {}\n", groups.size() - most, more);
  }
  return lines;
}

Diagnostics findings_as_remarks(std::span<const Finding> findings) {
  Diagnostics remarks;
  for (const Finding& finding : findings) {
    remarks.push_back({finding.severity, finding.code, place_of(finding), finding.message, ""});
  }
  return remarks;
}

std::string balance_line(const TableBalance& balance) {
  if (balance.held + balance.rounding + balance.broken == 0) return "";
  return fmt::format("  identities: {} held, {} within rounding, {} broken\n", balance.held, balance.rounding,
                     balance.broken);
}

TableBalance sum_of_balances(std::span<const BudgetTable> tables) {
  TableBalance sum;
  for (const BudgetTable& table : tables) {
    sum.held += table.balance.held;
    sum.rounding += table.balance.rounding;
    sum.broken += table.balance.broken;
    sum.not_applicable += table.balance.not_applicable;
  }
  return sum;
}

}  // namespace

DocumentSummary summary_of(const BudgetDocument& document) {
  DocumentSummary summary{document.title,
                          document.organization,
                          document.fiscal_year,
                          document.source.pages,
                          {},
                          document.diagnostics,
                          document.findings,
                          sum_of_balances(document.tables)};
  for (const BudgetTable& table : document.tables) {
    summary.tables.push_back({table.id, table.kind, table.title, table.unit, table.pages, table.rows.size(),
                              table.columns.size(), table.balance});
  }
  std::ranges::stable_sort(summary.findings, std::greater(), &Finding::severity);
  return summary;
}

bool any_warning(const Diagnostics& remarks) { return std::ranges::any_of(remarks, is_warning); }

bool DocumentSummary::warned() const { return any_warning(remarks) || any_warning(findings_as_remarks(findings)); }

std::string warnings_text(const Diagnostics& remarks) {
  std::string lines;
  for (const RemarkGroup& group : warnings_of(remarks)) lines += remark_line(group);
  return lines;
}

std::string warnings_text(const DocumentSummary& document) {
  return warnings_text(findings_as_remarks(document.findings)) + warnings_text(document.remarks);
}

bool FileOutcome::warned() const { return document.warned(); }

ExitCode exit_code_of(std::span<const FileOutcome> outcomes) {
  const auto failed = [](const FileOutcome& outcome) { return outcome.error.has_value(); };
  if (std::ranges::all_of(outcomes, failed)) return ExitCode::nothing_produced;
  const bool clean = std::ranges::none_of(outcomes, [&](const FileOutcome& o) { return failed(o) || o.warned(); });
  return clean ? ExitCode::ok : ExitCode::produced_with_warnings;
}

std::string report_text(const FileOutcome& outcome) {
  const DocumentSummary& document = outcome.document;
  const std::string result = document.tables.empty() ? "no budget table found"
                                                     : fmt::format("{}, {}", counted(document.tables.size(), "table"),
                                                                   counted(row_count(document), "row"));
  const std::string output = outcome.output.empty() ? "" : " -> " + printable(outcome.output.native());
  return fmt::format("{}\n{}{}{}{}{}  {}{}\n", printable(outcome.file.native()), facts_line(document),
                     table_lines(document.tables), balance_line(document.balance),
                     warning_lines(findings_as_remarks(document.findings), kMostFindings, "findings.csv"),
                     warning_lines(document.remarks, kMostRemarks, "document.json"), result, output);
}

std::string totals_text(std::span<const FileOutcome> outcomes) {
  if (outcomes.size() < 2) return "";
  std::size_t failed = 0;
  std::size_t warned = 0;
  std::size_t tables = 0;
  std::size_t rows = 0;
  for (const FileOutcome& outcome : outcomes) {
    failed += outcome.error ? 1 : 0;
    warned += outcome.warned() ? 1 : 0;
    tables += outcome.document.tables.size();
    rows += row_count(outcome.document);
  }
  return fmt::format("{} of {}: {}, {}; {} with warnings, {} failed\n", outcomes.size() - failed,
                     counted(outcomes.size(), "file"), counted(tables, "table"), counted(rows, "row"), warned, failed);
}

}  // namespace yusuan
