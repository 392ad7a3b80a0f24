#include "budget/form_head.hpp"

#include <algorithm>
#include <utility>

#include "table/caption.hpp"
#include "table/printed_number.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"

namespace yusuan {
namespace {

constexpr const char* kTotal = "total";

FormUnit unit_named(const std::u32string& folded_name, const CatalogueData& catalogue) {
  const auto unit = std::ranges::find(catalogue.units, folded_name, &UnitData::folded_name);
  if (unit == catalogue.units.end()) return {};
  return {unit->name, unit->yuan};
}

bool is_code_character(char32_t c) { return is_ascii_digit(c); }

bool is_code_mark(char32_t c) {
  return c == U'-' || c == U'(' || c == U')' || c == U'[' || c == U']' || c == U'_' || c == U'/' || c == U'\u2014' ||
         c == U'\uFF08' || c == U'\uFF09' || c == U'\uFF0D' || is_space(c);
}

// `某局-108`, `108 某局`, `某局(108)`: a code is at least three digits set off by a mark.
FormBody body_of(FormText printed) {
  constexpr std::size_t kShortestCode = 3;
  FormBody body{std::move(printed), {}, {}};
  const std::u32string text = to_utf32(body.printed.text);
  const auto trim = [](std::u32string& part) {
    while (!part.empty() && is_code_mark(part.back())) part.pop_back();
    while (!part.empty() && is_code_mark(part.front())) part.erase(0, 1);
  };
  std::u32string bare = text;
  trim(bare);
  std::size_t front = 0;
  while (front < bare.size() && is_code_character(bare[front])) ++front;
  std::size_t back = bare.size();
  while (back > 0 && is_code_character(bare[back - 1])) --back;
  if (front == bare.size()) {
    body.code = to_utf8(bare);
  } else if (front >= kShortestCode && is_code_mark(bare[front])) {
    body.code = to_utf8(bare.substr(0, front));
    bare.erase(0, front);
    trim(bare);
    body.name = to_utf8(bare);
  } else if (bare.size() - back >= kShortestCode && is_code_mark(bare[back - 1])) {
    body.code = to_utf8(bare.substr(back));
    bare.erase(back);
    trim(bare);
    body.name = to_utf8(bare);
  } else {
    body.name = body.printed.text;
  }
  return body;
}

// The number of an amount, and the unit where it is printed behind it.
void read_amount(FormAmount& amount, const CatalogueData& catalogue) {
  const std::u32string text = to_utf32(amount.printed.text);
  if (const auto plain = plain_number(text)) {
    if (!ends_with_percent(text)) amount.amount = Decimal::parse(*plain);
    return;
  }
  const std::u32string whole = folded(amount.printed.text);
  for (const UnitData& unit : catalogue.units) {
    if (!whole.ends_with(unit.folded_name)) continue;
    const auto plain = plain_number(std::u32string_view(whole).substr(0, whole.size() - unit.folded_name.size()));
    if (!plain) return;
    amount.amount = Decimal::parse(*plain);
    amount.unit = unit.name;
    amount.yuan_per_unit = unit.yuan;
    return;
  }
}

bool fill(FormText& place, FormText text) {
  if (!place.text.empty()) return place.text == text.text;
  place = std::move(text);
  return true;
}

bool fill(FormBody& place, FormText text) {
  if (!place.printed.text.empty()) return place.printed.text == text.text;
  place = body_of(std::move(text));
  return true;
}

}  // namespace

FormUnit unit_of_label(std::string_view label, const CatalogueData& catalogue) {
  return unit_named(bracketed_unit(to_utf32(label), catalogue.table_words), catalogue);
}

bool put_into_form(const FormLabelMeaning& meaning, const std::string& label, FormText text, const FormUnit& unit,
                   const CatalogueData& catalogue, PerformanceForm& form) {
  switch (meaning.field) {
    case FormField::project_name: return fill(form.project_name, std::move(text));
    case FormField::project_code: return fill(form.project_code, std::move(text));
    case FormField::project_level: return fill(form.project_level, std::move(text));
    case FormField::project_type: return fill(form.project_type, std::move(text));
    case FormField::department: return fill(form.department, std::move(text));
    case FormField::implementing_unit: return fill(form.implementing_unit, std::move(text));
    case FormField::target: form.targets.push_back({meaning.period, label, std::move(text)}); return true;
    case FormField::fund: {
      FormAmount amount{meaning.source, meaning.period, label, std::move(text), {}, unit.name, unit.yuan};
      read_amount(amount, catalogue);
      form.funds.push_back(std::move(amount));
      return true;
    }
    default: form.facts.push_back({label, std::move(text)}); return true;
  }
}

void FormHeadReader::read_row(std::size_t row, PerformanceForm& form) {
  open_.reset();
  const std::vector<std::size_t> cells = grid_.cells_beginning_in(row);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (grid_.cell(cells[i]).blank()) {
      open_.reset();
      continue;
    }
    FormLabelMeaning meaning = label_of(cells[i]);
    const bool last = i + 1 == cells.size() || label_of(cells[i + 1]).field != FormField::none;
    if (meaning.field != FormField::none && !(last && wants_name())) {
      begin_label(cells[i], std::move(meaning));
    } else {
      read_text(cells[i], form);
    }
  }
  if (open_ && open_->meaning.field == FormField::target) headings_.push_back(*open_);
}

