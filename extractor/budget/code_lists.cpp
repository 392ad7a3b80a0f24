#include "budget/code_lists.hpp"

#include <algorithm>
#include <functional>

#include "budget/subject_code.hpp"
#include "text/fold.hpp"

namespace yusuan {
const CodeList* list_of_shape(std::string_view code, std::span<const CodeList> lists) {
  if (!is_all_digits(code)) return nullptr;
  const auto fits = [&](const CodeList& list) {
    return code.starts_with(list.first_digit) && std::ranges::find(list.lengths, code.size()) != list.lengths.end();
  };
  const auto list = std::ranges::find_if(lists, fits);
  return list == lists.end() ? nullptr : &*list;
}

std::span<const CodeEntry> entries_of(std::string_view code, const CodeList& list) {
  const auto found = std::ranges::equal_range(list.entries, code, std::less{},
                                              [](const CodeEntry& entry) { return std::string_view(entry.code); });
  return {found.begin(), found.end()};
}

bool is_of_year(const CodeEntry& entry, int year) {
  return (!entry.since || *entry.since <= year) && (!entry.until || year <= *entry.until);
}

const CodeEntry& entry_of_year(std::span<const CodeEntry> entries, std::optional<int> year,
                               const std::u32string& folded_name) {
  const bool one_of_year =
      year && std::ranges::any_of(entries, [&](const auto& entry) { return is_of_year(entry, *year); });
  const CodeEntry* newest = nullptr;
  for (const CodeEntry& entry : entries) {
    if (one_of_year && !is_of_year(entry, *year)) continue;
    if (folded(entry.name) == folded_name) return entry;
    newest = &entry;
  }
  return *newest;
}

}  // namespace yusuan
