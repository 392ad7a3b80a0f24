// Codebook: what the ids of the output mean, in Chinese and English; the words are in schemas/catalogue/codebook.json.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace yusuan {

struct CodebookText {
  std::string zh;
  std::string en;
  std::string definition_zh;
  std::string definition_en;

  friend bool operator==(const CodebookText&, const CodebookText&) = default;
};

// A variable of a dataset, or one of the values that a variable may have.
struct CodebookEntry {
  std::string variable;
  std::string id;  // empty of the variable itself
  CodebookText text;
};

struct Codebook {
  std::map<std::string, CodebookText, std::less<>> column_parts;
  std::map<std::string, CodebookText, std::less<>> kinds;  // `zh` is the catalogue's name of the kind
  std::vector<CodebookEntry> values;
  std::vector<CodebookEntry> variables;
  CodebookText unknown_column;   // of column_7
  CodebookText repeated_column;  // of total_2, where {n} is 2
  CodebookText unknown_part;     // of what a user's catalogue names and no codebook has
};

// What a part of a column's id means, or a kind; `unknown_part` where the codebook has none.
CodebookText describe_part(std::string_view part, const Codebook& codebook);
CodebookText describe_kind(std::string_view kind, const Codebook& codebook);

// `current_year.total` → its parts' labels with / between, and their definitions. An id that says that its header is not known,
// or that it is the second of its name in its table, says so.
CodebookText describe_column_id(std::string_view id, const Codebook& codebook);

// `current_year`, `total` of `current_year.total_2`. None of `column_7`.
std::vector<std::string> parts_of_column_id(std::string_view id, const Codebook& codebook);

}  // namespace yusuan
