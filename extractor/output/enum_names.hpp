// The names that enumerations bear in the output; the schema lists the same.
#pragma once

#include <optional>
#include <string_view>

#include "budget/document.hpp"

namespace yusuan {

constexpr std::string_view name_of(ColumnRole role) {
  switch (role) {
    case ColumnRole::index: return "index";
    case ColumnRole::code: return "code";
    case ColumnRole::name: return "name";
    case ColumnRole::amount: return "amount";
    case ColumnRole::percent: return "percent";
    case ColumnRole::count: return "count";
    case ColumnRole::text: return "text";
  }
  return "text";
}

constexpr std::string_view name_of(RowRole role) {
  switch (role) {
    case RowRole::item: return "item";
    case RowRole::subtotal: return "subtotal";
    case RowRole::total: return "total";
    case RowRole::heading: return "heading";
    case RowRole::of_which: return "of_which";
    case RowRole::blank: return "blank";
  }
  return "item";
}

constexpr std::string_view name_of(SideName side) {
  switch (side) {
    case SideName::all: return "all";
    case SideName::revenue: return "revenue";
    case SideName::expenditure: return "expenditure";
    case SideName::first_block: return "1";
    case SideName::second_block: return "2";
  }
  return "all";
}

constexpr std::string_view name_of(Stage stage) {
  switch (stage) {
    case Stage::budget: return "budget";
    case Stage::final_accounts: return "final_accounts";
    case Stage::execution: return "execution";
  }
  return "budget";
}

constexpr std::string_view name_of(Scope scope) {
  switch (scope) {
    case Scope::department: return "department";
    case Scope::unit: return "unit";
    case Scope::government: return "government";
  }
  return "department";
}

constexpr std::string_view name_of(PageStatus status) {
  switch (status) {
    case PageStatus::text: return "text";
    case PageStatus::empty: return "empty";
    case PageStatus::scanned: return "scanned";
    case PageStatus::garbled: return "garbled";
  }
  return "text";
}

constexpr std::string_view name_of(ChangeDirection direction) {
  switch (direction) {
    case ChangeDirection::increase: return "increase";
    case ChangeDirection::decrease: return "decrease";
    case ChangeDirection::unchanged: return "unchanged";
  }
  return "unchanged";
}

template <typename T>
std::string_view name_or_empty(const std::optional<T>& value) {
  return value ? name_of(*value) : std::string_view{};
}

constexpr std::string_view name_of(FormPeriod period) {
  switch (period) {
    case FormPeriod::unknown: return {};
    case FormPeriod::annual: return "annual";
    case FormPeriod::half_year: return "half_year";
    case FormPeriod::whole: return "whole";
    case FormPeriod::previous: return "previous";
  }
  return {};
}

constexpr std::string_view name_of(ValueSort sort) {
  switch (sort) {
    case ValueSort::text: return "text";
    case ValueSort::number: return "number";
    case ValueSort::date: return "date";
  }
  return "text";
}

constexpr std::string_view name_of(ValueOperator comparison) {
  switch (comparison) {
    case ValueOperator::none: return {};
    case ValueOperator::at_least: return ">=";
    case ValueOperator::at_most: return "<=";
    case ValueOperator::more_than: return ">";
    case ValueOperator::less_than: return "<";
    case ValueOperator::equal: return "=";
    case ValueOperator::about: return "about";
    case ValueOperator::between: return "between";
  }
  return {};
}

}  // namespace yusuan
