#include "budget/catalogue.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <system_error>

#include "budget/catalogue_data.hpp"
#include "budget/catalogue_narrative.hpp"
#include "embedded_files.hpp"
#include "text/fold.hpp"

namespace yusuan {
namespace {

using nlohmann::json;

constexpr const char* kWordsFile = "words.json";
constexpr const char* kNarrativeFile = "narrative.json";

// A fault in a catalogue file; caught where files are read, never leaves this file.
struct CatalogueFault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::vector<std::u32string> folded_words(const json& object, const char* key) {
  std::vector<std::u32string> words;
  if (!object.contains(key)) return words;
  for (const json& word : object.at(key)) words.push_back(folded(word.get<std::string>()));
  return words;
}

// The value of an enumeration by its name in the JSON.
template <typename Enum>
Enum named(const json& object, const char* key, const std::map<std::string, Enum>& names) {
  const auto name = object.at(key).get<std::string>();
  const auto place = names.find(name);
  if (place == names.end()) throw CatalogueFault(fmt::format("{}: \"{}\" is not known", key, name));
  return place->second;
}

KindData read_kind(const json& file) {
  KindData data;
  data.kind.kind = file.at("kind").get<std::string>();
  data.kind.name_zh = file.at("name_zh").get<std::string>();
  data.kind.scope = file.at("scope").get<std::string>();
  data.rank = file.at("rank").get<int>();
  for (const json& pattern : file.at("titles")) {
    data.titles.push_back({folded_words(pattern, "all"), folded_words(pattern, "any"), folded_words(pattern, "none")});
    if (data.titles.back().all.empty() && data.titles.back().any.empty()) {
      throw CatalogueFault("titles: a pattern without `all` and `any` would match every title");
    }
  }
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
  data.of_which_labels = folded_words(words, "of_which_labels");
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
  for (const json& role : columns.at("roles")) {
    data.column_roles.push_back(
        {named(role, "role", roles), folded_words(role, "exact"), folded_words(role, "contains")});
  }
  for (const json& id : columns.at("ids")) {
    data.column_ids.push_back({id.at("id").get<std::string>(), folded_words(id, "words")});
  }
}

void read_facts(const json& facts, CatalogueData& data) {
  const std::map<std::string, Stage> stages = {
      {"budget", Stage::budget}, {"final_accounts", Stage::final_accounts}, {"execution", Stage::execution}};
  const std::map<std::string, Scope> scopes = {
      {"department", Scope::department}, {"unit", Scope::unit}, {"government", Scope::government}};
  for (const json& stage : facts.at("stages")) {
    data.stages.push_back({named(stage, "stage", stages), folded_words(stage, "words")});
  }
  for (const json& scope : facts.at("scopes")) {
    data.scopes.push_back({named(scope, "scope", scopes), folded_words(scope, "words")});
  }
  data.year_suffix = folded(facts.at("year_suffix").get<std::string>());
  data.contents_labels = folded_words(facts, "contents_labels");
  data.title_openings = folded_words(facts, "title_openings");
  data.title_fillers = folded_words(facts, "title_fillers");
}

void read_words(const json& file, CatalogueData& data) {
  read_table_words(file.at("words"), data);
  read_units(file.at("units"), data);
  read_columns(file.at("columns"), data);
  read_facts(file.at("facts"), data);
  const std::map<std::string, SideName> sides = {{"revenue", SideName::revenue},
                                                 {"expenditure", SideName::expenditure}};
  for (const json& side : file.at("sides")) {
    data.sides.push_back({named(side, "side", sides), folded_words(side, "words")});
  }
}

// Files by name; a later one replaces an earlier one of its name.
using CatalogueFiles = std::map<std::string, std::string>;

Result<std::shared_ptr<const CatalogueData>> read_catalogue(const CatalogueFiles& files) {
  auto data = std::make_shared<CatalogueData>();
  for (const auto& [name, content] : files) {
    try {
      const json file = json::parse(content);
      if (name == kWordsFile) {
        read_words(file, *data);
      } else if (name == kNarrativeFile) {
        data->narrative = read_narrative_words(file);
      } else {
        data->kinds.push_back(read_kind(file));
      }
    } catch (const std::exception& fault) {
      return Error{"catalogue-invalid", fmt::format("catalogue file {}: {}", name, fault.what()),
                   "compare it with the files in schemas/catalogue"};
    }
  }
  std::ranges::stable_sort(data->kinds, {}, &KindData::rank);
  return std::shared_ptr<const CatalogueData>(std::move(data));
}

CatalogueFiles embedded_files_by_name() {
  CatalogueFiles files;
  for (const EmbeddedFile& file : embedded_catalogue()) files.emplace(file.name, file.content);
  return files;
}

}  // namespace

Catalogue Catalogue::embedded() {
  Result<std::shared_ptr<const CatalogueData>> data = read_catalogue(embedded_files_by_name());
  // The tests read the embedded catalogue, so a broken one never leaves the workshop; an empty one recognises nothing.
  return Catalogue(data.ok() ? std::move(data).value() : std::make_shared<const CatalogueData>());
}

Result<Catalogue> Catalogue::with_folder(const std::filesystem::path& folder) {
  CatalogueFiles files = embedded_files_by_name();
  std::error_code failure;
  std::filesystem::directory_iterator entries(folder, failure);
  if (failure) {
    return Error{"catalogue-unreadable",
                 fmt::format("cannot read the catalogue folder {}: {}", folder.string(), failure.message()),
                 "give --catalogue a folder with *.json files"};
  }
  for (const auto& entry : entries) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    if (!stream) {
      return Error{"catalogue-unreadable", fmt::format("cannot read {}", entry.path().string()),
                   "check its permissions"};
    }
    files[entry.path().filename().string()] = std::string(std::istreambuf_iterator<char>(stream), {});
  }
  Result<std::shared_ptr<const CatalogueData>> data = read_catalogue(files);
  if (!data.ok()) return data.error();
  return Catalogue(std::move(data).value());
}

std::vector<TableKind> Catalogue::kinds() const {
  std::vector<TableKind> kinds;
  for (const KindData& data : data_->kinds) kinds.push_back(data.kind);
  return kinds;
}

}  // namespace yusuan
