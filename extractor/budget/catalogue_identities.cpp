#include "budget/catalogue_identities.hpp"

#include <map>
#include <nlohmann/json.hpp>

#include "budget/catalogue_words.hpp"
#include "text/fold.hpp"

namespace yusuan {
namespace {

using nlohmann::json;

// A string, or a list of strings.
std::vector<std::string> one_or_more(const json& value) {
  if (value.is_string()) return {value.get<std::string>()};
  return value.get<std::vector<std::string>>();
}

RowsBy rows_of(const json& side) {
  if (side.contains("names")) return RowsBy::names;
  if (side.contains("codes")) return RowsBy::codes;
  static const std::map<std::string, RowsBy> kNames = {
      {"total", RowsBy::total}, {"each_code", RowsBy::each_code}, {"each_class", RowsBy::each_class}};
  return kNames.at(side.value("row", "total"));
}

SideName side_of(const json& side) {
  static const std::map<std::string, SideName> kNames = {
      {"all", SideName::all}, {"revenue", SideName::revenue}, {"expenditure", SideName::expenditure}};
  return kNames.at(side.value("side", "all"));
}

BookSide read_side(const json& side) {
  BookSide result{side.at("kinds").get<std::vector<std::string>>(), side_of(side), rows_of(side), {}, {}, {}};
  for (const json& row : side.value("names", json::array())) {
    std::vector<std::u32string> names;
    for (const std::string& name : one_or_more(row)) names.push_back(folded(name));
    result.names.push_back(std::move(names));
  }
  if (side.contains("codes")) result.codes = side.at("codes").get<std::vector<std::string>>();
  for (const json& columns : side.at("columns")) result.columns.push_back(one_or_more(columns));
  return result;
}

}  // namespace

FormCheckWords read_form_check_words(const json& forms) {
  FormCheckWords words;
  words.cost_levels = folded_words(forms, "cost_levels");
  words.whole_costs = folded_words(forms, "whole_costs");
  words.no_costs = folded_words(forms, "no_costs");
  words.beside_fiscal = forms.at("beside_fiscal").get<std::vector<std::string>>();
  for (const json& total : forms.at("weight_totals")) words.weight_totals.emplace_back(total.get<int>(), 0);
  words.weight_labels = folded_words(forms, "weight_labels");
  words.weight_units = folded_words(forms, "weight_units");
  return words;
}

std::vector<BookIdentity> read_book_identities(const json& books) {
  static const std::map<std::string, WhenTotalsDiffer> kWhen = {
      {"compare", WhenTotalsDiffer::compare}, {"at_most", WhenTotalsDiffer::at_most}, {"skip", WhenTotalsDiffer::skip}};
  std::vector<BookIdentity> identities;
  for (const json& book : books) {
    BookIdentity identity{
        book.at("id").get<std::string>(), {}, read_side(book.at("left")), read_side(book.at("right"))};
    if (book.contains("scope")) {
      identity.scope = book.at("scope") == "government" ? Scope::government : Scope::department;
    }
    identity.at_most = book.value("relation", "equal") == "at_most";
    identity.when_totals_differ = kWhen.at(book.value("when_totals_differ", "compare"));
    identity.twin_words = folded_words(book, "twins");
    identities.push_back(std::move(identity));
  }
  return identities;
}

}  // namespace yusuan
