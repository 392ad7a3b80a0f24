#include "budget/codebook.hpp"

#include <algorithm>
#include <optional>

namespace yusuan {
namespace {

constexpr std::string_view kUnknownColumn = "column";
constexpr std::string_view kNumberPlace = "{n}";
constexpr const char* kSemicolonZh = "\xEF\xBC\x9B";  // U+FF1B
constexpr const char* kColonZh = "\xEF\xBC\x9A";      // U+FF1A

// `total_2` → `total`, `2`. A name that ends so itself is in the codebook.
struct NumberedName {
  std::string_view name;
  std::string_view number;  // empty where there is none
};

NumberedName numbered_name(std::string_view text) {
  const std::size_t end = text.rfind('_');
  if (end == std::string_view::npos || end + 1 == text.size()) return {text, {}};
  const std::string_view number = text.substr(end + 1);
  const bool digits = std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
  return digits ? NumberedName{text.substr(0, end), number} : NumberedName{text, {}};
}

bool is_unknown_column(std::string_view id) {
  return numbered_name(id).name == kUnknownColumn || numbered_name(numbered_name(id).name).name == kUnknownColumn;
}

std::string with_number(std::string text, std::string_view number) {
  if (const std::size_t at = text.find(kNumberPlace); at != std::string::npos)
    text.replace(at, kNumberPlace.size(), number);
  return text;
}

void append(std::string& text, const std::string& more, const char* between) {
  if (!text.empty() && !more.empty()) text += between;
  text += more;
}

// The id without the number that tells it from others of its name in its table.
NumberedName without_repeat(std::string_view id, const Codebook& codebook) {
  const std::string_view last = id.substr(id.rfind('.') + 1);
  if (codebook.column_parts.contains(last)) return {id, {}};
  return numbered_name(id);
}

void append_part(CodebookText& text, const CodebookText& part, bool labelled) {
  append(text.zh, part.zh, "/");
  append(text.en, part.en, " / ");
  append(text.definition_zh, labelled ? part.zh + kColonZh + part.definition_zh : part.definition_zh, kSemicolonZh);
  append(text.definition_en, labelled ? part.en + ": " + part.definition_en : part.definition_en, "; ");
}

}  // namespace

CodebookText describe_part(std::string_view part, const Codebook& codebook) {
  const auto found = codebook.column_parts.find(part);
  return found == codebook.column_parts.end() ? codebook.unknown_part : found->second;
}

CodebookText describe_kind(std::string_view kind, const Codebook& codebook) {
  const auto found = codebook.kinds.find(kind);
  return found == codebook.kinds.end() ? codebook.unknown_part : found->second;
}

std::vector<std::string> parts_of_column_id(std::string_view id, const Codebook& codebook) {
  std::vector<std::string> parts;
  if (is_unknown_column(id)) return parts;
  const std::string_view name = without_repeat(id, codebook).name;
  for (std::size_t at = 0; at <= name.size();) {
    const std::size_t end = std::min(name.find('.', at), name.size());
    parts.emplace_back(name.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

CodebookText describe_column_id(std::string_view id, const Codebook& codebook) {
  if (is_unknown_column(id)) return codebook.unknown_column;
  const std::vector<std::string> parts = parts_of_column_id(id, codebook);
  CodebookText text;
  for (const std::string& part : parts) append_part(text, describe_part(part, codebook), parts.size() > 1);
  if (const std::string_view number = without_repeat(id, codebook).number; !number.empty()) {
    const CodebookText& words = codebook.repeated_column;
    append(text.zh, with_number(words.zh, number), "");
    append(text.en, with_number(words.en, number), " ");
    append(text.definition_zh, with_number(words.definition_zh, number), kSemicolonZh);
    append(text.definition_en, with_number(words.definition_en, number), "; ");
  }
  return text;
}

}  // namespace yusuan
