// The words before a number that is a change or a share: `比2022年预算增加`, `占总收入的`, `完成年初预算的`.
#pragma once

#include <optional>
#include <string>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "budget/read_subject.hpp"

namespace yusuan {

struct ChangeWords {
  ChangeDirection direction = ChangeDirection::increase;
  TextRange head;  // whose change it is; empty where the words do not say
  TextRange base;  // what it is compared with; empty where not named
};

struct ShareWords {
  TextRange head;  // whose share it is
  TextRange of;    // the whole
  bool completion = false;
};

// `words` is the part of `text` (in plain_text() form) before the number.
std::optional<ChangeWords> read_change(const std::u32string& text, TextRange words, const NarrativeWords& catalogue);
std::optional<ShareWords> read_share(const std::u32string& text, TextRange words, const NarrativeWords& catalogue);

// A clause that says that nothing changed: `与上年持平`. Empty where it does not say from what, or says it of no year.
std::optional<ChangeWords> read_unchanged(const std::u32string& text, TextRange clause,
                                          const NarrativeWords& catalogue);

// A clause that says what is compared with what, and leaves the change to the next: `支出预算与上年相比`.
std::optional<ChangeWords> read_compared(const std::u32string& text, TextRange clause, const NarrativeWords& catalogue);

// The words before the amount of a plan that a share is of: `收入完成预算` of `收入完成预算100亿元的98%`.
std::optional<ShareWords> read_plan(const std::u32string& text, TextRange words, const NarrativeWords& catalogue);

// What a clause of its own says that the figures behind it are compared with: `与上年相比，`. Empty where it says no such thing.
TextRange read_base(const std::u32string& text, TextRange clause, const NarrativeWords& catalogue);

// Is the number what something came to (`增加到`) or what something is compared with (`比上年的`)? Then it is no figure of its own.
bool is_level_or_base(const std::u32string& text, TextRange words, const NarrativeWords& catalogue);

}  // namespace yusuan
