#include "budget/row_labels.hpp"

#include <algorithm>
#include <string>

#include "budget/number_columns.hpp"
#include "budget/plain_text.hpp"
#include "table/figure.hpp"
#include "table/printed_number.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

// A longer piece of a code in a column of its own is a whole code, not a part of one.
constexpr std::size_t kLongestPart = 3;

bool holds(const std::vector<std::u32string>& words, const std::u32string& word) {
  return std::ranges::find(words, word) != words.end();
}

RowRole role_of_name(const std::string& name, const CatalogueData& catalogue) {
  const std::u32string plain = plain_text(to_utf32(name));
  const std::u32string label = folded(std::u32string_view(plain).substr(heading_mark(plain, catalogue).length));
  if (holds(catalogue.subtotal_labels, label)) return RowRole::subtotal;
  if (holds(catalogue.table_words.total_labels, label)) return RowRole::total;
  if (starts_with_any(label, catalogue.of_which_labels)) return RowRole::of_which;
  return ends_with_any(label, catalogue.subtotal_endings) ? RowRole::subtotal : RowRole::item;
}

// How many characters of the name are the first of these words that it begins with, and its colon. `name` is in plain_text()
// form.
std::size_t length_of_opening(const std::u32string& name, std::span<const std::u32string> words) {
  for (const std::u32string& word : words) {
    if (!name.starts_with(word)) continue;
    return word.size() + (name.size() > word.size() && name[word.size()] == U':' ? 1 : 0);
  }
  return 0;
}

// A piece of a code: a number, or letters and digits as projects are numbered.
bool is_code(const std::string& text) {
  const auto is_letter = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto is_digit = [](char c) { return is_ascii_digit(static_cast<unsigned char>(c)); };
  return std::ranges::any_of(text, is_digit) &&
         std::ranges::all_of(text, [&](char c) { return is_digit(c) || is_letter(c) || c == '-' || c == '.'; });
}

struct Part {
  std::string text;
  bool filled = false;
};

// The parts as one code. A later part that repeats the earlier ones is the whole code.
std::string joined_code(std::span<const Part> parts) {
  std::string code;
  for (const Part& part : parts) {
    const bool whole = part.text.starts_with(code) || part.text.size() > kLongestPart;
    if (whole && !part.text.empty()) code.clear();
    code += part.text;
  }
  return code;
}

class LabelReader {
 public:
  LabelReader(std::span<const BudgetColumn> columns, const LabelColumns& labels, const CatalogueData& catalogue)
      : columns_(columns), labels_(labels), catalogue_(catalogue), above_(labels.codes.size()) {}

  RowLabel read(const TableRow& printed, const BudgetRow& row) {
    RowLabel label;
    label.side.side = labels_.side;
    label.has_figures = has_figures(row);
    label.spans_all = spans_all(printed);
    label.side.role = RowRole::blank;
    if (std::ranges::all_of(labels_.all, [&](std::size_t i) { return row.cells[i].text.empty(); })) return label;
    read_code(row, label.side);
    read_name(printed, row, label);
    label.side.role = role_of_name(label.side.name, catalogue_);
    read_mark(label);
    for (const std::size_t i : labels_.all) {
      if (columns_[i].role == ColumnRole::amount) label.amounts.push_back(row.cells[i].value);
    }
    if (label.side.role == RowRole::total) above_.assign(above_.size(), {});
    return label;
  }

 private:
  // The words behind of-which stand in line with its next parts, those behind `plus:` with what else is added.
  void read_mark(RowLabel& label) const {
    const std::u32string name = plain_text(to_utf32(label.side.name));
    const bool of_which = label.side.role == RowRole::of_which;
    const std::size_t words =
        length_of_opening(name, of_which ? catalogue_.of_which_labels : catalogue_.addition_labels);
    label.mark = heading_mark(name.substr(words), catalogue_);
    if (label.inset && words < name.size()) label.inset->left += static_cast<double>(words) * label.inset->size;
  }

  bool has_figures(const BudgetRow& row) const {
    return std::ranges::any_of(
        labels_.all, [&](std::size_t i) { return holds_numbers(columns_[i].role) && !row.cells[i].text.empty(); });
  }

  bool spans_all(const TableRow& printed) const {
    return !labels_.all.empty() && labels_.all.size() > 1 &&
           printed.cells[labels_.all.front()].column_span >= static_cast<int>(labels_.all.size());
  }

