#include "check/check_contents.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "budget/heading_mark.hpp"
#include "budget/match_contents.hpp"
#include "budget/plain_text.hpp"
#include "budget/recognise_table.hpp"
#include "budget/title_words.hpp"
#include "check/book_gaps.hpp"
#include "check/describe_text.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"

namespace yusuan {
namespace {

struct ContentsCheckLimits {
  // Fewer entries with tables than this, or than this share, and the list is none to miss a table in.
  std::size_t fewest_answered = 3;
  double answered = 0.5;
  // Titles that have this share of pairs of characters in common may be of one table.
  double alike = 0.5;
  // A heading that has this share in common with a line of the contents is that line's: years are misprinted.
  double same_heading = 0.8;
};

// An entry that announces a table, and the tables of the document that it has: places in `tables`.
struct Listed {
  const ContentsEntry* entry = nullptr;
  std::u32string title;  // bare
  std::vector<std::size_t> tables;
  int list = 0;  // lists on pages that do not follow each other are lists of their own
};

std::vector<Listed> listed_of(const BudgetDocument& document, const CatalogueData& catalogue) {
  std::map<std::string, std::size_t> places;
  for (std::size_t t = 0; t < document.tables.size(); ++t) places.emplace(document.tables[t].id, t);
  std::vector<Listed> listed;
  for (const ContentsEntry& entry : document.contents) {
    if (!announces_table(entry)) continue;
    Listed each{&entry, bare_title(folded(entry.text), catalogue), {}, 0};
    if (!listed.empty()) {
      const Listed& before = listed.back();
      each.list = before.list + (entry.where.page > before.entry->where.page + 1 ? 1 : 0);
    }
    for (const std::string& id : entry.tables) {
      if (const auto place = places.find(id); place != places.end()) each.tables.push_back(place->second);
    }
    listed.push_back(std::move(each));
  }
  return listed;
}

// Where an entry's table should stand: behind table `after` and before table `before`, on pages from `first` to `last`.
struct Gap {
  std::optional<std::size_t> after;
  std::optional<std::size_t> before;
  int first = 1;
  int last = 0;
};

// One an entry.
std::vector<Gap> gaps_of(const std::vector<Listed>& listed, const BudgetDocument& document) {
  std::vector<Gap> gaps(listed.size());
  std::optional<std::size_t> after;
  for (std::size_t i = 0; i < listed.size(); ++i) {
    gaps[i] = {after, {}, listed[i].entry->where.page + 1, document.source.pages};
    if (after) gaps[i].first = document.tables[*after].pages.back();
    if (!listed[i].tables.empty()) after = std::ranges::max(listed[i].tables);
  }
  std::optional<std::size_t> before;
  for (std::size_t i = listed.size(); i-- > 0;) {
    gaps[i].before = before;
    if (before) gaps[i].last = document.tables[*before].pages.front();
    if (!listed[i].tables.empty()) before = std::ranges::min(listed[i].tables);
  }
  return gaps;
}

std::set<std::size_t> tables_listed(const std::vector<Listed>& listed) {
  std::set<std::size_t> tables;
  for (const Listed& each : listed) tables.insert(each.tables.begin(), each.tables.end());
  return tables;
}

// The tables that nothing names, in order.
std::vector<std::size_t> nameless_tables(const std::vector<Listed>& listed, const BudgetDocument& document) {
  const std::set<std::size_t> named = tables_listed(listed);
  std::vector<std::size_t> nameless;
  for (std::size_t t = 0; t < document.tables.size(); ++t) {
    const BudgetTable& table = document.tables[t];
    if (!named.contains(t) && table.kind == kOtherKind && has_amounts(table) && !is_on_contents_pages(document, table))
      nameless.push_back(t);
  }
  return nameless;
}

// One of them in the entry's place may be the one that it announces.
bool may_be_there(const Gap& gap, std::span<const std::size_t> nameless) {
  const auto table = std::ranges::lower_bound(nameless, gap.after ? *gap.after + 1 : 0);
  return table != nameless.end() && (!gap.before || *table < *gap.before);
}

Finding finding_at(const ContentsEntry& entry, const std::string& message, Severity severity,
                   std::map<std::string, std::string> words, const BudgetDocument& document,
                   const CatalogueData& catalogue) {
  words.emplace("entry", entry.text);
  return finding_of(
      TextClaim{message, "contents-entry-without-table", severity, FindingText{entry.where, entry.text}, {}, words},
      document, catalogue);
}

// An entry without a table.
struct Unanswered {
  const Listed* listed = nullptr;
  int unread = 0;        // the page that its table may stand on without having been read; 0 for none
  bool is_none = false;  // the book says that there is nothing to print in it
};

std::vector<Unanswered> unanswered_of(const std::vector<Listed>& listed, const BudgetDocument& document,
                                      const CatalogueData& catalogue) {
  const std::vector<Gap> places = gaps_of(listed, document);
  const std::vector<std::size_t> nameless = nameless_tables(listed, document);
  const std::vector<int> unread = unread_pages(document);
  StatedGaps gaps(document, catalogue);
  std::vector<Unanswered> unanswered;
  for (std::size_t i = 0; i < listed.size(); ++i) {
    if (!listed[i].tables.empty()) continue;
    const ContentsEntry& entry = *listed[i].entry;
    const bool is_none = gaps.is_none(entry.kind);
    // A title with the sentence in place of a table is all that there is to print.
    if (entry.heading && (is_none || gaps.is_blank(listed[i].title))) continue;
    if (may_be_there(places[i], nameless)) continue;
    unanswered.push_back({&listed[i], unread_page(unread, places[i].first, places[i].last), is_none});
  }
  return unanswered;
}

Finding finding_of_entry(const Unanswered& missed, const BudgetDocument& document, const CatalogueData& catalogue) {
  const ContentsEntry& entry = *missed.listed->entry;
  if (entry.heading) {
    return finding_at(entry, "contents_entry_heading", Severity::warning,
                      {{"page", std::to_string(entry.heading->page)}}, document, catalogue);
  }
  if (missed.unread > 0) {
    return finding_at(entry, "contents_entry_unread", Severity::warning, {{"page", std::to_string(missed.unread)}},
                      document, catalogue);
  }
  if (missed.is_none) return finding_at(entry, "contents_entry_none", Severity::note, {}, document, catalogue);
  return finding_at(entry, "contents_entry", Severity::warning, {}, document, catalogue);
}

// Of a whole list without tables.
Finding finding_of_list(const std::vector<Unanswered>& missed, const std::vector<Listed>& listed,
                        const BudgetDocument& document, const CatalogueData& catalogue) {
  const auto count = std::ranges::count(listed, missed.front().listed->list, &Listed::list);
  std::map<std::string, std::string> words = {{"count", std::to_string(count)}};
  if (missed.front().unread > 0) words["page"] = std::to_string(missed.front().unread);
  const char* message = missed.front().unread > 0 ? "contents_list_unread" : "contents_list";
  return finding_at(*missed.front().listed->entry, message,
                    missed.front().unread > 0 ? Severity::warning : Severity::note, std::move(words), document,
                    catalogue);
}

void add_missing(const std::vector<Listed>& listed, const BudgetDocument& document, const CatalogueData& catalogue,
                 std::vector<Finding>& findings) {
  std::set<int> lists_with_tables;
  for (const Listed& each : listed) {
    if (!each.tables.empty()) lists_with_tables.insert(each.list);
  }
  std::map<int, std::vector<Unanswered>> by_list;
  for (const Unanswered& each : unanswered_of(listed, document, catalogue)) by_list[each.listed->list].push_back(each);
  for (const auto& [list, missed] : by_list) {
    if (missed.size() > 1 && !lists_with_tables.contains(list)) {
      findings.push_back(finding_of_list(missed, listed, document, catalogue));
      continue;
    }
    for (const Unanswered& each : missed) findings.push_back(finding_of_entry(each, document, catalogue));
  }
}

std::u32string without_mark(const std::string& line, const CatalogueData& catalogue) {
  const std::u32string plain = plain_text(to_utf32(line));
  return folded(plain.substr(heading_mark(plain, catalogue).length));
}

// Do the contents stand on pages that follow each other? Lists before each part of a book do not say where the last part ends.
bool is_one_list(const BudgetDocument& document) {
  const auto& contents = document.contents;
  return std::ranges::adjacent_find(contents, [](const ContentsEntry& a, const ContentsEntry& b) {
           return b.where.page > a.where.page + 1;
         }) == contents.end();
}

// The page on which the chapter behind the last listed table begins; empty where it is not known. With no chapter behind it the
// list's last tables are the book's.
std::optional<int> end_of_tables(const Listed& last, const BudgetDocument& document, const CatalogueData& catalogue) {
  if (!is_one_list(document)) return std::nullopt;
  const auto entry = static_cast<std::size_t>(last.entry - document.contents.data());
  if (entry + 1 == document.contents.size()) return document.source.pages + 1;
  const std::u32string next = without_mark(document.contents[entry + 1].text, catalogue);
  const int from = last.tables.empty() ? 0 : document.tables[std::ranges::max(last.tables)].pages.front();
  for (const Section& section : document.sections) {
    if (section.where.page >= from && alikeness(folded(section.title), next) >= ContentsCheckLimits{}.same_heading)
      return section.where.page;
  }
  return std::nullopt;
}

// Is it a table of a known kind, right before the first listed one?
bool leads_list(const BudgetTable& table, const Listed& first, const BudgetDocument& document) {
  const int next = document.tables[std::ranges::min(first.tables)].pages.front();
  return table.kind != kOtherKind && next - table.pages.back() <= 1 && table.pages.front() > first.entry->where.page;
}

// Does the table stand between tables of one list, or right before its first one, or behind its last one and before the next
// chapter?
bool stands_in_list(std::size_t table, const std::vector<Listed>& listed, const BudgetDocument& document,
                    const CatalogueData& catalogue) {
  const Listed* before = nullptr;
  const Listed* behind = nullptr;
  for (const Listed& each : listed) {
    if (each.tables.empty()) continue;
    if (std::ranges::max(each.tables) < table) before = &each;
    if (behind == nullptr && std::ranges::min(each.tables) > table) behind = &each;
  }
  if (before == nullptr) return behind != nullptr && leads_list(document.tables[table], *behind, document);
  if (behind != nullptr) return before->list == behind->list;
  const std::optional<int> end = end_of_tables(*before, document, catalogue);
  return before == &listed.back() && end && document.tables[table].pages.front() < *end;
}

// Could an entry mean the table, or a table of units or parts under it? A government's book has many tables of one kind.
bool may_be_meant(const BudgetTable& table, const std::vector<Listed>& listed, const BudgetDocument& document,
                  const CatalogueData& catalogue) {
  const ContentsCheckLimits limits;
  const std::u32string title = bare_title(folded(table.title), catalogue);
  return std::ranges::any_of(listed, [&](const Listed& each) {
    if (each.entry->kind == table.kind && table.kind != kOtherKind) {
      return document.scope != Scope::government || each.tables.empty() || title == each.title;
    }
    const bool may_be_one = each.entry->kind == kOtherKind || table.kind == kOtherKind;
    return may_be_one && alikeness(title, each.title) >= limits.alike;
  });
}

bool is_list_of_book(const std::vector<Listed>& listed) {
  const ContentsCheckLimits limits;
  const auto answered =
      static_cast<std::size_t>(std::ranges::count_if(listed, [](const Listed& each) { return !each.tables.empty(); }));
  return answered >= limits.fewest_answered &&
         static_cast<double>(answered) >= limits.answered * static_cast<double>(listed.size());
}

void add_absent(const std::vector<Listed>& listed, const BudgetDocument& document, const CatalogueData& catalogue,
                std::vector<Finding>& findings) {
  if (!is_list_of_book(listed)) return;
  const std::set<std::size_t> named = tables_listed(listed);
  std::set<std::string> told;  // many forms of one title are told once
  for (std::size_t t = 0; t < document.tables.size(); ++t) {
    const BudgetTable& table = document.tables[t];
    if (named.contains(t) || told.contains(table.title)) continue;
    const bool is_candidate =
        announces_table(folded(table.title), catalogue) && (has_amounts(table) || table.kind != kOtherKind);
    if (!is_candidate || may_be_meant(table, listed, document, catalogue) ||
        !stands_in_list(t, listed, document, catalogue))
      continue;
    told.insert(table.title);
    findings.push_back(finding_of(TextClaim{"table_absent",
                                            "table-absent-from-contents",
                                            Severity::note,
                                            FindingText{{table.pages.front(), std::nullopt}, table.title},
                                            {},
                                            {{"title", table.title}}},
                                  document, catalogue));
  }
}

}  // namespace

std::vector<Finding> contents_findings(const BudgetDocument& document, const CatalogueData& catalogue) {
  const std::vector<Listed> listed = listed_of(document, catalogue);
  std::vector<Finding> findings;
  add_missing(listed, document, catalogue, findings);
  add_absent(listed, document, catalogue, findings);
  return findings;
}

}  // namespace yusuan
