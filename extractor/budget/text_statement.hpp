// What subjects of the prose name in tables; data of the catalogue (identities.json, `text`).
#pragma once

#include <string>
#include <vector>

#include "budget/narrative_words.hpp"

namespace yusuan {

// Cells of some kinds of table: in rows of one of the names, else in total and subtotal rows (of a table without such, its
// only row); in columns of one of the ids.
struct StatedCells {
  std::vector<std::string> kinds;
  Words rows;
  std::vector<std::string> columns;
};

// A subject that is one of `subjects` (and a part of one of `of`, where there are such) speaks of one of the cells; not where
// its section or what it is a part of has one of the words of `not_in`.
struct TextStatement {
  Words subjects;
  Words of;
  Words not_in;
  std::vector<StatedCells> cells;
};

// The classes of subjects, named by class, section and item: `财政事务（款）行政运行（项）`.
struct ClassStatement {
  Words marks;        // in brackets behind the names, outermost first
  Words tails;        // may end a name
  Words aspects;      // of a class, that its row prints
  Words not_in;       // in the section's title, or what the subject is a part of: classes of something else
  Words not_classes;  // names that mean something else where they have no mark
  std::vector<std::string> kinds;
  std::vector<std::string> columns;  // those of whole amounts
};

// Subjects and names are in bare_subject() form, the rest in plain_text() form.
struct TextWords {
  Words dropped;  // say nothing in a subject; longest first
  std::vector<TextStatement> statements;
  ClassStatement classes;
  Words unit_subjects;  // count the body's units
};

}  // namespace yusuan
