#include "budget/catalogue_code_lists.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "text/fold.hpp"

namespace yusuan {
namespace {

using nlohmann::json;

std::optional<int> year_at(const json& entry, std::size_t place) {
  if (entry.size() <= place || entry[place].is_null()) return std::nullopt;
  return entry[place].get<int>();
}

CodeList& list_named(const std::string& id, std::vector<CodeList>& lists) {
  const auto found = std::ranges::find(lists, id, &CodeList::id);
  if (found != lists.end()) return *found;
  lists.emplace_back().id = id;
  return lists.back();
}

std::vector<ClassName> classes_of(const CodeList& list) {
  std::vector<ClassName> classes;
  for (const CodeEntry& entry : list.entries) {
    if (entry.code.size() == list.lengths.front()) classes.push_back({folded(entry.name), entry});
  }
  return classes;
}

}  // namespace

void read_code_list(const json& file, std::vector<CodeList>& lists) {
  // Places in an entry: code, name, first year, last year; years that are not known are left out at its end.
  constexpr std::size_t kSince = 2;
  constexpr std::size_t kUntil = 3;
  CodeList& list = list_named(file.at("code_list").get<std::string>(), lists);
  list.first_digit = file.at("first_digit").get_ref<const std::string&>().at(0);
  list.lengths = file.at("lengths").get<std::vector<std::size_t>>();
  const json& entries = file.at("entries");
  list.entries.reserve(list.entries.size() + entries.size());
  for (const json& entry : entries) {
    list.entries.push_back({entry.at(0).get_ref<const std::string&>(), entry.at(1).get_ref<const std::string&>(),
                            year_at(entry, kSince), year_at(entry, kUntil)});
  }
  // What is added last is the newest name of a code, so the order among equals is kept.
  if (!std::ranges::is_sorted(list.entries, {}, &CodeEntry::code)) {
    std::ranges::stable_sort(list.entries, {}, &CodeEntry::code);
  }
  list.classes = classes_of(list);
  list.names_rows = file.value("names_rows", false);
}

}  // namespace yusuan
