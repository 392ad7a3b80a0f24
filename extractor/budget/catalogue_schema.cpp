#include "budget/catalogue_schema.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "embedded_files.hpp"

namespace yusuan {
namespace {

using Adapter = valijson::adapters::NlohmannJsonAdapter;
using nlohmann::json;

std::string_view definition_of(CatalogueFileSort sort) {
  switch (sort) {
    case CatalogueFileSort::words: return "words_file";
    case CatalogueFileSort::narrative: return "narrative_file";
    case CatalogueFileSort::identities: return "identities_file";
    case CatalogueFileSort::completeness: return "completeness_file";
    case CatalogueFileSort::codebook: return "codebook_file";
    case CatalogueFileSort::code_list: return "code_list_file";
    case CatalogueFileSort::performance: return "performance_file";
    case CatalogueFileSort::kind: return "kind_file";
    case CatalogueFileSort::columns: break;
  }
  return "columns_file";
}

// The schema of one sort of file: of `any of these` a fault would only say that nothing fits.
json schema_of(CatalogueFileSort sort) {
  const auto schemas = embedded_schemas();
  const auto found = std::ranges::find(schemas, "catalogue.schema.json", &EmbeddedFile::name);
  json schema = json::parse(found == schemas.end() ? std::string_view("{}") : found->content);
  schema.erase("anyOf");
  schema["allOf"] = json::array({{{"$ref", "#/definitions/" + std::string(definition_of(sort))}}});
  return schema;
}

// valijson names a place `<root>`, `[titles]`, `[0]`; the JSON pointer of it is /titles/0.
std::string pointer_of(const std::vector<std::string>& context) {
  std::string pointer;
  for (const std::string& step : context) {
    if (step.starts_with('[')) pointer += '/' + step.substr(1, step.size() - 2);
  }
  return pointer.empty() ? "/" : pointer;
}

}  // namespace

CatalogueFileSort sort_of_catalogue_file(const std::string& name, const json& file) {
  if (name == "words.json") return CatalogueFileSort::words;
  if (name == "narrative.json") return CatalogueFileSort::narrative;
  if (name == "performance.json") return CatalogueFileSort::performance;
  if (name == "identities.json") return CatalogueFileSort::identities;
  if (name == "completeness.json") return CatalogueFileSort::completeness;
  if (name == kCodebookFile) return CatalogueFileSort::codebook;
  if (file.is_object() && file.contains("code_list")) return CatalogueFileSort::code_list;
  const bool only_columns = file.is_object() && file.contains("columns") && !file.contains("kind");
  return only_columns ? CatalogueFileSort::columns : CatalogueFileSort::kind;
}

std::optional<std::string> fault_in_catalogue_file(const json& file, CatalogueFileSort sort) {
  valijson::Schema schema;
  const json source = schema_of(sort);
  valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(Adapter(source), schema);
  valijson::Validator validator;
  valijson::ValidationResults faults;
  if (validator.validate(schema, Adapter(file), &faults)) return std::nullopt;
  valijson::ValidationResults::Error first;
  faults.popError(first);
  return "at " + pointer_of(first.context) + ": " + first.description;
}

}  // namespace yusuan
