#include "budget/listed_units.hpp"

#include <algorithm>
#include <optional>

#include "budget/heading_mark.hpp"
#include "budget/organization_code.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

constexpr std::u32string_view kEndMarks = U"\u3002\uFF1B;.,\uFF0C\u3001";

bool is_name(const std::u32string& text, const UnitListLimits& limits) {
  constexpr std::u32string_view kNoName = U"\u3002\uFF1B;\uFF1A:\uFF0C,";
  return text.size() >= limits.shortest_name && text.size() <= limits.longest_name &&
         text.find_first_of(kNoName) == std::u32string::npos;
}

std::optional<std::size_t> column_of(const Table& table, const std::vector<std::u32string>& labels) {
  for (std::size_t i = 0; i < table.headers.size(); ++i) {
    if (table.headers[i].size() != 1) continue;
    if (std::ranges::find(labels, folded(table.headers[i].front())) != labels.end()) return i;
  }
  return std::nullopt;
}

// A table of units has a column of their names and says no more of them than number, code, sort and remark.
bool is_unit_table(const Table& table, const CatalogueData& catalogue, const UnitListLimits& limits) {
  if (table.headers.empty() || table.headers.size() > limits.most_columns) return false;
  return column_of(table, catalogue.unit_name_labels) && std::ranges::all_of(table.headers, [&](const auto& path) {
           return path.size() == 1 && (std::ranges::find(catalogue.unit_name_labels, folded(path.front())) !=
                                           catalogue.unit_name_labels.end() ||
                                       contains_any(folded(path.front()), catalogue.unit_table_labels));
         });
}

void add_of_table(const Table& table, const CatalogueData& catalogue, const UnitListLimits& limits,
                  std::vector<ListedUnit>& units) {
  const std::size_t name = *column_of(table, catalogue.unit_name_labels);
  const auto code = column_of(table, catalogue.organization_code_labels);
  for (const TableRow& row : table.rows) {
    const TableCell& cell = row.cells[name];
    const CodedName coded = split_code(cell.text);
    const auto& totals = catalogue.table_words.total_labels;
    if (std::ranges::find(totals, folded(coded.name)) != totals.end() || !is_name(to_utf32(coded.name), limits))
      continue;
    units.push_back({coded.name, code ? row.cells[*code].text : coded.code, cell.where});
  }
}

Provenance place_at(const Paragraph& paragraph, std::size_t at) {
  Provenance where;
  for (const LineStart& line : paragraph.lines) {
    if (line.at <= at) where = line.where;
  }
  return where;
}

// Does the sentence up to its colon announce units, not offices? The last word that opens such a list counts.
bool announces_units(const std::u32string& sentence, const CatalogueData& catalogue) {
  std::size_t begin = std::u32string::npos;
  for (const std::u32string& opening : catalogue.unit_list_openings) {
    const std::size_t at = sentence.rfind(opening);
    if (at != std::u32string::npos && (begin == std::u32string::npos || at > begin)) begin = at;
  }
  if (begin == std::u32string::npos) return false;
  const std::u32string announcement = sentence.substr(begin);
  return contains_any(announcement, catalogue.unit_list_words) &&
         !contains_any(announcement, catalogue.no_unit_list_words);
}

// Where the list begins in a paragraph that announces one: behind the colon.
std::optional<std::size_t> list_start(const Paragraph& paragraph, const CatalogueData& catalogue) {
  const std::u32string& text = paragraph.plain;
  for (std::size_t colon = text.find(U':'); colon != std::u32string::npos; colon = text.find(U':', colon + 1)) {
    const std::size_t stop = colon == 0 ? std::u32string::npos : text.find_last_of(U"\u3002\uFF1B;:", colon - 1);
    const std::size_t begin = stop == std::u32string::npos ? 0 : stop + 1;
    if (announces_units(text.substr(begin, colon - begin), catalogue)) return colon + 1;
  }
  return std::nullopt;
}

std::u32string without_end_marks(std::u32string text) {
  while (!text.empty() && kEndMarks.find(text.back()) != kEndMarks.npos) text.pop_back();
  return text;
}

// `first, second and third` of one sentence. What says that it is not all of them makes no name.
std::vector<ListedUnit> units_in_sentence(const Paragraph& paragraph, std::size_t start, const CatalogueData& catalogue,
                                          const UnitListLimits& limits) {
  std::vector<ListedUnit> units;
  const std::size_t end = std::min(paragraph.text.find(U'\u3002', start), paragraph.text.size());
  for (std::size_t at = start; at < end;) {
    const std::size_t stop = std::min({paragraph.text.find_first_of(U"\u3001\uFF1B;", at), end});
    std::u32string name = paragraph.text.substr(at, stop - at);
    for (const std::u32string& tail : catalogue.list_tails) {
      if (name.ends_with(tail)) name.erase(name.size() - tail.size());
    }
    // One that is no name: this is no list of units.
    if (!is_name(name, limits)) return {};
    units.push_back({to_utf8(name), "", place_at(paragraph, at)});
    at = stop + 1;
  }
  return units;
}

// The numbered paragraphs that follow.
std::vector<ListedUnit> units_in_lines(std::span<const Paragraph> following, const CatalogueData& catalogue,
                                       const UnitListLimits& limits) {
  std::vector<ListedUnit> units;
  for (const Paragraph& paragraph : following) {
    const HeadingMark mark = heading_mark(paragraph.plain, catalogue);
    if (mark.level == 0) break;
    const std::u32string name = without_end_marks(paragraph.text.substr(mark.length));
    if (!is_name(name, limits)) break;
    units.push_back({to_utf8(name), "", place_at(paragraph, 0)});
  }
  return units;
}

std::vector<ListedUnit> units_in_prose(const Prose& prose, const CatalogueData& catalogue,
                                       const UnitListLimits& limits) {
  const std::span<const Paragraph> paragraphs = prose.paragraphs;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const auto start = list_start(paragraphs[i], catalogue);
    if (!start) continue;
    std::vector<ListedUnit> units = *start < paragraphs[i].text.size()
                                        ? units_in_sentence(paragraphs[i], *start, catalogue, limits)
                                        : units_in_lines(paragraphs.subspan(i + 1), catalogue, limits);
    if (!units.empty()) return units;
  }
  return {};
}

}  // namespace

std::vector<ListedUnit> read_listed_units(std::span<const Table> tables, const Prose& prose,
                                          const CatalogueData& catalogue, const UnitListLimits& limits) {
  std::vector<ListedUnit> units;
  for (const Table& table : tables) {
    if (is_unit_table(table, catalogue, limits)) add_of_table(table, catalogue, limits, units);
  }
  if (units.empty()) units = units_in_prose(prose, catalogue, limits);
  for (ListedUnit& unit : units) {
    if (!unit.code.empty()) continue;
    if (const auto code = code_beside(unit.name, tables)) unit.code = code->code;
  }
  return units;
}

}  // namespace yusuan