FormLabelMeaning FormHeadReader::label_of(std::size_t index) const {
  FormLabelMeaning meaning = meaning_of_label(grid_.cell(index).cell->text, catalogue_.performance);
  if (heads_indicators(meaning.field)) meaning = {};
  return meaning;
}

// Is the text of a name or a fact to come? A word that is a label elsewhere is then that text, unless a text of
// its own follows.
bool FormHeadReader::wants_name() const {
  if (!open_) return false;
  const FormField field = open_->meaning.field;
  return field != FormField::fund && field != FormField::target && field != FormField::group;
}

void FormHeadReader::begin_label(std::size_t index, FormLabelMeaning meaning) {
  const FormCell& cell = grid_.cell(index);
  if (open_ && open_->meaning.field == FormField::target) {
    // A label beside another: the first heads the second, or both head what is printed below them.
    if (grid_.cell(open_->cell).row_end == cell.row_end) headings_.push_back(*open_);
  }
  grid_.mark_read(index);
  FormUnit unit = unit_of_label(cell.cell->text, catalogue_);
  if (!unit.name.empty() && meaning.field == FormField::group) unit_ = std::move(unit);
  if (meaning.field == FormField::fund && meaning.period == FormPeriod::unknown && meaning.source != kTotal) {
    if (const auto total = periods_.find(cell.column); total != periods_.end()) meaning.period = total->second;
  }
  if (meaning.field == FormField::fund && meaning.source == kTotal) periods_[cell.column] = meaning.period;
  std::erase_if(headings_, [&](const Label& heading) {
    const FormCell& other = grid_.cell(heading.cell);
    return other.row < cell.row && other.column < cell.column_end && cell.column < other.column_end;
  });
  open_ = Label{index, std::move(meaning)};
  if (open_->meaning.field == FormField::target && cell.row_end > cell.row + 1) side_ = open_;
}

std::optional<FormHeadReader::Label> FormHeadReader::label_above(const FormCell& cell) const {
  for (const Label& heading : headings_) {
    const FormCell& above = grid_.cell(heading.cell);
    if (above.row < cell.row && above.column <= cell.column && cell.column_end <= above.column_end) return heading;
  }
  if (!side_) return std::nullopt;
  const FormCell& beside = grid_.cell(side_->cell);
  if (beside.row_end > cell.row && beside.column_end == cell.column) return side_;
  return std::nullopt;
}

FormPeriod FormHeadReader::period_over(std::size_t first, std::size_t end) const {
  for (const Label& heading : headings_) {
    const FormCell& above = grid_.cell(heading.cell);
    if (above.column <= first && end <= above.column_end) return heading.meaning.period;
  }
  return FormPeriod::unknown;
}

void FormHeadReader::read_text(std::size_t index, PerformanceForm& form) {
  if (!open_ || open_->meaning.field == FormField::group) open_ = label_above(grid_.cell(index));
  if (open_) give(*open_, index, form);
  open_.reset();
}

void FormHeadReader::give(const Label& label, std::size_t index, PerformanceForm& form) {
  const std::string& name = grid_.cell(label.cell).cell->text;
  FormUnit unit = unit_of_label(name, catalogue_);
  if (unit.name.empty()) unit = unit_;
  const FormCell& cell = grid_.cell(index);
  if (put_into_form(label.meaning, name, {cell.cell->text, cell.cell->where}, unit, catalogue_, form)) {
    grid_.mark_read(index);
  }
}

}  // namespace yusuan