  void read_code(const BudgetRow& row, RowSide& side) {
    std::vector<Part> parts;
    for (const std::size_t i : labels_.codes) {
      const BudgetCell& cell = row.cells[i];
      const bool printed = is_code(cell.text);
      const bool from_merged = cell.text.empty() && is_code(cell.filled);
      parts.push_back(printed ? Part{cell.text} : from_merged ? Part{cell.filled, true} : Part{});
    }
    carry_down(parts);
    side.code = joined_code(parts);
    side.code_filled = !side.code.empty() && std::ranges::any_of(parts, &Part::filled);
    const auto printed = std::ranges::count_if(parts, [](const Part& part) { return !part.text.empty(); });
    if (printed < 2) return;
    for (const Part& part : parts) side.code_parts.push_back(part.filled ? std::string() : part.text);
  }

  // Parts left blank before a printed one are those of the row above.
  void carry_down(std::vector<Part>& parts) {
    std::size_t count = parts.size();
    while (count > 0 && parts[count - 1].text.empty()) --count;
    if (count == 0) return;
    const bool whole = parts[count - 1].text.size() > kLongestPart;
    for (std::size_t i = 0; i + 1 < count && !whole; ++i) {
      if (parts[i].text.empty() && !above_[i].empty()) parts[i] = {above_[i], true};
    }
    for (std::size_t i = 0; i < parts.size(); ++i) above_[i] = parts[i].text;
  }

  void read_name(const TableRow& printed, const BudgetRow& row, RowLabel& label) const {
    const std::size_t at = name_column(row, label.side);
    if (at == row.cells.size()) return;
    const BudgetCell& cell = row.cells[at];
    label.side.name_filled = cell.text.empty();
    label.side.name = label.side.name_filled ? cell.filled : cell.text;
    label.column = at;
    label.inset = printed.cells[at].inset;
    if (!labels_.codes_in_names) return;
    if (const auto code = leading_code(label.side.name)) {
      label.side.code = code->digits;
      label.side.name.erase(0, code->length);
    }
  }

  // Beside a merged label, the word for subtotal says only that the row is the label's own.
  std::size_t name_column(const BudgetRow& row, const RowSide& side) const {
    const std::size_t at = deepest_name(row, side);
    if (at == row.cells.size()) return at;
    const std::size_t label = first_words(row, false, at);
    return label < at && holds(catalogue_.subtotal_labels, folded(row.cells[at].text)) ? label : at;
  }

  // Where the row's name stands: the deepest name printed, else the first words of the side, else what is filled down.
  // The number of cells where there is none.
  std::size_t deepest_name(const BudgetRow& row, const RowSide& side) const {
    const std::size_t none = row.cells.size();
    std::size_t filled = none;
    for (std::size_t k = labels_.names.size(); k-- > 0;) {
      const BudgetCell& cell = row.cells[labels_.names[k]];
      if (!cell.text.empty()) return labels_.names[k];
      if (!cell.filled.empty() && filled == none) filled = labels_.names[k];
    }
    if (filled != none && !side.code.empty()) return filled;
    if (const std::size_t words = first_words(row, false, none); words != none) return words;
    if (const std::size_t words = first_words(row, true, none); words != none) return words;
    return filled;
  }

  // A number is no name, whatever its column is for, nor is a remark behind the figures. A printed row number is none either,
  // but a total may stand among them. Looks at the cells before `end`; the number of cells where there are no words.
  std::size_t first_words(const BudgetRow& row, bool with_index, std::size_t end) const {
    for (const std::size_t i : labels_.all) {
      if (i >= end || holds_numbers(columns_[i].role)) break;
      const std::string& text = row.cells[i].text;
      if (text.empty() || (columns_[i].role == ColumnRole::index) != with_index) continue;
      if (columns_[i].role == ColumnRole::code ? is_code(text) : is_figure(to_utf32(text))) continue;
      if (with_index && role_of_name(text, catalogue_) == RowRole::item) continue;
      return i;
    }
    return row.cells.size();
  }

  std::span<const BudgetColumn> columns_;
  const LabelColumns& labels_;
  const CatalogueData& catalogue_;
  std::vector<std::string> above_;  // the parts of the last code
};

}  // namespace

std::vector<RowLabel> row_labels(const Table& table, std::span<const BudgetRow> rows,
                                 std::span<const BudgetColumn> columns, const LabelColumns& labels,
                                 const CatalogueData& catalogue) {
  LabelReader reader(columns, labels, catalogue);
  std::vector<RowLabel> result;
  result.reserve(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) result.push_back(reader.read(table.rows[i], rows[i]));
  return result;
}

}  // namespace yusuan
