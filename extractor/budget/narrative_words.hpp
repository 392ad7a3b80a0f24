// The words by which figures in prose are read; data of the catalogue (schemas/catalogue/narrative.json).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace yusuan {

using Words = std::vector<std::u32string>;

struct WordPair {
  std::u32string first;
  std::u32string second;
};

// A unit of a figure in prose that is not money.
struct CountUnit {
  std::u32string name;
  std::string measure;       // what it counts: `people`, `area`, `count`
  bool before_noun = false;  // the thing counted may follow it
};

// All in plain_text() form.
struct NarrativeWords {
  std::vector<CountUnit> units;  // longest first
  Words numeral_units;           // a Chinese numeral before one of them is a count
  Words numeral_nouns;           // the same of a unit that one of them follows
  Words not_exact_before;        // beside a number that is not exact
  Words not_exact_after;
  Words not_counted;       // after a unit: a span of time or the like
  Words threshold_before;  // beside a number that is a limit, a rate or a rank
  Words threshold_after;
  Words threshold_after_before_number;  // the same where a number follows in turn
  std::u32string range_marks;           // between the ends of a range
  std::u32string percent_point;

  Words of_which;      // the figures that follow are parts of the last one
  Words within;        // ends a clause that names the whole of what follows
  Words consists;      // the same, before a colon
  Words consists_not;  // a whole that is none

  std::u32string year_suffix;
  Words year_period;  // may follow the suffix
  Words since;        // before a date
  std::u32string month;
  std::u32string day;
  Words previous_year;
  Words not_previous_year;  // begin as the words for the previous year, and name none

  Words comparison_openers;
  Words not_comparison_openers;
  Words base_names;      // one of them is part of what can be compared with
  Words self_contained;  // openers that name what is compared with
  Words closers;         // end what is compared with, where a subject follows
  Words adjusted;        // speak of a change that leaves something out
  Words base_ends;       // stand between what is compared with and the change
  Words increase;
  Words decrease;
  Words unchanged;
  Words about;           // say that a number, or that nothing changed, is not exact
  Words change_fillers;  // stand between the change and its number
  Words change_levels;   // where the number is what it came to, not the change

  Words share_openers;
  Words completions;
  Words plans;       // what is carried out: a share of them is no part
  Words share_ends;  // stand between the whole and the share
  Words rates;       // end the name of what is measured in per cent

  Words leading;                    // verbs before a subject
  Words kept_leading;               // names that begin as such a verb
  Words trailing;                   // verbs behind it
  std::vector<WordPair> splitters;  // the subject begins between the two; what stands before is whose figure it is
  std::u32string particle;
  Words generic;      // subjects that say nothing without the paragraph's
  Words aspects;      // end a subject whose other aspects follow
  Words after_stops;  // follow a unit and name nothing
  Words noun_ends;    // end a noun behind a unit

  std::u32string part_opens;
  Words part_closes;
  std::u32string list_marks;
  std::size_t longest_heading = 0;  // characters
};

}  // namespace yusuan
