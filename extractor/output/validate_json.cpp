#include "output/validate_json.hpp"

#include <algorithm>
#include <exception>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "embedded_files.hpp"
#include "output/schema_check.hpp"

namespace yusuan {
namespace {

using Adapter = valijson::adapters::NlohmannJsonAdapter;

constexpr std::string_view kDocumentSchema = "document.schema.json";
constexpr std::string_view kGridsSchema = "grids.schema.json";

Error invalid(std::string message) {
  return {"invalid-output", std::move(message), "this is a fault of yusuan: please report it with the PDF"};
}

std::string_view embedded_schema(std::string_view name) {
  const auto schemas = embedded_schemas();
  const auto found = std::ranges::find(schemas, name, &EmbeddedFile::name);
  return found == schemas.end() ? std::string_view{} : found->content;
}

// A schema as valijson has it. Read-only once made, so threads share it. Throws what the libraries throw.
class CompiledSchema {
 public:
  explicit CompiledSchema(std::string_view name) {
    const nlohmann::json json = nlohmann::json::parse(embedded_schema(name));
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(Adapter(json), schema_);
  }

  [[nodiscard]] const valijson::Schema& get() const { return schema_; }

 private:
  valijson::Schema schema_;
};

// The two ways to ask a schema; the slow one is only made when it is needed.
struct SchemaChoice {
  const SchemaCheck& (*quick)();
  const CompiledSchema& (*thorough)();
};

// valijson names a place `<root>`, `[tables]`, `[0]`; the JSON pointer of it is /tables/0. Our names need no escapes.
std::string pointer_of(const std::vector<std::string>& context) {
  std::string pointer;
  for (const std::string& step : context) {
    if (!step.starts_with('[')) continue;
    pointer += '/';
    pointer += std::string_view(step).substr(1, step.size() - 2);
  }
  return pointer.empty() ? "the whole" : pointer;
}

std::string first_violation(const valijson::Schema& schema, const nlohmann::json& json) {
  valijson::Validator validator;
  valijson::ValidationResults violations;
  validator.validate(schema, Adapter(json), &violations);
  valijson::ValidationResults::Error first;
  violations.popError(first);
  return "breaks its schema at " + pointer_of(first.context) + ": " + first.description;
}

// What is wrong with the text; empty where nothing is.
std::string fault_of(std::string_view text, const SchemaChoice& schema) {
  try {
    if (schema.quick().accepts(text)) return {};
    const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
    if (json.is_discarded()) return "is no JSON";
    thread_local valijson::Validator validator;  // keeps the compiled patterns
    const valijson::Schema& compiled = schema.thorough().get();
    return validator.validate(compiled, Adapter(json), nullptr) ? std::string() : first_violation(compiled, json);
  } catch (const std::exception& fault) {
    return std::string("could not be validated: ") + fault.what();
  }
}

Result<void> validate_by(std::string_view text, const SchemaChoice& schema) {
  const std::string fault = fault_of(text, schema);
  if (fault.empty()) return {};
  return invalid("the JSON made " + fault);
}

template <const std::string_view& Name>
const SchemaCheck& quick_schema() {
  static const SchemaCheck schema(nlohmann::json::parse(embedded_schema(Name)));
  return schema;
}

template <const std::string_view& Name>
const CompiledSchema& thorough_schema() {
  static const CompiledSchema schema(Name);
  return schema;
}

constexpr SchemaChoice kDocument = {quick_schema<kDocumentSchema>, thorough_schema<kDocumentSchema>};
constexpr SchemaChoice kGrids = {quick_schema<kGridsSchema>, thorough_schema<kGridsSchema>};

}  // namespace

Result<void> validate_document_json(std::string_view json) { return validate_by(json, kDocument); }

SchemaReader document_reader() { return SchemaReader(kDocument.quick()); }

std::string fault_in_document_json(std::string_view json) { return fault_of(json, kDocument); }

Result<void> validate_grids_json(std::string_view json) { return validate_by(json, kGrids); }

std::string json_library_version() {
  return std::to_string(NLOHMANN_JSON_VERSION_MAJOR) + '.' + std::to_string(NLOHMANN_JSON_VERSION_MINOR) + '.' +
         std::to_string(NLOHMANN_JSON_VERSION_PATCH);
}

}  // namespace yusuan
