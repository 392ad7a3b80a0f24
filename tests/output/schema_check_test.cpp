// The quick check against valijson: what it accepts is valid, and it accepts what is valid of ours.
#include "output/schema_check.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>
#include <tuple>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "embedded_files.hpp"
#include "output/write_json.hpp"
#include "support/literal_document.hpp"

namespace yusuan {
namespace {

using json = nlohmann::ordered_json;

std::string_view schema_text(std::string_view name) {
  return std::ranges::find(embedded_schemas(), name, &EmbeddedFile::name)->content;
}

bool quick(std::string_view schema, const std::string& value) {
  return SchemaCheck(nlohmann::json::parse(schema)).accepts(value);
}

bool thorough(std::string_view schema, const std::string& value) {
  using Adapter = valijson::adapters::NlohmannJsonAdapter;
  const auto schema_json = nlohmann::json::parse(schema);
  const auto value_json = nlohmann::json::parse(value);
  valijson::Schema compiled;
  valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(Adapter(schema_json), compiled);
  return valijson::Validator().validate(compiled, Adapter(value_json), nullptr);
}

TEST(SchemaCheck, KnowsEachKeywordOfOurSchemas) {
  for (
      const auto& [schema, good, bad] : std::vector<std::tuple<const char*, const char*, const char*>>{
          {R"({"type": "string"})", R"("a")", "1"},
          {R"({"type": ["string", "null"]})", "null", "1"},
          {R"({"type": "integer"})", "3", "3.5"},
          {R"({"type": "number"})", "3", "\"3\""},
          {R"({"enum": ["a", null]})", "null", "\"b\""},
          {R"({"const": "a"})", "\"a\"", "\"b\""},
          {R"({"minimum": 1, "maximum": 2})", "1.5", "2.5"},
          {R"({"minimum": 1})", "1", "0"},
          {R"({"minLength": 1})", "\"a\"", "\"\""},
          {R"({"pattern": "^[a-z]+$"})", "\"ab\"", "\"a b\""},
          {R"({"minItems": 1, "maxItems": 2})", "[1]", "[]"},
          {R"({"maxItems": 2})", "[1, 2]", "[1, 2, 3]"},
          {R"({"items": {"type": "null"}})", "[null]", "[1]"},
          {R"({"properties": {"a": {"type": "null"}}})", R"({"a": null, "b": 1})", R"({"a": 1})"},
          {R"({"properties": {"a": {}}, "additionalProperties": false})", R"({"a": 1})", R"({"b": 1})"},
          {R"({"properties": {"a": {}, "b": {}}, "required": ["b"]})", R"({"b": 1, "a": 2})", R"({"a": 1})"},
          {R"({"anyOf": [{"type": "null"}, {"$ref": "#/definitions/d"}], "definitions": {"d": {"type": "array"}}})",
           "[]", "1"},
          {R"({"items": {"$ref": "#/definitions/d"}, "definitions": {"d": {"items": {"$ref": "#/definitions/d"}, "type": "array"}}})",
           "[[[]]]", "[[1]]"}}) {
    EXPECT_TRUE(quick(schema, good)) << schema << ' ' << good;
    EXPECT_FALSE(quick(schema, bad)) << schema << ' ' << bad;
    EXPECT_TRUE(thorough(schema, good)) << schema << ' ' << good;
    EXPECT_FALSE(thorough(schema, bad)) << schema << ' ' << bad;
  }
}

TEST(SchemaCheck, AcceptsNothingOfAKeywordThatItDoesNotKnow) {
  EXPECT_FALSE(quick(R"({"not": {"type": "null"}})", "1"));
  EXPECT_FALSE(quick(R"({"items": [{"type": "null"}]})", "[null]"));
  EXPECT_FALSE(quick(R"({"minLength": 2})", "\"abc\""));
}

// Every place of the JSON, as pointers.
void add_pointers(const json& value, const std::string& at, std::vector<std::string>& pointers) {
  pointers.push_back(at);
  if (value.is_structured()) {
    for (const auto& [key, member] : value.items()) add_pointers(member, at + '/' + key, pointers);
  }
}

TEST(SchemaCheck, AgreesWithValijsonOnEveryPlaceOfADocumentThatIsSpoiled) {
  const std::string_view schema = schema_text("document.schema.json");
  const json document = json::parse(write_document_json(test::literal_document()));
  const SchemaCheck check(nlohmann::json::parse(schema));
  ASSERT_TRUE(check.accepts(document.dump()));

  using Adapter = valijson::adapters::NlohmannJsonAdapter;
  const auto schema_json = nlohmann::json::parse(schema);
  valijson::Schema compiled;
  valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(Adapter(schema_json), compiled);
  valijson::Validator validator;
  std::vector<std::string> pointers;
  add_pointers(document, "", pointers);
  ASSERT_GT(pointers.size(), 200U);
  int refused = 0;
  for (const std::string& pointer : pointers) {
    for (const json& other :
         {json(nullptr), json("x"), json(-1), json(0.5), json(json::array()), json(json::object()), json(true)}) {
      json spoiled = document;
      spoiled[json::json_pointer(pointer)] = other;
      const nlohmann::json same = nlohmann::json::parse(spoiled.dump());
      const bool valid = validator.validate(compiled, Adapter(same), nullptr);
      EXPECT_EQ(check.accepts(spoiled.dump()), valid) << pointer << " = " << other;
      refused += valid ? 0 : 1;
    }
  }
  EXPECT_GT(refused, 1000);
}

}  // namespace
}  // namespace yusuan
