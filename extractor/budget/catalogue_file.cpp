#include "budget/catalogue_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "budget/catalogue_code_lists.hpp"
#include "budget/catalogue_codebook.hpp"
#include "budget/catalogue_completeness.hpp"
#include "budget/catalogue_identities.hpp"
#include "budget/catalogue_narrative.hpp"
#include "budget/catalogue_performance.hpp"
#include "budget/catalogue_schema.hpp"
#include "budget/catalogue_text.hpp"
#include "budget/catalogue_words.hpp"
#include "text/fold.hpp"

namespace yusuan {
namespace {

using nlohmann::json;

// A fault in a catalogue file; caught where files are read, never leaves this file.
struct CatalogueFault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// The value of an enumeration by its name in the JSON.
template <typename Enum>
Enum named(const json& object, const char* key, const std::map<std::string, Enum>& names) {
  const auto name = object.at(key).get<std::string>();
  const auto place = names.find(name);
  if (place == names.end()) throw CatalogueFault(fmt::format("{}: \"{}\" is not known", key, name));
  return place->second;
}

Scope read_scope(const json& object) {
  return named<Scope>(object, "scope",
                      {{"department", Scope::department}, {"unit", Scope::unit}, {"government", Scope::government}});
}

WordPattern read_pattern(const json& pattern) {
  return {folded_words(pattern, "all"), folded_words(pattern, "any"), folded_words(pattern, "none"),
          folded_words(pattern, "ends")};
}

TitlePattern read_title(const json& title) {
  TitlePattern result{read_pattern(title), folded_words(title, "headers"), {}};
  if (title.contains("scope")) result.scope = read_scope(title);
  if (result.title.all.empty() && result.title.any.empty() && result.headers.empty()) {
    throw CatalogueFault("titles: a pattern without `all`, `any` and `headers` would match every table");
  }
  return result;
}

std::vector<IdWords> read_column_ids(const json& columns) {
  std::vector<IdWords> ids;
  if (!columns.contains("ids")) return ids;
  for (const json& id : columns.at("ids")) {
    IdWords entry{id.at("id").get<std::string>(), folded_words(id, "words"), {}, id.value("measure", false)};
    if (id.contains("patterns")) {
      for (const json& pattern : id.at("patterns")) entry.patterns.push_back(read_pattern(pattern));
    }
    ids.push_back(std::move(entry));
  }
  return ids;
}

std::vector<ColumnSum> read_column_sums(const json& sums) {
  std::vector<ColumnSum> result;
  for (const json& sum : sums) {
    result.push_back({sum.at("whole").get<std::string>(), sum.at("parts").get<std::vector<std::string>>()});
  }
  return result;
}

TableIdentities read_table_identities(const json& identities) {
  TableIdentities result;
  result.complete = identities.value("complete", false);
  result.totals = identities.value("totals", false);
  result.balanced = identities.value("balanced", false);
  if (identities.contains("columns")) result.columns = read_column_sums(identities.at("columns"));
  return result;
}

// identities.json: what holds in tables of any kind, and the words of findings.
void read_identities(const json& file, CatalogueData& data) {
  data.column_sums = read_column_sums(file.at("columns"));
  const auto read_words = [](const json& list, std::map<std::string, MessageWords>& words) {
    for (const auto& [code, said] : list.items()) {
      words[code] = {said.at("en").get<std::string>(), said.at("zh").get<std::string>()};
    }
  };
  read_words(file.at("messages"), data.messages);
  if (file.contains("causes")) read_words(file.at("causes"), data.causes);
  if (file.contains("books")) data.book_identities = read_book_identities(file.at("books"));
  if (file.contains("forms")) data.form_checks = read_form_check_words(file.at("forms"));
  data.text = read_text_words(file.at("text"));
}

ShapePattern read_shape(const json& shape) {
  ShapePattern result{folded_words(shape, "headers"), folded_words(shape, "any"), folded_words(shape, "none"), {}};
  if (shape.contains("codes")) result.codes = shape.at("codes").get<std::vector<std::string>>();
  return result;
}

KindData read_kind(const json& file, const std::string& name) {
  KindData data;
  data.file = name;
  data.kind.kind = file.at("kind").get<std::string>();
  data.kind.name_zh = file.at("name_zh").get<std::string>();
  data.kind.scope = file.at("scope").get<std::string>();
  data.rank = file.at("rank").get<int>();
  for (const json& title : file.at("titles")) data.titles.push_back(read_title(title));
  if (file.contains("shapes")) {
    for (const json& shape : file.at("shapes")) data.shapes.push_back(read_shape(shape));
  }
  data.contradicted_by = folded_words(file, "contradicted_by");
  data.contradicted_by_labels = folded_words(file, "contradicted_by_labels");
  if (file.contains("columns")) {
    data.column_ids = read_column_ids(file.at("columns"));
    data.transparent_labels = folded_words(file.at("columns"), "transparent");
    data.unknown_columns = file.at("columns").value("unknown", "");
  }
  if (file.contains("identities")) data.identities = read_table_identities(file.at("identities"));
  return data;
}

void read_table_words(const json& words, CatalogueData& data) {
  TableWords& table = data.table_words;
  table.total_labels = folded_words(words, "total_labels");
  table.unit_markers = folded_words(words, "unit_markers");
  table.unit_fillers = folded_words(words, "unit_fillers");
  table.owner_markers = folded_words(words, "owner_markers");
  table.note_markers = folded_words(words, "note_markers");
  table.continuation_marks = folded_words(words, "continuation_marks");
  table.column_number_labels = folded_words(words, "column_number_labels");
  table.table_suffixes = folded_words(words, "table_suffixes");
  table.book_names = folded_words(words, "book_names");
  table.number_markers = folded_words(words, "number_markers");
  table.page_markers = folded_words(words, "page_markers");
  table.numerals = folded(words.at("numerals").get<std::string>());
  data.subtotal_labels = folded_words(words, "subtotal_labels");
  data.subtotal_endings = folded_words(words, "subtotal_endings");
  data.of_which_labels = folded_words(words, "of_which_labels");
  data.addition_labels = folded_words(words, "addition_labels");
  data.code_part_labels = folded_words(words, "code_part_labels");
}

void read_units(const json& units, CatalogueData& data) {
  for (const json& unit : units) {
    const auto name = unit.at("name").get<std::string>();
    const auto yuan = Decimal::parse(unit.at("yuan").get<std::string>());
    if (!yuan) throw CatalogueFault(fmt::format("units: the yuan of \"{}\" are no decimal number", name));
    data.units.push_back({name, folded(name), *yuan});
  }
  std::ranges::sort(data.units, std::greater{}, [](const UnitData& unit) { return unit.folded_name.size(); });
  for (const UnitData& unit : data.units) data.table_words.unit_names.push_back(unit.folded_name);
}

void read_columns(const json& columns, CatalogueData& data) {
  const std::map<std::string, ColumnRole> roles = {{"index", ColumnRole::index},     {"code", ColumnRole::code},
                                                   {"name", ColumnRole::name},       {"amount", ColumnRole::amount},
                                                   {"percent", ColumnRole::percent}, {"count", ColumnRole::count},
                                                   {"text", ColumnRole::text}};
  std::vector<RoleWords> column_roles;
  if (columns.contains("roles")) {
    for (const json& role : columns.at("roles")) {
      column_roles.push_back({named(role, "role", roles), folded_words(role, "exact"), folded_words(role, "contains")});
    }
  }
  // A user's words are tried before ours; words.json, read first of all, finds nothing there yet.
  const auto put_first = [](auto& words, auto more) { words.insert(words.begin(), more.begin(), more.end()); };
  put_first(data.column_roles, column_roles);
  put_first(data.column_ids, read_column_ids(columns));
  put_first(data.transparent_labels, folded_words(columns, "transparent"));
}

void read_facts(const json& facts, CatalogueData& data) {
  const std::map<std::string, Stage> stages = {
      {"budget", Stage::budget}, {"final_accounts", Stage::final_accounts}, {"execution", Stage::execution}};
  for (const json& stage : facts.at("stages")) {
    data.stages.push_back({named(stage, "stage", stages), stage.value("measure", ""), folded_words(stage, "words")});
  }
  for (const json& scope : facts.at("scopes")) {
    data.scopes.push_back({read_scope(scope), folded_words(scope, "words")});
  }
  data.government_words = folded_words(facts, "government_words");
  data.year_suffix = folded(facts.at("year_suffix").get<std::string>());
  data.year_edges = folded_words(facts, "year_edges");
  data.year_tails = folded_words(facts, "year_tails");
  data.chinese_digits = folded_words(facts, "chinese_digits");
  data.chinese_ten = folded(facts.value("chinese_ten", ""));
  data.contents_labels = folded_words(facts, "contents_labels");
  data.title_openings = folded_words(facts, "title_openings");
  data.title_fillers = folded_words(facts, "title_fillers");
}

// Words of what else a book says of itself.
void read_fact_words(const json& facts, CatalogueData& data) {
  data.report_endings = folded_words(facts, "report_endings");
  data.no_regions = folded_words(facts, "no_regions");
  data.name_openings = folded_words(facts, "name_openings");
  data.publication_labels = folded_words(facts, "publication_labels");
  data.date_separators = folded(facts.value("date_separators", ""));
  data.organization_code_labels = folded_words(facts, "organization_code_labels");
  data.unit_name_labels = folded_words(facts, "unit_name_labels");
  data.unit_table_labels = folded_words(facts, "unit_table_labels");
  data.unit_list_openings = folded_words(facts, "unit_list_openings");
  data.unit_list_words = folded_words(facts, "unit_list_words");
  data.no_unit_list_words = folded_words(facts, "no_unit_list_words");
  data.torn_title_beginnings = folded_words(facts, "torn_title_beginnings");
  data.list_tails = folded_words(facts, "list_tails");
  if (!facts.contains("region_suffixes")) return;
  for (const json& suffix : facts.at("region_suffixes")) {
    data.region_suffixes.push_back({folded(suffix.at("word").get<std::string>()), suffix.at("level").get<int>(),
                                    suffix.value("short_names", false)});
  }
  std::ranges::stable_sort(data.region_suffixes, std::greater{},
                           [](const RegionSuffix& suffix) { return suffix.word.size(); });
}

void read_words(const json& file, CatalogueData& data) {
  read_table_words(file.at("words"), data);
  read_units(file.at("units"), data);
  read_columns(file.at("columns"), data);
  read_facts(file.at("facts"), data);
  read_fact_words(file.at("facts"), data);
  const std::map<std::string, SideName> sides = {{"revenue", SideName::revenue},
                                                 {"expenditure", SideName::expenditure}};
  for (const json& side : file.at("sides")) {
    data.sides.push_back({named(side, "side", sides), folded_words(side, "words")});
  }
  const json& subjects = file.at("subject_codes");
  data.subject_words = {folded_words(subjects, "headers"), folded_words(subjects, "leaf_headers"),
                        folded_words(subjects, "level_marks")};
}

void read_performance(const json& file, CatalogueData& data) {
  data.performance = read_performance_words(file);
  data.table_words.form_headings.clear();
  for (const FormLabel& label : data.performance.labels) {
    if (label.field != FormField::level1 && label.field != FormField::level2 && label.field != FormField::level3)
      continue;
    auto& headings = data.table_words.form_headings;
    headings.insert(headings.end(), label.words.begin(), label.words.end());
  }
}

void read_file_of_sort(const json& file, const std::string& name, CatalogueFileSort sort, CatalogueData& data) {
  switch (sort) {
    case CatalogueFileSort::words: return read_words(file, data);
    case CatalogueFileSort::identities: return read_identities(file, data);
    case CatalogueFileSort::completeness: data.completeness = read_completeness_words(file); return;
    case CatalogueFileSort::codebook: read_codebook(file); return;
    case CatalogueFileSort::narrative: data.narrative = read_narrative_words(file); return;
    case CatalogueFileSort::kind: data.kinds.push_back(read_kind(file, name)); return;
    case CatalogueFileSort::code_list: return read_code_list(file, data.code_lists);
    case CatalogueFileSort::performance: return read_performance(file, data);
    case CatalogueFileSort::columns: return read_columns(file.at("columns"), data);
  }
}

}  // namespace

Result<void> read_catalogue_file(const std::string& name, const std::string& content, CatalogueAuthor author,
                                 CatalogueData& data) {
  try {
    if (name == kCodebookFile) data.codebook_file = content;
    // Read where it is used. A user's is read here too, for its faults.
    if (name == kCodebookFile && author == CatalogueAuthor::project) return {};
    const json file = json::parse(content);
    const CatalogueFileSort sort = sort_of_catalogue_file(name, file);
    if (author == CatalogueAuthor::user) {
      if (const auto fault = fault_in_catalogue_file(file, sort)) throw CatalogueFault(*fault);
    }
    read_file_of_sort(file, name, sort, data);
  } catch (const std::exception& fault) {
    return Error{"catalogue-invalid", fmt::format("catalogue file {}: {}", name, fault.what()),
                 "compare it with the files in schemas/catalogue"};
  }
  return {};
}

}  // namespace yusuan
