// The words by which performance forms and the values of their indicators are read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "budget/performance_form.hpp"

namespace yusuan {

// What a label of a form announces.
enum class FormField : std::uint8_t {
  none,
  project_name,
  project_code,
  project_level,
  project_type,
  department,
  implementing_unit,
  fact,    // kept with its label
  fund,    // an amount
  target,  // a text on what is to be reached
  group,   // heads other labels
  task,    // columns of a list of tasks
  task_content,
  level1,  // from here on: columns of indicators
  level2,
  level3,
  indicator,  // the indicator's name, where level 3 is a class of indicators
  value,
  sign,
  unit,
  weight,
  note,
};

constexpr bool heads_indicators(FormField field) { return field >= FormField::level1; }

// `words` are whole labels, folded, without their brackets.
struct FormLabel {
  FormField field = FormField::none;
  std::string source;  // of a fund
  std::vector<std::u32string> words;
};

struct PeriodWords {
  FormPeriod period = FormPeriod::unknown;
  std::vector<std::u32string> words;  // parts of a label
};

struct SignWords {
  ValueOperator sign = ValueOperator::none;
  std::vector<std::u32string> words;
};

// Words of labels are folded (text/fold.hpp), those of values plain (budget/plain_text.hpp); the longest come first.
struct PerformanceWords {
  std::vector<FormLabel> labels;
  std::unordered_map<std::u32string, std::size_t> label_of_word;  // the first of `labels` that has the word
  std::vector<PeriodWords> periods;
  std::vector<std::u32string> label_openers;  // may stand before a label: 其中
  std::vector<std::u32string> level1_names;   // names of level 1, by which pages without any heading are known
  std::vector<std::u32string> level2_names;   // names of level 2, by which names cut by a page break are mended
  std::vector<SignWords> signs_before;
  std::vector<SignWords> signs_after;
  std::vector<std::u32string> empty_openers;  // before a value that a sign follows: say nothing of their own
  std::vector<std::u32string> units;
  std::vector<std::u32string> no_units;  // in a column of units: there is none
  std::vector<std::u32string> unit_multiples;
  std::vector<std::u32string> per_marks;  // between a unit and what it is counted by
  std::vector<std::u32string> per_units;  // units behind such a mark only
  std::u32string range_marks;             // each character of it
  std::u32string year;
  std::u32string month;
  std::u32string day;
  std::vector<std::u32string> date_fillers;  // before a month: of the year that the form is for
  std::vector<std::u32string> date_openers;  // before a date that is the last: at the latest
  std::vector<std::u32string> date_ends;     // behind a date: its end
  std::vector<std::u32string> date_limits;   // behind a date: not later
};

}  // namespace yusuan
