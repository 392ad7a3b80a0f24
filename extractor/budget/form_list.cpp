#include "budget/form_list.hpp"

#include <algorithm>
#include <ranges>
#include <utility>

#include "text/fold.hpp"

namespace yusuan {
namespace {

// The lowest level of a header path that is a known label; its period may be printed above it.
FormLabelMeaning meaning_of_path(const std::vector<std::string>& path, const PerformanceWords& words) {
  FormLabelMeaning meaning;
  for (const std::string& level : std::views::reverse(path)) {
    const FormLabelMeaning here = meaning_of_label(level, words);
    if (meaning.field == FormField::none && here.field != FormField::group) {
      meaning = here;
    } else if (meaning.period == FormPeriod::unknown) {
      meaning.period = here.period;
    }
  }
  return meaning;
}

std::string label_of(const std::vector<std::string>& path) {
  const auto leaf = std::ranges::find_if(path.rbegin(), path.rend(), [](const auto& text) { return !text.empty(); });
  return leaf == path.rend() ? std::string() : *leaf;
}

bool has_field(const std::vector<FormListColumn>& columns, FormField field) {
  return std::ranges::any_of(columns, [&](const FormListColumn& column) { return column.meaning.field == field; });
}

// Reads the rows of a list one after the other.
class ListReader {
 public:
  ListReader(FormGrid& grid, const FormListColumns& columns, const FormUnit& unit, const CatalogueData& catalogue,
             LevelMemory& memory, std::vector<PerformanceForm>& forms)
      : grid_(grid), columns_(columns), unit_(unit), catalogue_(catalogue), memory_(memory), forms_(forms) {}

  void read(bool goes_on) {
    bool in_form = goes_on && !forms_.empty();
    for (std::size_t row = 0; row < grid_.rows(); ++row) {
      if (is_total(row)) continue;
      const bool after_break = row == 0 ? goes_on : grid_.page_of(row) != grid_.page_of(row - 1);
      const bool first = !in_form || begins_form(row, after_break);
      if (first) {
        if (in_form) end_form(row);
        forms_.emplace_back();
        memory_ = {};
      }
      in_form = true;
      read_head(row, first);
      read_indicator_row(grid_, row, columns_.indicators, after_break, catalogue_.performance, memory_, forms_.back());
    }
    if (in_form) end_form(grid_.rows());
  }

 private:
  // The first text of a total's row says so.
  bool is_total(std::size_t row) const {
    for (const std::size_t index : grid_.cells_beginning_in(row)) {
      if (grid_.cell(index).blank()) continue;
      const auto& labels = catalogue_.table_words.total_labels;
      return std::ranges::find(labels, folded(grid_.cell(index).cell->text)) != labels.end();
    }
    return false;
  }

  bool begins_form(std::size_t row, bool after_break) const {
    for (const FormListColumn& column : columns_.head) {
      if (column.meaning.field != FormField::project_name) continue;
      const FormCell& cell = grid_.at(row, column.column);
      if (cell.row != row || cell.blank()) continue;
      const bool other = forms_.back().project_name.text != cell.cell->text;
      return other || (cell.row_end > row + 1 && !after_break);
    }
    return false;
  }

  void read_head(std::size_t row, bool first) {
    for (const FormListColumn& column : columns_.head) {
      const std::size_t index = grid_.owner(row, column.column);
      const FormCell& cell = grid_.cell(index);
      if (cell.blank() || cell.column != column.column) continue;
      if (cell.row == row) {
        if (put(column, cell)) grid_.mark_read(index);
      } else if (first && column.meaning.field != FormField::fund && column.meaning.field != FormField::target) {
        // A name merged over several projects is each one's; an amount is that of all of them.
        if (put(column, cell)) forms_.back().filled.push_back(column.label);
      }
    }
  }

  // What a list prints again in each row of a project stands in the form once.
  bool put(const FormListColumn& column, const FormCell& cell) {
    PerformanceForm& form = forms_.back();
    const FormText text{cell.cell->text, cell.cell->where};
    const auto repeats = [&](const auto& entry, const FormText& printed) {
      return entry.label == column.label && printed.text == text.text;
    };
    const bool again =
        std::ranges::any_of(form.funds, [&](const FormAmount& fund) { return repeats(fund, fund.printed); }) ||
        std::ranges::any_of(form.targets, [&](const FormTarget& target) { return repeats(target, target.printed); }) ||
        std::ranges::any_of(form.facts, [&](const FormFact& fact) { return repeats(fact, fact.value); });
    if (again) return true;
    FormUnit unit = unit_of_label(column.label, catalogue_);
    if (unit.name.empty()) unit = unit_;
    return put_into_form(column.meaning, column.label, text, unit, catalogue_, form);
  }

  void end_form(std::size_t end) {
    auto left = grid_.left_in(first_row_, end);
    forms_.back().unread.insert(forms_.back().unread.end(), left.begin(), left.end());
    first_row_ = end;
  }

  FormGrid& grid_;
  const FormListColumns& columns_;
  const FormUnit& unit_;
  const CatalogueData& catalogue_;
  LevelMemory& memory_;
  std::vector<PerformanceForm>& forms_;
  std::size_t first_row_ = 0;  // of the form under construction
};

}  // namespace

bool FormListColumns::names_projects() const { return has_field(head, FormField::project_name); }

FormListColumns list_columns(const Table& table, bool known, const PerformanceWords& words) {
  FormListColumns columns;
  bool after_value = false;
  for (std::size_t i = 0; i < table.headers.size(); ++i) {
    FormListColumn column{i, label_of(table.headers[i]), meaning_of_path(table.headers[i], words)};
    FormField& field = column.meaning.field;
    if (field == FormField::value || field == FormField::sign) after_value = true;
    if (field == FormField::unit && !after_value) field = FormField::implementing_unit;
    if (heads_indicators(field) || field == FormField::none || field == FormField::group) {
      if (!heads_indicators(field)) field = FormField::none;
      columns.indicators.push_back({field, column.label, column.meaning.period, i, i + 1, 0});
    } else {
      columns.head.push_back(std::move(column));
    }
  }
  if (heads_indicators(columns.indicators)) {
    number_blocks(columns.indicators);
    return columns;
  }
  const bool is_list =
      known && columns.names_projects() &&
      (has_field(columns.head, FormField::target) ||
       std::ranges::find(columns.indicators, FormField::value, &IndicatorColumn::field) != columns.indicators.end());
  if (!is_list) return {};
  for (const IndicatorColumn& column : columns.indicators) {
    columns.head.push_back({column.first, column.label, {FormField::fact, {}, {}}});
  }
  columns.indicators.clear();
  return columns;
}

void read_form_list(FormGrid& grid, const FormListColumns& columns, bool goes_on, const FormUnit& unit,
                    const CatalogueData& catalogue, LevelMemory& memory, std::vector<PerformanceForm>& forms) {
  ListReader(grid, columns, unit, catalogue, memory, forms).read(goes_on);
}

}  // namespace yusuan
