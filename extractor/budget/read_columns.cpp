#include <algorithm>

#include "budget/column_ids.hpp"
#include "budget/column_sides.hpp"
#include "budget/header_label.hpp"
#include "budget/recognise_table.hpp"
#include "budget/subject_code.hpp"
#include "table/printed_number.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

using FoldedPath = std::vector<std::u32string>;

FoldedPath folded_path(const std::vector<std::string>& path, const CatalogueData& catalogue) {
  FoldedPath result;
  for (const std::string& level : path) {
    std::u32string text = read_header_label(level, catalogue).words;
    if (!text.empty()) result.push_back(std::move(text));
  }
  return result;
}

// What the cells of a column hold, for columns whose header does not tell.
struct ColumnContent {
  int texts = 0;
  int numbers = 0;
};

// A dash says that there is nothing. Most cells begin with a digit or an ideograph, and none with these is one.
bool is_dash(const std::u32string& text) {
  constexpr char32_t kFirstIdeograph = U'\u4E00';
  constexpr char32_t kLastIdeograph = U'\u9FFF';
  const char32_t first = text.front();
  if (is_ascii_digit(first) || (first >= kFirstIdeograph && first <= kLastIdeograph)) return false;
  return folded(text) == U"-";
}

ColumnContent content_of(const Table& table, std::size_t column) {
  ColumnContent content;
  for (const TableRow& row : table.rows) {
    const std::u32string text = to_utf32(row.cells[column].text);
    if (text.empty() || is_dash(text)) continue;
    ++(plain_number(text) ? content.numbers : content.texts);
  }
  return content;
}

// Subject codes (classes of three digits, sections of five, items of seven) in their order, as no amounts stand.
bool holds_codes(const Table& table, std::size_t column) {
  constexpr int kFewest = 3;
  int codes = 0;
  bool has_section = false;
  std::string last;
  for (const TableRow& row : table.rows) {
    const std::string& text = row.cells[column].text;
    if (!plain_number(to_utf32(text))) continue;
    const int level = is_all_digits(text) ? subject_level(text.size()) : 0;
    if (level == 0 || text < last) return false;
    has_section = has_section || level > 1;
    last = text;
    ++codes;
  }
  return has_section && codes >= kFewest;
}

// The word of a role that the label is or holds; null without.
const std::u32string* word_in(const std::u32string& leaf, const RoleWords& role) {
  const auto exact = std::ranges::find(role.exact, leaf);
  if (exact != role.exact.end()) return &*exact;
  const auto part =
      std::ranges::find_if(role.contains, [&](const std::u32string& word) { return leaf.find(word) != word.npos; });
  return part == role.contains.end() ? nullptr : &*part;
}

std::optional<ColumnRole> role_by_words(const std::u32string& leaf, const ColumnContent& content,
                                        const CatalogueData& catalogue, ColumnEvidence& evidence) {
  for (const RoleWords& role : catalogue.column_roles) {
    const std::u32string* word = word_in(leaf, role);
    if (word == nullptr) continue;
    // A word for names above a column of figures (revenue over amounts) does not make it a column of names, nor does one
    // for amounts above words a column of amounts.
    const bool mostly_numbers = content.numbers > 0 && content.numbers >= content.texts;
    if (role.role == ColumnRole::name && mostly_numbers) return std::nullopt;
    if (role.role == ColumnRole::amount && content.numbers == 0 && content.texts > 0) return std::nullopt;
    evidence.role_rule = RoleRule::words;
    evidence.role_word = to_utf8(*word);
    return role.role;
  }
  return std::nullopt;
}

ColumnRole role_of(const FoldedPath& path, const Table& table, std::size_t column, const CatalogueData& catalogue,
                   ColumnEvidence& evidence) {
  const ColumnContent content = content_of(table, column);
  // Without a header only a column of nothing but numbers is surely one of amounts; in a form the rows say what its
  // figures are.
  if (path.empty()) {
    evidence.role_rule = RoleRule::no_header;
    return content.numbers > 0 && content.texts == 0 ? ColumnRole::amount : ColumnRole::text;
  }
  if (const auto role = role_by_words(path.back(), content, catalogue, evidence)) return *role;
  if (content.texts > content.numbers) return ColumnRole::text;
  if (!holds_codes(table, column)) return ColumnRole::amount;
  evidence.role_rule = RoleRule::codes;
  return ColumnRole::code;
}

}  // namespace

std::vector<BudgetColumn> read_columns(const Table& table, const CatalogueData& catalogue,
                                       const ColumnContext& context) {
  std::vector<BudgetColumn> columns;
  for (std::size_t i = 0; i < table.headers.size(); ++i) {
    const FoldedPath path = folded_path(table.headers[i], catalogue);
    BudgetColumn column;
    column.header = table.headers[i];
    column.role = role_of(path, table, i, catalogue, column.evidence);
    columns.push_back(std::move(column));
  }
  set_sides(table, columns, catalogue);
  set_ids(columns, catalogue, context);
  return columns;
}

}  // namespace yusuan
