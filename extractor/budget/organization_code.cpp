#include "budget/organization_code.hpp"

#include <algorithm>
#include <map>

#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

constexpr std::size_t kFewestDigits = 3;
constexpr std::size_t kMostDigits = 12;

bool is_code(const std::string& text) {
  return text.size() >= kFewestDigits && text.size() <= kMostDigits &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

struct CodeAndPlace {
  std::string code;
  Provenance where;
};

// The cell right before the name, where it is a code; or the code that the name's own cell begins with.
std::optional<CodeAndPlace> code_in_row(const TableRow& row, const std::string& name) {
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (!row.cells[i].text.ends_with(name)) continue;  // few do
    const CodedName coded = split_code(row.cells[i].text);
    if (coded.name != name) continue;
    if (!coded.code.empty()) return CodeAndPlace{coded.code, row.cells[i].where};
    if (i > 0 && is_code(row.cells[i - 1].text)) return CodeAndPlace{row.cells[i - 1].text, row.cells[i - 1].where};
  }
  return std::nullopt;
}

std::optional<OrganizationCode> labelled_code(const BookText& line, const CatalogueData& catalogue) {
  for (const std::u32string& label : catalogue.organization_code_labels) {
    if (!line.plain.starts_with(label)) continue;
    std::u32string rest = line.plain.substr(label.size());
    if (rest.starts_with(U':')) rest.erase(0, 1);
    if (!is_code(to_utf8(rest))) continue;
    FactSource from = source_of(line);
    from.source = "code_line";
    return OrganizationCode{to_utf8(rest), from};
  }
  return std::nullopt;
}

}  // namespace

CodedName split_code(const std::string& text) {
  std::u32string rest = to_utf32(text);
  const bool bracketed = !rest.empty() && (rest.front() == U'[' || rest.front() == U'\u3010');
  if (bracketed) rest.erase(0, 1);
  std::size_t digits = 0;
  while (digits < rest.size() && is_ascii_digit(rest[digits])) ++digits;
  const std::string code = to_utf8(rest.substr(0, digits));
  if (!is_code(code) || digits == rest.size()) return {"", text};
  std::size_t name = digits;
  const char32_t after = rest[digits];
  if (bracketed) {
    if (after != U']' && after != U'\u3011') return {"", text};
    ++name;
  } else if (after == U'-' || is_space(after)) {
    ++name;
  } else {
    return {"", text};  // `2023nian...`: digits that belong to the name
  }
  while (name < rest.size() && is_space(rest[name])) ++name;
  return {code, to_utf8(rest.substr(name))};
}

std::optional<OrganizationCode> code_beside(const std::string& name, std::span<const Table> tables) {
  std::map<std::string, Provenance> codes;
  if (name.empty()) return std::nullopt;
  for (const Table& table : tables) {
    for (const TableRow& row : table.rows) {
      if (const auto found = code_in_row(row, name)) codes.emplace(found->code, found->where);
    }
  }
  if (codes.empty()) return std::nullopt;
  // In order, so that a department's code comes right before its units'.
  const auto& [code, where] = *codes.begin();
  const bool begins_all = std::ranges::all_of(codes, [&](const auto& each) { return each.first.starts_with(code); });
  if (!begins_all) return std::nullopt;
  return OrganizationCode{code, {"unit_row", code + " " + name, where}};
}

std::optional<OrganizationCode> find_organization_code(const std::string& organization, const BookTexts& texts,
                                                       std::span<const Table> tables, const CatalogueData& catalogue) {
  for (const std::vector<BookText>& page : texts.front_pages) {
    for (const BookText& line : page) {
      if (auto code = labelled_code(line, catalogue)) return code;
    }
  }
  return code_beside(organization, tables);
}

}  // namespace yusuan
