#include "check/class_rows.hpp"

#include <algorithm>
#include <optional>

#include "budget/bare_subject.hpp"
#include "budget/plain_text.hpp"
#include "budget/read_subject.hpp"
#include "text/characters.hpp"

namespace yusuan {

std::u32string without_tail(std::u32string name, const Words& tails) {
  TextRange range{0, name.size()};
  drop_last(name, range, tails);
  return range.empty() ? name : range.in(name);
}

std::u32string class_key(const std::u32string& name, const CatalogueData& catalogue) {
  const Subject subject = read_subject(name, {0, name.size()}, std::nullopt, catalogue);
  const std::u32string text = subject.name.empty() ? name : subject.name.in(name);
  return without_tail(bare_subject(text, catalogue.text.dropped), catalogue.text.classes.tails);
}

ClassRows::ClassRows(std::span<const TableFigures> tables, const CatalogueData& catalogue) {
  for (std::size_t place = 0; place < tables.size(); ++place) {
    const BudgetTable& table = tables[place].table();
    if (std::ranges::find(catalogue.text.classes.kinds, table.kind) == catalogue.text.classes.kinds.end()) continue;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      const auto& sides = table.rows[row].sides;
      for (const RowSide& side : sides) {
        if (&*std::ranges::find(sides, side.side, &RowSide::side) == &side) add({place, row, &side}, catalogue);
      }
    }
  }
}

std::span<const ClassRow> ClassRows::named(const std::u32string& key) const {
  const auto found = rows_.find(key);
  return found == rows_.end() ? std::span<const ClassRow>{} : found->second;
}

bool ClassRows::is_named(const RowSide& side, const std::u32string& key) const {
  return keys_.at(side.name) == key || (!side.standard_name.empty() && keys_.at(side.standard_name) == key);
}

const std::u32string& ClassRows::read(const std::string& name, const CatalogueData& catalogue) {
  const auto [place, is_new] = keys_.try_emplace(name);
  if (is_new) place->second = class_key(plain_text(to_utf32(name)), catalogue);
  return place->second;
}

// Names of all sides are read, for those of sums may be what another row is a part of.
void ClassRows::add(const ClassRow& row, const CatalogueData& catalogue) {
  const RowSide& side = *row.side;
  const std::u32string& printed = read(side.name, catalogue);
  const std::u32string* standard = side.standard_name.empty() ? nullptr : &read(side.standard_name, catalogue);
  if (is_sum(side.role) || side.name.empty()) return;
  rows_[printed].push_back(row);
  if (standard != nullptr && *standard != printed) rows_[*standard].push_back(row);
}

}  // namespace yusuan
