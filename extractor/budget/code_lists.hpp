// The lists of subject codes (the government budget classification) and what they say of one code.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yusuan {

// A code under one name. `since` and `until` are the first and last fiscal year of that name, empty where not known or open.
struct CodeEntry {
  std::string code;
  std::string name;
  std::optional<int> since;
  std::optional<int> until;
};

// A class by its name as it is compared.
struct ClassName {
  std::u32string folded_name;
  CodeEntry entry;
};

struct CodeList {
  std::string id;                    // `functional`
  char first_digit = '0';            // of all its codes, and of no other list's
  std::vector<std::size_t> lengths;  // digits a code may have, the class's first
  std::vector<CodeEntry> entries;    // by code; the names of one code from the oldest to today's
  std::vector<ClassName> classes;    // those of its entries that have the fewest digits
  bool names_rows = false;           // tables without codes list its classes by name
};

// Words (folded) that tell columns of subject codes, and what is written behind names.
struct SubjectWords {
  std::vector<std::u32string> headers;       // anywhere in a code column's header: subject codes
  std::vector<std::u32string> leaf_headers;  // its lowest label alone: subject codes, a level a column
  std::vector<std::u32string> level_marks;   // behind a name: which level is meant where several have that name
};

// The list whose codes look like this one, known to it or not; null where none does.
const CodeList* list_of_shape(std::string_view code, std::span<const CodeList> lists);

// All names of a code; empty where the list does not know it.
std::span<const CodeEntry> entries_of(std::string_view code, const CodeList& list);

// Is the name in use in the year, as far as its years are known?
bool is_of_year(const CodeEntry& entry, int year);

// Of one code's entries (at least one) the name of the year: where several may be, the printed one, else the newest.
// `folded_name` is what is printed.
const CodeEntry& entry_of_year(std::span<const CodeEntry> entries, std::optional<int> year,
                               const std::u32string& folded_name);

}  // namespace yusuan
