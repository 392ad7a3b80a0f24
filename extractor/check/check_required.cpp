#include "check/check_required.hpp"

#include <algorithm>
#include <string_view>

#include "budget/recognise_table.hpp"
#include "check/book_gaps.hpp"
#include "check/describe_text.hpp"
#include "text/fold.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

constexpr std::string_view kCover = "cover";  // a source of facts

// At least this share of the tables must be there: with fewer the file is a part of a book.
constexpr double kShareOfWholeBook = 0.5;

bool names_whole_book(const BudgetDocument& document) {
  const auto& title = document.facts_from.title;
  return (title && title->source == kCover) ||
         std::ranges::any_of(document.contents, [](const ContentsEntry& entry) { return announces_table(entry); });
}

// A table with money that neither a title nor its header names.
bool is_nameless(const BudgetTable& table) {
  return table.kind == kOtherKind && table.title.empty() && has_amounts(table);
}

bool is_there(const RequiredTable& required, const BudgetDocument& document) {
  return std::ranges::any_of(document.tables, [&](const BudgetTable& table) {
    if (table.kind == kOtherKind) return contains_any(folded(table.title), required.words);
    return std::ranges::find(required.kinds, table.kind) != required.kinds.end();
  });
}

std::vector<const RequiredTable*> required_of(const BudgetDocument& document, const CatalogueData& catalogue) {
  std::vector<const RequiredTable*> required;
  const bool is_departmental = document.scope == Scope::department || document.scope == Scope::unit;
  if (!is_departmental || !document.stage || !document.fiscal_year) return required;
  for (const RequiredTable& table : catalogue.completeness.required) {
    if (table.stage == *document.stage && *document.fiscal_year >= table.since) required.push_back(&table);
  }
  return required;
}

// What says that it is a whole book: its cover, or else the list of its tables.
FindingText place_of_book(const BudgetDocument& document) {
  if (const auto& title = document.facts_from.title) return {title->where, title->text};
  return {document.contents.front().where, document.contents.front().text};
}

Finding finding_of_missing(const RequiredTable& required, const BudgetDocument& document,
                           const CatalogueData& catalogue) {
  const std::string& name = required.kinds.front();
  const auto kind = std::ranges::find_if(catalogue.kinds, [&](const KindData& each) { return each.kind.kind == name; });
  const int unread = unread_page(unread_pages(document), 1, document.source.pages);
  const TextClaim claim{unread > 0 ? "required_table_unread" : "required_table",
                        "required-table-missing",
                        unread > 0 ? Severity::note : Severity::warning,
                        place_of_book(document),
                        {},
                        {{"kind", name},
                         {"name", kind == catalogue.kinds.end() ? name : kind->kind.name_zh},
                         {"page", std::to_string(unread)}}};
  return finding_of(claim, document, catalogue);
}

}  // namespace

std::vector<Finding> required_findings(const BudgetDocument& document, const CatalogueData& catalogue) {
  std::vector<Finding> findings;
  const auto required = required_of(document, catalogue);
  const auto may_be_missed = [&](const BudgetTable& table) {
    return is_nameless(table) && !is_on_contents_pages(document, table);
  };
  if (!names_whole_book(document) || std::ranges::any_of(document.tables, may_be_missed)) return findings;
  std::vector<const RequiredTable*> missing;
  std::ranges::copy_if(required, std::back_inserter(missing),
                       [&](const RequiredTable* table) { return !is_there(*table, document); });
  const auto there = static_cast<double>(required.size() - missing.size());
  if (there < kShareOfWholeBook * static_cast<double>(required.size())) return findings;
  StatedGaps gaps(document, catalogue);
  for (const RequiredTable* table : missing) {
    if (gaps.is_none(table->kinds.front())) continue;
    findings.push_back(finding_of_missing(*table, document, catalogue));
  }
  return findings;
}

}  // namespace yusuan
