// PerformanceForm: what one performance form (a project's, or a department's) says, each text with its printed place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "base/provenance.hpp"

namespace yusuan {

// A printed text; empty, and without a box, where nothing is printed.
struct FormText {
  std::string text;
  Provenance where;
};

// A name with the code that is printed in the same cell.
struct FormBody {
  FormText printed;
  std::string name;
  std::string code;  // empty where none is printed
};

// The time that an amount, a target or a value is for. `whole` is the mid-term or the project's whole life.
enum class FormPeriod : std::uint8_t { unknown, annual, half_year, whole, previous };

// A label and what stands beside it, where the form has no member of its own for it.
struct FormFact {
  std::string label;
  FormText value;
};

struct FormAmount {
  std::string source;  // of the catalogue: `total`, `fiscal`, `other`, …
  FormPeriod period = FormPeriod::unknown;
  std::string label;
  FormText printed;
  std::optional<Decimal> amount;  // empty where the text is no number
  std::string unit;
  std::optional<Decimal> yuan_per_unit;
};

struct FormTarget {
  FormPeriod period = FormPeriod::unknown;
  std::string label;
  FormText printed;
};

enum class ValueOperator : std::uint8_t { none, at_least, at_most, more_than, less_than, equal, about, between };

// `text` is a value that is no number, or one that could not be read safely.
enum class ValueSort : std::uint8_t { text, number, date };

struct ValueDate {
  std::optional<int> year;
  std::optional<int> month;
  std::optional<int> day;

  friend bool operator==(const ValueDate&, const ValueDate&) = default;
};

// What the text of an indicator's value says. `comparison` is `none` where no sign is printed: 100% may be meant as a
// least or as an exact value. For a date, `at_most` means not later than its end.
struct IndicatorValue {
  ValueSort sort = ValueSort::text;
  ValueOperator comparison = ValueOperator::none;
  std::optional<Decimal> number;  // the lower end where it is `between`
  std::optional<Decimal> upper;   // only where it is `between`
  std::string unit;               // as printed
  ValueDate date;
};

struct FormValue {
  FormPeriod period = FormPeriod::unknown;
  std::string label;      // of its column
  FormText printed;       // the value's cell
  FormText printed_sign;  // where the sign has a column of its own
  FormText printed_unit;  // where the unit has a column of its own
  IndicatorValue value;   // of all three
  bool filled = false;    // of a cell merged over several indicators
};

struct FormNumber {
  FormText printed;
  std::optional<Decimal> number;  // empty where the text is no number
};

// A stub's name: printed in this row, or filled down from a cell that reaches over it or was cut by the page break.
struct FormLevel {
  FormText printed;
  bool filled = false;
};

struct FormIndicator {
  FormLevel level1;
  FormLevel level2;
  FormLevel level3;
  FormText name;  // of a column of its own; else that of level 3
  std::vector<FormValue> values;
  FormNumber weight;
  FormText note;
  std::vector<FormFact> more;  // what stands in other columns, with their labels
};

// One of the tasks that a department's form lists above its indicators.
struct FormTask {
  FormText name;
  FormText content;
  std::vector<FormAmount> funds;
  std::vector<FormFact> more;
};

struct PerformanceForm {
  std::vector<std::string> tables;  // ids of the tables in which its parts stand
  FormText project_name;
  FormText project_code;
  FormText project_level;
  FormText project_type;
  FormBody department;
  FormBody implementing_unit;
  std::vector<std::string> filled;  // members that stand in a cell merged over several projects
  std::vector<FormFact> facts;      // what other labels say
  std::vector<FormAmount> funds;
  std::vector<FormTarget> targets;
  std::vector<FormTask> tasks;
  std::vector<FormIndicator> indicators;
  std::vector<FormText> unread;  // cells whose meaning is not known
};

}  // namespace yusuan
